import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { contestSchema, type APPLICANT_LABELS } from '../model/contest.ts';
import { fundsByYear, sumInShort, supportFigures, supportTerms, whoMayApply } from './support.ts';

const contest = (fields: Partial<z.input<typeof contestSchema>>) =>
  contestSchema.parse({ id: 'dvor', name: 'Лучший двор', ...fields });

/** Terms as a page shows them: label, then years and words of each statement. */
const said = (fields: Partial<z.input<typeof contestSchema>>) =>
  supportTerms(contest(fields)).map(({ label, statements }) => [
    label,
    ...statements.map(({ years, words }) =>
      [years, words].filter(Boolean).join(': ').replaceAll('\u00A0', ' '),
    ),
  ]);

describe('supportTerms', () => {
  it('leaves out what no source tells', () => {
    expect(supportTerms(contest({}))).toEqual([]);
  });

  it('names those who may apply as the source does, else by the closed list', () => {
    expect(
      said({
        eligible: [
          { who: 'tos-legal', source: 'vesti' },
          { who: 'tos', text: 'ТОС города', source: 'vesti' },
        ],
      }),
    ).toEqual([['Кто может подать', 'ТОС с юридическим лицом', 'ТОС города']]);
  });

  it('tells sums by year, the latest first, what has no year last', () => {
    const fund = (rub: number) => ({ fund: { rub }, source: 'vesti' });
    expect(
      said({
        editions: [
          { ...fund(3_000_000) },
          { year: 2024, ...fund(1_000_000) },
          { year: 2025, ...fund(2_000_000) },
          { year: 2023, since: 2018, ...fund(2_637_000) },
          { since: 2015, ...fund(500_000) },
          { number: 1, ...fund(400_000) },
        ],
      }),
    ).toEqual([
      [
        'Денег на всех',
        '2025: 2 млн ₽',
        '2024: 1 млн ₽',
        '2018–2023: 2 637 000 ₽',
        'год не назван: 3 млн ₽',
        'с 2015 года: 500 тыс. ₽',
        '1-й конкурс: 400 тыс. ₽',
      ],
    ]);
  });

  it('never tells a promise as money given, or a winner as a project done', () => {
    expect(
      said({
        editions: [
          {
            year: 2026,
            fund: { rub: 400_000_000, precision: 'more', status: 'planned' },
            projects: [
              { status: 'planned', value: 84 },
              { status: 'done', value: 23 },
            ],
            source: 'vesti',
          },
        ],
      }),
    ).toEqual([
      ['Денег на всех', '2026: больше 400 млн ₽, обещали'],
      ['Сколько проектов', '2026: задумано: 84', '2026: выполнено: 23'],
    ]);
  });

  it('says who gave how much of a fund', () => {
    const rows = [
      { from: 'regional' as const, rub: 338_000 },
      { from: 'residents' as const, rub: 100_000 },
    ];
    const editions = [{ fund: { rub: 438_000, rows, note: 'на четыре проекта' }, source: 'vesti' }];
    expect(supportTerms(contest({ editions }))[0]?.statements[0]?.note?.replaceAll('\u00A0', ' ')).toBe(
      'областной или краевой бюджет — 338 тыс. ₽; жители — 100 тыс. ₽; на четыре проекта',
    );
  });

  it('tells when applications were taken, the latest first, and what was only announced', () => {
    expect(
      said({
        intake: [
          { to: '2025-03-04', source: 'vesti' },
          { from: '2026-04', to: '2026-04', planned: true, source: 'vesti' },
          { from: '2025-12-18', to: '2026-02-01', source: 'vesti' },
          { from: '2024-06-12', to: '2024-06-30', source: 'vesti' },
        ],
      }),
    ).toEqual([
      [
        'Когда принимали заявки',
        'апрель 2026, объявляли заранее',
        '18 декабря 2025 г. — 1 февраля 2026 г.',
        'до 4 марта 2025 г.',
        '12–30 июня 2024 г.',
      ],
    ]);
  });

  it('says first in which month they were taken more than once, and tells a vote apart', () => {
    expect(
      said({
        intake: [
          { from: '2026-01-12', to: '2026-01-30', source: 'vesti' },
          { from: '2025-01-20', to: '2025-01-31', source: 'vesti' },
          { from: '2026-02-09', to: '2026-02-28', vote: true, source: 'vesti' },
        ],
      }),
    ).toEqual([
      [
        'Когда принимали заявки',
        'в 2025 и 2026 годах — в январе',
        '12–30 января 2026 г.',
        '20–31 января 2025 г.',
      ],
      ['Когда голосовали', '9–28 февраля 2026 г.'],
    ]);
  });

  it('credits a figure with its own source, else with that of its year', () => {
    const [maximum, fund] = supportTerms(
      contest({
        editions: [
          { year: 2025, fund: { rub: 5 }, maximum: { rub: 1, source: 'gazeta' }, source: ['vesti', 'sait'] },
        ],
      }),
    );
    expect(maximum?.statements[0]?.source).toEqual(['gazeta']);
    expect(fund?.statements[0]?.source).toEqual(['vesti', 'sait']);
  });

  it('owns that the rules were not opened', () => {
    const rules = {
      url: 'https://example.ru/pravila',
      opened: false,
      note: 'старый порядок',
      source: 'vesti',
    };
    expect(supportTerms(contest({ rules }))[0]?.statements[0]).toMatchObject({
      url: rules.url,
      note: 'старый порядок; сами правила мы не\u00A0открывали',
    });
  });
});

