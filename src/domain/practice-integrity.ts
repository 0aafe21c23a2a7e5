/** Rules about a practice that no schema can keep: dates and sums that fit, results, nothing that is there already. */
import { plainWords } from '../language/plain-words.ts';
import { allEntries, type Content, type Place, type UnreadableEntry } from '../model/entry.ts';
import { inFile } from '../model/mentions.ts';
import type { RuleCode } from '../model/issue.ts';
import type { Practice } from '../model/practice.ts';
import type { Path } from '../model/schema-walk.ts';

export type Report = (
  entry: { path: string } | string,
  place: Place,
  rule: RuleCode,
  message: string,
  advice: string,
) => void;

/** A practice as far as it is written and sound: a form asks before all of it is there. */
export interface PracticeDraft {
  /** Absent while its folder has no name. */
  id?: string | undefined;
  data: { [name in keyof Practice]?: Practice[name] | undefined };
  /** As it was written: a list of sources is not sound as long as one of them lacks a field. */
  raw: Readonly<Record<string, unknown>>;
}

/** What one practice is compared with. */
export interface PracticeContext {
  /** `2026-11-24`: what is later has not happened yet. */
  today: string;
  municipality: (id: string) => { name: string; region: string } | undefined;
  /** What else has this title, as an editor calls it. */
  sameTitle: (title: string) => string | undefined;
  /** Other practices with a source at this address. */
  citing: (url: string) => readonly { id: string; related: readonly string[] }[];
}

/** Message and advice mention fields, as `model/mentions.ts` has it. */
export interface PracticeFinding {
  path: Path;
  rule: RuleCode;
  message: string;
  advice: string;
}

export function practiceFindings(
  { id, data, raw }: PracticeDraft,
  { today, municipality, sameTitle, citing }: PracticeContext,
): PracticeFinding[] {
  const { directions = [], related = [], contests = [], sources = [] } = data;
  const { title, kind, status, results, start, end, money, checked, adaptedFrom } = data;
  const found: PracticeFinding[] = [];
  const say = (path: Path, rule: RuleCode, message: string, advice: string) =>
    found.push({ path, rule, message, advice });

  const isSupport = kind !== undefined && kind !== 'tos';
  const isToldByRecords = isSupport && contests.length > 0;
  if (results?.length === 0 && status !== 'planned' && !isToldByRecords) {
    say(
      ['results'],
      'results',
      'не сказано, что получилось',
      isSupport
        ? 'допишите {results} или назовите в {contests} запись программы, где её цифры'
        : 'допишите {results} или, если это ещё замысел, {status: planned}',
    );
  }
  if (start && end && end.slice(0, start.length) < start.slice(0, end.length)) {
    say(['end'], 'dates', 'конец раньше начала', 'проверьте {start} и {end}');
  }
  const rows = money?.rows.reduce((sum, row) => sum + row.rub, 0) ?? 0;
  const total = money?.total?.rub;
  if (total !== undefined && rows > total) {
    say(['money', 'total'], 'money', 'слагаемые больше всей суммы', 'проверьте {rows} и {total}');
  }
  if (money && isSupport) {
    say(
      ['money'],
      'money',
      'деньги программы стоят не в карточке: {money} — стоимость дела, которое сделал ТОС',
      'перенесите суммы в запись программы в справочнике taxonomy/contests (fund, maximum, prizes) и назовите её в {contests}; сколько стоило одно дело, пишут в {results}',
    );
  }
  if (money && !rows && total === undefined) {
    say(
      ['money'],
      'money',
      'в {money} нет ни одной суммы',
      'допишите {rows} или {total} либо уберите {money}',
    );
  }
  const place = data.municipality === undefined ? undefined : municipality(data.municipality);
  if (place && data.region !== undefined && place.region !== data.region) {
    say(
      ['municipality'],
      'place',
      `${place.name} — это другой регион: ${place.region}`,
      'исправьте {region} или {municipality}',
    );
  }
  if (adaptedFrom !== undefined && adaptedFrom === id) {
    say(
      ['adaptedFrom'],
      'reference',
      'практика повторяет сама себя',
      'укажите чужую практику или уберите {adaptedFrom}',
    );
  }
  if (new Set(directions).size < directions.length) {
    say(['directions'], 'reference', 'одно направление названо дважды', 'оставьте каждое по одному разу');
  }
  if (id !== undefined && related.includes(id)) {
    say(['related'], 'reference', 'практика ссылается сама на себя', 'уберите её id из {related}');
  }
  const twin = title === undefined ? undefined : sameTitle(title);
  if (twin !== undefined) say(['title'], ...TITLE_TWICE(twin));

  // One page may tell of several practices, but then these are relatives and name each other; else the address was
  // most likely copied from another card.
  for (const [at, url] of addressesIn(raw).entries()) {
    const others = url === undefined ? [] : citing(url);
    const [other] = others;
    if (!other || others.some((each) => related.includes(each.id) || (id && each.related.includes(id))))
      continue;
    say(
      ['sources', at, 'url'],
      'shared-source',
      `этот адрес уже стоит в карточке ${other.id}`,
      `проверьте адрес; если страница рассказывает об обеих практиках, допишите ${other.id} в {related}`,
    );
  }

  // What has not happened yet is not written as done, read or checked.
  const sayLater = (value: string | undefined, path: Path, message: string, advice: string) => {
    if (value !== undefined && value > today.slice(0, value.length))
      say(path, 'dates', `${message}: ${value}`, advice);
  };
  sayLater(checked, ['checked'], 'день сверки ещё не наступил', 'поставьте день, когда карточку сверяли');
  if (status === 'done' || status === 'running') {
    const state = status === 'done' ? 'сделано' : 'идёт';
    sayLater(
      start,
      ['start'],
      `${state}, а начало ещё впереди`,
      'исправьте {start} или поставьте {status: planned}',
    );
  }
  if (status === 'done')
    sayLater(end, ['end'], 'сделано, а конец ещё впереди', 'исправьте {end} или поставьте {status: running}');
  if (status === 'planned' && end !== undefined && end < today.slice(0, end.length))
    say(
      ['end'],
      'overdue',
      `задумано, а срок уже прошёл: ${end}`,
      'узнайте, чем кончилось: поправьте {status} и {results}, а если срок перенесли, {end}',
    );
  for (const [at, { date, accessed }] of sources.entries()) {
    sayLater(date, ['sources', at, 'date'], 'источник опубликован в будущем', 'проверьте дату публикации');
    sayLater(accessed, ['sources', at, 'accessed'], 'страницу открыли в будущем', 'проверьте {accessed}');
  }
  return found;
}

