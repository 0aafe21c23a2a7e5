/** Whether the page of an entry shows the words of its file: each in its place, and no letter or digit otherwise. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { EXIT, visit } from 'unist-util-visit';
import { readContent } from '../../src/content-layer/parse-file.ts';
import { unpackTree } from '../../src/model/packed-tree.ts';
import type { Tree } from '../../src/model/tree.ts';
import { parseHtml } from './published.ts';
import { signsOf } from './words.ts';

const ADDRESSES = { practices: 'practices/', recipes: 'recipes/', pages: '' } as const;

/** By the path of the file: the first words that its page does not show. */
export async function lostWords(contentDir: string, dir: string): Promise<string[]> {
  const { entries, unreadable } = await readContent(contentDir);
  const unread = unreadable.map(({ path }) => `${path}: accepted, but not read`);
  const lost = (Object.keys(ADDRESSES) as (keyof typeof ADDRESSES)[]).flatMap((collection) =>
    entries[collection].flatMap(({ id, path, tree, data }) => {
      const file = join(dir, ADDRESSES[collection], id, 'index.html');
      if (!existsSync(file)) return [`${path}: no page ${file}`];
      const main = find(parseHtml(readFileSync(file, 'utf8')), 'main');
      const lost = main
        ? [
            firstLost([data.title], main, false),
            firstLost(leaves(unpackTree(tree)), main, collection !== 'recipes'),
          ].find((each) => each !== undefined)
        : 'no <main>';
      return lost === undefined ? [] : [`${path}: «${lost}» is not drawn`];
    }),
  );
  return [...unread, ...lost];
}

/** The page of a recipe has parts of it in places of their own. */
function firstLost(pieces: readonly string[], page: Nodes, inOrder: boolean): string | undefined {
  const drawn = signsOf(textOf(page));
  let from = 0;
  return pieces.find((piece) => {
    const signs = signsOf(piece);
    const at = drawn.indexOf(signs, from);
    if (inOrder && at >= 0) from = at + signs.length;
    return at < 0;
  });
}

function leaves(tree: Tree): string[] {
  return tree.flatMap((node) => (typeof node === 'string' ? [node] : leaves(node.children)));
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  // The marks of sources stand between the words.
  if (!('children' in node) || (node.type === 'element' && isMark(node))) return '';
  return node.children.map(textOf).join('');
}

function isMark({ properties }: Element): boolean {
  return Array.isArray(properties.className) && properties.className.includes('source');
}

function find(page: Nodes, tagName: string): Element | undefined {
  let found: Element | undefined;
  visit(page, { tagName }, (element) => {
    found = element as Element;
    return EXIT;
  });
  return found;
}
