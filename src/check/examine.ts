/** What one file has to say by itself, before the files are looked at together. Plain data: kept, and sent between threads. */
import type { Dictionary } from '../language/dictionary.ts';
import { passagesOf } from '../content-layer/passages.ts';
import { plainEntry, readEntries, type PlainEntry } from '../content-layer/read.ts';
import type { Collection } from '../model/collections.ts';
import type { Entry } from '../model/entry.ts';
import type { Issue } from '../model/issue.ts';
import type { Passage } from '../model/passage.ts';
import { asIssue } from './finding.ts';
import { linkTextIssues } from './link-text.ts';
import { toldCard, type ToldCard } from './near-duplicate.ts';
import { officialeseFindings } from './officialese.ts';
import { minorFindings, personalDataFindings, personalLinkIssues } from './personal-data.ts';
import { photoWordFindings } from './photo-words.ts';
import { spelledFile, type SpelledFile } from './spelling.ts';
import { tableSumFindings } from './table-sum.ts';
import { typographyFindings } from './typography.ts';

export interface SourceFile {
  collection: Collection;
  /** Path inside the content folder. */
  path: string;
  text: string;
}

export interface ExaminedFile {
  /**
   * Nothing when one of them has errors of its own: then the file has to be read again. Of a practice the text is left
   * out, the largest part of it: no rule looks at the texts of several practices.
   */
  entries?: PlainEntry[];
  /** Of what is in the file alone. */
  issues: Issue[];
  spelled: SpelledFile;
  told?: ToldCard | undefined;
}

/** @param prefix put before the path in findings: the name of the content folder */
export function examineFile(
  { collection, path, text }: SourceFile,
  prefix: string,
  dictionary: Dictionary,
): { examined: ExaminedFile; entries: Entry[] } {
  const read = readEntries(collection, path, text, prefix);
  const passages = read.parsed ? passagesOf(collection, path, text, read.parsed) : [];
  const isSound = read.unreadable.length === 0 && read.issues.length === 0;
  return {
    entries: read.entries,
    examined: {
      ...(isSound
        ? { entries: read.entries.map((entry) => plainEntry(entry, collection !== 'practices')) }
        : {}),
      issues: [...read.issues, ...wordIssues(passages, prefix, dictionary)],
      spelled: spelledFile(passages, dictionary),
      told: toldCard(passages),
    },
  };
}

function wordIssues(passages: readonly Passage[], prefix: string, dictionary: Dictionary): Issue[] {
  const findings = [
    ...typographyFindings(passages),
    ...officialeseFindings(passages),
    ...personalDataFindings(passages),
    ...minorFindings(passages, dictionary),
    ...photoWordFindings(passages),
    ...tableSumFindings(passages),
  ];
  return [
    ...findings.map((finding) => asIssue(finding, prefix)),
    ...linkTextIssues(passages, prefix),
    ...personalLinkIssues(passages, prefix),
  ];
}
