import { describe, expect, it } from 'vitest';
import { treeOf } from '../../tests/make-tree.ts';
import { placeName, printedPlace } from './printed-place.ts';

const chapter = (number: number, text: string) => ({
  number,
  path: `/strategy/plan/${number}/`,
  tree: treeOf(text, 'chapters'),
});
const chapters = [
  chapter(1, '<Section number="1.1" label="Цели" />\n\nЖить лучше.\n'),
  chapter(2, '<StageHeading stage="first" />\n\n<StageTasks stage="first" />\n'),
  chapter(
    3,
    '<Section number="3.1" label="Итоги" />\n\n<Section number="3.2" label="Числа" />\n\n<Indicators />\n',
  ),
];

describe('printedPlace', () => {
  it('is the section before', () =>
    expect(printedPlace(chapters, ['Indicators'])).toEqual({
      kind: 'section',
      number: '3.2',
      path: '/strategy/plan/3/#s-3-2',
    }));

  it('is the chapter where no section comes before', () =>
    expect(printedPlace(chapters, ['StageHeading', 'StageTasks'])).toEqual({
      kind: 'chapter',
      number: '2',
      path: '/strategy/plan/2/',
    }));

  it('is nowhere when the text does not print it', () =>
    expect(printedPlace(chapters.slice(0, 1), ['Indicators'])).toBeUndefined());
});

it('a place is called in the case of its sentence', () => {
  const place = { kind: 'section', number: '3.2', path: '' } as const;
  expect(placeName(place, 'genitive')).toBe('раздела 3.2');
  expect(placeName({ ...place, kind: 'chapter', number: '2' }, 'locative')).toBe('главе 2');
});
