/** Gives an entry another id: moves its file, rewrites all that names it, and lets its old address lead to the new one. */
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkContent } from '../check/check.ts';
import { addressesOf } from '../check/taken-names.ts';
import { frontMatterOf } from '../content-layer/front-matter.ts';
import { offsetOf } from '../content-layer/places.ts';
import { entriesOf, formerIdsOf, RENAMED, successors } from '../domain/former-ids.ts';
import { referencesOf } from '../domain/reference-integrity.ts';
import { collections, isTextCollection, type Collection } from '../model/collections.ts';
import { everyEntry, type Content, type Entry, type UnreadableEntry } from '../model/entry.ts';
import { nearest } from '../model/choices.ts';
import { ID_PATTERN } from '../model/fields.ts';
import type { Issue } from '../model/issue.ts';

export interface Renaming {
  from: string;
  to: string;
  /** Where to look for it, if several collections have this id. */
  collection?: Collection | undefined;
}

/** Nothing was changed; `issues` are what the check would say of the result, or says already. */
export class RenamingRefused extends Error {
  readonly issues: Issue[];

  constructor(message: string, issues: Issue[] = []) {
    super(message);
    this.issues = issues;
  }
}

/** @returns the file or folder that was moved inside the content, if any, and the files whose text has changed */
export async function renameEntry(
  { contentDir, siteConfig }: { contentDir: string; siteConfig: string },
  { from, to, collection }: Renaming,
) {
  const { content, issues } = await checkContent(contentDir, { siteConfig });
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length) throw new RenamingRefused('Сначала исправьте ошибки, которые уже есть.', errors);
  const entry = entryToRename(content, from, collection);
  if (!ID_PATTERN.test(to))
    throw new RenamingRefused(`«${to}» не годится: нужны строчные латинские буквы, цифры и дефисы.`);
  if (entriesOf(content, entry.collection).some(({ id }) => id === to))
    throw new RenamingRefused(`Запись «${to}» уже есть. Если они об одном, сведите их в одну.`);

  const moved = moveOf(entry, to);
  if (moved && existsSync(join(contentDir, moved.to)))
    throw new RenamingRefused(`${moved.to} уже есть: там лежит что-то другое.`);
  const texts = new Map<string, { before: string; after: string }>();
  for (const [path, written] of Map.groupBy(everyEntry(content), (each) => each.path))
    await plan(join(contentDir, path), (text) => rewritten(text, written, entry, to));
  await plan(siteConfig, (text) => inSiteConfig(text, entry, to));

  async function plan(file: string, rewrite: (text: string) => string): Promise<void> {
    const before = await readFile(file, 'utf8');
    const after = rewrite(before);
    if (after !== before) texts.set(file, { before, after });
  }
  async function write(which: 'before' | 'after'): Promise<void> {
    for (const [file, text] of texts) await writeFile(file, text[which]);
  }
  async function move(one: string, other: string): Promise<void> {
    await rename(join(contentDir, one), join(contentDir, other));
  }

  let isMoved = false;
  try {
    await write('after');
    if (moved) await move(moved.from, moved.to);
    isMoved = true;
    const found = (await checkContent(contentDir, { siteConfig })).issues.filter(
      ({ severity }) => severity === 'error',
    );
    if (found.length) throw new RenamingRefused(`С именем «${to}» проверка не пройдёт.`, found);
  } catch (error) {
    if (moved && isMoved) await move(moved.to, moved.from);
    await write('before');
    throw error;
  }
  const own = join(contentDir, entry.path);
  const now = moved ? join(contentDir, entry.path.replace(moved.from, moved.to)) : own;
  return { moved, changed: [...texts.keys()].map((file) => (file === own ? now : file)) };
}

function entryToRename(content: Content, id: string, collection: Collection | undefined): UnreadableEntry {
  const known = (collection ? [collection] : RENAMED).flatMap((each) => entriesOf(content, each));
  const [entry, other] = known.filter((each) => each.id === id);
  if (entry && other)
    throw new RenamingRefused(
      `Записей «${id}» несколько: ${entry.path} и ${other.path}. Скажите, которую: --in ${entry.collection} или --in ${other.collection}.`,
    );
  if (entry) return entry;
  const heir = RENAMED.map((each) => successors(content, each).get(id)).find(Boolean);
  const ids = known.map((each) => each.id);
  const meant = nearest(id, ids);
  throw new RenamingRefused(
    heir
      ? `«${id}» — прежний id: запись уже называется «${heir}».`
      : `Нет записи «${id}»${meant ? `; возможно, имелось в виду «${meant}»` : ''}. Переименовать можно то, у чего бывают прежние id: ${RENAMED.join(', ')}.`,
  );
}

/** What has an id by its path has to move; a record of a list stays where it is. */
function moveOf({ collection, id }: UnreadableEntry, to: string) {
  const { path, form } = collections[collection];
  if (form === 'list') return undefined;
  const place = path.replace('/index.mdx', '');
  return { from: place.replace('*', id), to: place.replace('*', to) };
}

interface Edit {
  at: number;
  /** What stands there. */
  old: string;
  text: string;
}

