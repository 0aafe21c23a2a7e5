/** Days, months and years as people write them in Russian; a value is `2024`, `2024-05` or `2024-05-17`. */
import type { Unread } from './numbers.ts';

const MONTHS = ['январ', 'феврал', 'март', 'апрел', 'ма', 'июн', 'июл', 'август', 'сентябр', 'октябр', 'ноябр', 'декабр']; // prettier-ignore

/** Patterns with one group each, for those who look for dates inside a text; flag `i`. */
export const MONTH = `(${MONTHS.join('|')})(?:ь|я|е|ю|ём|ем|й|а|у|и)?`;
export const YEAR = String.raw`((?:19|20)\d{2})(?:\s*(?:гг?\.?|год[ауе]?)(?![а-яё]))?`;

const ISO = /^((?:19|20)\d{2})-(\d{2})(?:-(\d{2}))?$/;
const DOTTED = new RegExp(String.raw`^(?:(?:(\d{1,2})\.)?(\d{1,2})\.)?${YEAR}$`, 'i');
const NAMED = new RegExp(String.raw`^(?:(\d{1,2}) )?${MONTH} ${YEAR}$`, 'i');
const WITHIN = new RegExp(String.raw`(?:(?:\d{1,2} )?${MONTH} )?(?<!\d)(?:19|20)\d{2}(?!\d)`, 'i');
const RANGE = /^(?:19|20)\d{2}\s*[-–—/]\s*(?:19|20)\d{2}(?:\s*гг?\.)?$/;

export function parseDate(words: string): { value: string } | Unread {
  const text = words.replace(/\s+/g, ' ').trim();
  const refuse = (why: string) => ({ message: `«${text}» — ${why}` });
  const parts = partsOf(text.replace(/^[вс] /i, ''));
  if (!parts) {
    if (RANGE.test(text)) return refuse('это промежуток. Напишите одно время.');
    if (/^(?:19|20)\d{2}-\d$/.test(text)) return refuse(`это месяц или годы? Месяц пишут так: 05.2024.`);
    const near = WITHIN.exec(text)?.[0];
    if (near) return refuse(`сюда пишут год, месяц или день. Ближе всего: ${near}.`);
    return refuse('непонятно, когда это. Напишите так точно, как знаете: 2024, май 2024 или 17.05.2024.');
  }
  const [year = '', month, day] = parts;
  if (month && (Number(month) < 1 || Number(month) > 12)) return refuse('такого месяца нет.');
  if (day && new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() !== Number(day)) {
    return refuse('такого дня в календаре нет.');
  }
  return { value: parts.map((part) => part.padStart(2, '0')).join('-') };
}

/** A full day and nothing less. */
export function parseDay(words: string): { value: string } | Unread {
  const date = parseDate(words);
  if ('message' in date || date.value.length === 10) return date;
  return { message: `«${words.trim()}» — нужен день. Напишите его так: 17.05.2024.` };
}

/** Year, month and day, as many as are named. */
function partsOf(text: string): string[] | undefined {
  const iso = ISO.exec(text);
  if (iso) return iso.slice(1).filter(Boolean);
  const [, day, month, year] = DOTTED.exec(text) ?? [];
  if (year) return [year, month, day].filter((part) => part !== undefined);
  const [, namedDay, name, namedYear] = NAMED.exec(text) ?? [];
  if (!namedYear || !name) return undefined;
  const number = String(MONTHS.indexOf(name.toLowerCase()) + 1);
  return [namedYear, number, namedDay].filter((part) => part !== undefined);
}

/** The day in Kamchatka: an editor there may write a date that is still tomorrow on the machine that checks. */
export function latestToday(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Kamchatka' }).format(new Date());
}
