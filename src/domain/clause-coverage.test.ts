import { describe, expect, it } from 'vitest';
import { makePractice } from '../../tests/make-practice.ts';
import { RESOLUTION } from '../../tests/resolution-outline.ts';
import { clauseCoverage, coverageFinding, coverageNames } from './clause-coverage.ts';

const OWN = makePractice({ id: 'own', implements: ['sezd/1.1'] });
const FAR = makePractice({ id: 'far', region: 'primernyy-kray', implements: ['sezd/1.1', 'sezd/1.2'] });
/** Spaces that do not break are another matter. */
const plain = (words: string) => words.replaceAll('\u00A0', ' ');
const findingOf = (...args: Parameters<typeof clauseCoverage>) =>
  plain(coverageFinding(clauseCoverage(...args)));

describe('clauses with examples', () => {
  it('are told apart by where the examples are from, in rows by addressee, each with its address', () => {
    const { groups } = clauseCoverage(RESOLUTION, [OWN, FAR]);
    expect(
      groups.map(({ name, clauses }) => [name, ...clauses.map(({ path, coverage }) => [path, coverage])]),
    ).toEqual([
      ['Властям', ['/resolutions/sezd/#p-1-1', 'here'], ['/resolutions/sezd/#p-1-2', 'elsewhere']],
      ['Прессе', ['/resolutions/sezd/#p-2', 'none']],
    ]);
  });

  it('are counted in one sentence, the own region apart', () => {
    expect(findingOf(RESOLUTION, [OWN, FAR])).toBe(
      'Примеры есть у 2 пунктов из 3, из Тестовой области — у 1',
    );
    expect(findingOf(RESOLUTION, [FAR])).toBe(
      'Примеры есть у 2 пунктов из 3, из Тестовой области — ни у одного',
    );
    expect(findingOf(RESOLUTION, [])).toBe('Примеров пока нет: ни у одного из 3 пунктов');
  });

  it('of a document of the whole country have one kind of example', () => {
    const whole = { ...RESOLUTION, region: undefined };
    expect(findingOf(whole, [FAR])).toBe('Примеры есть у 2 пунктов из 3');
    expect([...coverageNames(clauseCoverage(whole, [FAR]))]).toEqual([
      ['here', 'есть примеры'],
      ['none', 'примеров нет'],
    ]);
  });

  it('have in their legend the states that occur', () => {
    const names = coverageNames(clauseCoverage({ ...RESOLUTION, addressees: [] }, [OWN, FAR]));
    expect([...names.keys()]).toEqual(['here', 'elsewhere', 'none']);
    expect(plain(names.get('here') ?? '')).toBe('есть примеры из Тестовой области');
    expect([...coverageNames(clauseCoverage(RESOLUTION, [])).keys()]).toEqual(['none']);
  });
});
