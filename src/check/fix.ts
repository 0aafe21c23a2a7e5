/** Corrects in the files what can be corrected without changing a word: `npm run check -- --fix`. */
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { withoutOddCharacters } from '../language/characters.ts';
import { parseFile } from '../content-layer/parse-file.ts';
import { passagesOf } from '../content-layer/passages.ts';
import { listFiles, readFiles, type SourceFile } from '../content-layer/read.ts';
import { offsetsOf, type Passage } from '../model/passage.ts';
import { letterEdits } from './letters.ts';
import { typographyEdits, type Edit } from './typography.ts';

export interface FixedLine {
  file: string;
  line: number;
  before: string;
  after: string;
}

/** One fix can uncover another; more rounds than these no text needs. */
const ROUNDS = 5;

/** Writes the corrected files and returns every changed line. */
export async function fixContent(contentDir: string): Promise<FixedLine[]> {
  const fixed: FixedLine[] = [];
  const paths = await listFiles(contentDir);
  for (const source of readFiles(contentDir, paths, basename(contentDir))) {
    const { path, file, text } = source;
    const result = fixText(source);
    if (result === text) continue;
    await writeFile(join(contentDir, path), result);
    const after = result.split('\n');
    for (const [index, before] of text.split('\n').entries()) {
      if (before !== after[index])
        fixed.push({ file, line: index + 1, before: before.trim(), after: (after[index] ?? '').trim() });
    }
  }
  return fixed;
}

/** The text of a file without the habits of the typewriter, invisible signs and letters of another alphabet; addresses, names and code stay as they are. */
export function fixText(source: SourceFile): string {
  let current = withoutOddCharacters(source.text);
  for (let round = 0; round < ROUNDS; round += 1) {
    const parsed = parseFile({ ...source, text: current });
    const edits = passagesOf(parsed)
      .flatMap((passage) =>
        [...letterEdits(passage), ...typographyEdits(passage)].flatMap((edit) => inFile(passage, edit)),
      )
      .sort((a, b) => b.from - a.from);
    if (!edits.length) return current;
    let next = current;
    for (const { from, to, by } of edits) next = next.slice(0, from) + by + next.slice(to);
    // A fix must not cost the file its form: better a straight quotation mark than a broken card.
    if (parseFile({ ...source, text: next }).issues.length > parsed.issues.length) return current;
    current = next;
  }
  return current;
}

/** The edit in the file; none when marks of Markdown or a line's end stand between its characters. */
function inFile({ stretches }: Passage, { from, to, by }: Edit): Edit[] {
  const at = (index: number) => offsetsOf(stretches, index);
  if (from === to) {
    const end = at(from - 1)?.end;
    return end === undefined ? [] : [{ from: end, to: end, by }];
  }
  for (let index = from; index < to - 1; index += 1) {
    if (at(index)?.end !== at(index + 1)?.start) return [];
  }
  const start = at(from)?.start;
  const end = at(to - 1)?.end;
  return start === undefined || end === undefined ? [] : [{ from: start, to: end, by }];
}
