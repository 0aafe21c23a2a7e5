/** The account of an import: every word of the document stands in the draft, or the report names it. */
import { DomUtils } from 'htmlparser2';
import { find, type DocxPackage } from './docx/package.ts';
import { wordsIn } from './docx/words.ts';
import type { Remark } from './draft.ts';

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
  const lines = (type: string, where: string) =>
    docx.parts(type).flatMap(({ xml }) =>
      wordsIn(xml)
        .split('\n')
        .map((words) => ({ words, where })),
    );
  const main = docx.xml(docx.main);
  const properties = find(docx.xml('docProps/core.xml'), ...PROPERTIES);
  const margins = [...lines('header', 'в колонтитуле'), ...lines('footer', 'в колонтитуле')];
  return [
    ...(main
      ? wordsIn(main)
          .split('\n')
          .map((words) => ({ words }))
      : []),
    ...find(main, 'w:del', 'w:moveFrom').map((deleted) => ({ words: wordsIn(deleted), where: 'в правке' })),
    ...lines('footnotes', 'в сноске'),
    ...lines('endnotes', 'в сноске'),
    ...[...new Map(margins.map((each) => [each.words.trim(), each])).values()].filter(({ words }) =>
      /\p{L}/u.test(words),
    ),
    ...properties.map((property) => ({ words: DomUtils.textContent(property), where: 'в свойствах файла' })),
  ].filter(({ words }) => words.trim());
}

/** @param written the draft and what the report already says */
export function lostWords(passages: readonly Passage[], written: string): Remark[] {
  const kept = new Words(written);
  const all = new Words(passages.map(({ words }) => words).join('\n'));
  const losses: Loss[] = [];
  let before = '';
  let open: Loss | undefined;
  for (const { words, where } of passages) {
    const tokens = tokensOf(words);
    for (const [index, { word, start, end }] of tokens.entries()) {
      const isKept =
        kept.pairs.has(`${tokens[index - 1]?.word} ${word}`) ||
        kept.pairs.has(`${word} ${tokens[index + 1]?.word}`) ||
        (all.counts.get(word) ?? 0) <= (kept.counts.get(word) ?? 0);
      if (isKept) open = undefined;
      else if (open && open.where === where)
        open.words += ` ${words.slice(tokens[index - 1]?.end ?? 0, end).trim()}`;
      else
        losses.push(
          (open = { words: words.slice(start, end), where, before: before + words.slice(0, start) }),
        );
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

/** Where the words stand, whatever signs and marks are between them; fewer of the last words when not all do. */
export function findWords(text: string, words: string): number {
  const all = tokensOf(text);
  const wanted = tokensOf(words);
  for (let first = 0; first < wanted.length; first += 1) {
    const rest = wanted.slice(first);
    const at = all.findIndex((_, index) =>
      rest.every(({ word }, offset) => all[index + offset]?.word === word),
    );
    if (at >= 0) return all[at + rest.length - 1]?.start ?? -1;
  }
  return -1;
}

class Words {
  readonly counts = new Map<string, number>();
  readonly pairs = new Set<string>();

  constructor(text: string) {
    let last = '';
    for (const { word } of tokensOf(text)) {
      this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
      this.pairs.add(`${last} ${word}`);
      last = word;
    }
  }
}

function tokensOf(text: string): { word: string; start: number; end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}\u00AD\u200B]+/gu)].map(({ 0: found, index }) => ({
    word: found
      .replace(/[\u00AD\u200B]/g, '')
      .normalize('NFKC')
      .toLowerCase(),
    start: index,
    end: index + found.length,
  }));
}
