/** What became of what a document asks for: its points with what is known of each, and how they are counted. */
import { date } from '../language/format.ts';
import { countGenitive, type Noun } from '../language/plural.ts';
import {
  FOLLOW_UP_LABELS,
  type FollowUp,
  type FollowUpRecord,
  type FollowUpStatus,
  type SubjectKind,
} from '../model/follow-up.ts';
import { publicationsBehind } from '../model/source.ts';
import {
  brief,
  clauseAnchor,
  clauseGroups,
  indicatorPath,
  sectionAnchor,
  stagesPath,
  type Addressee,
  type Clause,
  type Section,
} from './documents.ts';

/** A document with what became of it; what it does not have is absent or empty. */
export interface FollowedDocument {
  path: string;
  followUp?: FollowUp | undefined;
  clauses?: readonly Clause[];
  addressees?: readonly Addressee[];
  chapters?: readonly { path: string; sections: readonly Section[] }[];
  indicators?: readonly { id: string; name: string }[];
  stages?: readonly { id: string; number: number; name: string }[];
}

/** What is known of one point, indicator or stage. */
export interface Trace {
  number?: string | undefined;
  words: string;
  /** Its place in the document, without the path prefix. */
  source: string;
  anchor: string;
  /** Its place on the page of what became of the document, without the path prefix. */
  path: string;
  /** Of the strongest record; undefined when nobody has looked yet. */
  status: FollowUpStatus | undefined;
  /** The strongest first. */
  records: FollowUpRecord[];
  /** Until when traces were looked for in vain. */
  checked: string | undefined;
}

export interface TraceGroup {
  /** Empty where the document does not divide its clauses. */
  title: string;
  /** What is counted; absent where only those with records are listed. */
  unit?: Noun;
  traces: Trace[];
}

const STATUSES = Object.keys(FOLLOW_UP_LABELS) as FollowUpStatus[];
/** A point that nobody has looked for. */
const UNSEEN = 'ещё не искали';

/** Without the path prefix; there is no such page without records. */
export function followUpPath(document: { path: string }): string {
  return `${document.path}follow-up/`;
}

export function followUpTitle({ clauses }: Partial<FollowedDocument>): string {
  return clauses ? 'Что стало с рекомендациями' : 'Что стало с целями стратегии';
}

/** Clauses by addressee, indicators and stages, each with its records; of sections those that have any. */
export function traceGroups(document: FollowedDocument): TraceGroup[] {
  const { followUp, clauses = [], addressees, chapters = [], indicators = [], stages = [] } = document;
  if (!followUp) return [];
  type Subject = Pick<Trace, 'number' | 'words' | 'source' | 'anchor'>;
  const trace = (kind: SubjectKind, id: string, subject: Subject): Trace => {
    const records = followUp.records
      .filter((record) => record[kind] === id)
      .sort((a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status));
    return {
      ...subject,
      path: `${followUpPath(document)}#${subject.anchor}`,
      records,
      status: records[0]?.status,
      checked: records
        .flatMap(({ checked }) => checked ?? [])
        .sort()
        .at(-1),
    };
  };
  const ofClause = ({ number, text }: Clause) => {
    const anchor = clauseAnchor(number);
    return trace('point', number, {
      number,
      words: brief(text, 200),
      anchor,
      source: `${document.path}#${anchor}`,
    });
  };
  const groups: TraceGroup[] = [
    ...clauseGroups({ addressees, clauses }).map(({ number, title, clauses }): TraceGroup => ({
      title: title && `${number}. ${title}`,
      unit: 'пункт',
      traces: clauses.map(ofClause),
    })),
    {
      title: 'Показатели',
      unit: 'показатель',
      traces: indicators.map(({ id, name }) =>
        trace('indicator', id, {
          words: name,
          anchor: `indicator-${id}`,
          source: indicatorPath(document, { id }),
        }),
      ),
    },
    {
      title: 'Этапы',
      unit: 'этап',
      traces: stages.map(({ id, number, name }) =>
        trace('stage', id, {
          number: String(number),
          words: `${name} этап`,
          anchor: `stage-${number}`,
          source: `${stagesPath(document)}#stage-${number}`,
        }),
      ),
    },
    {
      title: 'Разделы',
      traces: chapters
        .flatMap(({ path, sections }) =>
          sections.map(({ number, label }) => {
            const anchor = sectionAnchor(number);
            return trace('point', number, { number, words: label, anchor, source: `${path}#${anchor}` });
          }),
        )
        .filter(({ records }) => records.length > 0),
    },
  ];
  return groups.filter(({ traces }) => traces.length > 0);
}

/** By their numbers. */
export function clauseTraces(document: FollowedDocument): Map<string, Trace> {
  return new Map(
    traceGroups({ ...document, chapters: [], indicators: [], stages: [] })
      .flatMap(({ traces }) => traces)
      .map((trace) => [trace.number ?? '', trace]),
  );
}

/** Of an indicator of a strategy. */
export function indicatorTrace(document: FollowedDocument, { id }: { id: string }): Trace | undefined {
  const [group] = traceGroups({
    path: document.path,
    followUp: document.followUp,
    indicators: [{ id, name: '' }],
  });
  return group?.traces[0];
}

/** «Из 24 пунктов: сообщают о сделанном — 3, следов не нашли — 21.»: one sentence for each thing counted. */
export function tallies(groups: readonly TraceGroup[]): string[] {
  return [...Map.groupBy(groups, ({ unit }) => unit)].flatMap(([unit, alike]) => {
    if (!unit) return [];
    const traces = alike.flatMap((group) => group.traces);
    const parts = [...STATUSES, undefined].flatMap((status) => {
      const amount = traces.filter((trace) => trace.status === status).length;
      return amount > 0 ? [`${statusName(status)}\u00A0—\u00A0${amount}`] : [];
    });
    return `Из\u00A0${countGenitive(traces.length, unit)}: ${parts.join(', ')}.`;
  });
}

/** The newest day that is named of what is known of it; none where publications name no day. */
export function traceDay({ records }: Trace, { sources }: FollowUp): string | undefined {
  return records
    .flatMap(({ date: day, status, checked, source = [] }) => [
      // What is planned has not come yet.
      status === 'planned' ? undefined : day,
      checked,
      ...publicationsBehind(source, sources).map((publication) => publication.date),
    ])
    .filter((day) => day?.length === 10)
    .sort()
    .at(-1);
}

export function statusName(status: FollowUpStatus | undefined): string {
  return status ? FOLLOW_UP_LABELS[status] : UNSEEN;
}

/** When, as exactly as the source says. */
export function recordDate({ date: day, status, checked }: FollowUpRecord): string {
  if (day) return date(day);
  return status === 'not-found' && checked
    ? `искали до\u00A0${date(checked)}`
    : 'дату источник не\u00A0называет';
}

/** A record to be quoted: what, who, when, where it is written and where it stands here. */
export function recordQuotation(
  record: FollowUpRecord,
  sources: FollowUp['sources'],
  address: string,
): string {
  const about = [record.by, recordDate(record)].filter(Boolean).join(', ');
  const behind = publicationsBehind(record.source ?? [], sources).map(
    ({ publisher, url }) => `${publisher}, ${url}`,
  );
  const doubt = record.doubt ? ` ${record.doubt}` : '';
  const written = behind.length > 0 ? ` Источник: ${behind.join('; ')}.` : '';
  return `${record.what} (${statusName(record.status)}; ${about}).${doubt}${written} ${address}`;
}
