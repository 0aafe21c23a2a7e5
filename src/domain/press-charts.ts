/** Charts for journalists: a question, what the cards answer, the numbers behind it, and what they do not say. */
import { lowerFirst, number } from '../language/format.ts';
import { count, countGenitive } from '../language/plural.ts';
import {
  clauseCoverage,
  coverageFinding,
  coverageNames,
  type ClauseCoverage,
  type Coverage,
} from './clause-coverage.ts';
import { amountsOf, isDeed } from './deeds.ts';
import {
  byYear,
  distribution,
  populationInWords,
  type Distribution,
  type DistributionRow,
} from './distribution.ts';
import type { ResolutionOutline } from './documents.ts';
import { facetPath } from './facets.ts';
import { followUpPath, tallies, traceGroups } from './follow-up.ts';
import type { PracticeCase } from './practice.ts';
import { practicesOf } from './relations.ts';
import { spreadsheet } from './spreadsheet.ts';
import { moneyStatistics } from './statistics.ts';
import { mostDeeds, tileMap, type RegionAmounts } from './tile-map.ts';

/** Of squares `value` is the state of a clause, `label` its number, `count` the cards at it. */
export interface ChartRow extends DistributionRow {
  /** Whom a clause addresses. */
  group?: string;
}

export interface PressChart extends Omit<Distribution, 'rows'> {
  /** Its anchor, and the name of its file. */
  id: string;
  /** Which of the main questions it answers; the others stand below them. */
  number?: number;
  /** A cross a deed, bars with roubles beside, columns by year, the tile map, a square a clause, shares of all deeds. */
  form: 'crosses' | 'bars' | 'columns' | 'map' | 'squares' | 'shares';
  question: string;
  finding: string;
  /** What a row is. */
  column: string;
  rows: ChartRow[];
  /** Crosses only: how many deeds each of them stands for. */
  per?: number;
  /** How a deed comes to be in a row. */
  unit: string;
  /** How many deeds are counted, and of how many. */
  population: string;
  /** To be quoted. */
  sentence: string;
  limits: string;
  /** What is counted beside and never added. */
  apart?: Pick<ChartRow, 'label' | 'count' | 'path'> | undefined;
  /** Squares only: the same rows by addressee. */
  coverage?: ClauseCoverage;
  /** What else is known, each with the page that tells it. */
  also?: { words: string; path: string }[];
}

/** The longest row of crosses. */
const CROSSES = 180;
/** Named below the map, those with the most deeds. */
export const NAMED_REGIONS = 6;

/** Asked below the others. */
const BELOW = ['years', 'endings'];

/** Everything that charts are made from. */
export interface Told {
  practices: readonly PracticeCase[];
  regions: readonly RegionAmounts[];
  /** With their clauses. */
  resolutions: readonly ResolutionOutline[];
  /** Name of the site, for sentences to quote. */
  site: string;
}

/** Of its controls: several documents may be asked the same question. */
export function chartName({ question, coverage, population }: PressChart): string {
  return coverage ? `${question} ${population}` : question;
}

