/**
 * What a practice tells, for programs: `/practices/<id>.json`. The form is public: fields may be added, none is renamed,
 * taken away or given another meaning (docs/data.md). What no source tells is null, or an empty list.
 */
import { lowerFirst, roubles } from '../language/format.ts';
import type { Precision } from '../language/numbers.ts';
import type { SourceRef } from '../model/source.ts';
import { KIND_LABELS, MONEY_LABELS } from '../model/practice.ts';
import { amountInWords, asExact, resultWords } from './amount.ts';
import { evidence, EVIDENCE_LABELS } from './completeness.ts';
import { statusOf, whenOf } from './list-entry.ts';
import { allSources } from './money.ts';
import { fullPlaceOf, type PracticeCase } from './practice.ts';
import { printedPath, type PrintedFile } from './printed-file.ts';

interface Named {
  id: string;
  name: string;
}

/** A value of a closed list, and what the pages call it. */
interface Coded {
  code: string;
  words: string;
}

/** A number as exact as its source, which stands in `sources` of the record. */
interface Amount {
  value: number;
  precision: 'exact' | Precision;
  /** As the pages say it: «около 465 000 ₽». */
  words: string;
  sources: SourceRef;
}

export interface PracticeRecord {
  id: string;
  formerIds: string[];
  /** Full address of its page. */
  url: string;
  title: string;
  summary: string;
  /** A deed of neighbours, or a card about the support of a municipality or a region. */
  kind: Coded & { code: 'deed' | 'municipal-support' | 'regional-support' };
  status: Coded;
  place: { settlement: string | null; municipality: Named | null; region: Named; words: string };
  /** Dates as exact as known, `2024` or `2024-05`; the year is that of the end, else of the beginning. */
  time: { start: string | null; end: string | null; year: number | null; words: string };
  organisations: Named[];
  /** The first is the main one. */
  directions: Named[];
  themes: Named[];
  /** Roubles: what a deed cost, or is planned to cost where its status is `planned`. Never what a programme gives. */
  money: {
    total: Amount;
    /** Whether the total is the whole cost that a source names, else the sum of the parts that are known. */
    isWhole: boolean;
    payers: (Amount & { payer: Coded; notes: string[] })[];
    /** Part of the total whose payer no source names. */
    unexplained: number;
  } | null;
  people: (Amount & { who: string }) | null;
  /** How many live there, where a source says so. */
  residents: (Amount & { who: string }) | null;
  /** Our division of the total by the residents. */
  costPerResident: Amount | null;
  results: {
    label: string;
    value: number | null;
    precision: Amount['precision'];
    unit: string | null;
    before: number | null;
    asOf: string | null;
    words: string;
    sources: SourceRef;
  }[];
  awards: {
    contest: Named;
    nomination: string | null;
    place: string | null;
    year: number | null;
    sources: SourceRef;
  }[];
  contests: Named[];
  evidence: Coded;
  sources: {
    id: string;
    /** Null where it came out on paper alone. */
    url: string | null;
    title: string | null;
    publisher: string;
    published: string | null;
    /** Number and page of what came out on paper. */
    issue: string | null;
    accessed: string | null;
    /** Told by those who did it. */
    isOwn: boolean;
  }[];
  /** Full address and size of its poster, a PDF; null where the site has none ready. */
  poster: { url: string; bytes: number } | null;
  /** Day on which the card was last compared with its sources. */
  checked: string;
}

const KINDS = { tos: 'deed', municipal: 'municipal-support', regional: 'regional-support' } as const;

/** A number of residents, not of those among them who did something. */
const RESIDENTS =
  /^жител(?:и|ей)(?:$|\s(?:в\s(?:границах\sТОС|деревне|селе|посёлке|доме|\S+\sдомах)|деревни|села|посёлка|хутора|станицы|домов?)(?:,|$))/i;

