import { describe, expect, it } from 'vitest';
import { A_SOURCE, makePractice, type PracticeOverrides } from '../../tests/make-practice.ts';
import {
  FACET_IDS,
  facetPath,
  facetsBeside,
  facetsOf,
  hasValue,
  LISTED_FACETS,
  type FacetId,
} from './facets.ts';

function valuesOf(id: FacetId, practices: PracticeOverrides[]) {
  return (facetsOf(practices.map(makePractice), [id])[0]?.values ?? []).map(
    ({ value, count }) => `${value} ${count}`,
  );
}

const total = (rub: number): PracticeOverrides => ({ money: { total: { rub, source: 'vesti' } } });

describe('facetsOf', () => {
  it('counts a practice behind each of its values', () => {
    expect(
      valuesOf('direction', [
        { directions: ['ecology', 'safety'] },
        { directions: ['safety'] },
        { directions: ['social', 'safety'] },
      ]),
    ).toEqual(['safety 3', 'social 1', 'ecology 1']);
  });

  it('puts the most frequent first and equals in the order of their names', () => {
    expect(
      valuesOf('theme', [
        { themes: ['tos-money'] },
        { themes: ['squares', 'ponds'] },
        { themes: ['squares'] },
      ]),
    ).toEqual(['squares 2', 'ponds 1', 'tos-money 1']);
  });

  it('says where the page of a value is', () => {
    const [facet] = facetsOf([makePractice()], ['region']);
    expect(facet).toEqual({
      id: 'region',
      label: 'Регион',
      values: [
        {
          value: 'testovaya-oblast',
          label: 'Тестовая область',
          said: 'в\u00A0Тестовой области',
          count: 1,
          deeds: 1,
          support: 0,
          path: '/regions/testovaya-oblast/',
        },
      ],
    });
  });

  it('says a value as it stands in a sentence, where that is not its name', () => {
    const practice = makePractice({ directions: ['safety'], themes: ['ponds'], end: '2024' });
    const said = facetsOf([practice]).map(({ id, values }) => [id, values.map((value) => value.said)]);
    expect(Object.fromEntries(said)).toMatchObject({
      kind: ['дела соседей'],
      direction: ['безопасность'],
      theme: [expect.stringMatching(/^пруды/)],
      year: ['2024\u00A0год'],
      status: [undefined],
    });
  });

  it('leaves out what nobody has', () => {
    const ids = facetsOf([makePractice()]).map((facet) => facet.id);
    expect(ids).toContain('direction');
    for (const id of ['payer', 'theme', 'award', 'municipality']) expect(ids).not.toContain(id);
    expect(facetsOf([])).toEqual([]);
  });

  it('gives only the facets asked for, in that order', () => {
    expect(facetsOf([makePractice()], ['status', 'kind']).map((facet) => facet.id)).toEqual([
      'status',
      'kind',
    ]);
  });
});

describe('money', () => {
  it.each([
    [1, 'to-100'],
    [100_000, 'to-100'],
    [100_001, 'to-500'],
    [500_000, 'to-500'],
    [1_000_000, 'to-1000'],
    [1_000_001, 'over-1000'],
    [900_000_000, 'over-1000'],
  ])('%d roubles are in the band %s', (rub, band) => {
    expect(valuesOf('money', [total(rub)])).toEqual(['known 1', `${band} 1`]);
  });

  it('stands in the order of the sums, the unknown last, however many there are', () => {
    expect(valuesOf('money', [{}, {}, total(2_000_000), total(50_000), {}])).toEqual([
      'known 2',
      'to-100 1',
      'over-1000 1',
      'unknown 3',
    ]);
  });

  it('is asked of deeds only: support has no cost', () => {
    expect(valuesOf('money', [{}, { kind: 'municipal' }, { kind: 'regional' }])).toEqual(['unknown 1']);
  });

  it('names each payer once', () => {
    const rows = [
      { from: 'residents', rub: 5, source: 'vesti' },
      { from: 'federal', rub: 5, source: 'vesti' },
      { from: 'residents', rub: 5, source: 'vesti' },
    ] as const;
    expect(valuesOf('payer', [{ money: { rows: [...rows] } }])).toEqual(['federal 1', 'residents 1']);
  });
});

