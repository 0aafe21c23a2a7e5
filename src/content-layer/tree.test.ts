import type { Paragraph, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { plainText, walkTree, type ComponentNode, type ElementNode, type TreeNode } from '../model/tree.ts';
import { treeOf } from '../../tests/make-tree.ts';
import { buildTree } from './tree.ts';

const elements = (text: string, tag: string) =>
  [...walkTree(treeOf(text, 'practices'))].filter(
    (node): node is ElementNode => node.type === 'element' && node.tag === tag,
  );

const component = (text: string, name: string, collection: 'practices' | 'resolutions' = 'practices') => {
  const found = [...walkTree(treeOf(text, collection))].find(
    (node): node is ComponentNode => node.type === 'component' && node.name === name,
  );
  if (!found) throw new Error(`no ${name}`);
  return found;
};

describe('buildTree', () => {
  it('turns Markdown into elements', () => {
    expect(treeOf('Вода **чистая**, [подробнее](/about/).', 'pages')).toEqual([
      {
        type: 'element',
        tag: 'p',
        attributes: {},
        children: [
          'Вода ',
          { type: 'element', tag: 'strong', attributes: {}, children: ['чистая'] },
          ', ',
          { type: 'element', tag: 'a', attributes: { href: '/about/' }, children: ['подробнее'] },
          '.',
        ],
      },
    ]);
  });

  it('leaves the front matter out', () => {
    expect(plainText(treeOf('---\ntitle: Пруд\n---\n\nВода.\n', 'pages'))).toBe('Вода.');
  });

  it('reads the line ends of Windows', () => {
    const text = '---\ntitle: Пруд\n---\n\n## Проблема\n\n- вода\n- берег\n';
    expect(treeOf(text.replaceAll('\n', '\r\n'), 'practices')).toEqual(treeOf(text, 'practices'));
  });

  it('keeps no line breaks between blocks', () => {
    const tree = treeOf('- вода\n- берег\n\nТекст.\n', 'pages');
    expect(tree).toHaveLength(2);
    expect((tree[0] as ElementNode).children).toHaveLength(2);
  });

  it('typesets what it reads', () => {
    expect(plainText(treeOf('ТОС "Обской" - это мы', 'pages'))).toBe('ТОС «Обской»\u00A0— это мы');
  });
});

describe('a figure of a card in a sentence', () => {
  it('is a word of it: the spaces about it stay, and a preposition clings to a link', () => {
    const text = 'Сложили <CaseSum id="prud" />, а "дно" в <Case id="prud">Тестове</Case> вычистили.';
    const [paragraph] = treeOf(text, 'recipes') as [ElementNode];
    expect(paragraph.children.filter((node) => typeof node === 'string')).toEqual([
      'Сложили ',
      ', а\u00A0«дно» в\u00A0',
      ' вычистили.',
    ]);
  });
});

describe('an official text', () => {
  it('has the hyphen of a compound adjective, which the same words of ours have not', () => {
    const words = 'Помощь - социально - значимым делам.';
    expect(plainText(treeOf(words, 'chapters'))).toBe('Помощь\u00A0— социально-значимым делам.');
    expect(plainText(treeOf(words, 'pages'))).toBe('Помощь\u00A0— социально\u00A0— значимым делам.');
  });
});

describe('headings', () => {
  it('of a story have the Latin names of its parts', () => {
    const text =
      '## Проблема\n\n## Что сделали\n\n## Результат\n\n## Как повторить\n\n## Что не получилось\n';
    expect(elements(text, 'h2').map((heading) => heading.attributes.id)).toEqual([
      'problem',
      'done',
      'result',
      'repeat',
      'setbacks',
    ]);
  });

  it('inside a part are numbered', () => {
    expect(
      elements('## Проблема\n\n### Откуда вода\n\n### Куда вода\n', 'h3').map(
        (heading) => heading.attributes.id,
      ),
    ).toEqual(['part-2', 'part-3']);
  });

  it('of a page are numbered, whatever they say', () => {
    const tree = treeOf('## Проблема\n\n## Ещё\n', 'pages');
    expect([...walkTree(tree)].map((node) => node.attributes.id)).toEqual(['part-1', 'part-2']);
  });

  it.each(['## Вода и берег\n', 'Вода и берег\n---\n', '## Water "here"\n'])(
    'keep their anchor when they are reworded: %s',
    (text) => {
      expect([...walkTree(treeOf(text, 'pages'))][0]?.attributes).toEqual({ id: 'part-1' });
    },
  );
});

describe('tables', () => {
  it('say the alignment of a column as a class, never as a style', () => {
    const text = '| a | b | c | d |\n| :- | -: | :-: | - |\n| 1 | 2 | 3 | 4 |\n';
    const attributes = [{ class: 'align-left' }, { class: 'align-right' }, { class: 'align-center' }, {}];
    expect(elements(text, 'th').map((cell) => cell.attributes)).toEqual(attributes);
    expect(elements(text, 'td').map((cell) => cell.attributes)).toEqual(attributes);
  });
});

describe('components', () => {
  it('stand in the text with their attributes', () => {
    expect(component('Собрали 500 рублей<Source id="vesti" />.', 'Source')).toEqual({
      type: 'component',
      name: 'Source',
      attributes: { id: 'vesti' },
      children: [],
    });
  });

  it('hold the blocks inside them', () => {
    const note = component('<Note title="Вода">\n\nПервое.\n\n- Второе\n\n</Note>\n', 'Note');
    expect(note.attributes).toEqual({ title: 'Вода' });
    expect(note.children.map((child) => (child as ElementNode).tag)).toEqual(['p', 'ul']);
  });

  it('may be written over several lines', () => {
    const figure = component(
      '<Photo\n  src="./prud.jpg"\n  alt="Пруд"\n  author="Имя Фамилия"\n  licence="свободная"\n/>\n',
      'Photo',
    );
    expect(figure.attributes).toEqual({
      src: './prud.jpg',
      alt: 'Пруд',
      author: 'Имя Фамилия',
      licence: 'свободная',
    });
  });

  it('have their attributes typeset as their schema says', () => {
    expect(
      component('<Quote author=\'ТОС "Обской" - глава\'>\n\nДа.\n\n</Quote>\n', 'Quote').attributes,
    ).toEqual({ author: 'ТОС «Обской»\u00A0— глава' });
  });

  it('are those of the collection', () => {
    const clause = component(
      '<Clause number="1.1" verb="беречь">беречь пруды;</Clause>\n',
      'Clause',
      'resolutions',
    );
    expect(clause.attributes).toEqual({ number: '1.1', verb: 'беречь' });
    expect(plainText(clause.children)).toBe('беречь пруды;');
  });

  it('and the few HTML elements stand side by side', () => {
    const [abbreviation] = elements('<abbr title="самоуправление">ТОС</abbr>, м<sup>2</sup>\n', 'abbr');
    expect(abbreviation?.attributes).toEqual({ title: 'самоуправление' });
    expect(elements('м<sup>2</sup>', 'sup')[0]?.children).toEqual(['2']);
  });
});

describe('the tree is inert', () => {
  const HOSTILE = [
    "import Evil from './evil.mjs'",
    'export const evil = globalThis.evil()',
    '{globalThis.evil()}',
    'Вода {globalThis.evil()} чиста.',
    '<Note {...globalThis.evil()}>\n\nВода.\n\n</Note>',
    '<Note title={globalThis.evil()}>\n\nВода.\n\n</Note>',
    '{/* заметка */}',
  ];

  it.each(HOSTILE)('whatever the text holds: %s', (hostile) => {
    let ran = false;
    Object.assign(globalThis, { evil: () => (ran = true) });
    let tree: TreeNode[] = [];
    try {
      tree = treeOf(`До.\n\n${hostile}\n\nПосле.\n`, 'pages');
    } catch {
      // What the gate refuses need not have a tree.
    }
    Reflect.deleteProperty(globalThis, 'evil');
    expect(ran).toBe(false);
    // Neither undefined nor a function survives JSON.
    expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
    for (const node of walkTree(tree)) {
      expect(['element', 'component']).toContain(node.type);
      expect(Object.values(node.attributes).every((value) => typeof value === 'string')).toBe(true);
    }
  });

  it('with all that a text may hold', () => {
    const text = [
      '## Проблема',
      '1. раз\n2. два',
      '| a |\n| -: |\n| 1 |',
      '> цитата',
      '`код` и ~~нет~~',
      '```js\nalert(1)\n```',
      '<Note title="О воде">\n\nВода.\n\n</Note>',
      '{/* заметка */}',
    ].join('\n\n');
    const tree = treeOf(text, 'practices');
    expect(JSON.parse(JSON.stringify(tree))).toStrictEqual(tree);
    expect(plainText(tree)).not.toContain('заметка');
  });
});

describe('a tree that has slipped past the gate', () => {
  const root = (...children: Root['children']): Root => ({ type: 'root', children });

  it.each<[string, Root]>([
    ['a link that is a program', root(paragraph({ type: 'link', url: 'javascript:alert(1)', children: [] }))],
    ['a picture', root(paragraph({ type: 'image', url: 'https://example.ru/x.png' }))],
    [
      'an element that nobody knows',
      root({ type: 'mdxJsxFlowElement', name: 'script', attributes: [], children: [] }),
    ],
    [
      'an attribute that is a program',
      root({
        type: 'mdxJsxFlowElement',
        name: 'sup',
        attributes: [{ type: 'mdxJsxAttribute', name: 'onclick', value: 'alert(1)' }],
        children: [],
      }),
    ],
    [
      'an element named by the tree itself',
      root({ type: 'paragraph', children: [], data: { hName: 'iframe', hProperties: { src: 'x' } } }),
    ],
    [
      'a component without what it needs',
      root({ type: 'mdxJsxFlowElement', name: 'Quote', attributes: [], children: [] }),
    ],
  ])('is stopped where HTML is made: %s', (_, hostile) => {
    expect(() => buildTree(hostile, 'practices')).toThrow();
  });

  it('has no raw HTML in it', () => {
    expect(buildTree(root({ type: 'html', value: '<script>alert(1)</script>' }), 'pages')).toEqual([]);
  });
});

function paragraph(...children: Paragraph['children']): Paragraph {
  return { type: 'paragraph', children };
}
