/** What changed in the content, day by day, out of the log of git. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as z from 'zod';
import { entryTitle } from '../domain/entry-address.ts';
import { collectionOf, collections, namesIn } from '../model/collections.ts';
import { choice, day, text, webAddress } from '../model/fields.ts';
import { tableName, tableOf, type Row, type Table } from './table.ts';

/**
 * What the log has to be asked for: patches without context, each beginning with the record of a list that it is in
 * (`.gitattributes` names the driver). `%D` tells the commit at which a shallow clone ends, which seems to add everything.
 */
const LOG_COMMAND = [
  ...['-c', 'core.quotePath=false', '-c', 'diff.records.xfuncname=^- id: .*$'],
  ...[
    'log',
    '--relative',
    '--no-renames',
    '--no-ext-diff',
    '--patch',
    '--unified=0',
    '--format=%x00%cs %D',
    '--',
    '.',
  ],
];

const CHANGE_LABELS = {
  added: 'добавлено',
  corrected: 'исправлено',
  renamed: 'переименовано',
  withdrawn: 'снято',
} as const;

const changeSchema = z.strictObject({
  day: day().describe('День'),
  change: choice(CHANGE_LABELS).describe('Что произошло'),
  table: text().describe('Таблица'),
  id: text().meta({ description: 'Код записи', hint: 'каким он был в тот день' }),
  title: text().meta({ description: 'Название', hint: 'как запись называется теперь' }),
  page: webAddress().optional().describe('Страница на сайте'),
});
export type DataChange = z.output<typeof changeSchema>;

interface Touched {
  table: string;
  id: string;
  event: 'added' | 'corrected' | 'removed';
  /** Lines of the patch by their sign. */
  lines: Record<'-' | '+', string>;
}

/** The log of a folder; empty where git knows nothing of it. */
export async function logOf(folder: string): Promise<string> {
  const answer = promisify(execFile)('git', LOG_COMMAND, { cwd: folder, maxBuffer: 2 ** 30 });
  return answer.then(({ stdout }) => stdout).catch(() => '');
}

/** @param log the answer to `LOG_COMMAND`, the newest commit first */
export function changesIn(log: string, tables: readonly Table[]): DataChange[] {
  const tableNames = new Map(tables.map(({ name, title }) => [name, title]));
  const rows = new Map<string, Row>(
    tables.flatMap(({ name, rows }) => rows.map((row) => [`${name}/${String(row.id)}`, row] as const)),
  );
  const heirs = new Map<string, string>(
    [...rows].flatMap(([key, { formerly }]) =>
      [formerly ?? []].flat().map((id) => [key.replace(/\/.*/, `/${id}`), key] as const),
    ),
  );
  const changesOf = (day: string, all: readonly Touched[]) => {
    const own = Map.groupBy(all, ({ table, id }) => `${table}/${id}`);
    const inherited = new Set([...own.keys()].flatMap((key) => heirs.get(key) ?? []));
    return [...own].flatMap(([key, touched]): DataChange[] => {
      // The newest comes first.
      const [last, first] = [touched.at(0), touched.at(-1)];
      const tableTitle = last && tableNames.get(last.table);
      if (!last || !first || !tableTitle) return [];
      const { table, id } = last;
      const row = rows.get(heirs.get(key) ?? key);
      const isNew = first.event === 'added';
      const isGone = last.event === 'removed';
      // What came and went on one day nobody has seen; a new name is told once, at the former one.
      if (isNew && (isGone || inherited.has(key))) return [];
      const change = isGone ? (heirs.has(key) ? 'renamed' : 'withdrawn') : isNew ? 'added' : 'corrected';
      const page = row?.page?.toString();
      return [
        {
          ...{ day, change, table, id },
          title: titleOf(id, row ?? { title: formerTitle(last) }) ?? tableTitle,
          ...(page ? { page } : {}),
        },
      ];
    });
  };
  const commits = log.split('\0').flatMap((commit) => {
    const [head = '', ...patch] = commit.split('\n');
    const [day = '', ...names] = head.split(' ');
    return names.includes('grafted') ? [] : [{ day, touched: touchedIn(patch) }];
  });
  return [...Map.groupBy(commits, ({ day }) => day)].flatMap(([day, own]) =>
    changesOf(
      day,
      own.flatMap(({ touched }) => touched),
    ),
  );
}

