import { describe, expect, it } from 'vitest';
import { dayIn, daysNamed, numberIn, periodIn, sumsIn, timeIn, yearsNamed } from './plain-values.ts';

describe('numbers', () => {
  it.each([
    ['65000', 65_000],
    ['65 000', 65_000],
    ['1\u00A0250\u00A0000,50', 1_250_000.5],
    ['65 тыс. руб.', 65_000],
    ['1,1 млн рублей', 1_100_000],
    ['400 000 ₽', 400_000],
    ['12,5', 12.5],
  ])('%s is read', (words, number) => expect(numberIn(words)).toBe(number));

  it.each(['около 5', 'пять', '5 или 6', '12 34'])('«%s» is no plain number', (words) =>
    expect(numberIn(words)).toBeUndefined(),
  );
});

describe('time', () => {
  it.each([
    ['2024', '2024'],
    ['2024 год', '2024'],
    ['май 2024', '2024-05'],
    ['в мае 2024 года', '2024-05'],
    ['марта 2024 г.', '2024-03'],
    ['17 мая 2024 года', '2024-05-17'],
    ['8 сентября 2020', '2020-09-08'],
    ['5.2024', '2024-05'],
    ['7.05.2024', '2024-05-07'],
    ['2024-05-17', '2024-05-17'],
  ])('%s is read', (words, time) => expect(timeIn(words)).toBe(time));

  it('knows a day from a month', () => {
    expect(dayIn('17 мая 2024')).toBe('2024-05-17');
    expect(dayIn('май 2024')).toBeUndefined();
  });

  it('finds days and years in a text', () => {
    expect(daysNamed('8 сентября 2020 года съезд, 9.10.2021 другой, 8 сентября 2020 снова')).toEqual([
      '2020-09-08',
      '2021-10-09',
    ]);
    expect(yearsNamed('в 2023–2024 годах дали 2000 рублей, 2024')).toEqual(['2023', '2024']);
  });

  it('takes for beginning and end only what is said to be one', () => {
    expect(periodIn('Начали в мае 2023 года, завершили в сентябре 2024 года.')).toEqual({
      start: '2023-05',
      end: '2024-09',
    });
    expect(periodIn('Сроки реализации: 2023–2024')).toEqual({ start: '2023', end: '2024' });
    expect(periodIn('В 2023 году было холодно.')).toEqual({});
    expect(periodIn('Начали в 2020 году. Вторую очередь начали в 2022 году.')).toEqual({});
  });
});

describe('money', () => {
  const read = (text: string) =>
    sumsIn(text).map(({ from, rub, isTotal }) => [isTotal ? 'total' : from, rub]);

  it.each([
    [
      'Жители собрали 65 тысяч рублей, 400 000 рублей дал местный бюджет.',
      [
        ['residents', 65_000],
        ['municipal', 400_000],
      ],
    ],
    ['Грант из областного бюджета — 1,5 млн руб.', [['regional', 1_500_000]]],
    ['Получили грант 300 тыс. рублей.', [['grant', 300_000]]],
    ['Всего потратили 465 000 ₽.', [['total', 465_000]]],
    [
      'Спонсоры — 20 000 рублей; жители — 5 000 рублей.',
      [
        ['sponsors', 20_000],
        ['residents', 5_000],
      ],
    ],
  ])('%s', (text, sums) => expect(read(text)).toEqual(sums));

  it.each([
    'Жители, спонсоры и район собрали 100 тысяч рублей.',
    'Жители и спонсоры собрали 100 тысяч рублей.',
    'Насос стоит 100 тысяч рублей.',
    'Жители дали 5 000 рублей и 10 000 рублей.',
  ])('does not guess who gave: %s', (text) => {
    expect(sumsIn(text).length).toBeGreaterThan(0);
    expect(sumsIn(text).every(({ from, isTotal }) => !from && !isTotal)).toBe(true);
  });

  it('keeps how exactly it is said', () => {
    expect(sumsIn('Жители собрали около 65 тысяч рублей')).toMatchObject([
      { precision: 'about', rub: 65_000 },
    ]);
    expect(sumsIn('Жители собрали более 65 тысяч рублей')).toMatchObject([{ precision: 'more' }]);
  });
});
