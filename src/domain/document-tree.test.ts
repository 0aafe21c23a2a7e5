import { describe, expect, test } from 'vitest';
import { treeOf } from '../../tests/make-tree.ts';
import { glossaryTermSchema } from '../model/taxonomy.ts';
import { plainText, walkTree, type Tree } from '../model/tree.ts';
import { withParagraphAnchors, withTerms } from './document-tree.ts';

const anchors = (tree: Tree) =>
  [...walkTree(tree)].flatMap((node) =>
    node.type === 'element' && node.attributes.id ? [node.attributes.id] : [],
  );
const terms = (tree: Tree) =>
  [...walkTree(tree)].flatMap((node) =>
    node.type === 'component' && node.name === 'Term'
      ? [`${node.attributes.id}: ${plainText(node.children)}`]
      : [],
  );
const term = (id: string, name: string, expansion?: string) =>
  glossaryTermSchema.parse({ id, term: name, expansion, meaning: 'Выдумано для проверки.' });

describe('anchors of paragraphs', () => {
  const text = 'Первый абзац.\n\n- пункт списка;\n- второй пункт.\n\nПоследний абзац.\n';

  test('every paragraph and item of a list has one, in the order of the text', () => {
    expect(anchors(withParagraphAnchors(treeOf(text, 'chapters')))).toEqual([
      'par-1',
      'par-2',
      'par-3',
      'par-4',
    ]);
  });

  test('survive a rewording, and add no word', () => {
    const reworded = text.replace('Первый абзац', 'Совсем другие слова').replace('второй', 'иной');
    const tree = withParagraphAnchors(treeOf(reworded, 'chapters'));
    expect(anchors(tree)).toEqual(['par-1', 'par-2', 'par-3', 'par-4']);
    expect(plainText(tree)).toBe(plainText(treeOf(reworded, 'chapters')));
  });

  test('clauses keep their own', () => {
    const clauses =
      '<Addressee number="1" title="Всем:" />\n\n<Clause number="1.1" verb="беречь">беречь пруд;</Clause>\n';
    expect(anchors(withParagraphAnchors(treeOf(clauses, 'resolutions')))).toEqual([]);
  });
});

describe('terms of the glossary', () => {
  const glossary = [
    term('tos', 'ТОС', 'территориальное общественное самоуправление'),
    term('charter', 'устав ТОС'),
  ];

  test('are marked on first use, the longest first, whole words only', () => {
    const tree = withTerms(
      treeOf(
        'ТОСовцы прочли устав ТОС. Сам ТОС мал, и ТОС молод. Территориальное общественное самоуправление.\n',
        'chapters',
      ),
      glossary,
    );
    expect(terms(tree)).toEqual(['charter: устав ТОС', 'tos: ТОС']);
  });

  test('are left alone in links, and no word of the text changes', () => {
    const source = treeOf('Смотрите [страницу ТОС](/tos/).\n\n- Наш ТОС.\n', 'chapters');
    const tree = withTerms(source, glossary);
    expect(terms(tree)).toEqual(['tos: ТОС']);
    expect(plainText(tree)).toBe(plainText(source));
  });

  test('a glossary without terms changes nothing', () => {
    const tree = treeOf('Наш ТОС.\n', 'chapters');
    expect(withTerms(tree, [])).toEqual(tree);
  });
});
