/** References to other entries and to points of documents: by fields, and by components of texts. */
import { memoized } from '../memoized.ts';
import {
  collections,
  COLLECTIONS,
  isTextCollection,
  schemaOf,
  type Collection,
} from '../model/collections.ts';
import { allowedAdvice, choiceCalled } from '../model/choices.ts';
import type { Named } from '../model/codec.ts';
import { componentsFor, type ComponentRule } from '../model/components.ts';
import {
  allEntries,
  everyEntry,
  type Content,
  type Entry,
  type Place,
  type UnreadableEntry,
} from '../model/entry.ts';
import type { ReferenceTarget } from '../model/metadata.ts';
import { unpackTree } from '../model/packed-tree.ts';
import { referencesIn } from '../model/schema-walk.ts';
import { clausesOf, sectionsOf } from './documents.ts';
import { droppedClause, type ClauseHistory } from './edition-integrity.ts';
import { successors } from './former-ids.ts';
import type { Report } from './practice-integrity.ts';

/** What each is called, and that there is none: «нет такого региона: „zarechnaya“». */
const CALLED: Record<Exclude<ReferenceTarget, 'sources'>, [one: string, none: string]> = {
  motifs: ['мотив', 'нет такого мотива'],
  directions: ['направление', 'нет такого направления'],
  themes: ['тема', 'нет такой темы'],
  problems: ['беда', 'нет такой беды'],
  regions: ['регион', 'нет такого региона'],
  municipalities: ['муниципалитет', 'нет такого муниципалитета'],
  organisations: ['организация', 'нет такой организации'],
  contests: ['конкурс', 'нет такого конкурса'],
  practices: ['практика', 'нет такой практики'],
  recipes: ['рецепт', 'нет такого рецепта'],
  papers: ['бумага', 'нет такой бумаги'],
  pages: ['страница', 'нет такой страницы'],
  points: ['пункт', 'нет такого пункта в документах'],
};

/** An entry that may be referred to, by all its names. */
interface Known extends Named {
  region?: string | undefined;
}

/** The fields that name an entry, as far as its collection has them. */
interface NamingFields {
  name?: string;
  title?: string;
  genitive?: string;
  locative?: string;
  synonyms?: string[];
  formerNames?: string[];
  region?: string;
}

function knownOf({ id, data }: UnreadableEntry): Known {
  const { name, title, genitive, locative, synonyms = [], formerNames = [], region } = data as NamingFields;
  const others = [genitive, locative, ...synonyms, ...formerNames].filter((each) => each !== undefined);
  return { id, name: name ?? title ?? '', others, region };
}

/** `document/number` of every clause and section. */
export function pointIds(content: Content): string[] {
  const ofTexts = (entries: readonly Entry[], numbers: (entry: Entry) => string[]) =>
    entries.flatMap((entry) => numbers(entry).map((number) => `${entry.id.split('/')[0]}/${number}`));
  return [
    ...ofTexts(content.entries.resolutions, (entry) =>
      clausesOf(unpackTree(entry.tree)).map((clause) => clause.number),
    ),
    ...ofTexts(content.entries.chapters, (entry) =>
      sectionsOf(unpackTree(entry.tree)).map((section) => section.number),
    ),
  ];
}

/** A reference leads to an entry; one that does not is told what it was meant to be. */
export function checkReferences(content: Content, clauses: ClauseHistory, report: Report): void {
  const entriesKnown = COLLECTIONS.map(
    (collection) => [collection, allEntries(content, collection).map(knownOf)] as const,
  );
  const points: Known[] = pointIds(content).map((id) => ({ id, name: '' }));
  const known = new Map<string, readonly Known[]>([['points', points], ...entriesKnown]);
  const ids = new Map([...known].map(([target, all]) => [target, new Set(all.map(({ id }) => id))]));
  const brokenDocuments = new Set(
    content.unreadable
      .filter(({ collection }) => collection === 'resolutions' || collection === 'chapters')
      .map(({ id }) => id.split('/')[0] ?? id),
  );
  for (const entry of [...everyEntry(content), ...content.unreadable]) {
    for (const { placeOf, target, id } of referencesOf(entry)) {
      if (target === 'sources' || ids.get(target)?.has(id)) continue;
      if (target === 'points' && brokenDocuments.has(id.split('/')[0] ?? '')) continue;
      const last = target === 'points' && clauses.last.get(id);
      if (last) {
        report(entry, placeOf(), 'reference', ...droppedClause(id, last));
        continue;
      }
      // A list that could not be read has said so itself.
      if (target !== 'points' && content.unread.has(target)) continue;
      report(entry, placeOf(), 'reference', ...danglingWords(id, target, { content, entry, known }));
    }
  }
}

interface Surroundings {
  content: Content;
  entry: UnreadableEntry;
  known: ReadonlyMap<string, readonly Known[]>;
}