describe('years', () => {
  it('go from the newest, the unknown last', () => {
    expect(
      valuesOf('year', [{}, { end: '2019' }, { start: '2023', end: '2025-01' }, { start: '2021-05' }]),
    ).toEqual(['2025 1', '2021 1', '2019 1', 'unknown 1']);
  });
});

describe('closed lists', () => {
  it('stand in their own order', () => {
    expect(valuesOf('status', [{ status: 'unknown' }, { status: 'unknown' }, { status: 'planned' }])).toEqual(
      ['planned 1', 'unknown 2'],
    );
    expect(valuesOf('kind', [{ kind: 'regional' }, { kind: 'tos' }])).toEqual([
      'tos 1',
      'support 1',
      'regional 1',
    ]);
  });

  it('what is known of a practice is a year, a result in numbers, a second publication', () => {
    const sources = ['vesti', 'gazeta'].map((id) => ({ ...A_SOURCE, id }));
    const results = [{ label: 'лавок', value: 3, source: 'vesti' }];
    const told = { results: [{ label: 'Пруд чист', source: 'vesti' }] };
    expect(valuesOf('proof', [{ end: '2024', sources }, { results }, told])).toEqual([
      'dated 1',
      'figures 1',
      'two-sources 1',
    ]);
  });

  it('awards are there or not', () => {
    const award = { contest: 'testovyy-konkurs', source: 'vesti' };
    expect(valuesOf('award', [{ awards: [award, award] }, {}])).toEqual(['yes 1']);
  });
});

it('place, money and year stand among the five that lie open: who needs a figure asks by them', () => {
  expect(FACET_IDS.slice(0, 5)).toEqual(['kind', 'direction', 'region', 'money', 'year']);
});

describe('facetPath', () => {
  it('knows the pages of their own kind', () => {
    expect(facetPath('direction', 'ecology')).toBe('/directions/ecology/');
    expect(facetPath('theme', 'ponds')).toBe('/themes/ponds/');
    expect(facetPath('year', '2024')).toBe('/practices/year/2024/');
  });

  it('lists the facets whose pages lie under the practices', () => {
    const practice = makePractice({
      end: '2024',
      municipality: 'testovskiy-okrug',
      themes: ['ponds'],
      money: { rows: [{ from: 'residents', rub: 5, source: 'vesti' }] },
      awards: [{ contest: 'testovyy-konkurs', source: 'vesti' }],
    });
    const facets = facetsOf([practice]);
    expect(facets.map((facet) => facet.id)).toEqual([...FACET_IDS]);
    for (const { id, values } of facets)
      expect(LISTED_FACETS.includes(id)).toBe(values.every(({ path }) => path.startsWith('/practices/')));
  });

  it('keeps a municipality within its region', () => {
    const [facet] = facetsOf([makePractice({ municipality: 'testovskiy-okrug' })], ['municipality']);
    expect(facet?.values.map(({ path }) => path)).toEqual(['/regions/testovaya-oblast/testovskiy-okrug/']);
  });
});

describe('a practice', () => {
  const practice = makePractice({ directions: ['safety', 'ecology'], themes: ['ponds'], end: '2024' });

  it('has its values and no others', () => {
    expect(hasValue(practice, 'direction', 'ecology')).toBe(true);
    expect(hasValue(practice, 'direction', 'social')).toBe(false);
    expect(hasValue(practice, 'year', '2024')).toBe(true);
    expect(hasValue(practice, 'award', 'yes')).toBe(false);
  });
});

describe('facetsBeside', () => {
  const facet = (id: FacetId, amount: number) => ({
    id,
    label: id,
    values: Array.from({ length: amount }, (_, at) => ({
      value: `value-${at}`,
      label: `Значение ${at}`,
      count: amount - at,
      deeds: amount - at,
      support: 0,
      path: `/${at}/`,
    })),
  });
  const beside = (id: FacetId, amount: number) =>
    facetsBeside([facet(id, amount)]).map(({ values, rest }) => [values.length, rest?.amount, rest?.path])[0];

  it('shows a few more than fit rather than hide them', () => {
    expect(beside('theme', 15)).toEqual([15, undefined, undefined]);
  });

  it('shows the first values of a long facet, and where all of them are', () => {
    expect(beside('theme', 200)).toEqual([12, 200, '/themes/']);
    expect(beside('municipality', 1700)).toEqual([12, 1700, '/regions/']);
  });

  it('shows all values where no page lists them', () => {
    expect(beside('year', 30)).toEqual([30, undefined, undefined]);
  });
});
