import { describe, expect, it } from 'vitest';
import { makePractice } from '../../tests/make-practice.ts';
import { contestSchema } from '../model/contest.ts';
import { regionSchema } from '../model/taxonomy.ts';
import { contestPractices, editionsOf, practicesOfContest, supportByRegion } from './contests.ts';

const contest = (fields: object) => contestSchema.parse({ id: 'dvor', name: 'Лучший двор', ...fields });
const award = (year: number | undefined, place: string) => ({
  contest: 'testovyy-konkurs',
  place,
  ...(year ? { year } : {}),
  source: 'vesti',
});

describe('supportByRegion', () => {
  const region = regionSchema.parse({
    id: 'testovaya-oblast',
    name: 'Тестовая область',
    genitive: 'Тестовой области',
    locative: 'в Тестовой области',
  });
  const ids = (entries: { id: string }[]) => entries.map(({ id }) => id);

  it('puts the country first and what has no place last, awards after money for deeds', () => {
    const groups = supportByRegion(
      [
        contest({ id: 'nichey' }),
        contest({ id: 'dobryy', name: 'Добрый сосед', level: 'regional', region: region.id, gives: 'award' }),
        contest({ id: 'oblastnoy', level: 'regional', region: region.id }),
        contest({ id: 'obshchiy', level: 'national' }),
      ],
      [region],
      [],
    );
    expect(groups.map(({ label, entries }) => [label, ids(entries.map((entry) => entry.contest))])).toEqual([
      ['Вся Россия', ['obshchiy']],
      ['Тестовая область', ['oblastnoy', 'dobryy']],
      ['Где проводят, источник не\u00A0называет', ['nichey']],
    ]);
  });

  it('puts deeds and cards with their contest, and cards of no contest in their region', () => {
    const [group] = supportByRegion(
      [contest({ id: 'testovyy-konkurs', region: region.id })],
      [region],
      [
        makePractice({ id: 'delo', awards: [award(2023, '2-е место'), award(2024, '1-е место')] }),
        makePractice({ id: 'kak-ustroen', kind: 'municipal', contests: ['testovyy-konkurs'] }),
        makePractice({ id: 'pobedila', kind: 'regional', awards: [award(2024, '1-е место')] }),
        makePractice({ id: 'drugoe-delo' }),
      ],
    );
    expect(group?.entries.map(({ deeds, cards }) => [ids(deeds), ids(cards)])).toEqual([
      [['delo'], ['kak-ustroen']],
    ]);
    expect(ids(group?.cards ?? [])).toEqual(['pobedila']);
  });
});

describe('contestPractices', () => {
  it('lists the awards of this contest, the latest first, the undated last', () => {
    const { winners } = contestPractices([
      makePractice({ id: 'a', awards: [award(undefined, 'победитель'), award(2024, '2-е место')] }),
      makePractice({ id: 'b', awards: [award(2024, '1-е место')] }),
      makePractice({ id: 'c' }),
    ])('testovyy-konkurs');
    expect(winners.map(({ practice, award: { year, place } }) => [practice.id, year, place])).toEqual([
      ['b', 2024, '1-е место'],
      ['a', 2024, '2-е место'],
      ['a', undefined, 'победитель'],
    ]);
  });

  it('finds the practices that run the contest, and nothing of one that no practice names', () => {
    const of = contestPractices([
      makePractice({ id: 'a', contests: ['testovyy-konkurs'] }),
      makePractice({ id: 'b' }),
    ]);
    expect(of('testovyy-konkurs').about.map(({ id }) => id)).toEqual(['a']);
    expect(of('drugoy')).toEqual({ winners: [], about: [] });
  });
});

describe('practicesOfContest', () => {
  it('names each practice once, winners first, with what it has of the contest', () => {
    const of = contestPractices([
      makePractice({ id: 'a', contests: ['testovyy-konkurs'] }),
      makePractice({ id: 'b', awards: [award(2023, '2-е место'), award(2024, '1-е место')] }),
      makePractice({ id: 'c' }),
    ]);
    const found = practicesOfContest(of('testovyy-konkurs'));
    expect(found.map(({ practice, reason }) => [practice.id, reason])).toEqual([
      ['b', '2024 · 1-е место; 2023 · 2-е место'],
      ['a', 'рассказывает об этом конкурсе'],
    ]);
  });
});

describe('editionsOf', () => {
  it('puts the latest first', () => {
    const editions = [2019, 2025, 2022].map((year) => ({ year, note: 'Прошёл.', source: 'vesti' }));
    expect(editionsOf(contest({ editions })).map(({ year }) => year)).toEqual([2025, 2022, 2019]);
  });
});
