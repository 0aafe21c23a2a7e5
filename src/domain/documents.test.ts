import { describe, expect, it } from 'vitest';
import { treeOf } from '../../tests/make-tree.ts';
import {
  addresseeAnchor,
  addresseeNumber,
  addresseesOf,
  brief,
  clauseAnchor,
  clausesOf,
  pointName,
  sectionAnchor,
  sectionsOf,
  type Point,
} from './documents.ts';

describe('clausesOf', () => {
  it('takes the clauses in their order, with the words inside', () => {
    const tree = treeOf(
      [
        '<Addressee number="1" title="Жителям:" />',
        '<Clause number="1.1" verb="беречь">беречь **пруды** и родники;</Clause>',
        'Между пунктами.',
        '<Clause number="2.10" verb="сажать">сажать деревья.</Clause>',
      ].join('\n\n'),
      'resolutions',
    );
    expect(clausesOf(tree)).toEqual([
      { number: '1.1', verb: 'беречь', text: 'беречь пруды и\u00A0родники;' },
      { number: '2.10', verb: 'сажать', text: 'сажать деревья.' },
    ]);
  });

  it('finds those inside other elements', () => {
    const tree = treeOf('> <Clause number="1.1" verb="беречь">беречь;</Clause>\n', 'resolutions');
    expect(clausesOf(tree).map((clause) => clause.number)).toEqual(['1.1']);
  });

  it('finds none where there are none', () => {
    expect(clausesOf(treeOf('Съезд решил.\n', 'resolutions'))).toEqual([]);
  });
});

describe('addresseesOf', () => {
  it('takes the headings as the document prints them', () => {
    const tree = treeOf('<Addressee number="2" title="Жителям области:" />\n', 'editions');
    expect(addresseesOf(tree)).toEqual([{ number: '2', title: 'Жителям области:' }]);
  });
});

describe('sectionsOf', () => {
  it('takes numbers, names and titles; a title may be absent', () => {
    const tree = treeOf(
      '<Section number="4.1" title="В сфере экологии." label="Экология" />\n\n<Section number="4.2" label="Дворы" />\n',
      'chapters',
    );
    expect(sectionsOf(tree)).toEqual([
      { number: '4.1', title: 'В\u00A0сфере экологии.', label: 'Экология' },
      { number: '4.2', title: undefined, label: 'Дворы' },
    ]);
  });
});

describe('numbers and anchors', () => {
  it.each([
    ['2.4', '2'],
    ['12.1.3', '12'],
    ['3', '3'],
  ])('clause %s is for addressee %s', (clause, addressee) => {
    expect(addresseeNumber(clause)).toBe(addressee);
  });

  it('anchors hold no dots and differ by kind', () => {
    expect(addresseeAnchor('2')).toBe('to-2');
    expect(clauseAnchor('2.4')).toBe('p-2-4');
    expect(clauseAnchor('2.4.1')).toBe('p-2-4-1');
    expect(sectionAnchor('4.1')).toBe('s-4-1');
  });
});

describe('pointName', () => {
  const point: Point = {
    id: 'testovyy-sezd/2.4',
    kind: 'clause',
    number: '2.4',
    document: 'Резолюция',
    region: undefined,
    text: 'беречь пруды',
    cited: 'Резолюция, 8 сентября 2020 г., п. 2.4',
    year: 2020,
    path: '/resolutions/testovyy-sezd/#p-2-4',
  };

  it('names a clause and a section', () => {
    expect(pointName(point)).toBe('Резолюция, п.\u00A02.4');
    expect(pointName({ ...point, kind: 'section', document: 'Стратегия' })).toBe(
      'Стратегия, раздел\u00A02.4',
    );
  });
});

describe('brief', () => {
  it.each([
    ['беречь пруды;', 'беречь пруды'],
    ['беречь пруды.', 'беречь пруды'],
    ['беречь пруды', 'беречь пруды'],
    ['', ''],
  ])('leaves a short text: %s', (text, short) => {
    expect(brief(text)).toBe(short);
  });

  it('cuts at the end of a word, without the sign after it', () => {
    expect(brief('беречь пруды, родники и реки', 15)).toBe('беречь пруды…');
    expect(brief('беречь пруды — и родники', 14)).toBe('беречь пруды…');
  });

  it('is never longer than the limit and the sign of omission', () => {
    const text = 'содействовать созданию и развитию органов самоуправления '.repeat(9);
    for (let limit = 15; limit < 200; limit++) {
      const short = brief(text, limit);
      expect(short.length).toBeLessThanOrEqual(limit + 1);
      expect(text.startsWith(short.slice(0, -1))).toBe(true);
      expect(text.charAt(short.length - 1)).toBe(' ');
    }
  });
});
