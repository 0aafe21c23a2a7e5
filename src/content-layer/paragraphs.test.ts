import { describe, expect, it } from 'vitest';
import { plainText, type ElementNode, type Tree, type TreeNode } from '../model/tree.ts';
import { typesetTree } from './paragraphs.ts';

const element = (tag: string, ...children: Tree): ElementNode => ({
  type: 'element',
  tag,
  attributes: {},
  children,
});
const source: TreeNode = { type: 'component', name: 'Source', attributes: { n: '1' }, children: [] };

function set(...children: Tree): Tree {
  const paragraph = element('p', ...children);
  typesetTree([paragraph]);
  return paragraph.children;
}

describe('quotation marks', () => {
  it('pair across emphasis', () => {
    expect(set('Он сказал "вода ', element('em', 'очень'), ' чиста"')).toEqual([
      'Он\u00A0сказал «вода ',
      element('em', 'очень'),
      ' чиста»',
    ]);
  });

  it('pair across a link that holds one of them', () => {
    expect(set('ТОС "', element('a', 'Обской"'), ' рядом')).toEqual([
      'ТОС «',
      element('a', 'Обской»'),
      ' рядом',
    ]);
  });

  it('nest across elements', () => {
    expect(plainText(set('Сказал: "ТОС ', element('strong', '"Обской"'), ' жив"'))).toBe(
      'Сказал: «ТОС „Обской“ жив»',
    );
  });

  it('do not pair from one paragraph to the next', () => {
    const tree = [element('p', 'Первый "абзац'), element('p', 'второй" абзац')];
    typesetTree(tree);
    expect(plainText(tree)).toBe('Первый «абзацвторой» абзац');
  });

  it('pair across a component in the line', () => {
    expect(set('ТОС "Обской', source, '" рядом')).toEqual(['ТОС «Обской', source, '» рядом']);
  });
});

describe('spaces', () => {
  it('do not break after a short word that stands before an element', () => {
    expect(set('живут в ', element('em', 'лесу'))).toEqual(['живут в\u00A0', element('em', 'лесу')]);
  });

  it('do not break after a short word inside an element', () => {
    expect(set(element('strong', 'в лесу'), ' и ', element('em', 'у реки'))).toEqual([
      element('strong', 'в\u00A0лесу'),
      ' и\u00A0',
      element('em', 'у\u00A0реки'),
    ]);
  });

  it('at the edges of a text are kept', () => {
    expect(set(' вода ')).toEqual([' вода ']);
    expect(set('вода ', source, ' берег')).toEqual(['вода ', source, ' берег']);
    expect(set(element('em', ' вода '), ' и берег ')).toEqual([element('em', ' вода '), ' и\u00A0берег ']);
  });

  it('keep nothing else than spaces', () => {
    expect(set(' ', element('em', 'вода'), ' ')).toEqual([' ', element('em', 'вода'), ' ']);
  });

  it('keep line breaks', () => {
    expect(set('первая строка\nвторая строка')).toEqual(['первая строка\nвторая строка']);
  });
});

describe('code', () => {
  it.each(['code', 'kbd'])('inside a line stays as it is: %s', (tag) => {
    expect(set('Наберите ', element(tag, 'a - "b" в c'), ' и всё')).toEqual([
      'Наберите ',
      element(tag, 'a - "b" в c'),
      ' и\u00A0всё',
    ]);
  });

  it('in a block stays as it is', () => {
    const code = element('pre', element('code', 'title: "в лесу" - 5%\n'));
    typesetTree([code]);
    expect(code).toEqual(element('pre', element('code', 'title: "в лесу" - 5%\n')));
  });
});

describe('a text with signs of HTML', () => {
  it.each(['5 < 6 и 7 > 6', 'знак <wbr> как текст', '<b>не жирный</b>', 'a & b'])(
    'loses nothing: %s',
    (text) => {
      expect(plainText(set(text, element('em', '!'))).replaceAll('\u00A0', ' ')).toBe(`${text}!`);
    },
  );
});

describe('elements around paragraphs', () => {
  it('are gone through to the last text', () => {
    const tree: Tree = [
      element('ul', element('li', 'в лесу'), element('li', element('p', '"вода"'))),
      { type: 'component', name: 'Note', attributes: {}, children: [element('p', 'у реки')] },
      element('table', element('tr', element('td', '70%'))),
    ];
    typesetTree(tree);
    expect(plainText(tree)).toBe('в\u00A0лесу«вода»у\u00A0реки70\u00A0%');
  });

  it('stay when they are empty', () => {
    expect(set(element('em'), '', element('br'))).toEqual([element('em'), '', element('br')]);
  });
});
