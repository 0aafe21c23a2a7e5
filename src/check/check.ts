/** The whole check of a content folder: what `npm run check` prints and what the build obeys. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { integrityIssues } from '../domain/integrity.ts';
import { sitePages } from '../domain/site-pages.ts';
import { latestToday } from '../language/dates.ts';
import { openDictionary } from '../language/dictionary.ts';
import { decode } from '../language/encoding.ts';
import { characterIssues } from '../content-layer/characters.ts';
import { placed } from '../content-layer/fields.ts';
import { filesAmong, itemsIn, oddAmong, readFiles } from '../content-layer/read.ts';
import { readSiteConfig } from '../content-layer/site-config.ts';
import { addEntries, emptyContent, WORD_LIST, type Content } from '../model/entry.ts';
import { collectionOf } from '../model/collections.ts';
import { issueAt, START, type Issue } from '../model/issue.ts';
import type { CheckedFile } from './check-file.ts';
import { checkFiles } from './check-files.ts';
import { nearDuplicateIssues } from './near-duplicate.ts';
import { originalTextIssues } from './original-text.ts';
import { pictureIssues } from './pictures.ts';
import { siteConfigIssues } from './site-config.ts';
import { spellingIssues, wordsOfList, wordsOfVocabularies } from './spelling.ts';
import { takenAddresses, takenNameIssues } from './taken-names.ts';

export interface CheckResult {
  content: Content;
  /** Sorted by file and place. */
  issues: Issue[];
  /** Results for each file alone. */
  files: CheckedFile[];
}

export interface CheckOptions {
  /** Cache of findings; none without it. */
  cacheFile?: string;
  /** Results of the check before, which stand for the cache and are not written to it. */
  former?: readonly CheckedFile[] | undefined;
  /** `2026-11-24`: what is later has not happened yet. */
  today?: string;
  /** Absolute path of the description of the site, which is checked too. */
  siteConfig?: string;
}

export async function checkContent(
  contentDir: string,
  { cacheFile, former, today = latestToday(), siteConfig }: CheckOptions = {},
): Promise<CheckResult> {
  const prefix = basename(contentDir);
  const items = await itemsIn(contentDir);
  const odd = oddAmong(items, prefix);
  const content = emptyContent(filesAmong(items));
  if (!content.files.some(collectionOf)) return { content, issues: [emptyFolder(prefix)], files: [] };
  const sources = readFiles(contentDir, content.files, prefix);
  const files = await checkFiles(sources, cacheFile, former);
  for (const [index, file] of files.entries()) {
    const source = sources[index];
    if (source) addEntries(content, { ...file, ...placed(source, file) });
  }
  for (const { file } of odd) {
    const collection = collectionOf(file.slice(prefix.length + 1));
    if (collection) content.unread.add(collection);
  }
  const pages = sitePages(content);
  const issues = [
    ...files.flatMap((file) => file.issues),
    ...odd,
    ...integrityIssues(content, { prefix, today, pages }),
    ...takenNameIssues(content, prefix, await takenAddresses()),
    ...(await issuesAcrossFiles(files, content, contentDir, prefix)),
    ...(await originalTextIssues(content, contentDir, prefix)),
    ...(await pictureIssues(content, contentDir, prefix)),
    ...(siteConfig ? siteConfigIssues(await readSiteConfig(siteConfig), content, pages) : []),
  ];
  const collator = new Intl.Collator('en');
  issues.sort((a, b) => collator.compare(a.file, b.file) || a.line - b.line || a.column - b.column);
  return { content, issues, files };
}

/** Without content there is nothing to be right or wrong: most likely it is another folder. */
function emptyFolder(prefix: string): Issue {
  return issueAt(
    prefix,
    START,
    'file',
    'в папке содержания нет ни одной записи',
    'проверьте, ту ли папку называет CONTENT_DIR; в новой начните с taxonomy и practices, как в tests/fixtures/forks',
  );
}

async function issuesAcrossFiles(
  files: readonly CheckedFile[],
  { entries, files: paths }: Content,
  contentDir: string,
  prefix: string,
): Promise<Issue[]> {
  const list = paths.includes(WORD_LIST) ? decode(await readFile(join(contentDir, WORD_LIST))) : { text: '' };
  const dictionary = await openDictionary([...wordsOfList(list.text), ...wordsOfVocabularies(entries)]);
  const spelled = files.map((file) => ({ file: `${prefix}/${file.path}`, spelled: file.spelled }));
  const cards = files.flatMap(({ path, shingles }) => (shingles ? [{ path, shingles }] : []));
  return [
    ...characterIssues(`${prefix}/${WORD_LIST}`, list),
    ...spellingIssues(spelled, dictionary),
    ...nearDuplicateIssues(cards, prefix),
  ];
}