export function addressesIn({ sources }: PracticeDraft['raw']): (string | undefined)[] {
  const written = Array.isArray(sources) ? (sources as ({ url?: unknown } | null)[]) : [];
  return written.map((source) => (typeof source?.url === 'string' ? source.url : undefined));
}

/** Two pages with the same title are indistinguishable in a list. */
const TITLE_TWICE = (twin: string) =>
  [
    'duplicate-title',
    `такой заголовок уже есть: ${twin}`,
    'уточните заголовок: место, год, что именно сделали',
  ] as const;

/** What any practice is compared with in this content; of two that are alike, the later one is spoken of. */
function contextIn(
  content: Content,
  today: string,
): (practice?: UnreadableEntry<'practices'>) => PracticeContext {
  const practices = allEntries(content, 'practices');
  const places = new Map(content.entries.municipalities.map(({ id, data }) => [id, data]));
  const titles = firstTitles([...practices, ...othersWithTitles(content)]);
  const citing = Map.groupBy(
    practices.flatMap((entry, order) => addressesIn(entry.raw).map((url) => ({ url, entry, order }))),
    ({ url }) => url,
  );
  return (practice) => {
    const order = practice ? practices.indexOf(practice) : practices.length;
    return {
      today,
      municipality: (id) => places.get(id),
      sameTitle(title) {
        const first = titles.get(plainWords(title));
        return first === practice ? undefined : first?.path;
      },
      citing(url) {
        const earlier = (citing.get(url) ?? []).filter((each) => each.order < order);
        return earlier.map(({ entry: { id, data } }) => ({ id, related: data.related ?? [] }));
      },
    };
  };
}

function othersWithTitles(content: Content) {
  return (['recipes', 'papers', 'pages'] as const).flatMap((name) => allEntries(content, name));
}

function firstTitles(entries: readonly UnreadableEntry<'practices' | 'recipes' | 'papers' | 'pages'>[]) {
  const titled = entries.filter(({ data }) => data.title !== undefined);
  // The last written into a map stands.
  return new Map(titled.toReversed().map((entry) => [plainWords(entry.data.title ?? ''), entry]));
}

export function checkPractices(content: Content, today: string, report: Report): void {
  const practices = allEntries(content, 'practices');
  const others = othersWithTitles(content);
  const contextFor = contextIn(content, today);
  for (const entry of practices) {
    for (const { path, rule, message, advice } of practiceFindings(entry, contextFor(entry))) {
      report(entry, entry.placeOf(path), rule, inFile(message), inFile(advice));
    }
  }
  const titles = firstTitles([...practices, ...others]);
  for (const entry of others) {
    const first = titles.get(plainWords(entry.data.title ?? ''));
    if (first && first !== entry) report(entry, entry.placeOf(['title']), ...TITLE_TWICE(first.path));
  }
}
