import { describe, expect, it } from 'vitest';
import { makePractice, type PracticeOverrides } from '../../tests/make-practice.ts';
import type { Point } from './documents.ts';
import {
  clausesBehind,
  nearestFirst,
  practiceLinks,
  practicesForIndicator,
  practicesOf,
  practicesOnThemes,
  similarPractices,
} from './relations.ts';

/** Far from every other: its own direction, region, no themes. */
const FAR: PracticeOverrides = { directions: ['social'], region: 'primernyy-kray' };
const HERE: PracticeOverrides = { id: 'here', directions: ['ecology'], region: 'testovaya-oblast' };

function similar(here: PracticeOverrides, others: PracticeOverrides[], limit?: number) {
  const practice = makePractice({ ...HERE, ...here });
  return similarPractices(practice, [practice, ...others.map(makePractice)], limit).map(
    (found) => `${found.practice.id}: ${found.reason}`,
  );
}

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

describe('nearestFirst', () => {
  it('puts the region of the document first and keeps the order otherwise', () => {
    const practices = [
      makePractice({ id: 'far', region: 'primernyy-kray' }),
      makePractice({ id: 'near' }),
      makePractice({ id: 'farther', region: 'primernyy-kray' }),
      makePractice({ id: 'nearer' }),
    ];
    expect(nearestFirst(practices, 'testovaya-oblast').map(({ id }) => id)).toEqual([
      'near',
      'nearer',
      'far',
      'farther',
    ]);
  });
});

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

  it('for an indicator, keeps to the region of its strategy', () => {
    const found = practicesForIndicator({ themes: ['ponds'] }, 'testovaya-oblast', practices);
    expect(found.map(({ practice }) => practice.id)).toEqual(['pond']);
    expect(practicesForIndicator({ themes: [] }, 'testovaya-oblast', practices)).toEqual([]);
  });
});

describe('clausesBehind', () => {
  const point = (id: string, kind: Point['kind']): [string, Point] => [
    id,
    { id, kind, number: '1.1', document: 'Документ', text: 'беречь', cited: 'Документ, п. 1.1', path: '/' },
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
      makePractice({ id: 'c', implements: ['sezd/1.2', 'drugoy/1.1'] }),
    ];
    expect(clausesBehind(practices, points).map(({ point: { id }, count }) => [id, count])).toEqual([
      ['sezd/1.2', 2],
      ['sezd/1.1', 1],
    ]);
  });
});

describe('similarPractices', () => {
  it('never names the practice itself', () => {
    expect(similar({}, [])).toEqual([]);
  });

  it('leaves out what has nothing in common', () => {
    expect(similar({}, [{ id: 'far', ...FAR }])).toEqual([]);
  });

  it.each<[string, PracticeOverrides, PracticeOverrides, string]>([
    ['its model', { adaptedFrom: 'there' }, FAR, 'этот опыт повторили'],
    ['its follower', {}, { ...FAR, adaptedFrom: 'here' }, 'повторили этот опыт'],
    ['one it names', { related: ['there'] }, FAR, 'связана с этой'],
    ['one that names it', {}, { ...FAR, related: ['here'] }, 'связана с этой'],
    ['one with the same direction', {}, { ...FAR, directions: ['ecology'] }, 'то же направление'],
    ['one of the same region', {}, { ...FAR, region: 'testovaya-oblast' }, 'тот же регион'],
    [
      'one of the same municipality',
      { municipality: 'testovskiy-okrug' },
      { ...FAR, region: 'testovaya-oblast', municipality: 'testovskiy-okrug' },
      'тот же муниципалитет',
    ],
    ['one with a common theme', { themes: ['ponds'] }, { ...FAR, themes: ['ponds'] }, 'общее: пруды'],
    [
      'one with several common themes',
      { themes: ['ponds', 'squares', 'tos-money'] },
      { ...FAR, themes: ['tos-money', 'ponds'] },
      'общее: пруды, ТОС и\u00A0деньги',
    ],
  ])('says why it shows %s', (_, here, there, reason) => {
    expect(similar(here, [{ id: 'there', ...there }])).toEqual([`there: ${reason}`]);
  });

  it('does not count a second direction as the same', () => {
    expect(similar({}, [{ ...FAR, id: 'there', directions: ['social', 'ecology'] }])).toEqual([]);
  });

  it('gives all reasons at once', () => {
    expect(
      similar({ themes: ['ponds'], adaptedFrom: 'there' }, [{ ...HERE, id: 'there', themes: ['ponds'] }]),
    ).toEqual(['there: этот опыт повторили; общее: пруды; тот же регион']);
  });

  it('puts named relations before common themes, themes before places', () => {
    const found = similar(
      { themes: ['ponds'], related: ['related'], municipality: 'testovskiy-okrug' },
      [
        { ...FAR, id: 'region', region: 'testovaya-oblast' },
        { ...FAR, id: 'town', region: 'testovaya-oblast', municipality: 'testovskiy-okrug' },
        { ...FAR, id: 'theme', themes: ['ponds'] },
        { ...FAR, id: 'related' },
        { ...FAR, id: 'follower', adaptedFrom: 'here' },
      ],
      9,
    );
    expect(found.map((line) => line.split(':')[0])).toEqual([
      'follower',
      'related',
      'theme',
      'town',
      'region',
    ]);
  });

  it('orders equals by title and stops at the limit', () => {
    const others = ['Яма', 'Ёлка', 'Жук', 'Дом'].map((title, index) => ({
      ...FAR,
      id: `other-${index}`,
      title,
      region: 'testovaya-oblast',
    }));
    expect(similar({}, others).map((line) => line.split(':')[0])).toEqual(['other-3', 'other-1', 'other-2']);
    expect(similar({}, others, 1)).toHaveLength(1);
  });
});

describe('practiceLinks', () => {
  it('gives titles, places and addresses with the path prefix', () => {
    expect(practiceLinks([makePractice({ title: 'Пруд' })], (path) => `/repo${path}`)).toEqual([
      { title: 'Пруд', href: '/repo/practices/testovo-prud/', place: 'Тестовая область' },
    ]);
  });
});