function danglingWords(
  id: string,
  target: Exclude<ReferenceTarget, 'sources'>,
  { content, entry, known }: Surroundings,
): [message: string, advice: string] {
  const now = target === 'points' ? undefined : successors(content, target).get(id);
  if (now) return [`«${id}» — прежний id: запись переименована`, `напишите «${now}»`];
  const all = likely(id, target, known.get(target) ?? []);
  const pieces = id.split(/[\s,;/]+/).filter((piece) => all.some((each) => each.id === piece));
  if (pieces.length > 1)
    return [`«${id}» — это несколько id`, `поставьте между ними запятую: ${pieces.join(', ')}`];
  const [called, none] = CALLED[target];
  const [piece] = pieces;
  if (piece) return [`здесь нужен один id, а стоит «${id}»`, `напишите «${piece}»`];
  if (choiceCalled(id, all))
    return [`${called}: стоит название «${id}», а нужен id`, allowedAdvice(id, all, ofRegion(entry, all))];
  const other = [...known].find(([, others]) => others.some((each) => each.id === id))?.[0];
  const is = other && other in CALLED ? ` — это ${CALLED[other as keyof typeof CALLED][0]}` : '';
  // Numbers of a document are not alike because a letter is: where none is the right one, all are listed.
  const isNumberless = target === 'points' && !all.some((point) => numberOf(point.id) === numberOf(id));
  const advice = allowedAdvice(isNumberless ? '' : id, all, ofRegion(entry, all));
  return [`${none}: «${id}»${is}`, /^напишите/.test(advice) ? advice : advice + whereToAdd(target, content)];
}

/** Of points those with the number that is named, else those of the document; of entries all. */
function likely(id: string, target: ReferenceTarget, all: readonly Known[]): readonly Known[] {
  if (target !== 'points') return all;
  const numbered = all.filter((point) => numberOf(point.id) === numberOf(id));
  const below = all.filter((point) => point.id.startsWith(`${id.split('/')[0]}/`));
  return [numbered, below, all].find((some) => some.length) ?? all;
}

function numberOf(point: string): string | undefined {
  return /(?<=^|\D)[\d.]+$/.exec(point)?.[0];
}

/** Those of the region that the entry is about, if there are any. */
function ofRegion({ raw }: UnreadableEntry, all: readonly Known[]): readonly Known[] {
  const own = all.filter(({ region }) => region !== undefined && region === raw.region);
  return own.length ? own : all;
}

function whereToAdd(target: ReferenceTarget, { files }: Content): string {
  const file = target in collections ? collections[target as Collection].path : '*';
  const folder = file.replace('.yaml', '/');
  const home = files.some((path) => path.startsWith(folder)) ? folder : file;
  const [inFolder = ''] = file.split('*');
  if (!file.includes('*')) return `; новую запись добавляют в content/${home}`;
  return inFolder && `; имена смотрите в content/${inFolder}`;
}

/** What is said of a clause was said of its words as they were. */
export function checkReworded(content: Content, { changed }: ClauseHistory, report: Report): void {
  for (const entry of everyEntry(content)) {
    const { checked } = entry.raw;
    if (typeof checked !== 'string') continue;
    for (const { target, id, placeOf } of referencesOf(entry)) {
      const day = target === 'points' ? changed.get(id) : undefined;
      if (day === undefined || day <= checked) continue;
      report(
        entry,
        placeOf(),
        'reworded',
        `пункт «${id}» изменился в редакции ${day}, а сверяли эту запись раньше: ${checked}`,
        'перечитайте пункт: он о том же — поставьте в checked сегодняшний день, о другом — уберите ссылку',
      );
    }
  }
}

interface Reference {
  target: ReferenceTarget;
  id: string;
  placeOf: () => Place;
}

/** What is looked at of an entry. */
type Referring = Pick<UnreadableEntry, 'collection' | 'raw' | 'components' | 'placeOf'>;

/** Of the fields alone. Memoised, as all references are: several rules ask. */
export const fieldReferences = memoized(({ collection, raw }: Referring) =>
  referencesIn(schemaOf(collection), raw),
);

/** Of the fields and of the components in the text. */
export const referencesOf = memoized((entry: Referring) => [...ofFields(entry), ...ofComponents(entry)]);

function ofFields(entry: Referring): Reference[] {
  return fieldReferences(entry).map(({ path, target, id }) => ({
    target,
    id,
    placeOf: () => entry.placeOf(path),
  }));
}

function ofComponents({ collection, components }: Referring): Reference[] {
  const rules: Record<string, ComponentRule> = isTextCollection(collection) ? componentsFor[collection] : {};
  return components.flatMap(({ name, attributes, place }) => {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    const found = rule ? referencesIn(rule.attributes, attributes) : [];
    // An attribute may name several; words in it are a name.
    return found.flatMap(({ target, id }) =>
      (/^[\w /.-]*$/.test(id) ? id.split(' ') : [id]).map((each) => ({
        target,
        id: each,
        placeOf: () => place,
      })),
    );
  });
}
