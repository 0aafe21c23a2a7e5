/** Charts for journalists: a question, what the cards answer, the numbers behind it, and what they do not say. */
import { lowerFirst, number } from '../language/format.ts';
import { count, countGenitive } from '../language/plural.ts';
import { isDeed } from './deeds.ts';
import { byYear, distribution, type Distribution, type DistributionRow } from './distribution.ts';
import type { PracticeCase } from './practice.ts';
import { spreadsheet } from './spreadsheet.ts';
import { mostDeeds, tileMap, type RegionAmounts } from './tile-map.ts';

export interface PressChart extends Distribution {
  /** Its anchor, and the name of its file. */
  id: 'directions' | 'regions' | 'years' | 'payers' | 'endings';
  question: string;
  finding: string;
  /** What a row is. */
  column: string;
  /** How a deed comes to be in a row. */
  unit: string;
  limits: string;
}

/** A question without an answer in the cards is not asked. */
export function pressCharts(
  practices: readonly PracticeCase[],
  regions: readonly RegionAmounts[],
): PressChart[] {
  const deeds = practices.filter(isDeed);
  const ofAll = ({ count: amount }: DistributionRow, { known }: Distribution) =>
    `${number(amount)} из\u00A0${countGenitive(known, 'дело')}`;
  const untold = ({ known, of }: Distribution) => number(of - known);
  const chart = (
    told: Distribution,
    words: (first: DistributionRow) => Omit<PressChart, keyof Distribution> | undefined,
  ): PressChart[] => {
    const [first] = told.rows.toSorted((a, b) => b.count - a.count || b.value.localeCompare(a.value));
    const found = first && words(first);
    return found ? [{ ...told, ...found }] : [];
  };
  const directions = distribution(deeds, 'direction');
  const places = distribution(deeds, 'region');
  const years = byYear(deeds);
  const payers = distribution(deeds, 'payer');
  const endings = distribution(deeds, 'status');
  const most = tileMap(regions) && mostDeeds(regions);
  const names = new Map(deeds.flatMap((deed) => deed.directions.map((item) => [item.id, item.accusative])));
  const given = Map.groupBy(
    deeds.flatMap(({ money }) => money?.rows ?? []),
    ({ from }) => from as string,
  );
  return [
    ...chart(directions, (first) => ({
      id: 'directions',
      question: 'О чём дела?',
      finding: `Чаще всего берутся за\u00A0${names.get(first.value) ?? first.label}: ${ofAll(first, directions)}`,
      column: 'Главное направление',
      unit: 'дел, по\u00A0главному направлению',
      limits:
        'Это то, о\u00A0чём нашлись публикации, а\u00A0не\u00A0всё, что сделано. Поддержка властей сюда не\u00A0входит.',
    })),
    ...chart(places, () =>
      most
        ? {
            id: 'regions',
            question: 'Где?',
            finding: most,
            column: 'Регион',
            unit: 'дел; крестики: 1, 2–4, 5–9, 10\u00A0и\u00A0больше',
            limits:
              'Где пишут и\u00A0где искали больше, там больше и\u00A0нашлось. Пустая клетка не\u00A0значит, что там ничего не\u00A0делают.',
          }
        : undefined,
    ),
    ...chart(years, (first) => ({
      id: 'years',
      question: 'Когда?',
      finding: `Больше всего дел\u00A0— ${first.label}\u00A0года: ${ofAll(first, years)}, где год назван`,
      column: 'Год',
      unit: 'дел, по\u00A0году, когда дело закончили, а\u00A0если он не\u00A0назван\u00A0— начали',
      limits: `Год публикации\u00A0— не\u00A0год дела. Дел без года\u00A0— ${untold(years)}: когда это было, источники не\u00A0говорят.`,
    })),
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
        question: 'Кто платил?',
        finding: `Чаще других платят: ${lowerFirst(first.label)}\u00A0— ${ofAll(first, payers)}, где плательщик назван`,
        column: 'Чьи деньги',
        unit: 'дел, где этот плательщик назван; рядом\u00A0— сколько он дал на\u00A0все эти дела вместе',
        limits: `У\u00A0дела бывает несколько плательщиков, поэтому числа не\u00A0складываются. Дел, где не\u00A0назван ни\u00A0один,\u00A0— ${untold(payers)}. Один большой двор меняет сумму сильнее, чем десять малых.`,
      }),
    ),
    ...chart(endings, (first) => ({
      id: 'endings',
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
}

/** The numbers of a chart for a spreadsheet. */
export function chartFile({ column, rows }: PressChart, absoluteUrl: (path: string) => string): string {
  const withMoney = rows.some(({ rub }) => rub !== undefined);
  return spreadsheet([
    [column, 'Дел', ...(withMoney ? ['Вместе, ₽'] : []), 'Какие это дела'],
    ...rows
      .filter(({ count: amount }) => amount > 0)
      .map((row) => [row.label, row.count, ...(withMoney ? [row.rub] : []), absoluteUrl(row.path)]),
  ]);
}
