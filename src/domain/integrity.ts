/** Rules that no single file can keep: references, duplicates, orphans, dates and sums that fit each other. */
import {
  collections,
  COLLECTIONS,
  isTextCollection,
  namesIn,
  type Collection,
} from '../model/collections.ts';
import type { Content, Entry, Place } from '../model/entry.ts';
import { ID_PATTERN, type ReferenceTarget } from '../model/fields.ts';
import { imagePath } from '../model/image.ts';
import type { Issue } from '../model/issue.ts';
import { referencesIn, type Path } from '../model/schema-walk.ts';
import { walkTree } from '../model/tree.ts';
import { addresseeNumber, clausesOf, sectionsOf } from './documents.ts';

export interface IntegrityContext {
  /** Name of the content folder, put before paths. */
  prefix: string;
  /** Advice about a wrong name among the allowed ones. */
  suggest: (wrong: string, allowed: readonly string[]) => string;
}

export function integrityIssues(content: Content, context: IntegrityContext): Issue[] {
  const found: Issue[] = [];
  const report: Report = (entry, place, rule, message, advice) => {
    found.push({
      rule,
      severity: 'error',
      file: `${context.prefix}/${typeof entry === 'string' ? entry : entry.path}`,
      ...place,
      message,
      advice,
    });
  };
  checkReferences(content, context, report);
  checkDuplicateIds(content, report);
  checkDuplicateTitles(content, report);
  checkPractices(content, report);
  checkSourceNumbers(content, report);
  checkSharedAddresses(content, report);
  checkDocuments(content, context, report);
  checkFiles(content, context, report);
  return found;
}

type Report = (
  entry: { path: string } | string,
  place: Place,
  rule: string,
  message: string,
  advice: string,
) => void;

/** «нет такого региона: „pskov“» */
const MISSING: Record<ReferenceTarget, string> = {
  directions: 'нет такого направления',
  themes: 'нет такой темы',
  regions: 'нет такого региона',
  municipalities: 'нет такого муниципалитета',
  organisations: 'нет такой организации',
  contests: 'нет такого конкурса',
  practices: 'нет такой практики',
  points: 'нет такого пункта в документах',
};

/** `document/number` of every clause and section. */
function pointIds(content: Content): string[] {
  const ofTexts = (entries: readonly Entry[], numbers: (entry: Entry) => string[]) =>
    entries.flatMap((entry) => numbers(entry).map((number) => `${entry.id.split('/')[0]}/${number}`));
  return [
    ...ofTexts(content.entries.resolutions, (entry) => clausesOf(entry.tree).map((clause) => clause.number)),
    ...ofTexts(content.entries.chapters, (entry) => sectionsOf(entry.tree).map((section) => section.number)),
  ];
}

function checkReferences(content: Content, { suggest }: IntegrityContext, report: Report): void {
  const unreadable = (collection: string) =>
    content.unreadable.filter((item) => item.collection === collection).map((item) => item.id);
  const known = new Map<string, Set<string>>([['points', new Set(pointIds(content))]]);
  for (const collection of COLLECTIONS) {
    const ids = (content.entries[collection] as Entry[]).map((entry) => entry.id);
    known.set(collection, new Set([...ids, ...unreadable(collection)]));
  }
  const brokenDocuments = new Set(
    [...unreadable('resolutions'), ...unreadable('chapters')].map((id) => id.split('/')[0] ?? id),
  );
  const wellFormed = (id: string, target: ReferenceTarget) => target === 'points' || ID_PATTERN.test(id);
  for (const entry of [...everyEntry(content), ...content.unreadable]) {
    const schema = collections[entry.collection].schema({ image: imagePath });
    for (const { path, target, id } of referencesIn(schema, entry.raw)) {
      const allowed = known.get(target) ?? new Set();
      if (allowed.has(id) || !wellFormed(id, target)) continue;
      if (target === 'points' && brokenDocuments.has(id.split('/')[0] ?? '')) continue;
      const file = target in collections ? collections[target as Collection].path : undefined;
      const add = file && !file.includes('*') ? `; новую запись добавляют в content/${file}` : '';
      report(
        entry,
        entry.placeOf(path),
        'reference',
        `${MISSING[target]}: «${id}»`,
        suggest(id, [...allowed].sort()) + add,
      );
    }
  }
}

