import { describe, expect, it, test } from 'vitest';
import { makePractice } from '../../tests/make-practice.ts';
import { entriesOf } from './deeds.ts';
import type { Point } from './documents.ts';
import {
  directionParts,
  BESIDE_POINT,
  clausesBehind,
  practicesBeside,
  practicesOf,
  practicesOnThemes,
} from './relations.ts';

describe('practicesOf', () => {
  it('finds those that name the point exactly', () => {
    const practices = [
      makePractice({ id: 'a', implements: ['testovyy-sezd/1.1', 'testovyy-sezd/1.2'] }),
      makePractice({ id: 'b', implements: ['testovyy-sezd/1.10'] }),
      makePractice({ id: 'c', implements: ['testovyy-sezd/1.1'] }),
      makePractice({ id: 'd' }),
    ];
    expect(practicesOf('testovyy-sezd/1.1', practices).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(practicesOf('drugoy-sezd/1.1', practices)).toEqual([]);
  });
});

const HERE = makePractice().region;

describe('practicesOnThemes', () => {
  const practices = [
    makePractice({ id: 'pond', themes: ['ponds'] }),
    makePractice({ id: 'both', themes: ['squares', 'ponds'], region: 'primernyy-kray' }),
    makePractice({ id: 'other', themes: ['tos-money'] }),
  ];

  it('says why each is shown, the nearest first, and leaves out the others', () => {
    expect(
      practicesOnThemes(['ponds', 'squares'], practices).map(({ practice, reason }) => [practice.id, reason]),
    ).toEqual([
      ['both', 'темы: скверы, пруды'],
      ['pond', 'тема: пруды'],
    ]);
  });
});

describe('clausesBehind', () => {
  const point = (id: string, kind: Point['kind']): [string, Point] => [
    id,
    {
      id,
      kind,
      number: '1.1',
      document: 'Документ',
      region: HERE,
      text: 'беречь',
      cited: 'Документ, п. 1.1',
      path: '/',
    },
  ];
  const points = new Map([
    point('sezd/1.1', 'clause'),
    point('sezd/1.2', 'clause'),
    point('plan/4.1', 'section'),
  ]);

  it('counts practices by clause, the most illustrated first; sections are not clauses', () => {
    const practices = [
      makePractice({ id: 'a', implements: ['sezd/1.1', 'plan/4.1'] }),
      makePractice({ id: 'b', implements: ['sezd/1.2'] }),
      makePractice({ id: 'c', region: 'primernyy-kray', implements: ['sezd/1.2', 'drugoy/1.1'] }),
    ];
    expect(
      clausesBehind(practices, points).map(({ point: { id }, places }) => [
        id,
        places.here,
        places.elsewhere,
      ]),
    ).toEqual([
      ['sezd/1.2', 1, 1],
      ['sezd/1.1', 1, 0],
    ]);
  });
});

describe('practicesBeside', () => {
  const point = { id: 'sezd/2.4', path: '/resolutions/sezd/#p-2-4', region: HERE };
  const named = (amount: number) =>
    Array.from({ length: amount }, (_, at) => makePractice({ id: `prud-${at}`, implements: [point.id] }));
  const beside = (amount: number) => practicesBeside(point, named(amount), (path) => `/repo${path}`);

  it('gives titles, places and addresses with the path prefix', () => {
    expect(beside(1)).toEqual({
      parts: [
        {
          id: 'here-deeds',
          heading: 'В\u00A0Тестовой области: 1\u00A0дело',
          entries: [
            { title: 'Соседи вычистили пруд', href: '/repo/practices/prud-0/', place: 'Тестовая область' },
          ],
        },
      ],
      places: { region: HERE, here: 1, elsewhere: 0 },
      all: undefined,
    });
  });

  it('shows the first and names the list of all when there are more', () => {
    expect(beside(BESIDE_POINT).all).toBeUndefined();
    const { parts, places, all } = beside(60);
    expect([entriesOf(parts).length, places.here, all]).toEqual([
      BESIDE_POINT,
      60,
      '/repo/resolutions/sezd/p-2-4/',
    ]);
  });
});

test('a direction lists first the deeds that are mainly about it, and support last', () => {
  const practices = [
    makePractice({ id: 'support', kind: 'municipal', directions: ['safety'] }),
    makePractice({ id: 'other', directions: ['ecology', 'safety'] }),
    makePractice({ id: 'main', directions: ['safety', 'ecology'] }),
    makePractice({ id: 'none', directions: ['social'] }),
  ];
  const parts = directionParts('safety', practices);
  expect(parts.map(({ id, entries }) => [id, entries.map((practice) => practice.id)])).toEqual([
    ['main', ['main']],
    ['others', ['other']],
    ['support', ['support']],
  ]);
});
