/** Rules about practices that no schema can keep: dates and sums that fit, sources that are there and explained. */
import type { Content, Entry, Place } from '../model/entry.ts';
import type { RuleCode } from '../model/issue.ts';
import type { Path } from '../model/schema-walk.ts';

export type Report = (
  entry: { path: string } | string,
  place: Place,
  rule: RuleCode,
  message: string,
  advice: string,
) => void;

export function checkPractices(content: Content, report: Report): void {
  for (const entry of content.entries.practices) {
    const { data } = entry;
    const isDeed = data.kind === 'tos';
    const isToldByRecords = !isDeed && data.contests.length > 0;
    if (!data.results.length && data.status !== 'planned' && !isToldByRecords) {
      report(
        entry,
        entry.placeOf(['results']),
        'results',
        'не сказано, что получилось',
        isDeed
          ? 'допишите results или, если это ещё замысел, status: planned'
          : 'допишите results или назовите в contests запись программы, где её цифры',
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
    if (data.money && !isDeed) {
      report(
        entry,
        entry.placeOf(['money']),
        'money',
        'деньги программы стоят не в карточке: money — стоимость дела, которое сделал ТОС',
        'перенесите суммы в запись программы в taxonomy/contests.yaml (fund, maximum, prizes) и назовите её в contests; сколько стоило одно дело, пишут в results',
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

/** What has not happened yet is not written as done, read or checked. */
export function checkFuture(content: Content, today: string, report: Report): void {
  const isLater = (date: string | undefined) => date !== undefined && date > today.slice(0, date.length);
  for (const entry of content.entries.practices) {
    const { checked, status, start, end, sources } = entry.data;
    const say = (path: Path, message: string, advice: string) =>
      report(entry, entry.placeOf(path), 'dates', message, advice);
    if (isLater(checked))
      say(['checked'], `день сверки ещё не наступил: ${checked}`, 'поставьте день, когда карточку сверяли');
    if (status === 'done' && isLater(start))
      say(
        ['start'],
        `сделано, а начало ещё впереди: ${start}`,
        'исправьте start или поставьте status: planned',
      );
    if (status === 'done' && isLater(end))
      say(['end'], `сделано, а конец ещё впереди: ${end}`, 'исправьте end или поставьте status: running');
    if (status === 'running' && isLater(start))
      say(['start'], `идёт, а начало ещё впереди: ${start}`, 'исправьте start или поставьте status: planned');
    for (const [index, { date, accessed }] of sources.entries()) {
      if (isLater(date))
        say(
          ['sources', index, 'date'],
          `источник опубликован в будущем: ${date}`,
          'проверьте дату публикации',
        );
      if (isLater(accessed))
        say(['sources', index, 'accessed'], `страницу открыли в будущем: ${accessed}`, 'проверьте accessed');
    }
  }
}

/** Practices and pages of text: two pages with one title cannot be told apart in a list. */
export function checkDuplicateTitles(content: Content, report: Report): void {
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

/**
 * One page may tell of several practices, but then these are relatives and name each other; else the address
 * was most likely copied from another card.
 */
export function checkSharedAddresses(content: Content, report: Report): void {
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
