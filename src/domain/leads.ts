/** Leads for journalists: what the cards and the documents show when they are counted. A lead is a reason to ask, never a finding. */
import { date, listed, number, percent, roublesShort, yearOf } from '../language/format.ts';
import { count, countGenitive } from '../language/plural.ts';
import { STATUS_LABELS } from '../model/practice.ts';
import { isDeed } from './deeds.ts';
import {
  brief,
  clausePoint,
  indicatorPath,
  type ResolutionOutline,
  type StrategyOutline,
} from './documents.ts';
import { facetPath } from './facets.ts';
import { clauseTraces } from './follow-up.ts';
import { fullPlaceOf, type PracticeCase } from './practice.ts';
import { practicesOf } from './relations.ts';
import { spreadsheet } from './spreadsheet.ts';
import { lastTold } from './statistics.ts';
import type { RegionAmounts } from './tile-map.ts';

/** Page of all leads, without the path prefix. */
export const LEADS = '/journalists/stories/';
export const LEADS_TITLE = 'Истории, которые ждут автора';

interface LeadItem {
  label: string;
  /** Why it is here. */
  note: string;
  /** The place of a deed, the document of a clause. */
  where: string;
  /** Without the path prefix. */
  path: string;
}

export interface Lead {
  /** Its anchor, and the name of its file. */
  id: string;
  title: string;
  /** What it counts, and of how many. */
  finding: string;
  /** Why this may be a story, and what it does not say. */
  why: string;
  /** What to ask, and whom. */
  ask: string;
  /** What an item is. */
  column: string;
  /** The most telling first. */
  items: LeadItem[];
}

interface Known {
  practices: readonly PracticeCase[];
  regions: readonly RegionAmounts[];
  resolutions: readonly ResolutionOutline[];
  strategies: readonly (Pick<StrategyOutline, 'path' | 'shortTitle'> & {
    indicators: readonly { id: string; name: string; text: string; observations: readonly unknown[] }[];
  })[];
  contests: readonly { region?: string | undefined }[];
}

/** Years without news after which one asks how a deed ended. */
const SILENT_YEARS = 2;

