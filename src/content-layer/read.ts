/** First stage: the files of the content folder, each with its collection and the id that its path gives it. */
import { readFileSync, statSync, type Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { decode, type Decoded } from '../language/encoding.ts';
import { collectionOf, isTableCollection, namesIn, type Collection } from '../model/collections.ts';
import { ID_PATTERN, LONGEST_ID } from '../model/fields.ts';
import { issueAt, START, type Issue, type Words } from '../model/issue.ts';
import { characterIssues } from './characters.ts';
import { lineEnds, lineLimit, sizeLimit } from './limits.ts';

export interface SourceFile {
  collection: Collection;
  /** Id of the entry; for a list, the folder that its records' ids are put under. */
  id: string;
  /** Path inside the content folder, with `/`. */
  path: string;
  /** The path as findings name it: from the parent of the content folder. */
  file: string;
  text: string;
  /** What the stages so far have found wrong. */
  issues: Issue[];
}

interface Item {
  /** Inside the content folder, with `/`. */
  path: string;
  item: Dirent;
}

/** Everything in the folder. Nothing follows links: they lead out of the content. */
export async function itemsIn(contentDir: string): Promise<Item[]> {
  const found = await readdir(contentDir, { recursive: true, withFileTypes: true });
  return found.map((item) => {
    const path = relative(contentDir, join(item.parentPath, item.name)).replaceAll(sep, '/');
    return { path, item };
  });
}

/** Every file of the folder, by its path inside it. */
export async function listFiles(contentDir: string): Promise<string[]> {
  return filesAmong(await itemsIn(contentDir));
}

export function filesAmong(items: readonly Item[]): string[] {
  const files = items.filter(({ item }) => item.isFile() && !item.name.startsWith('.'));
  return files.map(({ path }) => path).sort();
}

/**
 * Findings about what is neither a file nor a folder of files.
 * @param prefix put before the path in findings: the name of the content folder
 */
export function oddAmong(items: readonly Item[], prefix: string): Issue[] {
  return items.flatMap(({ path, item }) => {
    const isFolder = item.isDirectory();
    if (item.isFile() || (isFolder && !NAME_OF_FILE.test(item.name))) return [];
    const [message, advice] = isFolder ? ODD.folder : item.isSymbolicLink() ? ODD.link : ODD.other;
    return [issueAt(`${prefix}/${path}`, START, 'file', message, advice)];
  });
}

const NAME_OF_FILE = /\.(?:mdx|yaml|csv|txt|jpe?g|png|webp|avif)$/i;
const ODD = {
  folder: ['это папка, а названа как файл', 'переименуйте её или положите на её место сам файл'],
  link: ['это ссылка на другой файл или папку, сайт по ней не пойдёт', 'положите сюда сам файл'],
  other: ['это не файл, а устройство или канал', 'уберите его'],
} satisfies Record<string, Words>;

/**
 * Throws when the path is that of no collection.
 * @param prefix put before the path in findings: the name of the content folder
 */
export function sourceFile(path: string, read: string | Decoded, prefix = 'content'): SourceFile {
  const collection = collectionOf(path);
  if (!collection) throw new Error(`${path} belongs to no collection`);
  const names = namesIn(collection, path) ?? [];
  const file = `${prefix}/${path}`;
  const decoded = typeof read === 'string' ? { text: read } : read;
  const issues = names
    .filter((name) => !ID_PATTERN.test(name) || name.length > LONGEST_ID)
    .map((name) => {
      const message = `имя «${name}» не годится для адреса`;
      const advice = `назовите латиницей: строчные буквы, цифры, дефисы, не длиннее ${LONGEST_ID} знаков`;
      return issueAt(file, START, 'name', message, advice);
    });
  const joined = lineEnds(decoded.text, file);
  if (joined.length) issues.push(...joined);
  else
    issues.push(
      ...sizeLimit(collection, file, Buffer.byteLength(decoded.text)),
      ...(isTableCollection(collection) ? [] : lineLimit(decoded.text, file)),
      ...characterIssues(file, decoded),
    );
  return { collection, id: names.join('/'), path, file, text: decoded.text, issues };
}

/** Those of the paths that belong to a collection, in the order of the paths. */
export function readFiles(contentDir: string, paths: readonly string[], prefix = 'content'): SourceFile[] {
  return paths.flatMap((path) => {
    const collection = collectionOf(path);
    return collection ? [readSource(contentDir, path, collection, prefix)] : [];
  });
}

/** A file that is too big is not read, one that cannot be read hides no other. */
function readSource(contentDir: string, path: string, collection: Collection, prefix: string): SourceFile {
  const name = join(contentDir, path);
  const file = `${prefix}/${path}`;
  let unread: Issue[];
  try {
    unread = sizeLimit(collection, file, statSync(name).size);
    if (!unread.length) return sourceFile(path, decode(readFileSync(name)), prefix);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const advice = 'проверьте, открывается ли он в редакторе и есть ли право его читать';
    unread = [issueAt(file, START, 'unread', `файл не открывается: ${code}`, advice)];
  }
  const source = sourceFile(path, '', prefix);
  return { ...source, issues: [...source.issues, ...unread] };
}
