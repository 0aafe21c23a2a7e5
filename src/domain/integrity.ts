/** Rules that no single file can keep: references, duplicates, orphans, dates and sums that fit each other. */
import { COLLECTIONS } from '../model/collections.ts';
import { allowedAdvice } from '../model/choices.ts';
import { allEntries, everyEntry, type Content, type Entry, type UnreadableEntry } from '../model/entry.ts';
import { SUBJECTS, type SubjectKind } from '../model/follow-up.ts';
import { issueAt, START, type Issue, type RuleCode } from '../model/issue.ts';
import { unpackTree } from '../model/packed-tree.ts';
import { walkTree } from '../model/tree.ts';
import { inkFaults } from './colour.ts';
import { addresseeNumber, addresseesOf, clausesOf } from './documents.ts';
import { checkEditions, clauseHistory, droppedClause, type ClauseHistory } from './edition-integrity.ts';
import { checkFiles } from './file-integrity.ts';
import { checkFormerIds, formerIdsOf } from './former-ids.ts';
import { checkPapers } from './paper-integrity.ts';
import { checkPractices, type Report } from './practice-integrity.ts';
import { checkRecipes } from './recipe-integrity.ts';
import { checkReferences, checkReworded, pointIds } from './reference-integrity.ts';
import { checkRegisters } from './register-integrity.ts';
import { sheetCode, SHEETS } from './sheet.ts';
import { pageAdvice, type SitePages } from './site-pages.ts';
import { checkSources } from './source-integrity.ts';
import { checkStatedNumbers } from './stated-numbers.ts';

export interface IntegrityContext {
  /** Name of the content folder, put before paths. */
  prefix: string;
  /** `2026-11-24`: what is later has not happened yet. */
  today: string;
  /** Those that the content makes. */
  pages: SitePages;
}

export function integrityIssues(content: Content, context: IntegrityContext): Issue[] {
  const found: Issue[] = [];
  const report: Report = (entry, place, rule, message, advice) => {
    const path = typeof entry === 'string' ? entry : entry.path;
    found.push(issueAt(`${context.prefix}/${path}`, place, rule, message, advice));
  };
  const clauses = clauseHistory(content);
  const rules = [
    () => checkReferences(content, clauses, report),
    () => checkReworded(content, clauses, report),
    () => checkDuplicateIds(content, report),
    () => checkSheets(content, report),
    () => checkTiles(content, report),
    () => checkFormerIds(content, report),
    () => checkPractices(content, context.today, report),
    () => checkRecipes(content, report),
    () => checkPapers(content, report),
    () => checkDays(content, context.today, report),
    () => checkSources(content, report),
    () => checkStatedNumbers(content, report),
    () => checkRegisters(content, report),
    () => checkDocuments(content, report),
    () => checkFollowUps(content, clauses, report),
    () => checkObservations(content, report),
    () => checkEditions(content, context, report),
    () => checkFiles(content, context, report),
    () => checkLinks(content, context, report),
    () => checkColours(content, report),
  ];
  for (const rule of rules) {
    try {
      rule();
    } catch (error) {
      // A fault of the program must not hide what the other rules have found.
      const message = `файлы между собой сверены не все: программа споткнулась (${String(error)})`;
      const advice = 'исправьте остальные замечания; не поможет — покажите это тем, кто ведёт сайт';
      found.push(issueAt(context.prefix, START, 'unread', message, advice));
    }
  }
  return found;
}

/** What is checked against its sources has been so on a day that has come. */
function checkDays(content: Content, today: string, report: Report): void {
  for (const entry of [...allEntries(content, 'recipes'), ...allEntries(content, 'papers')]) {
    const { checked } = entry.data;
    if (checked === undefined || checked <= today) continue;
    const message = `день сверки ещё не наступил: ${checked}`;
    report(
      entry,
      entry.placeOf(['checked']),
      'dates',
      message,
      'поставьте день, когда сверяли с источниками',
    );
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
          `запись с id «${entry.id}» уже есть: строка ${first.placeOf(['id']).line}${first.path === entry.path ? '' : ` в ${first.path}`}`,
          'дайте другой id или уберите одну из записей',
        );
      } else seen.set(entry.id, entry);
    }
  }
}

