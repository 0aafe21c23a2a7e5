/** Rules about the sources of an entry: every reference leads to one, each has its own id, each is referred to. */
import type { Content, Entry, UnreadableEntry } from '../model/entry.ts';
import { allowedAdvice, choiceCalled } from '../model/choices.ts';
import { ID_PATTERN } from '../model/fields.ts';
import { sourceRefIn } from '../model/source.ts';
import { addressesIn, type Report } from './practice-integrity.ts';
import { fieldReferences } from './reference-integrity.ts';

/** Facts are not among them: all sources of a fact stand behind its one statement. */
const WITH_SOURCES = ['practices', 'recipes', 'papers', 'contests', 'indicators', 'followUps'] as const;

export function checkSources({ entries, unreadable }: Content, report: Report): void {
  const readable: Entry[] = WITH_SOURCES.flatMap((collection) => entries[collection] as Entry[]);
  // Where the list itself is missing, nothing can be said of what refers to it.
  const faulty = unreadable.filter(
    ({ collection, raw }) =>
      (WITH_SOURCES as readonly string[]).includes(collection) && Array.isArray(raw.sources),
  );
  for (const entry of [...readable, ...faulty]) {
    const ids = sourceIds(entry);
    for (const { index } of repeated(ids)) {
      report(
        entry,
        entry.placeOf(['sources', index, 'id']),
        'duplicate-id',
        `источник с id «${ids[index]}» уже есть в этом списке`,
        'дайте другой id или уберите один из источников',
      );
    }
    const pages = addressesIn(entry.raw).map((url) => url?.replace(/^https?:\/\/(?:www\.)?|[/#]+$/g, ''));
    for (const { index, first } of repeated(pages)) {
      report(
        entry,
        entry.placeOf(['sources', index, 'url']),
        'duplicate-id',
        `этот адрес уже стоит у источника «${ids[first]}»`,
        'оставьте один из двух и ссылайтесь на него',
      );
    }
    // What refers to a source whose id is yet to be mended may be right.
    if (ids.some((id) => id === undefined || !ID_PATTERN.test(id))) continue;
    for (const { id, placeOf } of sourceReferences(entry))
      if (!ids.includes(id)) report(entry, placeOf(), 'reference', ...danglingWords(id, entry));
  }
  for (const entry of readable) {
    const named = new Set(sourceReferences(entry).map(({ id }) => id));
    for (const [index, id] of sourceIds(entry).entries()) {
      if (id === undefined || named.has(id)) continue;
      report(
        entry,
        entry.placeOf(['sources', index, 'id']),
        'unused-source',
        `на источник «${id}» ничто не ссылается`,
        'назовите его там, где он подтверждает сказанное, или уберите',
      );
    }
  }
}

/** Places of the values that stand in the list before, each with the place of the first of its kind. */
function repeated(values: readonly (string | undefined)[]): { index: number; first: number }[] {
  const places = new Map<string, number>();
  return values.flatMap((value, index) => {
    if (value === undefined) return [];
    const first = places.get(value);
    if (first === undefined) places.set(value, index);
    return first === undefined ? [] : [{ index, first }];
  });
}

function danglingWords(id: string, entry: UnreadableEntry): [message: string, advice: string] {
  const known = writtenSources(entry).map((source) => {
    const [own = '', title, publisher = '', url = ''] = ['id', 'title', 'publisher', 'url'].map((key) =>
      typeof source[key] === 'string' ? source[key] : undefined,
    );
    return { id: own, name: title ?? publisher, others: [publisher, url] };
  });
  if (!known.length)
    return [`нет такого источника: «${id}»`, 'допишите источник в sources: id, url, publisher'];
  const pieces = id.split(/[\s,;]+/).filter(Boolean);
  if (pieces.length > 1 && pieces.some((piece) => known.some((each) => each.id === piece)))
    return [`«${id}» — это несколько источников`, `назовите их в квадратных скобках: [${pieces.join(', ')}]`];
  const row = known[Number(id) - 1];
  if (row) return [`источник называют по id, а не по номеру: «${id}»`, `напишите «${row.id}» — ${row.name}`];
  return choiceCalled(id, known)
    ? [`источник называют по id, а стоит «${id}»`, allowedAdvice(id, known)]
    : [`нет такого источника: «${id}»`, allowedAdvice(id, known)];
}

/** The list as it stands in the file: it may be missing, and a source may be anything. */
function writtenSources({ raw }: UnreadableEntry): Record<string, unknown>[] {
  const sources: unknown[] = Array.isArray(raw.sources) ? raw.sources : [];
  return sources.map((source) => ({ ...(source as object | null) }));
}

/** In the order of the list; undefined for one without an id, which the schema reports. */
function sourceIds(entry: UnreadableEntry): (string | undefined)[] {
  return writtenSources(entry).map(({ id }) => (typeof id === 'string' ? id : undefined));
}

/** Places are found when they are asked for, which is seldom: the file may have to be parsed for them. */
function sourceReferences(entry: UnreadableEntry) {
  const inFields = fieldReferences(entry)
    .filter(({ target }) => target === 'sources')
    .map(({ id, path }) => ({ id, placeOf: () => entry.placeOf(path) }));
  const inText = entry.components.flatMap(({ name, attributes, place }) =>
    // The gate has already reported what is no id.
    (sourceRefIn(name, attributes) ?? []).flatMap((id, _, all) =>
      all.every((each) => ID_PATTERN.test(each)) ? [{ id, placeOf: () => place }] : [],
    ),
  );
  return [...inFields, ...inText];
}
