/** Reads what a collection decides about its site; whatever is wrong with it is a finding, like that of a card. */
import { readFile, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { decode } from '../language/encoding.ts';
import type { Place } from '../model/entry.ts';
import { explainAll } from '../model/explain.ts';
import { issueAt, START, type Issue } from '../model/issue.ts';
import type { Path } from '../model/schema-walk.ts';
import { siteConfigSchema, type SiteConfig } from '../model/site-config.ts';
import { characterIssues } from './characters.ts';
import { placeOfWords, placesIn } from './places.ts';

export interface SiteConfigSource {
  /** Path from the project's root, for findings. */
  file: string;
  /** Absent if it has errors. */
  config: SiteConfig | undefined;
  issues: Issue[];
  /** Where a value stands in the file. */
  placeOfWords: (words: string) => Place;
}

/** @param path absolute path of a module whose default export is the description */
export async function readSiteConfig(path: string, root = process.cwd()): Promise<SiteConfigSource> {
  const file = relative(root, path).replaceAll('\\', '/');
  const none = { file, config: undefined, placeOfWords: () => START };
  const fault = (message: string, advice: string) => ({
    ...none,
    issues: [issueAt(file, START, 'site', message, advice)],
  });
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return fault('нет файла с описанием сайта', 'какой взять, говорит SITE_CONFIG');
  let value: unknown;
  try {
    // With the time of its last change, for a module is loaded once; `t` is the one parameter that Vite leaves out of account.
    const module = `${pathToFileURL(path).href}?t=${Math.round(found.mtimeMs)}`;
    ({ default: value } = (await import(/* @vite-ignore */ module)) as { default: unknown });
  } catch (error) {
    return fault(
      `файл не читается: ${String(error)}`,
      'сверьте запятые, кавычки и скобки с соседними строками',
    );
  }
  const decoded = decode(await readFile(path));
  const { text } = decoded;
  const characters = characterIssues(file, decoded);
  const parsed = siteConfigSchema.safeParse(value ?? {});
  const place = (words: string) => placeOfWords(text, words);
  if (parsed.success) return { file, config: parsed.data, issues: characters, placeOfWords: place };
  const issues = explainAll(parsed.error.issues, siteConfigSchema, value ?? {}).map(
    ({ path: keys, message, advice, atKey }) =>
      issueAt(file, placeOfPath(text, atKey ? undefined : value, keys), 'site', message, advice),
  );
  return { file, config: undefined, issues: [...characters, ...issues], placeOfWords: place };
}

/** Follows the keys of a path through the text of the file as far as they stand there, up to the value itself. */
function placeOfPath(text: string, value: unknown, path: Path): Place {
  let offset = 0;
  let at = value;
  for (const key of path) {
    at = typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[key] : undefined;
    for (const words of [typeof key === 'string' ? `${key}:` : '', typeof at === 'string' ? at : '']) {
      const found = text.indexOf(words, offset);
      if (words && found >= 0) offset = found;
    }
  }
  return placesIn(text)(offset);
}
