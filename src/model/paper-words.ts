/** The words of a paper's document, read the same by the check and by the builder. No schemas: it also runs in the browser. */
import type { PaperBlock } from './paper.ts';

/** What stands in a block: all that is printed, with its blanks and remarks. */
export function wordsOf({ table, break: _break, ...texts }: PaperBlock): string[] {
  return Object.values({ ...texts, columns: table?.columns })
    .flat()
    .filter((words) => words !== undefined);
}

export interface Piece {
  /** A field has its id as text, a remark keeps its brackets. */
  kind: 'words' | 'field' | 'remark';
  text: string;
}

/** What is printed, what is filled in and what is to be replaced before the paper is sent. */
export function piecesOf(written: string): Piece[] {
  return written.split(/(\{[^{}]*\}|\[[^[\]]*\])/).flatMap((text): Piece[] => {
    if (!text) return [];
    if (text.startsWith('{')) return [{ kind: 'field', text: text.slice(1, -1) }];
    return [{ kind: text.startsWith('[') ? 'remark' : 'words', text }];
  });
}
