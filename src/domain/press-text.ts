/**
 * What a newspaper may print of a deed: texts of two lengths and headlines, put together from its card. Whole sentences
 * alone, in their order; what is added are the frames of this file, which state what a field of the card states.
 */
import {
  date,
  lowerFirst,
  monthLocative,
  roubles,
  roublesShort,
  sentence,
  sentencesIn,
  upperFirst,
} from '../language/format.ts';
import { count } from '../language/plural.ts';
import { amountInWords, asExact, resultWords } from './amount.ts';
import { paragraphs } from './example.ts';
import type { SourceRef } from '../model/source.ts';
import { isTelling } from './figures.ts';
import { allSources, moneyParts, type MoneySummary } from './money.ts';
import { fullPlaceOf, type PracticeCase, type StorySection } from './practice.ts';
import { publicationWords } from './publication-words.ts';

/** In signs with spaces: a news item and a column. */
export const PRESS_LIMITS = [600, 1500] as const;

/** Longest that an editor takes; the title of a card may be longer. */
const HEADLINE = 80;
const MOST_HEADLINES = 5;

export interface PressFigure {
  words: string;
  source: SourceRef;
  isCost?: boolean;
}

/** The parts of a text, by paragraph. */
const PARAGRAPHS = [
  ['place', 'title', 'plan', 'summary'],
  ['problem', 'done'],
  ['result', 'figures', 'cost', 'state', 'end'],
  ['setbacks'],
  ['sources'],
] as const;
type Part = (typeof PARAGRAPHS)[number][number];

/** Which of them a short text keeps. */
const IMPORTANCE: readonly Part[] = ['title', 'plan', 'state', 'sources', 'place', 'summary', 'cost', 'result', 'end', 'done', 'figures', 'problem', 'setbacks']; // prettier-ignore
/** Left out if the card has said it already. */
const ONCE: ReadonlySet<Part> = new Set(['end', 'figures']);
/** Fewer sentences than these, of more, tell nothing by themselves. */
const FEWEST: Partial<Record<Part, number>> = { done: 3, problem: 2 };

/** For each limit, paragraphs of not more than so many signs, the ends of lines among them. */
export function pressTexts(
  practice: PracticeCase,
  story: readonly StorySection[],
  limits: readonly number[] = PRESS_LIMITS,
): string[][] {
  const parts = partsOf(practice, story);
  return limits.map((limit) => pressText(parts, limit));
}

function pressText(parts: Record<Part, string[]>, limit: number): string[] {
  const kept = new Map<Part, string>();
  let left = limit;
  for (const part of IMPORTANCE) {
    const said = new Set(ONCE.has(part) ? stemsIn([...kept.values()].join(' ')) : []);
    const words: string[] = [];
    // The next sentence may lean on one that there is no room for.
    for (const next of parts[part].filter((told) => !isSaid(told, said))) {
      if ([...words, next].join(' ').length > left) break;
      words.push(next);
    }
    const fewest = Math.min(FEWEST[part] ?? 1, parts[part].length);
    if (words.length === 0 || words.length < fewest) continue;
    kept.set(part, words.join(' '));
    left -= words.join(' ').length + 1;
  }
  return PARAGRAPHS.map((line) => line.flatMap((part) => kept.get(part) ?? []).join(' ')).filter(Boolean);
}

/** The title first; of a deed that is only planned nothing else is honest. */
export function headlines(practice: PracticeCase): string[] {
  const { title, status, results, money, participants } = practice;
  if (status === 'planned') return [title];
  const sum = (rub: number) => asExact(roublesShort(rub), money?.precision);
  const ofWhole = money?.isTotalStated && money.residents < money.total ? ` из\u00A0${sum(money.total)}` : '';
  const facts = [
    money && money.residents > 0 && `жители дали ${sum(money.residents)}${ofWhole}`,
    ...results
      .filter(
        ({ headline, value, unit }) =>
          headline !== false && (value === undefined || isTelling({ value, unit })),
      )
      .map((result) => resultWords({ ...result, asOf: undefined })),
    money?.isTotalStated && status === 'done' && `всё вместе стоило ${sum(money.total)}`,
    participants && peopleWords(participants),
  ];
  const where = upperFirst(shortPlace(practice));
  const made = facts.flatMap((fact) => (fact ? `${where}: ${lowerFirst(fact)}` : []));
  return [title, ...made.filter((words) => words.length <= HEADLINE)].slice(0, MOST_HEADLINES);
}

/** The figures of a card in words, with what they rest on. */
export function pressFigures({ results, participants, money, status }: PracticeCase): PressFigure[] {
  return [
    ...results.flatMap(({ value, source, ...result }) =>
      value === undefined || !source ? [] : { words: resultWords({ ...result, value, source }), source },
    ),
    ...(participants ? [{ words: peopleWords(participants), source: participants.source }] : []),
    ...(money ? [{ words: costWords(money), source: allSources([money, ...money.rows]), isCost: true }] : []),
  ].map((figure) =>
    status === 'planned' ? { ...figure, words: `по\u00A0плану ${lowerFirst(figure.words)}` } : figure,
  );
}