/** Of what is no more, as far as the patch tells it. */
function formerTitle({ lines }: Touched): string | undefined {
  return /^\s*(?:title|name|term|text): ["']?(.+?)["']?$/m.exec(lines['-'] + lines['+'])?.[1];
}

/** Some records have no name of their own. */
function titleOf(id: string, raw: Readonly<Record<string, unknown>>): string | undefined {
  const title = entryTitle({ id, raw });
  return title === id ? undefined : title;
}

/** Entries that the patch of one commit touches. */
function touchedIn(patch: readonly string[]): Touched[] {
  const found = new Map<string, Touched>();
  let file: { table: string; folder: string[]; isList: boolean; event: Touched['event'] } | undefined;
  let id = '';
  for (const line of patch) {
    const path = /^diff --git a\/(.*) b\/\1$/.exec(line)?.[1];
    if (path !== undefined) {
      const collection = collectionOf(path);
      file = collection && {
        table: tableName(collection),
        folder: namesIn(collection, path) ?? [],
        isList: collections[collection].form === 'list',
        event: 'corrected',
      };
      id = file?.folder.join('/') ?? '';
      continue;
    }
    if (!file || /^(?:---|\+\+\+) /.test(line)) continue;
    const { table, folder, isList } = file;
    if (line.startsWith('new file')) file.event = 'added';
    if (line.startsWith('deleted file')) file.event = 'removed';
    const [, sign, started] = /^(@@|[-+])(?:.*@@ )?(?:- id: ["']?([\w-]+))?/.exec(line) ?? [];
    if (!sign) continue;
    if (isList && (started || sign === '@@')) id = [...folder, started ?? ''].join('/');
    // The head of a hunk names the record before it, which need not be in it.
    if (isList && (sign === '@@' || id.endsWith('/') || !id || line.trim().length === 1)) continue;
    const key = `${table}/${id}`;
    const before = found.get(key);
    const told = isList ? (started ? (sign === '-' ? 'removed' : 'added') : before?.event) : file.event;
    const event = (started && before && before.event !== told ? 'corrected' : told) ?? 'corrected';
    const lines = before?.lines ?? { '-': '', '+': '' };
    if (sign !== '@@') lines[sign as '-' | '+'] += `${line.slice(1)}\n`;
    found.set(key, { table, id, event, lines });
  }
  // A record that left one place of the lists for another is as it was.
  return [...found.values()].filter(({ lines }) => lines['-'] !== lines['+']);
}

export interface ChangeGroup {
  day: string;
  /** «Практики: исправлено 186». */
  words: string;
  /** The entries, where a line has room for them. */
  named: DataChange[];
}

const MOST_NAMED = 3;

/** What happened to one table on one day, the latest first. */
export function changeGroups(
  changes: readonly DataChange[],
  tables: readonly Pick<Table, 'name' | 'title'>[],
): ChangeGroup[] {
  const titles = new Map(tables.map(({ name, title }) => [name, title]));
  const groups = Map.groupBy(changes, ({ day, table, change }) => [day, table, change].join(' '));
  return [...groups.values()].flatMap((own) =>
    own.slice(0, 1).map(({ day, table, change }) => ({
      day,
      words: `${titles.get(table)}: ${CHANGE_LABELS[change]} ${own.length}`,
      named: own.length > MOST_NAMED ? [] : own.filter(({ title }) => title !== titles.get(table)),
    })),
  );
}

export function changesTable(changes: readonly DataChange[]): Table {
  const about = {
    name: 'changes',
    title: 'Что изменилось',
    rowIs: 'одна запись за один день',
    key: ['day', 'table', 'id'],
  };
  return tableOf(changeSchema, about, changes);
}