/** The text of a file that holds these entries. */
function rewritten(text: string, written: readonly Entry[], entry: UnreadableEntry, to: string): string {
  const { id, collection } = entry;
  const edits = written.flatMap((other) =>
    referencesOf(other)
      .filter((reference) => reference.target === collection && reference.id === id)
      .map(({ placeOf }): Edit => {
        const at = offsetOf(text, placeOf());
        const tag = /^<(?:"[^"]*"|'[^']*'|[^>])*>/.exec(text.slice(at))?.[0];
        return tag ? { at, old: tag, text: inTag(tag, id, to) } : valueAt(text, at, id, to);
      }),
  );
  if (written.some(({ path }) => path === entry.path)) edits.push(...ownEdits(text, entry, to));
  const result = applied(text, edits);
  return written.some((each) => isTextCollection(each.collection)) ? withLinks(result, entry, to) : result;
}

/** Its own id, where that is written, and the old one among the former. */
function ownEdits(text: string, entry: UnreadableEntry, to: string): Edit[] {
  const { id, collection } = entry;
  const former = formerIdsOf(entry);
  const isList = collections[collection].form === 'list';
  const idAt = isList ? offsetOf(text, entry.placeOf(['id'])) : 0;
  const own = isList ? [valueAt(text, idAt, id, to)] : [];
  // Back to a name that it had: the two change places.
  if (former.includes(to))
    return [...own, valueAt(text, offsetOf(text, entry.placeOf(['formerly', former.indexOf(to)])), to, id)];
  return [...own, former.length ? afterLast(text, entry, former) : newField(text, entry, idAt)];
}

function afterLast(text: string, entry: UnreadableEntry, former: readonly string[]): Edit {
  const last = former.at(-1) ?? '';
  const start = offsetOf(text, entry.placeOf(['formerly', former.length - 1]));
  const { old } = valueAt(text, start, last, last);
  const [mark] = /^[ \t]*- +$/.exec(text.slice(text.lastIndexOf('\n', start) + 1, start)) ?? [];
  return {
    at: start + old.length,
    old: '',
    text: mark ? `${lineEnd(text)}${mark}${entry.id}` : `, ${entry.id}`,
  };
}

function newField(text: string, { collection, id }: UnreadableEntry, idAt: number): Edit {
  const field = `formerly: [${id}]`;
  const end = lineEnd(text);
  if (isTextCollection(collection)) {
    const yaml = frontMatterOf(text)?.yaml ?? '';
    return { at: text.indexOf('\n') + 1 + yaml.length, old: '', text: `${field}${end}` };
  }
  if (collections[collection].form === 'record')
    return { at: text.length, old: '', text: `${/\n$/.test(text) ? '' : end}${field}${end}` };
  const before = text.slice(text.lastIndexOf('\n', idAt) + 1, idAt);
  if (before.includes('{')) return { at: idAt + id.length, old: '', text: `, ${field}` };
  const lineAt = text.indexOf('\n', idAt);
  const at = lineAt < 0 ? text.length : lineAt + 1;
  return {
    at,
    old: '',
    text: `${lineAt < 0 ? end : ''}${' '.repeat(before.search(/["']?id/))}${field}${end}`,
  };
}

/** A plain or quoted value of YAML. */
function valueAt(text: string, at: number, id: string, to: string): Edit {
  const old = [id, `'${id}'`, `"${id}"`].find((written) => text.startsWith(written, at));
  if (old === undefined) throw new RenamingRefused(`Не получилось найти «${id}» в файле: исправьте вручную.`);
  return { at, old, text: old.replace(id, to) };
}

function inTag(tag: string, id: string, to: string): string {
  return tag.replace(
    /=(["'])([a-z0-9- ]+)\1/g,
    (_, quote: string, ids: string) =>
      `=${quote}${ids
        .split(' ')
        .map((each) => (each === id ? to : each))
        .join(' ')}${quote}`,
  );
}

function withLinks(text: string, entry: UnreadableEntry, to: string): string {
  const [old] = addressesOf(entry, entry.id);
  const [now = ''] = addressesOf(entry, to);
  return old === undefined ? text : text.replace(new RegExp(`(?<=[("'<\\s])${old}`, 'g'), now);
}

/** Links of menus, and what the home page features. */
function inSiteConfig(text: string, entry: UnreadableEntry, to: string): string {
  const { collection, id } = entry;
  const linked = withLinks(text, entry, to);
  const field = { practices: 'practice', themes: 'themes' }[collection as string];
  if (!field) return linked;
  return linked.replace(new RegExp(`(?<=\\bfeatured\\b[^]*\\b${field}:[^:]*["'])${id}(?=["'])`), to);
}

function applied(text: string, edits: readonly Edit[]): string {
  // A tag that names it twice is rewritten once.
  const byPlace = new Map(edits.map((edit) => [`${edit.at} ${edit.old}`, edit]));
  return [...byPlace.values()]
    .sort((a, b) => b.at - a.at)
    .reduce((rest, { at, old, text: next }) => rest.slice(0, at) + next + rest.slice(at + old.length), text);
}

function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
