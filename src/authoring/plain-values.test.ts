import { describe, expect, it } from 'vitest';
import { daysNamed, periodIn, sumsIn, yearsNamed } from './plain-values.ts';

describe('time', () => {
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
    sumsIn(text).map((sum) => ('rub' in sum ? [sum.isTotal ? 'total' : sum.from, sum.rub] : sum.message));

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
    expect(sumsIn(text).every((sum) => 'rub' in sum && !sum.from && !sum.isTotal)).toBe(true);
  });

  it('asks what is meant by a sum of two meanings', () => {
    expect(sumsIn('Жители собрали 65.000 рублей.')).toEqual([
      { words: '65.000 рублей', message: expect.stringContaining('65 000 или 65?') as string },
    ]);
  });

  it('keeps how exactly it is said', () => {
    expect(sumsIn('Жители собрали около 65 тысяч рублей')).toMatchObject([
      { precision: 'about', rub: 65_000 },
    ]);
    expect(sumsIn('Жители собрали более 65 тысяч рублей')).toMatchObject([{ precision: 'more' }]);
  });
});
