import { describe, expect, test } from 'vitest';
import { makePractice } from '../../tests/make-practice.ts';
import type { Point } from './documents.ts';
import { clauseEmbed, embedCode, oembed, practiceAbout, practiceEmbed, practicesInWords } from './embed.ts';

const absoluteUrl = (path: string) => `https://example.org/repo${path}`;
const deed = makePractice({ title: 'Пруд «Ясный»', settlement: 'деревня Тестово', end: '2024' });
const clause = (text: string): Point => ({
  id: 'sezd/2.4',
  kind: 'clause',
  number: '2.4',
  document: 'Резолюция съезда, 2020',
  region: undefined,
  text,
  cited: 'Резолюция съезда, 20 мая 2020 г., п. 2.4',
  path: '/resolutions/sezd/#p-2-4',
});
const nowhere = { region: undefined, here: 0, elsewhere: 0 };

test('the code is one frame with a name, a height and nothing else of ours', () => {
  const embed = { ...practiceEmbed(deed), name: 'Дом\u00A0«A & "B"»' };
  expect(embedCode(embed, absoluteUrl)).toBe(
    `<iframe src="https://example.org/repo/embed/practices/testovo-prud/" title="Дом «A &amp; &quot;B&quot;»" width="100%" height="${embed.height}" style="border:0;max-width:600px" loading="lazy"></iframe>`,
  );
});

describe('the height', () => {
  test('grows with what is told', () => {
    const long = makePractice({ title: 'Соседи вычистили пруд, '.repeat(4).slice(0, 98) });
    expect(practiceEmbed(long).height).toBeGreaterThan(practiceEmbed(deed).height);
    const words = 'содействовать соседям ';
    const [short, whole] = [words, words.repeat(40)].map((text) => clauseEmbed(clause(text), nowhere).height);
    expect(whole).toBeGreaterThan((short ?? 0) + 40 * 16);
  });

  test('does not grow with a first sentence that is cut', () => {
    const told = (times: number) =>
      makePractice({ summary: `Соседи ${'снова и снова '.repeat(times)}чистили пруд.` });
    expect(practiceEmbed(told(18)).height).toBe(practiceEmbed(told(12)).height);
  });

  test('has room for a word that is longer than a line', () => {
    const height = (text: string) => clauseEmbed(clause(text), nowhere).height;
    expect(height('а'.repeat(200))).toBeGreaterThanOrEqual(height('а '.repeat(100)));
  });
});

test('a deed says where, when and how far; support says who may ask and when', () => {
  expect(practiceAbout(deed)).toBe('деревня Тестово, Тестовая область\u00A0· 2024\u00A0· сделано');
  expect(practiceEmbed(deed).name).toBe('Дело соседей: Пруд «Ясный»');
  expect(practiceEmbed(makePractice({ kind: 'regional' })).name).toMatch(/^Поддержка: /);
});

test('a clause says how many practices are known, also when none is', () => {
  expect(practicesInWords({ region: undefined, here: 0, elsewhere: 3 })).toBe('Практики: 3');
  expect(practicesInWords(nowhere)).toBe('Практики: пока ни\u00A0одной');
});

test('oEmbed names the page it is of, the frame and its picture', () => {
  const embed = practiceEmbed(deed);
  expect(oembed(embed, 'Соседи', absoluteUrl)).toEqual({
    type: 'rich',
    version: '1.0',
    title: 'Пруд «Ясный»',
    provider_name: 'Соседи',
    provider_url: 'https://example.org/repo/',
    cache_age: 86_400,
    html: embedCode(embed, absoluteUrl),
    width: 600,
    height: embed.height,
    thumbnail_url: 'https://example.org/repo/share/practices/testovo-prud.png',
    thumbnail_width: 1200,
    thumbnail_height: 630,
  });
});
