import { describe, expect, it } from 'vitest';
import { markWords, parseExcerpt, withoutHeading, wordsAt } from './excerpt.ts';

const shown = (parts: { text: string; marked: boolean }[]) =>
  parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('parseExcerpt', () => {
  it('marks the word, not the signs around it', () => {
    expect(shown(parseExcerpt('Чистый <mark>«пруд»,</mark> а <mark>пруды</mark> рядом'))).toBe(
      'Чистый «[пруд]», а [пруды] рядом',
    );
  });

  it('gives the text of a page as text, tags included', () => {
    expect(parseExcerpt('&lt;img src=x onerror=alert(1)&gt; <mark>пруд</mark> A & B')).toEqual([
      { text: '<img src=x onerror=alert(1)> ', marked: false },
      { text: 'пруд', marked: true },
      { text: ' A & B', marked: false },
    ]);
  });

  it('keeps hyphens and dots inside a word', () => {
    expect(shown(parseExcerpt('<mark>2.4.</mark> <mark>Санкт-Петербург</mark>'))).toBe(
      '[2.4]. [Санкт-Петербург]',
    );
  });

  it('leaves a mark of signs alone unmarked', () => {
    expect(parseExcerpt('а <mark>—</mark> б')).toEqual([{ text: 'а — б', marked: false }]);
  });

  it('is empty for an empty excerpt', () => {
    expect(parseExcerpt('')).toEqual([]);
  });
});

describe('markWords', () => {
  it('marks in a heading the words that were found in the text', () => {
    const found = wordsAt('Пруд  спасли. «Пруды», и  реки', [0, 2]);
    expect([...found]).toEqual(['пруд', 'пруды']);
    expect(shown(markWords('Старый «пруд» и прудик, пруды', found))).toBe(
      'Старый «[пруд]» и прудик, [пруды]',
    );
  });

  it('marks nothing where nothing was found', () => {
    expect(wordsAt('а — б', [1, 9])).toEqual(new Set());
    expect(markWords('а — б', new Set())).toEqual([{ text: 'а — б', marked: false }]);
  });
});

describe('withoutHeading', () => {
  it('takes off the heading and the full stop after it, across marks', () => {
    const parts = parseExcerpt('<mark>Пруд</mark> спасли. Чистый <mark>пруд</mark>');
    expect(shown(withoutHeading(parts, 'Пруд  спасли'))).toBe('Чистый [пруд]');
  });

  it('leaves nothing of an excerpt that is the heading', () => {
    expect(withoutHeading(parseExcerpt('Пункт 2.4.'), 'Пункт 2.4')).toEqual([]);
    expect(withoutHeading(parseExcerpt('Пункт 2.4'), 'Пункт 2.4')).toEqual([]);
  });

  it('takes off a heading that ends with a sign of its own', () => {
    expect(shown(withoutHeading(parseExcerpt('Зачем? Чтобы <mark>пруд</mark> жил'), 'Зачем?'))).toBe(
      'Чтобы [пруд] жил',
    );
  });

  it('takes off the running head before the heading', () => {
    expect(
      shown(withoutHeading(parseExcerpt('Тема. Пруды и реки. Очистка <mark>прудов</mark>'), 'Пруды и реки')),
    ).toBe('Очистка [прудов]');
  });

  it('takes off the end of a heading', () => {
    expect(
      shown(withoutHeading(parseExcerpt('вернули <mark>пруд</mark>. Посёлок'), 'Соседи вернули пруд')),
    ).toBe('Посёлок');
  });

  it('keeps an excerpt that begins otherwise', () => {
    const parts = parseExcerpt('Прудовый сад');
    expect(withoutHeading(parts, 'Пруд')).toEqual(parts);
    expect(withoutHeading(parts, 'Прудовый')).toEqual(parts);
    expect(withoutHeading(parts, 'Сад')).toEqual(parts);
  });
});
