/** Maps parsed values back to their source, past quotes, escapes and markup. */
import type { Stretch } from '../model/passage.ts';

/** A text with the places of its characters in the source. */
export interface AlignedText {
  text: string;
  /** In the order of the text, without gaps in it; of some texts they are found when they are asked for. */
  readonly stretches: Stretch[];
}

type Writing = 'plain' | 'single' | 'double' | 'markdown' | 'table';

/** Signs by which a writing stands for others. */
const SIGNS: Record<Writing, RegExp> = {
  plain: /(?!)/,
  single: /'/,
  double: /\\/,
  markdown: /[\\&]/,
  table: /"/,
};

/** Maps each character of `value` to the source it was read from; undefined if they do not match. */
export function align(
  value: string,
  source: string,
  from: number,
  to: number,
  writing: Writing,
): AlignedText | undefined {
  const { length } = value;
  const end = from + length;
  // Nearly every text is written as it is read.
  if (length && end <= to && source.startsWith(value, from) && !SIGNS[writing].test(value))
    return { text: value, stretches: [{ at: 0, length, from, to: end }] };
  const stretches: Stretch[] = [];
  let last: Stretch | undefined;
  let place = from;
  for (let at = 0; at < length; at += 1) {
    const char = value.charAt(at);
    let written: number;
    while (!(written = place < to ? lengthOf(char, source, place, writing) : 0)) {
      // Indents, marks of a quotation and the ends of folded lines are no part of the text.
      if (place >= to || !/[\s>\\]/.test(source[place] ?? '')) return undefined;
      place += 1;
    }
    if (written === 1 && last?.to === place && last.length === last.to - last.from) {
      last.length += 1;
      last.to += 1;
    } else stretches.push((last = { at, length: 1, from: place, to: place + written }));
    place += written;
  }
  return { text: value, stretches };
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
