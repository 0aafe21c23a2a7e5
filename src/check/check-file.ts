/** The rules that need one file only. */
import { passagesOf } from '../content-layer/passages.ts';
import { parseFile } from '../content-layer/parse-file.ts';
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
  const parsed = parseFile(source);
  const { collection, path, entries, unreadable, issues } = parsed;
  const passages = passagesOf(parsed);
  return {
    collection,
    path,
    key,
    entries,
    unreadable,
    issues: [...issues, ...wordIssues(passages, dictionary)],
    spelled: spelledFile(passages, dictionary),
    shingles: shinglesOf(passages),
  };
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
