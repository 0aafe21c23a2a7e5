/** Maps parsed values back to their source, past quotes, escapes and markup. */

/** A text with the place of each of its characters in the source. */
export interface AlignedText {
  text: string;
  starts: number[];
  ends: number[];
}

type Writing = 'plain' | 'single' | 'double' | 'markdown' | 'table';

/** Maps each character of `value` to the source it was read from; undefined if they do not match. */
export function align(
  value: string,
  source: string,
  from: number,
  to: number,
  writing: Writing,
): AlignedText | undefined {
  const starts: number[] = [];
  const ends: number[] = [];
  let at = from;
  for (const char of value.split('')) {
    for (;;) {
      if (at >= to) return undefined;
      const length = lengthOf(char, source, at, writing);
      if (length) {
        starts.push(at);
        ends.push((at += length));
        break;
      }
      // Indents, marks of a quotation and the ends of folded lines are no part of the text.
      if (!/[\s>\\]/.test(source[at] ?? '')) return undefined;
      at += 1;
    }
  }
  return { text: value, starts, ends };
}

/** How many characters of the source at `at` write `char`: 0 when they write something else. */
function lengthOf(char: string, source: string, at: number, writing: Writing): number {
  const here = source[at] ?? '';
  const next = source[at + 1] ?? '';
  if (writing === 'single' && here === "'") return char === "'" && next === "'" ? 2 : 0;
  if (writing === 'table' && here === '"' && next === '"') return char === '"' ? 2 : 0;
  const escapes = writing === 'double' || writing === 'markdown';
  if (escapes && here === '\\' && next === char) return 2;
  if (writing === 'markdown' && here === '&') {
    const entity = /^&#?\w+;/.exec(source.slice(at, at + 12))?.[0];
    if (entity) return entity.length;
  }
  if (here === char) return 1;
  return char === ' ' && here === '\n' ? 1 : 0;
}
