/** The account of an import: every word of the document stands in the draft, or the report names it. */
import { DomUtils } from 'htmlparser2';
import { find, type DocxPackage, type Parent } from './docx/package.ts';
import { wordsIn } from './docx/words.ts';
import type { Remark } from './draft.ts';
import { ADDRESS } from './tidy.ts';

/** A paragraph, a chart, a property of the file. */
export interface Passage {
  words: string;
  /** Where it stands, if not in the text. */
  where?: string | undefined;
}

/** Of the words before a loss: enough to find the place. */
const PLACE = 60;

const PROPERTIES = ['dc:title', 'dc:subject', 'dc:description', 'cp:keywords'];

/** Of the document as it was written. Numbers of pages in its margins are no words. */
export function passagesOf(docx: DocxPackage): Passage[] {
  const linesOf = (xml: Parent, where?: string) =>
    wordsIn(xml)
      .split('\n')
      .map((words) => ({ words, where }));
  const lines = (type: string, where: string) => docx.parts(type).flatMap(({ xml }) => linesOf(xml, where));
  const main = docx.xml(docx.main);
  const properties = find(docx.xml('docProps/core.xml'), ...PROPERTIES);
  const margins = [...lines('header', 'в колонтитуле'), ...lines('footer', 'в колонтитуле')];
  const passages = [
    ...(main ? linesOf(main) : []),
    ...find(main, 'w:del', 'w:moveFrom').map((deleted) => ({ words: wordsIn(deleted), where: 'в правке' })),
    ...lines('footnotes', 'в сноске'),
    ...lines('endnotes', 'в сноске'),
    ...lines('comments', 'на полях'),
    ...[...new Map(margins.map((each) => [each.words.trim(), each])).values()].filter(({ words }) =>
      /\p{L}/u.test(words),
    ),
    ...properties.map((property) => ({ words: DomUtils.textContent(property), where: 'в свойствах файла' })),
  ].filter(({ words }) => words.trim());
  for (const { words } of passages) docx.allowance.take('letters', words.length);
  return passages;
}

/** The file of an entry as it is read: without signs, numbers and names that the import gave it. */
export function wordsOfDraft(text: string): string {
  return text
    .replace(/^ *(?:-|\d+[.)]) (?:id: .*)?/gm, '')
    .replace(/<Source [^>]*>|<\/?su[bp]>|foto-\d+/g, '')
    .replace(/(?<![\\\p{L}\p{N}])_|(?<!\\)_(?![\p{L}\p{N}])|(?<!\\)[*~]/gu, '')
    .replace(/&#x([\dA-F]+);/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll('\\n', ' ')
    .replaceAll('\\', '');
}

/** @param written the draft and what the report already says */
export function lostWords(passages: readonly Passage[], written: string): Remark[] {
  const kept = tokensOf(written).map(({ word }) => word);
  const left = counted(kept);
  // An address is written once, however often the document names it.
  const withoutAddresses = (text: string) =>
    text.replace(ADDRESS, (url) => (written.includes(url) ? ' '.repeat(url.length) : url));
  const read = passages.map((passage) => ({ ...passage, tokens: tokensOf(withoutAddresses(passage.words)) }));
  // A word among its neighbours is the same word; what has other neighbours now may be any that is left.
  for (const length of [4, 2, 1]) {
    const runs = counted(kept.map((_, index) => kept.slice(index, index + length).join(' ')));
    for (const { tokens } of read) {
      for (let start = 0; start + length <= tokens.length; start += 1) {
        const run = tokens.slice(start, start + length);
        if (run.every(({ isKept }) => isKept)) continue;
        if (!take(runs, run.map(({ word }) => word).join(' '))) continue;
        for (const token of run) token.isKept ||= take(left, token.word);
      }
    }
  }
  const losses: Loss[] = [];
  let before = '';
  let open: Loss | undefined;
  for (const { words, where, tokens } of read) {
    let from: number | undefined;
    let begun = '';
    for (const { start, end, isKept } of tokens) {
      if (isKept) open = from = undefined;
      else {
        if (open?.where !== where || !open)
          losses.push((open = { words: '', where, before: before + words.slice(0, start) }));
        if (from === undefined) [from, begun] = [start, open.words && `${open.words} `];
        open.words = begun + words.slice(from, end);
      }
    }
    before = `${before}${words}\n`.slice(-2 * PLACE);
  }
  return losses.map(({ words, where, before }) => ({
    message: `${where ? `${where} ` : ''}не вошло в черновик: «${words}»`,
    advice: 'впишите эти слова сами, если они нужны',
    ...placeAfter(where ? '' : before),
  }));
}

interface Loss extends Passage {
  before: string;
}

/** The last words of what stands before a place, at most a paragraph. */
export function placeAfter(before: string): Pick<Remark, 'after'> {
  const paragraph = before.trim().split('\n').at(-1)?.replace(/\s+/g, ' ').trim() ?? '';
  if (!paragraph) return {};
  return { after: paragraph.length > PLACE ? paragraph.slice(-PLACE).replace(/^\S*\s/, '') : paragraph };
}

/** Finds where words stand, whatever signs and marks are between them; fewer of the last words when not all do. */
export function wordFinder(text: string): (words: string) => number {
  const all = tokensOf(text);
  const places = Map.groupBy(all.keys(), (at) => all[at]?.word);
  return (words) => {
    const wanted = tokensOf(words);
    for (const [first, { word }] of wanted.entries()) {
      const rest = wanted.slice(first);
      const at = places
        .get(word)
        ?.find((from) => rest.every((each, by) => all[from + by]?.word === each.word));
      if (at !== undefined) return all[at + rest.length - 1]?.start ?? -1;
    }
    return -1;
  };
}

interface Token {
  word: string;
  start: number;
  end: number;
  isKept: boolean;
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}\u00AD\u200B]+/gu)].map(({ 0: found, index }) => ({
    word: found
      .replace(/[\u00AD\u200B]/g, '')
      .normalize('NFKC')
      .toLowerCase(),
    start: index,
    end: index + found.length,
    isKept: false,
  }));
}

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function take(counts: Map<string, number>, key: string): boolean {
  const left = counts.get(key) ?? 0;
  if (left) counts.set(key, left - 1);
  return left > 0;
}
