import { describe, expect, it } from 'vitest';
import { makePractice } from '../../tests/make-practice.ts';
import { RESOLUTION } from '../../tests/resolution-outline.ts';
import type { StrategyOutline } from './documents.ts';
import { threads, threadTable, wordsAfterVerb } from './threads.ts';

const section = (number: string) => ({ number, label: `Раздел ${number}` });

const THERE = makePractice({ region: 'primernyy-kray' }).region;

const STRATEGY: StrategyOutline = {
  id: 'plan',
  title: 'Стратегия соседей',
  shortTitle: 'Стратегия',
  region: THERE,
  path: '/strategy/plan/',
  chapters: [
    { path: '/strategy/plan/4/', sections: [section('4.1'), section('4.2')] },
    { path: '/strategy/plan/7/', sections: [section('7.1'), section('7.2')] },
  ],
};
const DIRECTIONS = [
  { id: 'ecology', section: 'plan/4.1' },
  { id: 'safety', section: 'plan/4.2' },
];
const PRACTICES = [
  makePractice({ id: 'one', implements: ['sezd/1.1', 'plan/4.1'] }),
  makePractice({
    id: 'two',
    region: 'primernyy-kray',
    implements: ['sezd/1.1', 'sezd/1.2', 'plan/4.1', 'plan/7.2'],
  }),
  makePractice({ id: 'three', implements: ['sezd/1.2'] }),
  makePractice({ id: 'four', implements: ['plan/7.2'] }),
  makePractice({ id: 'five', implements: ['drugoy-sezd/1.1'] }),
];

describe('a resolution against a strategy', () => {
  const table = threadTable(RESOLUTION, STRATEGY, DIRECTIONS, PRACTICES);
  const rows = table.groups.flatMap((group) => group.rows);

  it('has a column for a section of a direction and for any other that a practice names', () => {
    expect(table.columns.map(({ number, direction, path }) => [number, direction, path])).toEqual([
      ['4.1', 'ecology', '/strategy/plan/4/#s-4-1'],
      ['4.2', 'safety', '/strategy/plan/4/#s-4-2'],
      ['7.2', undefined, '/strategy/plan/7/#s-7-2'],
    ]);
  });

  const pair = ({ here, elsewhere }: { here: number; elsewhere: number }) => `${here}+${elsewhere}`;

  it('counts in a cell the practices that name both, of the region that asks and of others', () => {
    expect(rows.map(({ number, cells }) => [number, ...cells.map(pair)])).toEqual([
      ['1.1', '1+1', '0+0', '0+1'],
      ['1.2', '0+1', '0+0', '0+1'],
      ['2', '0+0', '0+0', '0+0'],
    ]);
  });

  it('counts a practice that names a clause and no section in the total of the row alone', () => {
    expect(rows.map(({ places }) => pair(places))).toEqual(['1+1', '1+1', '0+0']);
  });

  it('counts those of a section by the region of the strategy', () => {
    expect(table.columns.map(({ places }) => pair(places))).toEqual(['1+1', '0+0', '1+1']);
  });

  it('has each practice once, and not those of other documents', () => {
    expect(table.practices.map(({ id }) => id)).toEqual(['one', 'two', 'three', 'four']);
  });

  it('keeps clauses with their addressee, each with its address', () => {
    expect(table.groups.map((group) => [group.title, group.rows.map((row) => row.path)])).toEqual([
      ['Властям области', ['/resolutions/sezd/#p-1-1', '/resolutions/sezd/#p-1-2']],
      ['Прессе области', ['/resolutions/sezd/#p-2']],
    ]);
  });

  it('keeps the clauses of a document without addressees together', () => {
    const { groups } = threadTable({ ...RESOLUTION, addressees: [] }, STRATEGY, DIRECTIONS, PRACTICES);
    expect(groups.map((group) => [group.title, group.rows.map((row) => row.number)])).toEqual([
      ['', ['1.1', '1.2', '2']],
    ]);
  });
});

describe('threads', () => {
  const gapsOf = (...args: Parameters<typeof threads>) => threads(...args).gaps.map(({ id }) => id);

  it('names as gaps the clauses and the sections of directions without a practice', () => {
    expect(gapsOf([RESOLUTION], [STRATEGY], DIRECTIONS, PRACTICES)).toEqual(['sezd/2', 'plan/4.2']);
  });

  it('works without any practice: the sections of directions stay as columns', () => {
    const { tables, gaps } = threads([RESOLUTION], [STRATEGY], DIRECTIONS, []);
    expect(tables[0]?.columns.map(({ number }) => number)).toEqual(['4.1', '4.2']);
    expect(tables[0]?.practices).toEqual([]);
    expect(gaps.map(({ number }) => number)).toEqual(['1.1', '1.2', '2', '4.1', '4.2']);
  });

  it('sets every resolution against every strategy and names each gap once', () => {
    const other = { ...RESOLUTION, id: 'drugoy-sezd' };
    const { tables } = threads(
      [RESOLUTION, other],
      [STRATEGY, { ...STRATEGY, id: 'drugoy' }],
      [...DIRECTIONS, { id: 'social', section: 'drugoy/4.2' }],
      [],
    );
    expect(tables.map(({ id }) => id)).toEqual([
      'sezd-plan',
      'sezd-drugoy',
      'drugoy-sezd-plan',
      'drugoy-sezd-drugoy',
    ]);
    const gaps = gapsOf([RESOLUTION, other], [STRATEGY], DIRECTIONS, PRACTICES);
    expect(gaps).toEqual(['sezd/2', 'drugoy-sezd/1.2', 'drugoy-sezd/2', 'plan/4.2']);
  });

  it('leaves out a strategy of which neither a direction nor a practice names a section', () => {
    const { tables, gaps } = threads([RESOLUTION], [{ ...STRATEGY, id: 'drugoy' }], DIRECTIONS, PRACTICES);
    expect(tables).toEqual([]);
    expect(gaps.map(({ id }) => id)).toEqual(['sezd/2']);
  });
});

describe('wordsAfterVerb', () => {
  it('continues the verb as it is printed', () => {
    expect(wordsAfterVerb({ verb: 'развивать', text: 'развивать формы;' })).toBe(' формы;');
    expect(wordsAfterVerb({ verb: 'принимать меры', text: 'принимать меры, нужные всем;' })).toBe(
      ', нужные всем;',
    );
  });

  it('keeps the whole of a clause that does not begin with its verb', () => {
    expect(wordsAfterVerb({ verb: 'развивать', text: 'при ремонте развивать формы;' })).toBe(
      ': при ремонте развивать формы;',
    );
  });
});
