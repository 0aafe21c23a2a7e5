import { describe, expect, it } from 'vitest';
import { afterHeading, excerptOf, markWords, wordsAt, type ExcerptPart, type FoundPlace } from './excerpt.ts';
import { textWords } from './pagefind-format.ts';

const at = (...places: number[]): FoundPlace[] => places.map((place, term) => ({ place, term }));
const shown = (parts: readonly ExcerptPart[]) =>
  parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('excerptOf', () => {
  const text = textWords(
    'Один два три. Чистый «пруд», а пруды рядом. Потом снова много слов до конца и ещё пруд',
  );

  it('marks the word, not the signs around it', () => {
    expect(shown(excerptOf(text, at(4), [0, text.length], 6))).toBe('Чистый «[пруд]», а пруды рядом. Потом');
  });

  it('shows where most of the words stand, from the beginning of the sentence', () => {
    expect(shown(excerptOf(text, at(4, 6, 16), [0, text.length], 10))).toMatch(
      /^Чистый «\[пруд\]», а \[пруды\]/,
    );
  });

  it('prefers another term to the same one again', () => {
    const words = textWords('пруд пруд пруд а б в г д е ж з и к л м н о п пруд вода р с т');
    const found = [0, 1, 2, 18].map((place) => ({ place, term: 0 }));
    expect(shown(excerptOf(words, [...found, { place: 19, term: 1 }], [0, words.length], 10))).toContain(
      '[пруд] [вода]',
    );
  });

  it('stays within its part', () => {
    expect(shown(excerptOf(text, at(1, 4), [0, 3], 10))).toBe('Один [два] три.');
    expect(excerptOf(text, at(), [3, 3], 10)).toEqual([]);
  });

  it('keeps hyphens and dots inside a word', () => {
    expect(shown(excerptOf(textWords('п. 2.4. Санкт-Петербург'), at(1, 2), [0, 3], 9))).toBe(
      'п. [2.4]. [Санкт-Петербург]',
    );
  });

  it('shows the beginning when no word stands in the text', () => {
    expect(shown(excerptOf(text, at(), [0, text.length], 3))).toBe('Один два три.');
  });
});

describe('markWords', () => {
  it('marks in a heading the words that were found in the text', () => {
    const found = wordsAt(textWords('Пруд  спасли. «Пруды», и  реки'), at(0, 2));
    expect([...found]).toEqual(['пруд', 'пруды']);
    expect(shown(markWords('Старый «пруд» и прудик, пруды', found))).toBe(
      'Старый «[пруд]» и прудик, [пруды]',
    );
  });

  it('marks nothing where nothing was found', () => {
    expect(wordsAt(textWords('а — б'), at(1, 9))).toEqual(new Set());
    expect(markWords('а — б', new Set())).toEqual([{ text: 'а — б', marked: false }]);
  });
});

describe('afterHeading', () => {
  it.each([
    ['Пруд спасли. Чистый пруд', 'Пруд  спасли', 2],
    ['Зачем? Чтобы пруд жил', 'Зачем?', 1],
    ['Тема. Пруды и реки. Очистка прудов', 'Пруды и реки', 4],
    ['Прудовый сад', 'Пруд', 0],
    ['Пункт 2.4', 'Пункт 2.4', 2],
  ])('%s after «%s»', (text, heading, place) =>
    expect(afterHeading(textWords(text), heading, 0)).toBe(place),
  );
});