/** The short address of a deed, now or before it was renamed, leads to one sheet. */
function checkSheets(content: Content, report: Report): void {
  const taken = new Map<string, UnreadableEntry>();
  for (const entry of allEntries(content, 'practices').filter(({ data }) => data.kind === 'tos')) {
    for (const code of [entry.id, ...formerIdsOf(entry)].map(sheetCode)) {
      const first = taken.get(code) ?? entry;
      taken.set(code, first);
      if (first !== entry)
        report(
          entry,
          { line: 1, column: 1 },
          'duplicate-id',
          `короткий адрес листа «${SHEETS}${code}/» уже у карточки «${first.id}»: он вычисляется из id`,
          'дайте новой карточке другой id, назвав иначе её папку: прежний адрес другой карточки уже могли напечатать',
        );
    }
  }
}

/** A tile of the map holds one region. */
function checkTiles(content: Content, report: Report): void {
  const taken = new Map<string, string>();
  for (const entry of allEntries(content, 'regions')) {
    const tile = entry.data.tile?.join(', ');
    const first = tile && taken.get(tile);
    if (tile && !first) taken.set(tile, entry.id);
    if (first)
      report(
        entry,
        entry.placeOf(['tile']),
        'duplicate-id',
        `клетка [${tile}] на карте уже занята: там «${first}»`,
        'выберите соседнюю свободную клетку',
      );
  }
}

function checkDocuments(content: Content, report: Report): void {
  for (const entry of [...allEntries(content, 'resolutions'), ...allEntries(content, 'editions')]) {
    const tree = unpackTree(entry.tree);
    const named = entry.data.addressees?.map((addressee) => addressee.number);
    const addressees = named && (named.length > 0 || addresseesOf(tree).length > 0) ? named : undefined;
    const seen = new Set<string>();
    // The gate has already reported a clause without a number.
    for (const clause of clausesOf(tree).filter(({ number }) => number)) {
      const say = (rule: RuleCode, message: string, advice: string) =>
        report(entry, entry.placeOfWords(`number="${clause.number}"`), rule, message, advice);
      if (seen.has(clause.number)) {
        say('duplicate-id', `пункт ${clause.number} записан дважды`, 'у каждого пункта свой номер');
      }
      seen.add(clause.number);
      if (addressees && !addressees.includes(addresseeNumber(clause.number))) {
        say(
          'reference',
          `у пункта ${clause.number} нет адресата`,
          addressees.length > 0
            ? allowedAdvice(addresseeNumber(clause.number), addressees)
            : 'перечислите адресатов в шапке, в поле addressees: number и name',
        );
      }
      if (!clause.text.includes(clause.verb)) {
        say(
          'clause',
          `слов «${clause.verb}» нет в пункте ${clause.number}`,
          'в verb записывают слова самого пункта',
        );
      }
    }
  }
  for (const entry of allEntries(content, 'chapters')) {
    const strategy = entry.id.split('/')[0];
    const stages = content.entries.stages
      .filter((stage) => stage.id.startsWith(`${strategy}/`))
      .map((stage) => stage.data.id);
    for (const node of walkTree(unpackTree(entry.tree))) {
      if (node.type !== 'component' || !node.name.startsWith('Stage')) continue;
      const stage = node.attributes.stage ?? '';
      if (!stages.includes(stage)) {
        report(
          entry,
          entry.placeOfWords(`stage="${stage}"`),
          'reference',
          `этапа «${stage}» нет`,
          allowedAdvice(stage, stages),
        );
      }
    }
  }
}

