/** Which entries differ between two states of the content folder, and what the check finds in them. */
import { entryAddress, entryTitle } from '../domain/entry-address.ts';
import { parseFile } from '../content-layer/parse-file.ts';
import { sourceFile } from '../content-layer/read.ts';
import { collectionOf, collections, type Collection } from '../model/collections.ts';
import { entriesOf, formerIdsOf, RENAMED, successors } from '../domain/former-ids.ts';
import { assetPath, everyEntry, type Content, type UnreadableEntry } from '../model/entry.ts';
import type { Issue } from '../model/issue.ts';

export type ChangeStatus = 'new' | 'changed' | 'renamed' | 'removed';

export interface Change {
  status: ChangeStatus;
  collection: Collection;
  id: string;
  title: string;
  /** Address on the site without the path prefix; of what was removed that of its successor, if there is one. */
  path?: string;
  /** File in the repository, from its root. */
  file: string;
  issues: Issue[];
  /** Ids whose addresses would answer no more. */
  lost?: string[];
  /** The id that it had. */
  from?: string;
  /** The day when it was last checked against its sources, though its numbers have changed since. */
  checkedBefore?: string;
}

/** A file that differs. Its path is inside the content folder; the text is absent where the file is. */
export interface ChangedFile {
  path: string;
  before?: string | undefined;
  after?: string | undefined;
}

interface Written {
  entry: UnreadableEntry;
  /** Equal texts are equal entries. */
  text: string;
}

export function changedEntries(
  files: readonly ChangedFile[],
  { content, issues, prefix }: { content: Content; issues: readonly Issue[]; prefix: string },
): Change[] {
  const byPath = Map.groupBy([...everyEntry(content), ...content.unreadable], ({ path }) => path);
  const changes = files.flatMap(({ path, before, after }): Change[] => {
    if (!collectionOf(path)) return [];
    const file = `${prefix}/${path}`;
    const old = entriesIn(path, before);
    const now = after === undefined ? new Map<string, Written>() : byId(byPath.get(path) ?? [], after);
    const order = [...now.values()];
    const present = order.flatMap(({ entry, text }, index): Change[] => {
      const known = old.get(entry.id);
      if (known?.text === text) return [];
      const found = issuesOf(issues, file, entry, order[index + 1]?.entry);
      const change = changeOf(known ? 'changed' : 'new', entry, file, found);
      return [
        {
          ...change,
          ...(known && { ...lostIds(content, known.entry), ...checkedBefore(known.entry, entry) }),
        },
      ];
    });
    const gone = [...old.values()]
      .filter(({ entry }) => !now.has(entry.id))
      .map(({ entry }): Change => ({
        ...changeOf('removed', entry, file, []),
        ...successorPath(content, entry),
        ...lostIds(content, entry),
      }));
    return [...present, ...gone];
  });
  return [...withRenamed(changes, content), ...withOtherFiles(files, changes, content, issues, prefix)];
}

/** What went under one id and came under another is one change. */
function withRenamed(changes: readonly Change[], content: Content): Change[] {
  const heirOf = ({ status, collection, id }: Change) => {
    const heir = status === 'removed' ? successors(content, collection).get(id) : undefined;
    return changes.find(
      (other) => other.status === 'new' && other.collection === collection && other.id === heir,
    );
  };
  const before = new Map(
    changes.flatMap((old) => {
      const heir = heirOf(old);
      return heir ? [[heir, old] as const] : [];
    }),
  );
  const told = new Set(before.values());
  return changes.flatMap((change): Change[] => {
    const old = before.get(change);
    if (!old) return told.has(change) ? [] : [change];
    return [{ ...change, status: 'renamed', from: old.id, ...(old.lost ? { lost: old.lost } : {}) }];
  });
}

function checkedBefore(old: UnreadableEntry, now: UnreadableEntry): Pick<Change, 'checkedBefore'> {
  const { checked } = now.raw;
  const isSame = String(numbersIn(old.raw)) === String(numbersIn(now.raw));
  return typeof checked === 'string' && checked === old.raw.checked && !isSame
    ? { checkedBefore: checked }
    : {};
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value ? Object.values(value).flatMap(numbersIn) : [];
}

function changeOf(status: ChangeStatus, entry: UnreadableEntry, file: string, issues: Issue[]): Change {
  const { collection, id } = entry;
  const address = status === 'removed' ? {} : { path: entryAddress(collection, entry) };
  return { status, collection, id, title: entryTitle(entry), ...address, file, issues };
}

/** Ids that the entry answered to, and that no entry answers to any more. Nothing is said of a file that cannot be read. */
function lostIds(content: Content, entry: UnreadableEntry): Pick<Change, 'lost'> {
  const { collection } = entry;
  const living = entriesOf(content, collection);
  if (!RENAMED.includes(collection) || !living.length) return {};
  const answered = new Set([...living.map(({ id }) => id), ...successors(content, collection).keys()]);
  const lost = [entry.id, ...formerIdsOf(entry)].filter((id) => !answered.has(id));
  return lost.length ? { lost } : {};
}

function successorPath(content: Content, { collection, id }: UnreadableEntry): Pick<Change, 'path'> {
  const heir = successors(content, collection).get(id);
  const entry = entriesOf(content, collection).find((living) => living.id === heir);
  return entry ? { path: entryAddress(collection, entry) } : {};
}

/** Entries whose own text is the same, but not a photo or an original that they name. */
function withOtherFiles(
  files: readonly ChangedFile[],
  changes: readonly Change[],
  content: Content,
  issues: readonly Issue[],
  prefix: string,
): Change[] {
  const listed = new Set(changes.map(({ collection, id }) => `${collection}/${id}`));
  const changedPaths = new Set(files.map(({ path }) => path));
  return everyEntry(content).flatMap((entry): Change[] => {
    const isTouched = entry.assets.some(({ src }) => changedPaths.has(assetPath(entry, src)));
    if (!isTouched || listed.has(`${entry.collection}/${entry.id}`)) return [];
    const file = `${prefix}/${entry.path}`;
    const found = issues.filter((issue) => issue.file === file);
    return [changeOf('changed', entry, file, found)];
  });
}

/** Entries of one file by id, including those with errors. */
function entriesIn(path: string, text: string | undefined): Map<string, Written> {
  if (text === undefined) return new Map();
  const { entries, unreadable } = parseFile(sourceFile(path, text));
  return byId([...entries, ...unreadable], text);
}

function byId(entries: readonly UnreadableEntry[], text: string): Map<string, Written> {
  return new Map(
    entries
      .toSorted((a, b) => a.placeOf([]).line - b.placeOf([]).line)
      .map((entry) => {
        const inList = collections[entry.collection].form === 'list';
        return [entry.id, { entry, text: inList ? JSON.stringify(entry.raw) : text }];
      }),
  );
}

/** Those between the first line of the entry and the next entry of its list. */
function issuesOf(
  issues: readonly Issue[],
  file: string,
  entry: UnreadableEntry,
  next: UnreadableEntry | undefined,
): Issue[] {
  const inFile = issues.filter((issue) => issue.file === file);
  if (collections[entry.collection].form !== 'list') return inFile;
  const from = entry.placeOf([]).line;
  const to = next ? next.placeOf([]).line : Infinity;
  return inFile.filter(({ line }) => line >= from && line < to);
}