export function practiceRecord(
  practice: PracticeCase,
  absoluteUrl: (path: string) => string,
  poster?: PrintedFile,
): PracticeRecord {
  const { kind, money, participants, municipality } = practice;
  const residents = residentsOf(practice);
  const proof = evidence(practice);
  return {
    id: practice.id,
    formerIds: practice.formerly,
    url: absoluteUrl(practice.path),
    title: practice.title,
    summary: practice.summary,
    kind: { code: KINDS[kind], words: KIND_LABELS[kind] },
    status: { code: practice.status, words: statusOf(practice) },
    place: {
      settlement: practice.settlement ?? null,
      municipality: municipality ? named(municipality) : null,
      region: named(practice.region),
      words: fullPlaceOf(practice),
    },
    time: {
      start: practice.start ?? null,
      end: practice.end ?? null,
      year: practice.year ?? null,
      words: whenOf(practice),
    },
    organisations: practice.organisations.map(named),
    directions: practice.directions.map(named),
    themes: practice.themes.map(named),
    money: money
      ? {
          total: sum(money.total, money),
          isWhole: money.isTotalStated,
          payers: money.rows.map((row) => ({
            payer: { code: row.from, words: MONEY_LABELS[row.from] },
            ...sum(row.rub, row),
            notes: row.notes,
          })),
          unexplained: money.unexplained,
        }
      : null,
    people: participants ? people(participants) : null,
    residents,
    costPerResident: money && residents ? perResident(sum(money.total, money), residents) : null,
    results: practice.results.map((result) => ({
      label: result.label,
      value: result.value ?? null,
      precision: result.precision ?? 'exact',
      unit: result.unit ?? null,
      before: result.before ?? null,
      asOf: result.asOf ?? null,
      words: resultWords(result),
      sources: result.source ?? [],
    })),
    awards: practice.awards.map(({ contest, nomination, place, year, source }) => ({
      contest: named(contest),
      nomination: nomination ?? null,
      place: place ?? null,
      year: year ?? null,
      sources: source,
    })),
    contests: practice.contests.map(named),
    evidence: { code: proof, words: EVIDENCE_LABELS[proof] },
    sources: practice.sources.map((source) => ({
      id: source.id,
      url: source.url ?? null,
      title: source.title ?? null,
      publisher: source.publisher,
      published: source.date ?? null,
      issue: source.issue ?? null,
      accessed: source.accessed ?? null,
      isOwn: source.own ?? false,
    })),
    poster: poster ? { url: absoluteUrl(printedPath(poster.name)), bytes: poster.bytes } : null,
    checked: practice.checked,
  };
}

function named({ id, name }: Named): Named {
  return { id, name };
}

interface Stated {
  precision?: Precision | undefined;
  source: SourceRef;
}

function sum(rub: number, { precision, source }: Stated): Amount {
  const words = asExact(roubles(rub), precision);
  return { value: rub, precision: precision ?? 'exact', words, sources: source };
}

function people({ value, label, precision, source }: Stated & { value: number; label: string }) {
  const words = amountInWords(value, { precision });
  return { value, precision: precision ?? 'exact', words, who: lowerFirst(label), sources: source } as const;
}

function residentsOf({ participants, results }: PracticeCase): PracticeRecord['residents'] {
  const stated = [participants, ...results].find(
    (statement) =>
      statement !== undefined &&
      RESIDENTS.test(statement.label) &&
      (!('unit' in statement) || statement.unit === undefined || statement.unit === 'человек'),
  );
  const { label = '', value, precision, source } = stated ?? {};
  return value && source ? people({ label, value, precision, source }) : null;
}

/** More residents than known make it less for each. */
const INVERSE = { exact: 'exact', about: 'about', more: 'less', less: 'more' } as const;

function perResident(total: Amount, residents: Amount): Amount {
  const value = Math.round(total.value / residents.value);
  const inexact = new Set([total.precision, INVERSE[residents.precision]].filter((one) => one !== 'exact'));
  const [only] = inexact;
  return sum(value, {
    precision: inexact.size > 1 ? 'about' : only,
    source: allSources([total, residents].map(({ sources }) => ({ source: sources }))),
  });
}
