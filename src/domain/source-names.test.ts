import { expect, test } from 'vitest';
import { publicationWords } from './publication-words.ts';
import { sourceNames } from './source-names.ts';

const published = (id: string, fields: { url?: string | undefined; title?: string; date?: string } = {}) => ({
  id,
  url: 'https://www.example.ru/1',
  publisher: 'Газета',
  ...fields,
});

test('a source without a title is called by where and when it came out, and no two are called the same', () => {
  const sources = [
    published('titled', { title: 'Пруд чист' }),
    published('day', { date: '2024-12-07' }),
    published('month', { date: '2024-12', url: 'https://xn--e1afmkfd.xn--p1ai/a' }),
    published('first'),
    published('second'),
  ];
  const numbers = new Map(sources.map(({ id }, index) => [id, index + 1]));
  expect(Object.fromEntries(sourceNames(sources, numbers))).toEqual({
    titled: 'Пруд чист',
    day: 'Публикация example.ru от\u00A07\u00A0декабря\u00A02024\u00A0г.',
    month: 'Публикация пример.рф, декабрь\u00A02024',
    first: 'Публикация example.ru, источник\u00A04',
    second: 'Публикация example.ru, источник\u00A05',
  });
});

test('what came out on paper alone is told so that a library can find it', () => {
  const source = { id: 'nomer', publisher: 'Газета «Вести»', date: '2019-05-12', issue: '№ 34, с. 2' };
  expect(publicationWords(source)).toBe(
    'Газета «Вести», 12\u00A0мая\u00A02019\u00A0г., № 34, с. 2 (печатный номер)',
  );
  expect(sourceNames([source], new Map()).get('nomer')).toBe(
    'Печатная публикация от\u00A012\u00A0мая\u00A02019\u00A0г.',
  );
  expect(publicationWords({ ...source, url: 'https://example.ru/' })).not.toContain('печатный');
});