/** What of these ids lies below the document. */
function namesBelow(document: string, ids: readonly string[]): string[] {
  return ids.filter((id) => id.startsWith(`${document}/`)).map((id) => id.slice(document.length + 1));
}

const SUBJECT_NAMES: Record<SubjectKind, string> = {
  point: 'пункта',
  indicator: 'показателя',
  stage: 'этапа',
};

/** What became of a document lies beside it and names what the document holds, each thing told once. */
function checkFollowUps(content: Content, clauses: ClauseHistory, report: Report): void {
  const unreadable = new Set(content.unreadable.map(({ id }) => id.split('/')[0]));
  const { resolutions, strategies, indicators, stages } = content.entries;
  const documents = new Set([
    ...resolutions.map(({ id }) => `resolutions/${id}`),
    ...strategies.map(({ id }) => `strategy/${id}`),
  ]);
  for (const entry of allEntries(content, 'followUps')) {
    const document = entry.id.slice(entry.id.indexOf('/') + 1);
    if (unreadable.has(document)) continue;
    if (!documents.has(entry.id)) {
      report(
        entry,
        { line: 1, column: 1 },
        'reference',
        `рядом нет документа, о котором эти записи: «${document}»`,
        'follow-up.yaml кладут в папку резолюции или стратегии',
      );
      continue;
    }
    const known = {
      point: namesBelow(document, pointIds(content)),
      indicator: namesBelow(
        document,
        indicators.map(({ id }) => id),
      ),
      stage: namesBelow(
        document,
        stages.map(({ id }) => id),
      ),
    };
    const told = new Set<string>();
    for (const [index, record] of (entry.data.records ?? []).entries()) {
      const subject = SUBJECTS.find((name) => record[name] !== undefined);
      const name = subject && record[subject];
      if (!subject || name === undefined) continue;
      if (!known[subject].includes(name)) {
        const last = subject === 'point' && clauses.last.get(`${document}/${name}`);
        const [message, advice] = last
          ? droppedClause(name, last)
          : [`${SUBJECT_NAMES[subject]} «${name}» в этом документе нет`, allowedAdvice(name, known[subject])];
        report(entry, entry.placeOf(['records', index, subject]), 'reference', message, advice);
      }
      const words = `${subject} ${name} ${record.what}`;
      if (told.has(words))
        report(
          entry,
          entry.placeOf(['records', index, 'what']),
          'duplicate-id',
          'то же самое об этом уже сказано выше',
          'оставьте одну запись; её источники можно назвать вместе: [vesti, gazeta]',
        );
      told.add(words);
    }
  }
}

/** A figure that a strategy tells of itself stands in one of its chapters. */
function checkObservations(content: Content, report: Report): void {
  const chapters = allEntries(content, 'chapters').map(({ id }) => id);
  for (const entry of allEntries(content, 'indicators')) {
    const known = namesBelow(entry.id.split('/')[0] ?? '', chapters);
    for (const [index, { chapter }] of (entry.data.observations ?? []).entries())
      if (chapter !== undefined && !known.includes(String(chapter)))
        report(
          entry,
          entry.placeOf(['observations', index, 'chapter']),
          'reference',
          `главы ${chapter} у стратегии нет`,
          allowedAdvice(String(chapter), known),
        );
  }
}

/** A page of this site that a text links to is one that will be made. */
function checkLinks(content: Content, { pages }: IntegrityContext, report: Report): void {
  for (const entry of [...everyEntry(content), ...content.unreadable])
    for (const { path, place } of entry.links)
      if (!pages.has(path))
        report(entry, place, 'dead-link', `на сайте нет страницы «${path}»`, pageAdvice(path, pages));
}

function checkColours(content: Content, report: Report): void {
  for (const entry of allEntries(content, 'directions')) {
    const { colour } = entry.data;
    for (const { appearance, message, advice } of colour ? inkFaults(colour) : [])
      report(entry, entry.placeOf(['colour', appearance]), 'colour', message, advice);
  }
}
