import { describe, expect, test } from 'vitest';
import { makePractice } from '../../tests/make-practice.ts';
import { plainText } from '../model/tree.ts';
import { sheetCode, sheetStory } from './sheet.ts';

const sheetOf = (story: string, fields: Parameters<typeof makePractice>[0] = {}) => {
  const practice = makePractice({ story, ...fields });
  const { parts, ...rest } = sheetStory(practice.readStory(), practice);
  return { ...rest, text: parts.map(({ heading, content }) => `${heading}: ${plainText(content).trim()}`) };
};
const steps = (amount: number) =>
  Array.from({ length: amount }, (_, at) => `${at + 1}. Шаг ${at}: ${'слово '.repeat(20)}`).join('\n');

test('the code of a sheet follows from the id, without signs that look alike', () => {
  expect(sheetCode('testovo-prud')).toBe(sheetCode('testovo-prud'));
  expect(sheetCode('testovo-prud')).not.toBe(sheetCode('testovo-skver'));
  const codes = Array.from({ length: 1000 }, (_, at) => sheetCode(`testovo-${at}`));
  expect(codes.filter((code) => !/^[2-9abcdefghijkmnpqrstuvwxyz]{6}$/.test(code))).toEqual([]);
});

test('a printed address leads on for ever: the code of an id never changes', () => {
  expect(sheetCode('testovo-prud')).toBe('bsehb6');
});

describe('the story on a sheet', () => {
  test('is whole when it is short, in type of a common size', () => {
    expect(sheetOf('## Что сделали\n\n1. Собрались.\n2. Вычистили дно.\n')).toMatchObject({
      isWhole: true,
      isDense: false,
      text: [expect.stringMatching(/^Что сделали: Собрались\.\s*Вычистили дно\.$/)],
    });
  });

  test('becomes small, then loses its last steps, and says so', () => {
    expect(sheetOf(`## Что сделали\n\n${steps(10)}\n`)).toMatchObject({ isWhole: true, isDense: true });
    const long = sheetOf(`## Проблема\n\nБыла беда.\n\n## Что сделали\n\n${steps(40)}\n`);
    expect([long.isWhole, long.isDense, long.text.length]).toEqual([false, true, 1]);
    expect(long.text[0]).toContain('Шаг 0');
    expect(long.text[0]).not.toContain('Шаг 39');
  });

  test('leaves the steps and the advice before it leaves what was before them', () => {
    const { text } = sheetOf(
      `## Проблема\n\n${'Беда. '.repeat(100)}\n\n## Что сделали\n\n${steps(40)}\n\n## Как повторить\n\nСчитайте.\n`,
    );
    expect(text.map((part) => part.split(':')[0])).toEqual(['Что сделали', 'Как повторить']);
  });

  test('has room for less beside many results, and small type beside many notes on money', () => {
    const results = Array.from({ length: 30 }, () => ({ label: `Итог: ${'слово '.repeat(8)}` }));
    expect(sheetOf('## Что сделали\n\n1. Собрались.\n', { results })).toMatchObject({ isWhole: false });
    const rows = Array.from({ length: 8 }, () => ({
      from: 'grant' as const,
      rub: 1000,
      source: 'vesti',
      note: 'Грант на одну из частей большого дела',
    }));
    expect(sheetOf('## Что сделали\n\n1. Собрались.\n', { money: { rows } })).toMatchObject({
      isDense: true,
    });
  });

  test('has no pictures', () => {
    const photo = '<Photo src="./prud.png" alt="Пруд" author="Имя Фамилия" licence="CC BY 4.0" />';
    const noted = `<Note>\n\nЧей пруд.\n\n${photo}\n\n</Note>\n\n<Note>\n\n${photo}\n\n</Note>`;
    const practice = makePractice({ story: `## Что сделали\n\n1. Собрались.\n\n${photo}\n\n${noted}\n` });
    const { parts } = sheetStory(practice.readStory(), practice);
    expect(JSON.stringify(parts)).not.toContain('Photo');
    expect(JSON.stringify(parts).split('"Note"')).toHaveLength(2);
  });
});
