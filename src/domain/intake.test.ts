import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { contestSchema } from '../model/contest.ts';
import { knownIntake, lastKnown, usualIntakes } from './intake.ts';

type Fields = Partial<z.input<typeof contestSchema>>;

const contest = (fields: Fields) => contestSchema.parse({ id: 'dvor', name: 'Лучший двор', ...fields });
const plain = (words: string | undefined) => words?.replaceAll('\u00A0', ' ');
const usual = (intake: Fields['intake']) =>
  usualIntakes(contest({ intake })).map(({ words, source }) => [plain(words), source.join()]);

describe('usualIntakes', () => {
  it('names the months of two years or more, with these years and their sources', () => {
    expect(
      usual([
        { from: '2026-01-12', to: '2026-01-30', source: 'pln' },
        { from: '2025-01-24', to: '2025-02-14', source: ['vesti', 'pln'] },
        { from: '2024-01', to: '2024-01', source: 'sait' },
        { from: '2021-02-01', to: '2021-02-24', source: 'cdi' },
      ]),
    ).toEqual([
      ['в 2024, 2025 и 2026 годах — в январе', 'pln,vesti,sait'],
      ['в 2021 и 2025 годах — в феврале', 'vesti,pln,cdi'],
    ]);
  });

  it('puts months of the same years together, across the new year too', () => {
    expect(
      usual([
        { from: '2024-12-20', to: '2025-01-15', source: 'vesti' },
        { from: '2025-12-18', to: '2026-01-20', source: 'vesti' },
        { from: '2024-05-01', to: '2024-06-03', source: 'vesti' },
        { from: '2025-05-01', to: '2025-06-30', source: 'vesti' },
      ]),
    ).toEqual([
      ['в 2025 и 2026 годах — в январе', 'vesti'],
      ['в 2024 и 2025 годах — в мае, июне и декабре', 'vesti'],
    ]);
  });

  it('takes the one end that is known for its month', () => {
    expect(
      usual([
        { to: '2025-03-17', source: 'vesti' },
        { from: '2024-03-01', source: 'vesti' },
      ]),
    ).toEqual([['в 2024 и 2025 годах — в марте', 'vesti']]);
  });

  it.each<[string, Fields['intake']]>([
    ['one year', [{ from: '2026-01-12', to: '2026-01-30', source: 'vesti' }]],
    [
      'two times of one year',
      [
        { to: '2025-03-17', source: 'vesti' },
        { to: '2025-03-29', source: 'vesti' },
      ],
    ],
    [
      'what was only announced',
      [
        { from: '2025-04', to: '2025-04', source: 'vesti' },
        { from: '2026-04', to: '2026-04', planned: true, source: 'vesti' },
      ],
    ],
    [
      'a vote',
      [
        { from: '2025-04', to: '2025-04', source: 'vesti' },
        { from: '2026-04', to: '2026-04', vote: true, source: 'vesti' },
      ],
    ],
  ])('calls nothing usual after %s', (_, intake) => {
    expect(usual(intake)).toEqual([]);
  });
});

describe('knownIntake', () => {
  const known = (intake: Fields['intake']) => {
    const { months, words } = knownIntake(contest({ intake })) ?? {};
    return [months, plain(words)];
  };

  it('is the usual months and the last time, each told as what it is', () => {
    const times: Fields['intake'] = [
      { from: '2026-01-19', to: '2026-01-30', source: 'vesti' },
      { from: '2024-03-01', to: '2024-03-12', source: 'vesti' },
    ];
    expect(known(times)).toEqual([[1], '19–30 января 2026 г.']);
    expect(known([...times, { to: '2025-03-04', source: 'vesti' }])).toEqual([
      [1, 3],
      'обычно в марте; последний раз — 19–30 января 2026 г.',
    ]);
  });

  it('has both times of a year, and not that of the year before', () => {
    expect(
      known([
        { from: '2026-02-02', to: '2026-03-16', source: 'vesti' },
        { from: '2025-09-01', to: '2025-10-15', source: 'vesti' },
        { from: '2025-04-20', to: '2025-05-10', source: 'vesti' },
      ]),
    ).toEqual([[2, 3, 9, 10], '2 февраля — 16 марта 2026 г.; 1 сентября — 15 октября 2025 г.']);
  });

  it('is nothing where only a vote is known', () => {
    expect(known([{ to: '2025-03-04', vote: true, source: 'vesti' }])).toEqual([undefined, undefined]);
  });
});

describe('lastKnown', () => {
  const known = (fields: Fields) => {
    const { words, isSilent } = lastKnown(contest(fields), 2026);
    return [plain(words), isSilent];
  };
  const source = { id: 'vesti', url: 'https://example.ru/', publisher: 'Вести' };

  it('is the latest year of an edition, of an intake or of a publication', () => {
    const editions = [{ year: 2024, note: 'Прошёл.', source: 'vesti' }];
    expect(known({ editions })).toEqual(['последний раз видели в 2024 году', false]);
    expect(known({ editions, intake: [{ to: '2025-03-04', source: 'vesti' }] })).toEqual([
      'последний раз видели в 2025 году',
      false,
    ]);
    expect(known({ editions, sources: [{ ...source, date: '2026-02' }] })).toEqual([
      'последний раз видели в 2026 году',
      false,
    ]);
  });

  it('owns that nobody knows of a contest that was not heard of for three years', () => {
    expect(known({ sources: [{ ...source, date: '2023' }] })).toEqual([
      'последний раз видели в 2023 году, что сейчас — неизвестно',
      true,
    ]);
  });

  it('owns that no year is named', () => {
    expect(known({ sources: [source] })).toEqual(['в каком году проводили, источники не говорят', false]);
  });
});
