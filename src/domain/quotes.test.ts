import { expect, test } from 'vitest';
import { treeOf } from '../../tests/make-tree.ts';
import { sectionWords } from './quotes.ts';

const CHAPTER = `Вступление.

<Section number="1.1" title="О прудах." label="Пруды" />

Просим:

- чистить пруды;
- беречь рыбу.

<Section number="1.2" label="Показатели" />

<Indicators />
`;

test('a section is quoted with its title, its lists and its indicators, up to the next one', () => {
  const told = (number: string, title?: string) =>
    sectionWords({ number, title, label: '' }, treeOf(CHAPTER, 'chapters'), [{ text: 'прудов – 5;' }]);
  expect(told('1.1', 'О прудах.')).toEqual([
    { text: 'О прудах.' },
    { text: 'Просим:' },
    { bullets: ['чистить пруды;'] },
    { bullets: ['беречь рыбу.'] },
  ]);
  expect(told('1.2')).toEqual([{ bullets: ['прудов – 5;'] }]);
});
