import { describe, expect, it } from 'vitest';
import { makePractice, type PracticeOverrides } from '../../tests/make-practice.ts';
import { openSimilar } from './similar.ts';

/** Far from every other: its own direction, region, no themes. */
const FAR: PracticeOverrides = { directions: ['social'], region: 'primernyy-kray' };
const HERE: PracticeOverrides = { id: 'here', directions: ['ecology'], region: 'testovaya-oblast' };

function similar(here: PracticeOverrides, others: PracticeOverrides[], limit?: number) {
  const practice = makePractice({ ...HERE, ...here });
  return openSimilar([practice, ...others.map(makePractice)])(practice, limit).map(
    (found) => `${found.practice.id}: ${found.reason.replaceAll('\u00A0', ' ')}`,
  );
}

describe('openSimilar', () => {
  it('never names the practice itself', () => {
    expect(similar({}, [])).toEqual([]);
  });

  it('leaves out what has nothing in common', () => {
    expect(similar({}, [{ id: 'far', ...FAR }])).toEqual([]);
  });

  it.each<[string, PracticeOverrides, PracticeOverrides, string]>([
    ['its model', { adaptedFrom: 'there' }, FAR, 'Этот опыт повторили · Примерный край'],
    ['its follower', {}, { ...FAR, adaptedFrom: 'here' }, 'Повторили этот опыт · Примерный край'],
    ['one it names', { related: ['there'] }, FAR, 'Связано с этим · Примерный край'],
    ['one that names it', {}, { ...FAR, related: ['here'] }, 'Связано с этим · Примерный край'],
    [
      'a programme that it names',
      { related: ['there'] },
      { ...FAR, kind: 'regional' },
      'Поддержка, связано с этим · Примерный край',
    ],
    [
      'one with the same direction',
      {},
      { ...FAR, directions: ['ecology'] },
      'Тоже экология · Примерный край',
    ],
    ['one of the same region', {}, { ...FAR, region: 'testovaya-oblast' }, 'Тоже Тестовая область'],
    [
      'one of the same municipality',
      { municipality: 'testovskiy-okrug' },
      { ...FAR, region: 'testovaya-oblast', municipality: 'testovskiy-okrug' },
      'Тоже Тестовая область · Тестовский округ',
    ],
    [
      'one with a common theme',
      { themes: ['ponds'] },
      { ...FAR, themes: ['ponds'], settlement: 'деревня Примерово' },
      'Тоже пруды · деревня Примерово, Примерный край',
    ],
    [
      'one with several common themes: two of them',
      { themes: ['ponds', 'tos-money', 'squares'] },
      { ...FAR, themes: ['squares', 'tos-money', 'ponds'] },
      'Тоже пруды, ТОС и деньги · Примерный край',
    ],
  ])('says why it shows %s', (_, here, there, reason) => {
    expect(similar(here, [{ id: 'there', ...there }])).toEqual([`there: ${reason}`]);
  });

  it('does not count a second direction as the same', () => {
    expect(similar({}, [{ ...FAR, id: 'there', directions: ['social', 'ecology'] }])).toEqual([]);
  });

  it('says both what is alike and that it is near', () => {
    expect(similar({ themes: ['ponds'] }, [{ ...HERE, id: 'there', themes: ['ponds'] }])).toEqual([
      'there: Тоже пруды, тоже Тестовая область',
    ]);
  });

  it('never finds a programme like a deed by itself', () => {
    expect(
      similar({ themes: ['ponds'] }, [{ ...HERE, id: 'there', themes: ['ponds'], kind: 'regional' }]),
    ).toEqual([]);
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