function partsOf(practice: PracticeCase, story: readonly StorySection[]): Record<Part, string[]> {
  const { title, summary } = practice;
  const figures = pressFigures(practice);
  const told = (part: 'problem' | 'done' | 'result' | 'setbacks') =>
    paragraphs(story, part)
      .flatMap(sentencesIn)
      .filter((words) => !words.endsWith(':'))
      .flatMap(ofNewspaper);
  const place = fullPlaceOf(practice);
  return {
    place: [sentence(place)],
    title: [sentence(title)],
    summary: sentencesIn(withoutPlace(summary, place)).flatMap(ofNewspaper),
    problem: told('problem'),
    done: told('done'),
    result: told('result'),
    figures: figures.filter(({ isCost }) => !isCost).map(({ words }) => sentence(words)),
    cost: figures.filter(({ isCost }) => isCost).map(({ words }) => sentence(words)),
    setbacks: told('setbacks'),
    ...stateSentences(practice),
    sources: [sourcesSentence(practice)],
  };
}

/** The site says «мы» of itself, a newspaper cannot: what we do not know is unknown. */
function ofNewspaper(words: string): string[] {
  const own = words
    .replace(/;$/, '')
    .replace(/(?<!\p{L})мы\sне\sзнаем(?=[.:;])/gu, 'неизвестно')
    .replace(/(?<!\p{L})нам\s(?=неизвест)/gu, '');
  return /(?<!\p{L})(?:мы|нам)(?!\p{L})/iu.test(own.replace(/«[^»]*»/g, '')) ? [] : [sentence(own)];
}

/** Share of words of a sentence that were said before. */
const SAID = 0.6;

function isSaid(words: string, said: ReadonlySet<string>): boolean {
  if (said.size === 0) return false;
  const own = stemsIn(words);
  return own.filter((stem) => said.has(stem)).length >= SAID * own.length;
}

function stemsIn(words: string): string[] {
  return [...words.toLowerCase().matchAll(/\p{L}{4,}|\d+(?:[\u00A0,]\d+)*/gu)].map(([word]) =>
    word.slice(0, 4),
  );
}

const PLACE_WORD =
  /^(?:[«\p{Lu}\d].*|в|на|и|имени|(?:район|округ|област|кра[йяе]|поселен|волост|село|деревн|посёл|хутор|улиц|проспект|микрорайон|остров|берег|дома?|сектор|част|год)\p{Ll}*)$/u;

/** Without «Тестовая область, Тестовский район.», which the line of the place says in full. */
function withoutPlace(summary: string, place: string): string {
  const [first = ''] = /^.{1,60}?\.\s+(?=[\p{Lu}«])/u.exec(summary) ?? [];
  const known = new Set(stemsIn(place));
  const isKnown = (word: string) => PLACE_WORD.test(word) || stemsIn(word).every((stem) => known.has(stem));
  const names = first.trim().slice(0, -1).split(/,?\s+/);
  return names.every(isKnown) ? summary.slice(first.length) : summary;
}

/** Of a town its name, not the street; elsewhere the village, else what is known. */
function shortPlace({ settlement = '', municipality, region }: PracticeCase): string {
  const around = municipality?.name.replace(/^город\s/, '') ?? region.name;
  const isStreet = /^(?:$|улиц|микрорайон)/i.test(settlement);
  const isTown = municipality && !/(?<!\p{L})\p{Ll}{3,}/u.test(around);
  return isStreet || isTown ? around : (settlement.split(',')[0] ?? around);
}

/** «Вся стоимость — 570 000 ₽: 386 000 ₽ (областной или краевой бюджет), 184 000 ₽ (жители)» */
function costWords(money: MoneySummary): string {
  const sum = (rub: number, { precision }: Pick<MoneySummary, 'precision'>) =>
    asExact(roubles(rub), precision);
  const whole = money.isTotalStated ? 'Вся стоимость' : 'Известная часть денег';
  const payers = moneyParts(money).map(
    ({ label, ...part }) => `${sum(part.rub, part)} (${lowerFirst(label)})`,
  );
  const all = payers.length === 1 ? [] : [sum(money.total, money)];
  return `${whole}\u00A0— ${[...all, payers.join(', ')].filter(Boolean).join(': ')}`;
}

function stateSentences({ status, start, end }: PracticeCase): Record<'plan' | 'state' | 'end', string[]> {
  const begun = start ? `Дело начали ${whenWords(start)} и\u00A0ещё делают.` : 'Дело ещё делают.';
  const unknown = 'Чем дело кончилось, источники не\u00A0говорят.';
  return {
    plan: status === 'planned' ? ['Дело пока только задумали.'] : [],
    state: { running: [begun], unknown: [unknown], planned: [], done: [] }[status],
    end: status === 'done' && end ? [`Дело закончили ${whenWords(end)}.`] : [],
  };
}

/** «Участники субботников — около 40 человек» */
function peopleWords({ label, value, precision }: NonNullable<PracticeCase['participants']>): string {
  return `${label}\u00A0— ${amountInWords(value, { unit: 'человек', precision })}`;
}

/** «в 2024 году», «в мае 2024 года», «17 мая 2024 года» */
function whenWords(value: string): string {
  const [year, month, day] = value.split('-');
  if (day) return date(value).replace(/г\.$/, 'года');
  return month ? `в\u00A0${monthLocative(Number(month))}\u00A0${year}\u00A0года` : `в\u00A0${year}\u00A0году`;
}

const MOST_SOURCES = 3;

function sourcesSentence({ sources }: PracticeCase): string {
  const all = [...new Set(sources.map(publicationWords))];
  const names = all.filter((name) => !all.some((other) => other.startsWith(`${name}, `)));
  const others = names.length - MOST_SOURCES;
  const rest = others > 0 ? [`ещё\u00A0${count(others, 'публикация')}`] : [];
  const told = [...names.slice(0, MOST_SOURCES), ...rest].join('; ');
  return sentence(`${names.length > 1 ? 'Источники' : 'Источник'}: ${told}`);
}
