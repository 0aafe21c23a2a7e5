/** The whole check of a content folder: what `npm run check` prints and what the build obeys. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { integrityIssues } from '../domain/integrity.ts';
import { openDictionary } from '../language/dictionary.ts';
import { allowedAdvice } from '../mdx/explain.ts';
import { readContent } from '../mdx/read.ts';
import { WORD_LIST, type Content } from '../model/entry.ts';
import type { Issue } from '../model/issue.ts';
import { asIssue } from './finding.ts';
import { linkTextIssues } from './link-text.ts';
import { nearDuplicateFindings } from './near-duplicate.ts';
import { officialeseFindings } from './officialese.ts';
import { minorFindings, personalDataFindings, personalLinkIssues } from './personal-data.ts';
import { photoWordFindings } from './photo-words.ts';
import { pictureIssues } from './pictures.ts';
import { spellingFindings, wordsOfList, wordsOfVocabularies } from './spelling.ts';
import { tableSumFindings } from './table-sum.ts';
import { typographyFindings } from './typography.ts';

export interface CheckResult {
  content: Content;
  /** Sorted by file and place. */
  issues: Issue[];
}

export interface CheckOptions {
  /** `2026-11-24`: what is later has not happened yet. */
  today?: string;
}

export async function checkContent(
  contentDir: string,
  { today = latestToday() }: CheckOptions = {},
): Promise<CheckResult> {
  const prefix = basename(contentDir);
  const content = await readContent(contentDir, prefix);
  const issues = [
    ...content.issues,
    ...integrityIssues(content, { prefix, suggest: allowedAdvice, today }),
    ...(await wordIssues(content, contentDir, prefix)),
    ...(await pictureIssues(content, contentDir, prefix)),
  ];
  const collator = new Intl.Collator('en');
  issues.sort((a, b) => collator.compare(a.file, b.file) || a.line - b.line || a.column - b.column);
  return { content, issues };
}

async function wordIssues(content: Content, contentDir: string, prefix: string): Promise<Issue[]> {
  const { passages } = content;
  const list = content.files.includes(WORD_LIST) ? await readFile(join(contentDir, WORD_LIST), 'utf8') : '';
  const dictionary = await openDictionary([...wordsOfList(list), ...wordsOfVocabularies(content)]);
  const findings = [
    ...typographyFindings(passages),
    ...spellingFindings(passages, dictionary),
    ...officialeseFindings(passages),
    ...personalDataFindings(passages),
    ...minorFindings(passages, dictionary),
    ...photoWordFindings(passages),
    ...tableSumFindings(passages),
    ...nearDuplicateFindings(passages),
  ];
  return [
    ...findings.map((finding) => asIssue(finding, prefix)),
    ...linkTextIssues(passages, prefix),
    ...personalLinkIssues(passages, prefix),
  ];
}

/** The day in Kamchatka: an editor there writes today's date when the machine that checks still has yesterday's. */
function latestToday(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Kamchatka' }).format(new Date());
}
