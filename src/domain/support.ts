/** What a contest or programme gives, in words: who may apply, how much, how often, when. Deeds and their cost are another matter. */
import { lowerFirst, number, roubles, roublesShort, yearRange } from '../language/format.ts';
import type { Precision } from '../language/numbers.ts';
import {
  APPLICANT_LABELS,
  FUND_STATUS_LABELS,
  PROJECT_STATUS_LABELS,
  type Contest,
  type ContestEdition,
} from '../model/contest.ts';
import { PRECISION_LABELS } from '../model/fields.ts';
import { MONEY_LABELS } from '../model/practice.ts';
import type { SourceRef } from '../model/source.ts';
import { asExact } from './amount.ts';
import { editionsOf } from './contests.ts';
import type { Figure } from './figures.ts';
import { intakesOf, intakeWords, usualIntakes } from './intake.ts';

/** One statement of a record, with the publications behind it. */
interface Statement {
  /** «2025», «2018–2023»; absent where the statement is not about one run of the contest. */
  years?: string;
  words: string;
  note?: string | undefined;
  url?: string;
  source: SourceRef;
}

export interface SupportTerm {
  label: string;
  statements: Statement[];
}

/** «2025»; «2018–2023», «с 2015 года» for several years counted together; «1-й конкурс» where only that is known. */
export function yearsOf({
  since,
  year,
  number: count,
}: Pick<ContestEdition, 'since' | 'year' | 'number'>): string {
  if (year !== undefined) return yearRange(since ?? year, year);
  if (since !== undefined) return `с\u00A0${since} года`;
  return count === undefined ? 'год не назван' : `${count}-й конкурс`;
}

/** «в 2025 году», where exactly one year is named. */
function inYears(edition: ContestEdition): string {
  const { year, since } = edition;
  return year !== undefined && since === undefined ? `в\u00A0${year} году` : yearsOf(edition);
}

/** Everything a record tells of what is given; terms that no source fills are left out. */
export function supportTerms(contest: Contest): SupportTerm[] {
  const editions = editionsOf(contest);
  const byYear = <T extends { note?: string | undefined; source?: SourceRef | undefined }>(
    figuresOf: (edition: ContestEdition) => (T | undefined)[],
    words: (figure: T) => string,
  ): Statement[] =>
    editions.flatMap((edition) =>
      figuresOf(edition).flatMap((figure) =>
        figure
          ? {
              years: yearsOf(edition),
              words: words(figure),
              note: figure.note,
              source: figure.source ?? edition.source,
            }
          : [],
      ),
    );
  const times = (of: 'applications' | 'vote'): Statement[] =>
    intakesOf(contest, of).map((intake) => ({
      words: intakeWords(intake),
      note: intake.note,
      source: intake.source,
    }));
  const { rules } = contest;
  const terms: SupportTerm[] = [
    {
      label: 'Кто может подать',
      statements: contest.eligible.map(({ who, text, source }) => ({
        words: text ?? APPLICANT_LABELS[who],
        source,
      })),
    },
    {
      label: 'Наибольший грант',
      statements: byYear(
        ({ maximum }) => [maximum],
        ({ rub, precision }) => `до\u00A0${exactSum(rub, precision)}`,
      ),
    },
    {
      label: 'Премии и гранты',
      statements: byYear(
        ({ prizes }) => prizes,
        ({ place, rub, precision }) => `${place}\u00A0— ${exactSum(rub, precision)}`,
      ),
    },
    {
      label: 'Своя доля',
      statements: byYear(
        ({ ownShare }) => [ownShare],
        ({ percent }) => (percent ? `не меньше ${number(percent)}\u00A0%` : 'есть условие'),
      ),
    },
    { label: 'Когда принимали заявки', statements: [...usualIntakes(contest), ...times('applications')] },
    { label: 'Когда голосовали', statements: times('vote') },
    {
      label: 'Денег на всех',
      statements: byYear(
        ({ fund }) => [
          fund && { ...fund, note: [...fund.rows.map(giver), fund.note ?? []].flat().join('; ') },
        ],
        ({ rub, precision, status }) =>
          [exactSum(rub, precision), status && FUND_STATUS_LABELS[status]].filter(Boolean).join(', '),
      ),
    },
    {
      label: 'Заявок',
      statements: byYear(
        ({ applications }) => [applications],
        ({ value, precision }) => asExact(number(value), precision),
      ),
    },
    {
      label: 'Сколько проектов',
      statements: byYear(
        ({ projects }) => projects,
        ({ status, value, precision }) =>
          `${PROJECT_STATUS_LABELS[status]}: ${asExact(number(value), precision)}`,
      ),
    },
    {
      label: 'Правила',
      statements: rules
        ? [
            {
              words: 'страница с\u00A0правилами',
              url: rules.url,
              note: rules.opened
                ? rules.note
                : [rules.note, 'сами правила мы не\u00A0открывали'].filter(Boolean).join('; '),
              source: rules.source,
            },
          ]
        : [],
    },
  ];
  return terms.filter(({ statements }) => statements.length > 0);
}

/** «ТОС, житель»: who may apply, in the words of the closed list and in its order. */
export function whoMayApply({ eligible }: Contest): string {
  const named = new Set(eligible.map(({ who }) => who));
  const isLegalEither = named.has('tos-legal') && named.has('tos-no-legal');
  const words = Object.entries(APPLICANT_LABELS).flatMap(([who, label]) => {
    if (!named.has(who as keyof typeof APPLICANT_LABELS)) return [];
    if (who === 'organisation' && named.has('ngo')) return `другая ${label}`;
    if (!isLegalEither || !who.startsWith('tos')) return label;
    return who === 'tos-legal' ? `${label} и\u00A0без него` : [];
  });
  return words.join(', ');
}