describe('whoMayApply', () => {
  const may = (...who: (keyof typeof APPLICANT_LABELS)[]) =>
    whoMayApply(contest({ eligible: who.map((one) => ({ who: one, source: 'vesti' })) })).replaceAll(
      '\u00A0',
      ' ',
    );

  it('names each once, ТОС first', () => {
    expect(may('person', 'tos', 'person')).toBe('ТОС, житель');
    expect(may('tos-legal')).toBe('ТОС с юридическим лицом');
    expect(may()).toBe('');
    expect(may('organisation')).toBe('организация');
    expect(may('organisation', 'ngo')).toBe('некоммерческая организация, другая организация');
  });

  it('says in one word that both kinds of ТОС may', () => {
    expect(may('tos-no-legal', 'ngo', 'tos-legal')).toBe(
      'ТОС с юридическим лицом и без него, некоммерческая организация',
    );
  });
});

describe('supportFigures', () => {
  it('are the latest fund and the latest limit, each with its year', () => {
    const figures = supportFigures(
      contest({
        editions: [
          { year: 2024, fund: { rub: 2_000_000, status: 'awarded' }, source: 'vesti' },
          { year: 2026, fund: { rub: 5_000_000, status: 'planned' }, source: 'vesti' },
          { year: 2025, maximum: { rub: 100_000 }, source: 'gazeta' },
        ],
      }),
    );
    expect(figures.map(({ value, label, source }) => [value, label, source].flat())).toEqual([
      ['5\u00A0млн\u00A0₽', 'обещали на\u00A0всех, 2026', 'vesti'],
      ['100\u00A0тыс.\u00A0₽', 'наибольший грант, 2025', 'gazeta'],
    ]);
  });

  it('are the first prize of a year that tells no limit, though an earlier one does', () => {
    const prizes = [
      { place: '1-е место', rub: 90_000 },
      { place: '2-е место', rub: 72_500 },
    ];
    const editions = [
      { year: 2024, maximum: { rub: 50_000 }, source: 'vesti' },
      { year: 2025, prizes, source: 'vesti' },
    ];
    expect(supportFigures(contest({ editions }))).toMatchObject([
      { value: '90\u00A0тыс.\u00A0₽', label: '1-е место, 2025' },
    ]);
  });
});

describe('fundsByYear', () => {
  const fund = (year: number | undefined, rub: number, more: object = {}) => ({
    ...(year ? { year } : {}),
    fund: { rub, ...more },
    source: 'vesti',
  });

  it('shows what is named of each year, a gap where nothing is, and what was only promised', () => {
    const funds = fundsByYear(
      contest({
        editions: [
          fund(2026, 250_000_000, { status: 'planned' }),
          fund(2023, 3_800_000),
          fund(2024, 36_000_000, { precision: 'about' }),
          fund(undefined, 1_000_000),
        ],
      }),
    );
    expect(funds?.unit).toBe('млн\u00A0₽');
    expect(funds?.rows.map(({ label, short, isPlanned }) => [label, short, isPlanned])).toEqual([
      ['2023', '3,8', false],
      ['2024', '≈36', false],
      ['2025', '', undefined],
      ['2026', '250', true],
    ]);
    expect(funds?.words.replaceAll('\u00A0', ' ')).toBe(
      '2023 — 3,8 млн ₽, 2024 — около 36 млн ₽, 2026 — обещали 250 млн ₽',
    );
  });

  it('draws nothing of two years, nor of years that were counted together or twice', () => {
    const years = [fund(2023, 1), fund(2024, 2)];
    expect(fundsByYear(contest({ editions: years }))).toBeUndefined();
    expect(fundsByYear(contest({ editions: [...years, { ...fund(2022, 3), since: 2018 }] }))).toBeUndefined();
    expect(fundsByYear(contest({ editions: [...years, fund(2022, 3), fund(2024, 4)] }))).toBeUndefined();
  });
});

describe('sumInShort', () => {
  const sum = (...editions: z.input<typeof contestSchema>['editions'] & object) => {
    const { most, about } = sumInShort(contest({ editions })) ?? {};
    return [most?.rub, most?.words, about].map((words) =>
      typeof words === 'string' ? words.replaceAll('\u00A0', ' ') : words,
    );
  };
  const source = 'vesti';

  it('is what one deed gets, the limit or the first prize, and never what all got', () => {
    expect(
      sum(
        { year: 2026, fund: { rub: 5_000_000, status: 'planned' }, source },
        { year: 2025, maximum: { rub: 100_000 }, source },
      ),
    ).toEqual([100_000, 'до 100 тыс. ₽', 'в 2025 году']);
    expect(sum({ since: 2018, year: 2020, prizes: [{ place: '1-е место', rub: 90_000 }], source })).toEqual([
      90_000,
      '90 тыс. ₽',
      '1-е место, 2018–2020',
    ]);
  });

  it('is else what all got, told as promised or given', () => {
    const fund = (status?: 'planned' | 'awarded') => sum({ year: 2025, fund: { rub: 4e7, status }, source });
    expect(fund('planned')).toEqual([undefined, undefined, 'в 2025 году обещали на всех 40 млн ₽']);
    expect(fund('awarded')).toEqual([undefined, undefined, 'в 2025 году раздали 40 млн ₽']);
    expect(fund()).toEqual([undefined, undefined, 'в 2025 году на всех 40 млн ₽']);
  });

  it('is nothing where no source names a sum', () => {
    expect(sumInShort(contest({}))).toBeUndefined();
  });
});
