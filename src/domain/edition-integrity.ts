/** Editions of a resolution fit each other; which clauses the edition in force has changed or dropped. */
import type { Content, Place } from '../model/entry.ts';
import { START } from '../model/issue.ts';
import { unpackTree } from '../model/packed-tree.ts';
import { compareEditions, newestFirst } from './editions.ts';
import type { Report } from './practice-integrity.ts';

export interface ClauseHistory {
  /** `document/number` → day of the edition that last changed its words. */
  changed: Map<string, string>;
  /** `document/number` of a clause that was dropped → day of the last edition that had it. */
  last: Map<string, string>;
}

export function clauseHistory({ entries }: Content): ClauseHistory {
  const changed = new Map<string, string>();
  const last = new Map<string, string>();
  for (const { id, data, tree } of entries.resolutions) {
    const earlier = entries.editions.filter((edition) => edition.id.startsWith(`${id}/`));
    const editions = newestFirst(
      [{ data, tree }, ...earlier].map((each) => ({
        adopted: each.data.adopted,
        tree: unpackTree(each.tree),
      })),
    );
    for (const [index, newer] of editions.entries()) {
      const older = editions[index + 1];
      if (!older) break;
      for (const { kind, number } of compareEditions(older.tree, newer.tree).clauses.differences) {
        const point = `${id}/${number}`;
        // The newest comes first.
        if (kind === 'changed' && !changed.has(point)) changed.set(point, newer.adopted);
        if (kind === 'removed' && !last.has(point)) last.set(point, older.adopted);
      }
    }
  }
  return { changed, last };
}

/** Another clause takes its place, if any does: one with a like number is none. */
export function droppedClause(clause: string, edition: string): [message: string, advice: string] {
  return [
    `пункт «${clause}» был в редакции ${edition}, в действующей его нет`,
    'прочтите действующую: назовите пункт, в который он перешёл, или уберите ссылку',
  ];
}

/** An earlier edition is named after its day, stands beside the edition in force and is older than it. */
export function checkEditions(content: Content, { prefix }: { prefix: string }, report: Report): void {
  const unreadable = new Set(content.unreadable.map(({ path }) => path));
  for (const entry of content.entries.editions) {
    const [id = '', name = ''] = entry.id.split('/');
    const { adopted, original } = entry.data;
    const place = entry.placeOf(['adopted']);
    const current = content.entries.resolutions.find((document) => document.id === id);
    const currentPath = `resolutions/${id}/index.mdx`;
    const say = (at: Place, message: string, advice: string) => report(entry, at, 'edition', message, advice);
    if (name !== adopted) {
      say(
        place,
        `файл назван «${name}», а принята эта редакция ${adopted}`,
        `исправьте adopted или назовите файл ${adopted}.mdx: по этому дню у прежней редакции адрес`,
      );
    }
    if (!current) {
      if (unreadable.has(currentPath)) continue;
      say(
        START,
        'прежняя редакция есть, а действующей нет',
        `положите действующую рядом: ${prefix}/${currentPath}; если действует эта, назовите так её`,
      );
    } else if (adopted >= current.data.adopted) {
      say(
        place,
        `прежняя редакция не старше действующей: действующая принята ${current.data.adopted}`,
        'в index.mdx должна лежать самая новая редакция: поменяйте файлы местами или исправьте даты',
      );
    }
    const twin = [...(current ? [current] : []), ...content.entries.editions].find(
      (other) => other !== entry && other.id.split('/')[0] === id && other.data.original === original,
    );
    if (twin) {
      say(
        entry.placeOf(['original']),
        `тот же исходный файл назван в другой редакции: ${twin.path}`,
        'у каждой редакции свой исходный текст: положите его рядом и назовите в original',
      );
    }
  }
}
