/**
 * Words that have no place for a source: the title and the summary of a card, titles of what stands in its text, captions.
 * A number in them is one that the card tells with its source elsewhere.
 */
import { numbersIn } from '../language/numbers.ts';
import type { Content, Entry, Place } from '../model/entry.ts';
import { unpackTree } from '../model/packed-tree.ts';
import type { Path } from '../model/schema-walk.ts';
import { plainText, walkTree, type TreeNode } from '../model/tree.ts';
import type { Report } from './practice-integrity.ts';

/** Attributes that hold words, and no name of anybody. */
const WORDS = ['title', 'role', 'caption', 'alt'];
/** Fields that prove nothing: addresses, days of work on the card, other cards. */
const NO_PROOF = new Set(['url', 'id', 'photos', 'checked', 'accessed', 'formerly', 'related', 'implements']);
const BLOCKS = new Set(['p', 'li', 'tr', 'h3', 'h4']);

export function checkStatedNumbers({ entries }: Content, report: Report): void {
  const names = new Map(
    [...entries.organisations, ...entries.contests].map(({ id, data }) => [id, data.name]),
  );
  for (const entry of entries.practices) {
    const stated = wordsWithoutPlace(entry).flatMap(([words, place]) =>
      numbersIn(words).map((number) => ({ ...number, place })),
    );
    let untold = stated;
    // Read no further than until all of them are told.
    for (const told of untold.length ? numbersTold(entry, names) : []) {
      untold = untold.filter(({ value, unit }) => Math.abs(told - value) >= unit);
      if (!untold.length) break;
    }
    for (const { words, place } of untold) {
      const message = `число «${words}» больше нигде в карточке не названо, а источника здесь нет`;
      const advice = 'назовите его в поле с источником или в абзаце с <Source id="…" /> либо уберите отсюда';
      report(entry, place(), 'number-source', message, advice);
    }
  }
}

const isSource = (node: TreeNode) =>
  typeof node !== 'string' && node.type === 'component' && node.name === 'Source';

function wordsWithoutPlace({ data, components, placeOf }: Entry<'practices'>): [string, () => Place][] {
  const at = (words = '', ...path: Path): [string, () => Place] => [words, () => placeOf(path)];
  const { title, summary, photos } = data;
  return [
    at(title, 'title'),
    at(summary, 'summary'),
    ...photos.flatMap(({ alt, caption }, nth) => [
      at(alt, 'photos', nth, 'alt'),
      at(caption, 'photos', nth, 'caption'),
    ]),
    ...components.flatMap(({ attributes, place }) =>
      WORDS.map((name): [string, () => Place] => [attributes[name] ?? '', () => place]),
    ),
  ];
}

/** By the fields, then by the text. */
function* numbersTold(
  { data, tree }: Entry<'practices'>,
  names: ReadonlyMap<string, string>,
): Generator<number> {
  yield (data.money?.rows ?? []).reduce((sum, { rub }) => sum + rub, 0);
  yield* numbersWithin({ ...data, title: '', summary: '' });
  for (const id of [...data.organisations, ...data.contests, ...data.awards.map(({ contest }) => contest)])
    yield* numbersOf(names.get(id) ?? '');
  for (const node of walkTree(unpackTree(tree))) {
    const hasSource =
      node.type === 'element' && BLOCKS.has(node.tag) && [...walkTree(node.children)].some(isSource);
    if (hasSource) yield* numbersOf(plainText(node.children));
    if (node.type !== 'component' || node.name !== 'KeyFigure') continue;
    yield* numbersOf(`${node.attributes.value} ${node.attributes.unit}`);
    yield* numbersOf(node.attributes.label ?? '');
  }
}

function* numbersWithin(value: unknown): Generator<number> {
  if (typeof value === 'number') yield value;
  // Of a day the year alone is a number that a title may tell.
  else if (typeof value === 'string') yield* numbersOf(value.replace(/^(\d{4})-[\d-]+$/, '$1'));
  else if (typeof value === 'object' && value)
    for (const [name, inside] of Object.entries(value)) if (!NO_PROOF.has(name)) yield* numbersWithin(inside);
}

/** Of a name each part counts: «ТОС-12». */
function numbersOf(text: string): number[] {
  if (!/\d/.test(text)) return [];
  return [...(text.match(/\d+/g) ?? []).map(Number), ...numbersIn(text).map(({ value }) => value)];
}