/** A lead that nothing stands behind is left out. */
export function leads({ practices, regions, resolutions, strategies, contests }: Known): Lead[] {
  const deeds = practices.filter(isDeed);
  const among = (items: readonly LeadItem[]) =>
    `${number(items.length)} из\u00A0${countGenitive(deeds.length, 'дело')}`;
  const item = (deed: PracticeCase, note: string): LeadItem => ({
    label: deed.title,
    note,
    where: fullPlaceOf(deed),
    path: deed.path,
  });
  const indicators = strategies.flatMap(({ indicators: own, path, shortTitle: where }) =>
    own.map((indicator) => ({ ...indicator, where, path: indicatorPath({ path }, indicator) })),
  );

  const traceless = tracelessClauses(resolutions, practices);
  const unmeasured = indicators
    .filter(({ observations }) => observations.length === 0)
    .map(({ name: label, text, ...place }) => ({
      label,
      note: `в\u00A0документе: ${brief(text)}`,
      ...place,
    }));
  const supported = new Set(contests.map(({ region }) => region));
  const told = regions.filter(({ deeds: amount }) => amount > 0);
  const unsupported = told
    .filter(({ region, support }) => support === 0 && !supported.has(region.id))
    .sort((a, b) => b.deeds - a.deeds)
    .map(({ region, deeds: amount }) => ({
      label: region.name,
      note: count(amount, 'дело'),
      where: '',
      path: facetPath('region', region.id),
    }));
  const until = Math.max(...deeds.map(({ checked }) => yearOf(checked))) - SILENT_YEARS;
  const unfinished = deeds
    .filter(({ status }) => status !== 'done')
    .map((deed) => ({ deed, last: lastTold(deed) }))
    .filter(({ last }) => last && yearOf(last) <= until)
    .sort((a, b) => a.last.localeCompare(b.last))
    .map(({ deed, last }) =>
      item(deed, `${STATUS_LABELS[deed.status]}, последняя публикация: ${date(last)}`),
    );
  const residents = deeds
    .flatMap((deed) => {
      const { money } = deed;
      const own = money?.rows.find(({ from }) => from === 'residents');
      // Where nobody else is named and no source names the whole, the share is not known.
      if (!money || !own || own.rub >= money.total) return [];
      const sums = `${roublesShort(own.rub)} из\u00A0${roublesShort(money.total)}, что названы`;
      return { ...item(deed, `${percent(own.share)}: ${sums}`), share: own.share };
    })
    .sort((a, b) => b.share - a.share);
  const setbacks = deeds
    .filter((deed) => deed.readStory().some(({ part }) => part === 'setbacks'))
    .map((deed) => item(deed, deed.year ? String(deed.year) : 'год не\u00A0назван'));
  const repeated = deeds
    .filter(({ adaptedBy }) => adaptedBy.length > 0)
    .sort((a, b) => b.adaptedBy.length - a.adaptedBy.length)
    .map((deed) => item(deed, `повторили ${count(deed.adaptedBy.length, 'раз')}`));

  const all: Lead[] = [
    {
      id: 'no-trace',
      title: 'Просьба без следа',
      finding: `Следа не\u00A0нашли у\u00A0${number(traceless.items.length)} из\u00A0${countGenitive(traceless.of, 'пункт')}`,
      why: 'Съезд попросил, а\u00A0что было дальше, публикации не\u00A0говорят. Не\u00A0нашли\u00A0— не\u00A0значит, что не\u00A0исполнили.',
      ask: 'Тех, кому пункт адресован: что сделали и\u00A0где это видно. Тех, кто просил: знают ли они ответ.',
      column: 'Пункт',
      items: traceless.items,
    },
    {
      id: 'unmeasured',
      title: 'Цель есть, числа нет',
      finding: `Ни\u00A0одного значения не\u00A0нашли у\u00A0${number(unmeasured.length)} из\u00A0${countGenitive(indicators.length, 'показатель')}`,
      why: 'Показатель назначен, а\u00A0сколько есть сейчас, публикации не\u00A0называют. Измерять могли и\u00A0без публикаций.',
      ask: 'Авторов стратегии: кто считает, с\u00A0какого года и\u00A0где эти числа лежат.',
      column: 'Показатель',
      items: unmeasured,
    },
    {
      id: 'no-support',
      title: 'Дела есть, о\u00A0поддержке не\u00A0слышно',
      finding: `Ни\u00A0конкурса, ни\u00A0программы не\u00A0нашли в\u00A0${number(unsupported.length)} из\u00A0${countGenitive(told.length, 'регион')}, где есть дела`,
      why: 'Соседи справляются, а\u00A0чем им помогает регион, мы не\u00A0узнали. Помощь может быть, просто о\u00A0ней не\u00A0написали.',
      ask: 'Соседей: на\u00A0что делали. Правительство региона: есть ли деньги для ТОС и\u00A0кто их получил.',
      column: 'Регион',
      items: unsupported,
    },
    {
      id: 'unfinished',
      title: 'Начали\u00A0— и\u00A0что?',
      finding: `Конца не\u00A0знаем, а\u00A0последняя публикация\u00A0— ${until}\u00A0года или старше: ${among(unfinished)}`,
      why: 'О\u00A0начале написали, о\u00A0конце\u00A0— нет. Возраст посчитан по\u00A0дню публикации, а\u00A0дело могли и\u00A0закончить.',
      ask: 'Тех, кто делал: чем кончилось. Если это стоит и\u00A0работает, вот и\u00A0новость.',
      column: 'Дело',
      items: unfinished,
    },
    {
      id: 'residents-pay',
      title: 'Соседи заплатили сами',
      finding: `Доля жителей известна у\u00A0${among(residents)}; самая большая\u00A0— ${percent(residents[0]?.share ?? 0)}`,
      why: 'Своими деньгами соседи входят в\u00A0дело редко, и\u00A0пишут об\u00A0этом ещё реже. Доля\u00A0— от\u00A0названных денег, не\u00A0от\u00A0всех.',
      ask: 'Тех, кто собирал: по\u00A0сколько сдавали, как договорились, кто отказался.',
      column: 'Дело',
      items: residents,
    },
    {
      id: 'setbacks',
      title: 'Получилось не\u00A0всё',
      finding: `О\u00A0том, что не\u00A0вышло, рассказали в\u00A0${among(setbacks)}`,
      why: 'Неудачу показывают редко, а\u00A0другим она полезнее победы. Это слова тех, кто делал, а\u00A0не\u00A0оценка.',
      ask: 'Тех, кто делал: что сейчас на\u00A0этом месте и\u00A0что они сделали бы иначе.',
      column: 'Дело',
      items: setbacks,
    },
    {
      id: 'repeated',
      title: 'Повторили у\u00A0себя',
      finding: `Повторили в\u00A0другом месте: ${among(repeated)}`,
      why: 'Одно дело разошлось по\u00A0другим местам. Здесь только те повторы, о\u00A0которых прямо сказано.',
      ask: 'И\u00A0тех и\u00A0других: что пришлось изменить.',
      column: 'Дело',
      items: repeated,
    },
  ];
  return all.filter(({ items }) => items.length > 0);
}

/** Clauses whose traces were looked for in vain, or not at all and no card stands beside them. */
function tracelessClauses(
  resolutions: readonly ResolutionOutline[],
  practices: readonly PracticeCase[],
): { items: LeadItem[]; of: number } {
  const items = resolutions.flatMap((document) => {
    const traces = clauseTraces(document);
    return document.clauses.flatMap((clause): LeadItem[] => {
      const point = clausePoint(document, clause);
      const trace = traces.get(clause.number);
      // Somebody told of it, even if no card does.
      if (trace?.status && trace.status !== 'not-found') return [];
      const isSilent = trace?.status !== undefined;
      const isBare = practicesOf(point.id, practices).length === 0;
      if (!isSilent && !isBare) return [];
      const reasons = [
        isSilent &&
          `сообщений не\u00A0нашли${trace.checked ? `, искали до\u00A0${date(trace.checked)}` : ''}`,
        isBare && 'на\u00A0сайте нет ни\u00A0одного примера',
      ].filter((words) => words !== false);
      return [
        {
          label: `${clause.number}. ${brief(clause.text)}`,
          note: listed(reasons),
          where: document.shortTitle,
          path: isSilent ? trace.path : point.path,
        },
      ];
    });
  });
  return { items, of: resolutions.reduce((sum, { clauses }) => sum + clauses.length, 0) };
}

/** The items of a lead for a spreadsheet. */
export function leadFile({ column, items }: Lead, absoluteUrl: (path: string) => string): string {
  return spreadsheet([
    [column, 'Что известно', 'Откуда', 'Страница'],
    ...items.map(({ label, note, where, path }) => [label, note, where, absoluteUrl(path)]),
  ]);
}
