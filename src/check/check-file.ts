/** The rules that need one file only. */
import { passagesOf } from '../content-layer/passages.ts';
import { parseFile, unreadFile } from '../content-layer/parse-file.ts';
import type { GatedFile } from '../content-layer/gate.ts';
import type { SourceFile } from '../content-layer/read.ts';
import type { SharedFile } from '../content-layer/shared-files.ts';
import type { Dictionary } from '../language/dictionary.ts';
import type { PlainUnreadableEntry } from '../model/entry.ts';
import type { Issue } from '../model/issue.ts';
import type { Passage } from '../model/passage.ts';
import { letterIssues } from './letters.ts';
import { linkTextIssues } from './link-text.ts';
import { shinglesOf, type CardShingles } from './near-duplicate.ts';
import { officialeseIssues } from './officialese.ts';
import { memberIssues, minorIssues, personalDataIssues, personalLinkIssues } from './personal-data.ts';
import { photoWordIssues } from './photo-words.ts';
import { spelledFile, type SpelledFile } from './spelling.ts';
import { tableSumIssues } from './table-sum.ts';
import { typographyIssues } from './typography.ts';

/** Plain data, so that it can be cached. */
export interface CheckedFile extends SharedFile {
  unreadable: PlainUnreadableEntry[];
  /** Of what is in the file alone. */
  issues: Issue[];
  spelled: SpelledFile;
  shingles?: CardShingles | undefined;
}

export function checkFile(source: SourceFile, key: string, dictionary: Dictionary): CheckedFile {
  try {
    const parsed = parseFile(source);
    const passages = passagesOf(parsed);
    return {
      ...plain(parsed, key),
      issues: [...parsed.issues, ...wordIssues(passages, dictionary)],
      spelled: spelledFile(passages, dictionary),
      shingles: shinglesOf(passages),
    };
  } catch (error) {
    return uncheckedFile(source, `слова этого файла не удалось проверить (${String(error)})`);
  }
}

/** No key is its own: it is tried again the next time. */
export function uncheckedFile(source: SourceFile, message: string): CheckedFile {
  return plain(unreadFile(source, message), '');
}

function plain({ collection, path, entries, unreadable, issues }: GatedFile, key: string): CheckedFile {
  const spelled = { unknown: [], names: [], used: '' };
  return { collection, path, key, entries, unreadable, issues, spelled };
}

function wordIssues(passages: readonly Passage[], dictionary: Dictionary): Issue[] {
  return [
    ...letterIssues(passages),
    ...typographyIssues(passages),
    ...officialeseIssues(passages),
    ...personalDataIssues(passages),
    ...memberIssues(passages),
    ...minorIssues(passages, dictionary),
    ...photoWordIssues(passages),
    ...tableSumIssues(passages),
    ...linkTextIssues(passages),
    ...personalLinkIssues(passages),
  ];
}