/** What may stand large on a card that tells of a programme: its latest fund, and the latest limit or first prize of one project. */
export function supportFigures(contest: Contest): Figure[] {
  return [latestFund(contest), latestOfOne(contest)].flatMap((found) =>
    found
      ? {
          value: roublesShort(found.sum.rub),
          precision: found.sum.precision && PRECISION_LABELS[found.sum.precision],
          label: `${found.label}, ${yearsOf(found.edition)}`,
          source: found.sum.source ?? found.edition.source,
        }
      : [],
  );
}

export interface SumInShort {
  /** The most that one deed gets: «до 500 тыс. ₽». */
  most?: { rub: number; words: string };
  /** «1-е место, в 2025 году», «в 2025 году раздали 40 млн ₽» */
  about: string;
}

/** What a list says of the money of a contest; nothing where no source names a sum. */
export function sumInShort(contest: Contest): SumInShort | undefined {
  const one = latestOfOne(contest);
  if (one) {
    const { rub, precision } = one.sum;
    const words = exactSum(rub, precision);
    return {
      most: { rub, words: one.edition.maximum ? `до\u00A0${words}` : words },
      about: [!one.edition.maximum && one.label, inYears(one.edition)].filter(Boolean).join(', '),
    };
  }
  const fund = latestFund(contest);
  return (
    fund && { about: `${inYears(fund.edition)} ${fund.label} ${exactSum(fund.sum.rub, fund.sum.precision)}` }
  );
}

const FUND_WORDS = {
  planned: 'обещали на\u00A0всех',
  allocated: 'выделили на\u00A0всех',
  awarded: 'раздали',
};

const latestFund = (contest: Contest) =>
  latest(
    contest,
    ({ fund }) => fund && { sum: fund, label: fund.status ? FUND_WORDS[fund.status] : 'на\u00A0всех' },
  );

/** The limit of one project, or the first prize. */
const latestOfOne = (contest: Contest) =>
  latest(contest, ({ maximum, prizes: [prize] }) =>
    maximum ? { sum: maximum, label: 'наибольший грант' } : prize && { sum: prize, label: prize.place },
  );

interface LatestSum {
  sum: { rub: number; precision?: Precision | undefined; source?: SourceRef | undefined };
  label: string;
}

function latest(
  contest: Contest,
  sumOf: (edition: ContestEdition) => LatestSum | undefined,
): (LatestSum & { edition: ContestEdition }) | undefined {
  for (const edition of editionsOf(contest)) {
    const found = sumOf(edition);
    if (found) return { ...found, edition };
  }
  return undefined;
}

/** What was given to all in each year, from the first that is named to the last; too few years make no picture. */
export interface FundsByYear {
  /** «млн ₽» */
  unit: string;
  rows: { label: string; value?: number; short: string; isPlanned?: boolean }[];
  /** All of it: «2024 — 310 млн ₽, 2025 — обещали 500 млн ₽». */
  words: string;
}

const ENOUGH_YEARS = 3;

export function fundsByYear(contest: Contest): FundsByYear | undefined {
  const named = editionsOf(contest)
    .flatMap(({ year, since, fund }) => (year && fund && since === undefined ? { ...fund, year } : []))
    .sort((a, b) => a.year - b.year);
  const byYear = new Map(named.map((fund) => [fund.year, fund]));
  const [first, last] = [named[0], named.at(-1)];
  if (!first || !last || named.length !== byYear.size || named.length < ENOUGH_YEARS) return undefined;
  const largest = Math.max(...named.map(({ rub }) => rub));
  const [scale = 1, unit = '₽'] = MONEY_UNITS.find(([least]) => largest >= least) ?? [];
  return {
    unit,
    rows: Array.from({ length: last.year - first.year + 1 }, (_, index) => {
      const fund = byYear.get(first.year + index);
      return {
        label: String(first.year + index),
        short: fund
          ? (fund.precision ? SIGNS[fund.precision] : '') + number(Number((fund.rub / scale).toPrecision(3)))
          : '',
        ...(fund ? { value: fund.rub, isPlanned: fund.status === 'planned' } : {}),
      };
    }),
    words: named
      .map(
        ({ year, rub, precision, status }) =>
          `${year}\u00A0— ${status === 'planned' ? 'обещали\u00A0' : ''}${asExact(roublesShort(rub), precision)}`,
      )
      .join(', '),
  };
}

/** «около», «больше», «меньше» where there is room for a sign alone. */
const SIGNS: Record<Precision, string> = { about: '≈', more: '>', less: '<' };

const MONEY_UNITS = [
  [1e9, 'млрд\u00A0₽'],
  [1e6, 'млн\u00A0₽'],
  [1e3, 'тыс.\u00A0₽'],
] as const;

/** «жители — 65 тыс. ₽» */
function giver({ from, rub, precision }: NonNullable<ContestEdition['fund']>['rows'][number]): string {
  return `${lowerFirst(MONEY_LABELS[from])}\u00A0— ${exactSum(rub, precision)}`;
}

/** A sum in short, unless that would lose a part of it. */
function exactSum(rub: number, precision: Precision | undefined): string {
  const isShort = Number(rub.toPrecision(3)) === rub;
  return asExact(isShort ? roublesShort(rub) : roubles(rub), precision);
}
