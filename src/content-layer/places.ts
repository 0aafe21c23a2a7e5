/** Lines and columns of a text. */
import { LineCounter } from 'yaml';
import type { Place } from '../model/entry.ts';

/** Counts the lines when it is first asked: of most texts nothing is. */
export function placesIn(text: string): (offset: number) => Place {
  let lines: LineCounter | undefined;
  return (offset) => {
    const { line, col } = (lines ??= linesOf(text)).linePos(offset);
    return { line, column: col };
  };
}

function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  return lines;
}

/** Where `words` first stand; the start of the text when they do not. */
export function placeOfWords(text: string, words: string): Place {
  return placesIn(text)(Math.max(0, text.indexOf(words)));
}

/** The inverse of `placesIn`. */
export function offsetOf(text: string, { line, column }: Place): number {
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}
