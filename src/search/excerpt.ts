/** A run of text in an excerpt; `marked` when it is one of the words looked for. */
export interface ExcerptPart {
  text: string;
  marked: boolean;
}

const MARK = /<mark>(.*?)<\/mark>/gs;
/** Pagefind marks whatever stands between two spaces: the quotes and commas around the word too. */
const WORD_IN_SIGNS = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;

/**
 * Pagefind's excerpt as plain runs of text, so that no one has to put it into a page as HTML.
 * In its text `<` and `>` are escaped and nothing else is, so every `<mark>` is its own.
 */
export function parseExcerpt(excerpt: string): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  const addEscaped = (text: string, marked: boolean) =>
    add(parts, text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), marked);
  let end = 0;
  for (const found of excerpt.matchAll(MARK)) {
    const [before = '', word = '', after = ''] = WORD_IN_SIGNS.exec(found[1] ?? '')?.slice(1) ?? [];
    addEscaped(excerpt.slice(end, found.index) + before, false);
    addEscaped(word, true);
    addEscaped(after, false);
    end = found.index + found[0].length;
  }
  addEscaped(excerpt.slice(end), false);
  return parts;
}

/** The text with those of its words marked that are among `words`, which are in lower case. */
export function markWords(text: string, words: ReadonlySet<string>): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  for (const piece of text.split(/(\s+)/)) {
    const [before = '', word = '', after = ''] = WORD_IN_SIGNS.exec(piece)?.slice(1) ?? [];
    const marked = words.has(word.toLowerCase());
    add(parts, marked ? before : piece, false);
    if (marked) {
      add(parts, word, true);
      add(parts, after, false);
    }
  }
  return parts;
}

/** The words that Pagefind found in the text of a page, in lower case; places count words between spaces. */
export function wordsAt(content: string, places: readonly number[]): Set<string> {
  const words = content.split(/\s+/);
  const found = new Set(
    places.map((place) => WORD_IN_SIGNS.exec(words[place] ?? '')?.[2]?.toLowerCase() ?? ''),
  );
  found.delete('');
  return found;
}

function add(parts: ExcerptPart[], text: string, marked: boolean): void {
  const last = parts.at(-1);
  if (!text) return;
  if (last?.marked === marked) last.text += text;
  else parts.push({ text, marked });
}

/** How far from its beginning an excerpt may repeat the heading: a running head can stand before it. */
const HEADING_WITHIN = 80;

/** The excerpt without the heading, or the end of it, that it begins with: the heading is shown above it. */
export function withoutHeading(parts: readonly ExcerptPart[], heading: string): ExcerptPart[] {
  let toCut = lengthOfHeading(parts.map((part) => part.text).join(''), heading.replace(/\s+/g, ' ').trim());
  const left: ExcerptPart[] = [];
  for (const part of parts) {
    const text = part.text.slice(toCut);
    toCut = Math.max(0, toCut - part.text.length);
    if (text) left.push({ ...part, text });
  }
  return left;
}

function lengthOfHeading(text: string, heading: string): number {
  // Pagefind ends a heading with a full stop of its own, unless a sign already ends it.
  const endsItself = /[^\p{L}\p{N}]$/u.test(heading);
  const cutAfter = (position: number) => text.length - text.slice(position).replace(/^[.\s]+/, '').length;
  const isEnd = (position: number) => endsItself || position === text.length || text[position] === '.';

  const start = text.indexOf(heading);
  if (start >= 0 && start <= HEADING_WITHIN && isEnd(start + heading.length))
    return cutAfter(start + heading.length);
  for (const { index } of heading.matchAll(/(?<=\s)\S/g)) {
    const end = heading.slice(index);
    if (text.startsWith(end) && isEnd(end.length)) return cutAfter(end.length);
  }
  return 0;
}