/** A question without an answer in the cards is not asked. */
export function pressCharts({ practices, regions, resolutions, site }: Told): PressChart[] {
  const deeds = practices.filter(isDeed);
  const { support } = amountsOf(practices);
  const ofAll = ({ count: amount }: DistributionRow, { known }: Distribution) =>
    `${number(amount)} из\u00A0${countGenitive(known, 'дело')}`;
  const untold = ({ known, of }: Distribution) => number(of - known);
  type Words = Omit<PressChart, keyof Distribution | 'population' | 'sentence'> & { sentence?: string };
  const chart = (told: Distribution, words: (first: DistributionRow) => Words | undefined): PressChart[] => {
    const [first] = told.rows.toSorted((a, b) => b.count - a.count || b.value.localeCompare(a.value));
    const found = first && words(first);
    if (!found) return [];
    const sentence = `По карточкам сайта «${site}», ${lowerFirst(found.finding)}.`;
    return [{ population: populationInWords(told), sentence, ...told, ...found }];
  };
  const directions = distribution(deeds, 'direction');
  const places = distribution(deeds, 'region');
  const years = byYear(deeds);
  const payers = distribution(deeds, 'payer');
  const endings = distribution(deeds, 'status');
  const proofs = distribution(deeds, 'proof');
  const trust = {
    rows: [
      ...proofs.rows,
      ...distribution(deeds, 'money')
        .rows.filter(({ value }) => value === 'known')
        .map((row) => ({ ...row, label: 'названа стоимость или её часть' })),
    ]
      .map((row) => ({ ...row, share: row.count / deeds.length }))
      .sort((a, b) => b.count - a.count),
    known: deeds.length,
    of: deeds.length,
  };
  const single = deeds.filter(({ sources }) => sources.length === 1).length;
  const most = mostDeeds(regions);
  // Of more crosses nobody sees how many there are.
  const largest = Math.max(support, ...directions.rows.map((row) => row.count));
  const per = 10 ** Math.max(0, Math.ceil(Math.log10(largest / CROSSES)));
  const names = new Map(deeds.flatMap((deed) => deed.directions.map((item) => [item.id, item.accusative])));
  const given = Map.groupBy(
    deeds.flatMap(({ money }) => money?.rows ?? []),
    ({ from }) => from as string,
  );
  const charts = [
    ...chart(directions, (first) => ({
      id: 'directions',
      form: 'crosses',
      question: 'Сколько?',
      finding: `${count(deeds.length, 'дело')} соседей. Чаще всего берутся за\u00A0${names.get(first.value) ?? first.label}: ${number(first.count)}`,
      sentence: `На сайте «${site}» собрано ${count(deeds.length, 'дело')} соседей из\u00A0${countGenitive(places.rows.length, 'регион')}; чаще всего берутся за\u00A0${names.get(first.value) ?? first.label}\u00A0— ${number(first.count)}.`,
      column: 'Главное направление',
      per,
      unit: `крестик\u00A0— ${count(per, 'дело')}, по\u00A0главному направлению`,
      limits:
        'Это то, о\u00A0чём нашлись публикации, а\u00A0не\u00A0всё, что сделано. Дела и\u00A0поддержку властей не\u00A0складывают.',
      apart:
        support > 0
          ? { label: 'Отдельно: поддержка', count: support, path: facetPath('kind', 'support') }
          : undefined,
    })),
    ...chart(places, () =>
      most && places.rows.length > 1
        ? {
            id: 'regions',
            form: tileMap(regions) ? 'map' : 'bars',
            question: 'Где?',
            finding: most,
            column: 'Регион',
            unit: 'дел; крестики: 1, 2–4, 5–9, 10\u00A0и\u00A0больше',
            limits:
              'Где пишут и\u00A0где искали больше, там больше и\u00A0нашлось. Пустая клетка не\u00A0значит, что там ничего не\u00A0делают.',
          }
        : undefined,
    ),
    ...chart(
      {
        ...payers,
        rows: payers.rows.map((row) => ({
          ...row,
          rub: (given.get(row.value) ?? []).reduce((sum, { rub }) => sum + rub, 0),
        })),
      },
      (first) => ({
        id: 'payers',
        form: 'bars',
        question: 'Кто платит?',
        finding: `Чаще других платят: ${lowerFirst(first.label)}\u00A0— ${ofAll(first, payers)}, где плательщик назван`,
        also: moneyStatistics(practices).map(({ short, exact = short, words, path }) => ({
          words: `${exact} ${words}`,
          path,
        })),
        column: 'Чьи деньги',
        unit: 'дел, где этот плательщик назван; рядом\u00A0— сколько он дал на\u00A0все эти дела вместе',
        limits: `У\u00A0дела бывает несколько плательщиков, поэтому числа не\u00A0складываются. Дел, где не\u00A0назван ни\u00A0один,\u00A0— ${untold(payers)}. Один большой двор меняет сумму сильнее, чем десять малых.`,
      }),
    ),
    ...resolutions.flatMap((document) => clauseChart(document, practices, site)),
    ...chart(trust, () => ({
      id: 'trust',
      form: 'shares',
      question: 'Чему верить?',
      finding:
        single > 0
          ? `Одна публикация\u00A0— у\u00A0${number(single)} из\u00A0${countGenitive(deeds.length, 'дело')}`
          : 'О\u00A0каждом деле две публикации и\u00A0больше',
      column: 'Что известно',
      unit: 'дел, о\u00A0которых это известно',
      limits:
        'Одна публикация\u00A0— не\u00A0ошибка, но\u00A0повод позвонить тем, кто делал. Две публикации могли взять новость друг у\u00A0друга.',
    })),
    ...chart(years, (first) => ({
      id: 'years',
      form: 'columns',
      question: 'Когда?',
      finding: `Больше всего дел\u00A0— ${first.label}\u00A0года: ${ofAll(first, years)}, где год назван`,
      column: 'Год',
      unit: 'дел, по\u00A0году, когда дело закончили, а\u00A0если он не\u00A0назван\u00A0— начали',
      limits: `Год публикации\u00A0— не\u00A0год дела. Дел без года\u00A0— ${untold(years)}: когда это было, источники не\u00A0говорят.`,
    })),
    ...chart(endings, (first) => ({
      id: 'endings',
      form: 'bars',
      question: 'Чем кончилось?',
      finding:
        first.value === 'done'
          ? `Сделано ${count(first.count, 'дело')} из\u00A0${number(endings.of)}`
          : `${first.label}: ${ofAll(first, endings)}`,
      column: 'Состояние',
      unit: 'дел',
      limits: `Дел, о\u00A0конце которых источники молчат,\u00A0— ${untold(endings)}: это не\u00A0значит, что они не\u00A0сделаны.`,
    })),
  ];
  let asked = 0;
  return charts.map((told, at) => {
    const isMain = !BELOW.includes(told.id) && told.question !== charts[at - 1]?.question;
    return isMain ? { ...told, number: (asked += 1) } : told;
  });
}

