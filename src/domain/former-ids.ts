/** Ids that entries had before: each leads to the one entry that has it now. */
import { COLLECTIONS, schemaOf, type Collection } from '../model/collections.ts';
import type { Content, UnreadableEntry } from '../model/entry.ts';
import type { Report } from './practice-integrity.ts';

/** Collections whose entries may be renamed or merged. */
export const RENAMED = COLLECTIONS.filter((collection) => 'formerly' in schemaOf(collection).shape);

/** Also of an entry that has errors elsewhere. */
export function formerIdsOf({ raw }: Pick<UnreadableEntry, 'raw'>): string[] {
  return Array.isArray(raw.formerly) ? raw.formerly.filter((id) => typeof id === 'string') : [];
}

export function entriesOf({ entries, unreadable }: Content, collection: Collection): UnreadableEntry[] {
  return [...entries[collection], ...unreadable.filter((entry) => entry.collection === collection)];
}

/** Former id → the id that has taken its place. */
export function successors(content: Content, collection: Collection): Map<string, string> {
  return new Map(
    entriesOf(content, collection).flatMap((entry) => formerIdsOf(entry).map((id) => [id, entry.id])),
  );
}

export function checkFormerIds(content: Content, report: Report): void {
  for (const collection of RENAMED) {
    const entries = entriesOf(content, collection);
    const living = new Set(entries.map(({ id }) => id));
    const claimed = new Map<string, string>();
    for (const entry of entries) {
      for (const [index, id] of formerIdsOf(entry).entries()) {
        const say = (message: string, advice: string) =>
          report(entry, entry.placeOf(['formerly', index]), 'formerly', message, advice);
        const rival = claimed.get(id);
        if (id === entry.id)
          say(`«${id}» — нынешний id этой записи`, 'в formerly пишут только прежние: уберите его');
        else if (living.has(id))
          say(
            `«${id}» — id живой записи`,
            'её адрес занят: уберите его из formerly или, если обе записи об одном, сведите их в одну',
          );
        else if (rival !== undefined)
          say(
            `прежний id «${id}» уже назвала запись «${rival}»`,
            'старый адрес ведёт в одно место: оставьте этот id у одной записи',
          );
        else claimed.set(id, entry.id);
      }
    }
  }
}
