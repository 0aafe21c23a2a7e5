import { describe, expect, it, test } from 'vitest';
import { makePractice } from '../../tests/make-practice.ts';
import type { Point } from './documents.ts';
import {
  directionParts,
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
      examples: [
        { title: 'Соседи вычистили пруд', href: '/repo/practices/prud-0/', place: 'Тестовая область' },
      ],
      places: { region: HERE, here: 1, elsewhere: 0 },
      amounts: '1\u00A0дело',
      all: '/repo/resolutions/sezd/p-2-4/',
    });
  });

  it('shows the first, deeds of its own region before others', () => {
    const { examples, places } = practicesBeside(
      point,
      [
        makePractice({ id: 'far', region: 'primernyy-kray', implements: [point.id] }),
        makePractice({ id: 'support', kind: 'regional', implements: [point.id] }),
        ...named(60),
      ],
      (path) => path,
    );
    expect(examples.map(({ href }) => href)).toEqual([0, 1, 2].map((at) => `/practices/prud-${at}/`));
    expect(places).toEqual({ region: HERE, here: 61, elsewhere: 1 });
  });

  it('has no list where there is no example', () => {
    expect(beside(0)).toMatchObject({ examples: [], all: undefined });
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