/** Of a document that has clauses: which of them have examples. */
function clauseChart(
  document: ResolutionOutline,
  practices: readonly PracticeCase[],
  site: string,
): PressChart[] {
  const coverage = clauseCoverage(document, practices);
  const rows = coverage.groups.flatMap(({ name, clauses }) =>
    clauses.map(({ id, number: label, path, coverage: value }) => ({
      value,
      label,
      group: name,
      count: practicesOf(id, practices).length,
      share: 0,
      path,
    })),
  );
  if (rows.length === 0) return [];
  const known = rows.filter(({ value }) => value !== 'none').length;
  const finding = coverageFinding(coverage);
  return [
    {
      id: `clauses-${document.id}`,
      form: 'squares',
      question: 'Что просят и\u00A0что сделано?',
      finding,
      column: 'Пункт',
      rows,
      known,
      of: rows.length,
      unit: 'квадрат\u00A0— пункт, цвет\u00A0— откуда примеры',
      population: `${document.shortTitle}: ${count(rows.length, 'пункт')}`,
      sentence: `По карточкам сайта «${site}», ${lowerFirst(finding)}: ${document.shortTitle}.`,
      limits:
        'Пример показывает, что так делают: дело соседей или поддержка властей. Исполнена\u00A0ли просьба, он не\u00A0говорит.',
      coverage,
      also: tallies(traceGroups(document)).map((words) => ({ words, path: followUpPath(document) })),
    },
  ];
}

/** The numbers of a chart for a spreadsheet: with every clause, and of the rest what is not nothing. */
export function chartFile(
  { column, rows, coverage }: PressChart,
  absoluteUrl: (path: string) => string,
): string {
  const withMoney = rows.some(({ rub }) => rub !== undefined);
  const states = coverage && coverageNames(coverage);
  const head = states
    ? ['Кому', 'Примеры', 'Карточек', 'Где это']
    : ['Дел', ...(withMoney ? ['Вместе, ₽'] : []), 'Какие это дела'];
  return spreadsheet([
    [column, ...head],
    ...rows
      .filter(({ count: amount }) => states || amount > 0)
      .map((row) => [
        row.label,
        ...(states ? [row.group, states.get(row.value as Coverage)] : []),
        row.count,
        ...(withMoney ? [row.rub] : []),
        absoluteUrl(row.path),
      ]),
  ]);
}