function checkDuplicateIds(content: Content, report: Report): void {
  for (const collection of COLLECTIONS) {
    const seen = new Map<string, Entry>();
    for (const entry of content.entries[collection] as Entry[]) {
      const first = seen.get(entry.id);
      if (first) {
        report(
          entry,
          entry.placeOf(['id']),
          'duplicate-id',
          `запись с id «${entry.id}» уже есть: строка ${first.placeOf(['id']).line}`,
          'дайте другой id или уберите одну из записей',
        );
      } else seen.set(entry.id, entry);
    }
  }
}

function checkDuplicateTitles(content: Content, report: Report): void {
  const seen = new Map<string, Entry>();
  for (const entry of [...content.entries.practices, ...content.entries.pages]) {
    const key = entry.data.title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const first = seen.get(key);
    if (first) {
      report(
        entry,
        entry.placeOf(['title']),
        'duplicate-title',
        `такой заголовок уже есть: ${first.path}`,
        'уточните заголовок: место, год, что именно сделали',
      );
    } else seen.set(key, entry);
  }
}

function checkPractices(content: Content, report: Report): void {
  for (const entry of content.entries.practices) {
    const { data } = entry;
    if (!data.results.length && data.status !== 'planned') {
      report(
        entry,
        entry.placeOf(['results']),
        'results',
        'не сказано, что получилось',
        'допишите results или, если это ещё замысел, status: planned',
      );
    }
    if (
      data.start &&
      data.end &&
      data.end.slice(0, data.start.length) < data.start.slice(0, data.end.length)
    ) {
      report(entry, entry.placeOf(['end']), 'dates', 'конец раньше начала', 'проверьте start и end');
    }
    const rows = data.money?.rows.reduce((sum, row) => sum + row.rub, 0) ?? 0;
    const total = data.money?.total?.rub;
    if (total !== undefined && rows > total) {
      report(
        entry,
        entry.placeOf(['money', 'total']),
        'money',
        'слагаемые больше всей суммы',
        'проверьте rows и total',
      );
    }
    if (data.money && !data.money.rows.length && total === undefined) {
      report(
        entry,
        entry.placeOf(['money']),
        'money',
        'в money нет ни одной суммы',
        'допишите rows или total либо уберите money',
      );
    }
    const municipality = content.entries.municipalities.find((item) => item.id === data.municipality);
    if (municipality && municipality.data.region !== data.region) {
      report(
        entry,
        entry.placeOf(['municipality']),
        'place',
        `${municipality.data.name} — это другой регион: ${municipality.data.region}`,
        'исправьте region или municipality',
      );
    }
    if (data.adaptedFrom === entry.id) {
      report(
        entry,
        entry.placeOf(['adaptedFrom']),
        'reference',
        'практика повторяет сама себя',
        'укажите чужую практику или уберите adaptedFrom',
      );
    }
    if (new Set(data.directions).size < data.directions.length) {
      report(
        entry,
        entry.placeOf(['directions']),
        'reference',
        'одно направление названо дважды',
        'оставьте каждое по одному разу',
      );
    }
    if (data.related.includes(entry.id)) {
      report(
        entry,
        entry.placeOf(['related']),
        'reference',
        'практика ссылается сама на себя',
        'уберите её id из related',
      );
    }
  }
}

/** A number of a source leads to a source of the same entry. */
function checkSourceNumbers(content: Content, report: Report): void {
  for (const entry of [...content.entries.practices, ...content.entries.contests]) {
    for (const { path, number } of sourceNumbers(entry.data)) {
      if (number <= entry.data.sources.length) continue;
      report(
        entry,
        entry.placeOf(path),
        'number-source',
        `источника № ${number} нет`,
        `в списке sources записей: ${entry.data.sources.length}`,
      );
    }
  }
}

/** `source: 1` and `sources: [1, 2]`, wherever they stand. */
function* sourceNumbers(value: unknown, path: Path = []): Generator<{ path: Path; number: number }> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inside] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    const isNumber = key === 'source' || path.at(-1) === 'sources';
    if (isNumber && typeof inside === 'number') yield { path: [...path, step], number: inside };
    else yield* sourceNumbers(inside, [...path, step]);
  }
}

