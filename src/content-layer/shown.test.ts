import { describe, expect, it } from 'vitest';
import { plainText, type Tree } from '../model/tree.ts';
import { gate } from './gate.ts';
import { buildTree } from './tree.ts';

const read = (body: string) => gate(`---\ntitle: Двор\n---\n\n${body}\n`, 'pages', 'a.mdx');

describe('what is shown as it is written', () => {
  it.each([
    ['a list that is counted by Markdown', '1. Собрались\n1. Решили\n1. Посадили'],
    ['a list that goes on after a paragraph', '1. Собрались\n2. Решили\n\nПомогли соседи.\n\n3. Посадили'],
    ['a year whose point is escaped', '2019\\. Создали ТОС.'],
    ['emphasis of words', 'Липы *большие*, **клёны** и _скамейки_, «*сквер*», не*большой* двор'],
    ['signs that are escaped', 'Скамейка 2\\*0,5\\*0,4 м, \\*\\*важно\\*\\*, \\[слова](тут)'],
    ['a single sign', 'Цена* 5 * 3, около ~5 и ~6, имя_файла_тут'],
    ['an escaped bar in a cell', '| а | б |\n| --- | --- |\n| в \\| г | д |\n|  | е |'],
    ['a reference with its address', '[слова][1]\n\n[1]: https://example.ru/dvor'],
    ['code with the name of its language', '```yaml\ntitle: Двор\n```'],
    ['a hashtag', '#ТОС и #двор'],
    ['a line between parts', 'Раз\n\n---\n\nДва'],
  ])('%s', (_, body) => {
    expect(read(body).issues).toEqual([]);
  });
});

/** Pieces of which texts are made: words, digits and everything that Markdown might take for a mark. */
const PIECES =
  'слово|Б|5|20|2019. |2. |3) |*|**|_|__|~|~~|`|``|---|===|- |+ |• |# |## |##|> |    |[|]|](|(|)|[а]: |м²|!|.|,|«|»|"|-|—|:|/|№5|%|₽|\\|\u00A0|\t|\n|\n|\n\n|\n\n| | | |https://example.ru/б|a@b.ru|www.example.ru/5_6_7'
    .split('|')
    .concat('|', '| ', '| --- | --- |', '\\|', '```');

/** The words and digits in the order of reading, and the numbers that a browser gives to lists. */
function shown(nodes: Tree): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      const first =
        node.type === 'element' && node.tag === 'ol' ? Number(node.attributes.start ?? 1) : undefined;
      const items = first === undefined ? [] : node.children.filter((child) => typeof child !== 'string');
      return items.length
        ? items.map((item, index) => `${(first ?? 1) + index} ${shown(item.children)}`).join(' ')
        : shown(node.children);
    })
    .join('');
}

const bare = (text: string) => (text.match(/[\p{L}\p{N}]/gu) ?? []).join('');

it('a text without findings is shown with every letter and digit, in their order', () => {
  let state = 1;
  const next = (below: number) => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * below);
  };
  let accepted = 0;
  for (let turn = 0; turn < 6_000; turn += 1) {
    const body = Array.from({ length: 1 + next(14) }, () => PIECES[next(PIECES.length)]).join('');
    const { issues, root } = read(body);
    if (issues.length || !root) continue;
    accepted += 1;
    // Addresses of links and definitions that are used are not read.
    if (/\]\(|\]:/.test(body)) continue;
    expect(bare(shown(buildTree(root, 'pages'))), JSON.stringify(body)).toBe(bare(body));
  }
  expect(accepted).toBeGreaterThan(3_000);
});

it('paragraphs keep to themselves, whatever begins and ends them', () => {
  const { root } = read('Доля 5\n\n% жителей\n\nЦена 5\n\n₽ за липу');
  expect(plainText(root ? buildTree(root, 'pages') : []).replaceAll('\u00A0', ' ')).toBe(
    'Доля 5% жителейЦена 5₽ за липу',
  );
});
