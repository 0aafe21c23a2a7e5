/** Lines and columns of a text. */
import { LineCounter } from 'yaml';
import type { Place } from '../model/entry.ts';

export function placesIn(text: string): (offset: number) => Place {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
  return (offset) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
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
