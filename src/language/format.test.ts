import { describe, expect, it, test } from 'vitest';
import {
  collator,
  date,
  fileSize,
  lowerFirst,
  number,
  percent,
  period,
  roubles,
  roublesShort,
  sentences,
  sentencesIn,
  yearOf,
  yearRange,
} from './format.ts';

describe('number', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1250, '1\u00A0250'],
    [1_250_000, '1\u00A0250\u00A0000'],
    [3.25, '3,25'],
    [3.257, '3,26'],
  ])('%d', (value, words) => {
    expect(number(value)).toBe(words);
  });
});

describe('percent', () => {
  it.each([
    [0, '0\u00A0%'],
    [0.001, 'меньше\u00A01\u00A0%'],
    [0.01, '1\u00A0%'],
    [0.25, '25\u00A0%'],
    [1, '100\u00A0%'],
  ])('of %d', (share, words) => {
    expect(percent(share)).toBe(words);
  });

  it('never calls a part of something nothing', () => {
    for (let share = 0.0001; share < 0.02; share += 0.0001) expect(percent(share)).not.toBe('0\u00A0%');
  });
});

describe('roubles', () => {
  it('are exact', () => {
    expect(roubles(1_250_000)).toBe('1\u00A0250\u00A0000\u00A0₽');
    expect(roubles(570)).toBe('570\u00A0₽');
    expect(roubles(990_126.5)).toBe('990\u00A0126,50\u00A0₽');
  });
});

describe('roublesShort', () => {
  it.each([
    [570, '570\u00A0₽'],
    [9_999, '9\u00A0999\u00A0₽'],
    [10_000, '10\u00A0тыс.\u00A0₽'],
    [12_345, '12,3\u00A0тыс.\u00A0₽'],
    [570_000, '570\u00A0тыс.\u00A0₽'],
    [999_499, '999\u00A0тыс.\u00A0₽'],
    [999_500, '1\u00A0млн\u00A0₽'],
    [1_250_000, '1,25\u00A0млн\u00A0₽'],
    [999_499_999, '999\u00A0млн\u00A0₽'],
    [999_500_000, '1\u00A0млрд\u00A0₽'],
    [1_500_000_000, '1,5\u00A0млрд\u00A0₽'],
  ])('%d', (value, words) => {
    expect(roublesShort(value)).toBe(words);
  });
});

describe('date', () => {
  it.each([
    ['2024', '2024'],
    ['2024-05', 'май\u00A02024'],
    ['2024-05-17', '17\u00A0мая\u00A02024\u00A0г.'],
    ['2024-12-31', '31\u00A0декабря\u00A02024\u00A0г.'],
    ['2024-01-01', '1\u00A0января\u00A02024\u00A0г.'],
  ])('%s is as exact as it is known', (value, words) => {
    expect(date(value)).toBe(words);
  });
});

describe('years', () => {
  it('joins two with an en dash', () => {
    expect(yearRange(2025, 2027)).toBe('2025–2027');
  });

  it('gives one year once', () => {
    expect(yearRange(2025, 2025)).toBe('2025');
  });

  it.each(['2024', '2024-05', '2024-05-17'])('takes the year of %s', (value) => {
    expect(yearOf(value)).toBe(2024);
  });
});

describe('collator', () => {
  it('knows the letter ё and counts numbers as numbers', () => {
    expect(['Яма', 'Ёж', '10', 'Жук', '9', 'Еда'].sort(collator.compare)).toEqual([
      '9',
      '10',
      'Еда',
      'Ёж',
      'Жук',
      'Яма',
    ]);
  });
});

test('a paragraph is cut where a sentence surely ends, never inside of quotation marks', () => {
  expect(
    sentencesIn(
      'Тропу назвали «Иди. Смотри вокруг». Её длина 40 м. В ул. Тестовую она упирается! «Хорошо»? Да.',
    ),
  ).toEqual([
    'Тропу назвали «Иди. Смотри вокруг».',
    'Её длина 40 м. В ул. Тестовую она упирается!',
    '«Хорошо»?',
    'Да.',
  ]);
});

describe('lowerFirst', () => {
  it.each([
    ['Пруды и реки', 'пруды и реки'],
    ['Ёлки', 'ёлки'],
    ['В\u00A0селе есть пруд', 'в\u00A0селе есть пруд'],
    ['ТОС и деньги', 'ТОС и деньги'],
    ['пруды', 'пруды'],
    ['', ''],
  ])('%s', (words, inside) => {
    expect(lowerFirst(words)).toBe(inside);
  });
});

describe('period', () => {
  it.each([
    ['2026-01-12', '2026-01-30', '12–30 января 2026 г.'],
    ['2019-11-15', '2019-12-25', '15 ноября — 25 декабря 2019 г.'],
    ['2025-12-18', '2026-02-01', '18 декабря 2025 г. — 1 февраля 2026 г.'],
    ['2025-10', '2025-11', 'октябрь — ноябрь 2025'],
    ['2025-12', '2026-01', 'декабрь 2025 — январь 2026'],
    ['2025-10', '2025-10', 'октябрь 2025'],
    [undefined, '2026-01-30', 'до 30 января 2026 г.'],
    ['2026-01-12', undefined, 'с 12 января 2026 г.'],
  ])('from %s to %s is «%s»', (from, to, words) => {
    expect(period(from, to).replaceAll('\u00A0', ' ')).toBe(words);
  });
});

test('sentences end with one full stop each, and nothing is said of what is missing', () => {
  expect(sentences('От руки', false, 'Как в паспорте.', undefined, 'Верно?')).toBe(
    'От руки. Как в паспорте. Верно?',
  );
});

test('the size of a file is never nothing; kilobytes are whole, megabytes have a tenth', () => {
  expect([1, 1024, 1025, 1_022_976, 1_023_000, 3_250_000].map(fileSize)).toEqual(
    ['1 КБ', '1 КБ', '2 КБ', '999 КБ', '1 МБ', '3,1 МБ'].map((size) => size.replaceAll(' ', '\u00A0')),
  );
});