/**
 * One page may tell of several practices, but then these are relatives and name each other; else the address
 * was most likely copied from another card.
 */
function checkSharedAddresses(content: Content, report: Report): void {
  const first = new Map<string, Entry<'practices'>[]>();
  for (const entry of content.entries.practices) {
    entry.data.sources.forEach(({ url }, at) => {
      const others = first.get(url) ?? [];
      first.set(url, [...others, entry]);
      if (!others.length || others.some((other) => isTied(entry, other))) return;
      const [other] = others;
      report(
        entry,
        entry.placeOf(['sources', at, 'url']),
        'shared-source',
        `этот адрес уже стоит в карточке ${other?.id}`,
        `проверьте адрес; если страница рассказывает об обеих практиках, допишите related: [${other?.id}]`,
      );
    });
  }
}

function isTied(one: Entry<'practices'>, other: Entry<'practices'>): boolean {
  return one.id === other.id || one.data.related.includes(other.id) || other.data.related.includes(one.id);
}

function checkDocuments(content: Content, { suggest }: IntegrityContext, report: Report): void {
  for (const entry of content.entries.resolutions) {
    const addressees = entry.data.addressees.map((addressee) => addressee.number);
    const seen = new Set<string>();
    for (const clause of clausesOf(entry.tree)) {
      const place = entry.placeOfWords(`number="${clause.number}"`);
      if (seen.has(clause.number)) {
        report(
          entry,
          place,
          'duplicate-id',
          `пункт ${clause.number} записан дважды`,
          'у каждого пункта свой номер',
        );
      }
      seen.add(clause.number);
      if (!addressees.includes(addresseeNumber(clause.number))) {
        report(
          entry,
          place,
          'reference',
          `у пункта ${clause.number} нет адресата`,
          suggest(addresseeNumber(clause.number), addressees),
        );
      }
      if (!clause.text.includes(clause.verb)) {
        report(
          entry,
          place,
          'clause',
          `слов «${clause.verb}» нет в пункте ${clause.number}`,
          'в verb записывают слова самого пункта',
        );
      }
    }
  }
  for (const entry of content.entries.chapters) {
    const strategy = entry.id.split('/')[0];
    const stages = content.entries.stages
      .filter((stage) => stage.id.startsWith(`${strategy}/`))
      .map((stage) => stage.data.id);
    for (const node of walkTree(entry.tree)) {
      if (node.type !== 'component' || !node.name.startsWith('Stage')) continue;
      const stage = node.attributes.stage ?? '';
      if (!stages.includes(stage)) {
        report(
          entry,
          entry.placeOfWords(`stage="${stage}"`),
          'reference',
          `этапа «${stage}» нет`,
          suggest(stage, stages),
        );
      }
    }
  }
}

/** A file beside an entry is there because the entry names it; a name stands because the file is there. */
function checkFiles(content: Content, { prefix }: IntegrityContext, report: Report): void {
  const files = new Set(content.files);
  const claimed = new Set<string>();
  for (const entry of everyEntry(content)) {
    const folder = entry.path.slice(0, entry.path.lastIndexOf('/') + 1);
    for (const { src, place } of entry.assets) {
      const path = folder + src.replace(/^\.\//, '');
      claimed.add(path);
      if (!files.has(path))
        report(
          entry,
          place,
          'file',
          `файла «${src}» нет рядом с карточкой`,
          `положите его в ${prefix}/${folder}`,
        );
    }
  }
  const unreadableFolders = content.unreadable
    .filter(({ collection }) => isTextCollection(collection))
    .map(({ collection, id }) => collections[collection].path.replace('*', id).replace(/[^/]+$/, ''));
  for (const path of content.files) {
    if (claimed.has(path) || COLLECTIONS.some((collection) => namesIn(collection, path))) continue;
    if (unreadableFolders.some((folder) => path.startsWith(folder))) continue;
    report(
      path,
      { line: 1, column: 1 },
      'orphan',
      'этот файл ни к чему не относится',
      'укажите его в карточке рядом (photos или <Figure>) либо удалите',
    );
  }
}

function everyEntry(content: Content): Entry[] {
  return COLLECTIONS.flatMap((collection) => content.entries[collection] as Entry[]);
}
