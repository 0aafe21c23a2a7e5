/** The whole check of a content folder: what `npm run check` prints and what the build obeys. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { integrityIssues } from '../domain/integrity.ts';
import { openDictionary } from '../language/dictionary.ts';
import { allowedAdvice } from '../content-layer/explain.ts';
import { emptyContent, listFiles, placedEntry, readEntries } from '../content-layer/read.ts';
import { WORD_LIST, type Content, type Entry } from '../model/entry.ts';
import type { Issue } from '../model/issue.ts';
import { examineFiles, type ExamineOptions } from './examine-files.ts';
import type { ExaminedFile, SourceFile } from './examine.ts';
import { nearDuplicateIssues } from './near-duplicate.ts';
import { pictureIssues } from './pictures.ts';
import { spellingIssues, wordsOfList, wordsOfVocabularies } from './spelling.ts';

export interface CheckResult {
  /** Without the texts of practices. */
  content: Content;
  /** Sorted by file and place. */
  issues: Issue[];
}

export interface CheckOptions extends ExamineOptions {
  /** `2026-11-24`: what is later has not happened yet. */
  today?: string;
}

type Examined = { file: SourceFile; examined: ExaminedFile }[];

export async function checkContent(
  contentDir: string,
  { today = latestToday(), ...options }: CheckOptions = {},
): Promise<CheckResult> {
  const prefix = basename(contentDir);
  const paths = await listFiles(contentDir);
  const files = await examineFiles(contentDir, paths, prefix, options);
  const content = contentOf(files, paths, prefix);
  const issues = [
    ...files.flatMap(({ examined }) => examined.issues),
    ...integrityIssues(content, { prefix, suggest: allowedAdvice, today }),
    ...(await issuesAcrossFiles(files, content, contentDir, prefix)),
    ...(await pictureIssues(content, contentDir, prefix)),
  ];
  const collator = new Intl.Collator('en');
  issues.sort((a, b) => collator.compare(a.file, b.file) || a.line - b.line || a.column - b.column);
  return { content, issues };
}

function contentOf(files: Examined, paths: string[], prefix: string): Content {
  const content = emptyContent(paths);
  for (const { file, examined } of files) {
    const { collection, path } = file;
    if (examined.entries) {
      const placed = examined.entries.map((entry) => placedEntry(entry, file.text));
      (content.entries[collection] as Entry[]).push(...placed);
    } else {
      const read = readEntries(collection, path, file.text, prefix);
      (content.entries[collection] as Entry[]).push(...(read.entries as Entry[]));
      content.unreadable.push(...read.unreadable);
    }
  }
  return content;
}

async function issuesAcrossFiles(
  files: Examined,
  { entries, files: paths }: Content,
  contentDir: string,
  prefix: string,
): Promise<Issue[]> {
  const list = paths.includes(WORD_LIST) ? await readFile(join(contentDir, WORD_LIST), 'utf8') : '';
  const dictionary = await openDictionary([...wordsOfList(list), ...wordsOfVocabularies(entries)]);
  const spelled = files.map(({ file, examined }) => ({
    file: `${prefix}/${file.path}`,
    spelled: examined.spelled,
  }));
  const cards = files.flatMap(({ file: { path }, examined: { told } }) => (told ? [{ path, told }] : []));
  return [...spellingIssues(spelled, dictionary), ...nearDuplicateIssues(cards, prefix)];
}

/** The day in Kamchatka: an editor there writes today's date when the machine that checks still has yesterday's. */
function latestToday(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Kamchatka' }).format(new Date());
}
