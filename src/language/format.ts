/** Numbers, money and dates as Russian readers expect them. Spaces inside never break. */
const NBSP = '\u00A0';

const integers = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 2 });
const kopecks = new Intl.NumberFormat('ru-RU', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const percents = new Intl.NumberFormat('ru-RU', { style: 'percent', maximumFractionDigits: 0 });
const short = new Intl.NumberFormat('ru-RU', { maximumSignificantDigits: 3 });
const days = new Intl.DateTimeFormat('ru-RU', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const monthNames = new Intl.DateTimeFormat('ru-RU', { month: 'long', timeZone: 'UTC' });
const lists = new Intl.ListFormat('ru-RU');
const months = new Intl.DateTimeFormat('ru-RU', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** «1 250 000», «3,25». */
export function number(value: number): string {
  return integers.format(value);
}

/** Of a share from 0 to 1: «25 %». A part that would round to nothing is «меньше 1 %». */
export function percent(share: number): string {
  return share > 0 && share < 0.005 ? `меньше${NBSP}${percents.format(0.01)}` : percents.format(share);
}

/** «1 250 000 ₽», «990 126,50 ₽». */
export function roubles(value: number): string {
  return `${Number.isInteger(value) ? number(value) : kopecks.format(value)}${NBSP}₽`;
}

/** «570 тыс. ₽», «1,25 млн ₽»; for headlines, where the exact sum is next to it. */
export function roublesShort(value: number): string {
  if (value >= 999_500_000) return `${short.format(value / 1e9)}${NBSP}млрд${NBSP}₽`;
  if (value >= 999_500) return `${short.format(value / 1e6)}${NBSP}млн${NBSP}₽`;
  if (value >= 10_000) return `${short.format(value / 1e3)}${NBSP}тыс.${NBSP}₽`;
  return roubles(value);
}

/** Sentences side by side, each with a full stop, whether or not it was written with one. */
export function sentences(...written: readonly (string | false | undefined)[]): string {
  const said = written.filter((words): words is string => Boolean(words));
  return said.map((words) => (/[.!?…]$/.test(words) ? words : `${words}.`)).join(' ');
}

/** Where a sentence has ended: not after an abbreviation, an initial or a number. */
const BETWEEN_SENTENCES = /(?<=(?<!(?:^|[\s«(])\p{L}{1,3}|\d)[.!?…]»?)(?=\s+[«\p{Lu}\d])/u;

/** A paragraph cut into its sentences; those in quotation marks, and two of which it is not sure, stay together. */
export function sentencesIn(paragraph: string): string[] {
  const found: string[] = [];
  let open = '';
  for (const piece of paragraph.split(BETWEEN_SENTENCES)) {
    open += piece;
    if (open.split('«').length > open.split('»').length) continue;
    found.push(open.trim());
    open = '';
  }
  return open ? [...found, open.trim()] : found;
}

/** The size of a file: «12 КБ», «3,1 МБ». */
export function fileSize(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1024);
  return kilobytes < 1000
    ? `${number(kilobytes)}${NBSP}КБ`
    : `${number(Math.round((kilobytes / 1024) * 10) / 10)}${NBSP}МБ`;
}

/** A date as exact as it is known: «2024» → «2024», «2024-05» → «май 2024», «2024-05-17» → «17 мая 2024 г.». */
export function date(value: string): string {
  const [year = '', month, day] = value.split('-');
  if (!month) return year;
  const moment = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  const words = day ? days.format(moment) : months.format(moment).replace(/\s*г\.$/, '');
  return words.replace(/\s/g, NBSP);
}

/** «12–30 января 2026 г.», «до 30 января 2026 г.», «с 12 января 2026 г.», «октябрь 2025»: from one date to another. */
export function period(from: string | undefined, to: string | undefined): string {
  if (from === to) return date(from ?? '');
  if (from === undefined) return `до${NBSP}${date(to ?? '')}`;
  if (to === undefined) return `с${NBSP}${date(from)}`;
  if (from.length < 10) {
    const first = from.length === 7 && yearOf(from) === yearOf(to) ? date(from).slice(0, -5) : date(from);
    return `${first}${NBSP}— ${date(to)}`;
  }
  return days
    .formatRange(new Date(from), new Date(to))
    .replace(/\s–\s/, `${NBSP}— `)
    .replace(/(?<!— ?)\s/g, NBSP);
}

/** «январе», «мае»: what stands after «в»; months count from 1. */
export function monthLocative(month: number): string {
  return monthNames.format(Date.UTC(2000, month - 1)).replace(/[ьй]?$/, 'е');
}

/** The first letter of each month. */
export const MONTH_LETTERS = 'яфмамииасонд';

/** «2024, 2025 и 2026» */
export function listed(words: readonly string[]): string {
  return lists.format(words);
}

/** «2025–2027». */
export function yearRange(start: number, end: number): string {
  return start === end ? String(start) : `${start}–${end}`;
}

export function yearOf(value: string): number {
  return Number(value.slice(0, 4));
}

export const collator = new Intl.Collator('ru', { numeric: true });

/** Words as a sentence of their own: a capital letter and a full stop. */
export function sentence(words: string): string {
  return upperFirst(words) + (/[.!?…]$/.test(words) ? '' : '.');
}

/** «Глава 5»: words at the start of a line. */
export function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** «пруды, озёра и реки»: the first letter of a name inside a sentence; abbreviations stay. */
export function lowerFirst(words: string): string {
  return /^\p{Lu}[\p{Ll}\s]/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
