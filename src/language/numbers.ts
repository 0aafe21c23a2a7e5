/** Numbers as people write them in Russian: «65 тыс.», «1,5 млн», «около 40». */
export type Precision = 'about' | 'more' | 'less';

export interface WrittenNumber {
  value: number;
  precision?: Precision;
  /** What stands behind the number: «руб.», «га», or nothing. */
  unit: string;
}

/** Why words were not understood and what to write instead: a Russian sentence that begins with the words. */
export interface Unread {
  message: string;
}

const SPACE = String.raw`[ \u00A0\u2009\u202F]`;
const DIGITS = String.raw`\d{1,3}(?:${SPACE}\d{3})+(?:[.,]\d+)?|(?:0|[1-9]\d*)(?:[.,]\d+)?`;
const SCALE = `(?:тыс(?:яч[а-я]*|\\.)?|млн\\.?|миллион[а-я]*|млрд\\.?|миллиард[а-я]*)(?![а-яё])`;
const HOW = `около|примерно|приблизительно|порядка|более(?: чем)?|больше(?: чем)?|свыше|менее(?: чем)?|меньше(?: чем)?|почти|до|[~≈<>]`;
const ROUBLES = /^(?:руб(?:\.|л[а-я]*)?|р\.?|₽)$/i;

/** A number with its scale and how exactly it is said, for those who look for sums inside a text; flags `iu`. */
export const NUMBER = `(?:(?<!\\p{L})(${HOW})${SPACE}?)?(?<![\\d.,])(${DIGITS})(?:${SPACE}?(${SCALE}))?`;

const WHOLE = new RegExp(`^([-−–]?)${NUMBER}(?: ?([₽%\\p{Script=Cyrillic}].*))?$`, 'iu');
const RANGE = /^\d[\d .,]*[-–—]\s?\d[\d .,]*$/;
/** «65.000» and «3,250»: thousands to one reader, a fraction to another. */
const AMBIGUOUS = /^[1-9]\d{0,2}[.,]\d{3}$/;

export function parseNumber(words: string): WrittenNumber | Unread {
  const text = words.replace(/\s+/g, ' ').trim();
  const refuse = (why: string) => ({ message: `«${text}» — ${why}` });
  if (RANGE.test(text)) return refuse('это промежуток. Напишите одно число.');
  const [, sign = '', how, digits, scale, unit = ''] = WHOLE.exec(text) ?? [];
  if (digits === undefined) return refuse('не число. Напишите цифрами: 65 000 или 1,5 млн.');
  if (AMBIGUOUS.test(digits) && (!scale || digits.includes('.'))) {
    const [thousands, fraction] = [digits.replace(/[.,]/, ''), digits.replace(',', '.')];
    return refuse(
      `это ${printNumber(Number(thousands))} или ${printNumber(Number(fraction))}? Напишите так, чтобы было ясно.`,
    );
  }
  const value = scaled(digits, scale) * (sign ? -1 : 1);
  const precision = precisionNamed(how);
  return { value, unit, ...(precision ? { precision } : {}) };
}

export interface ReadNumber {
  words: string;
  value: number;
  /** What its last digit counts: 1000 in «65 тысяч», 0.1 in «1,5». */
  unit: number;
}

const IN_TEXT = new RegExp(NUMBER, 'giu');
/** «от 1,3 до 3,3 млн»: the scale of the second number is that of the first. */
const SHARED = new RegExp(`${SPACE}?(?:до|и|[–—-])${SPACE}?(?:${DIGITS})${SPACE}?(${SCALE})`, 'iuy');

/** Every number that stands in a text in digits. */
export function numbersIn(text: string): ReadNumber[] {
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(IN_TEXT)].map(({ 0: words, 2: digits = '', 3: own, index }) => {
    SHARED.lastIndex = index + words.length;
    const scale = own ?? SHARED.exec(text)?.[1];
    const decimals = /[.,](\d+)$/.exec(digits)?.[1]?.length ?? 0;
    return { words, value: scaled(digits, scale), unit: scaled('1', scale) / 10 ** decimals };
  });
}

/** What `parseNumber` reads back. */
export function printNumber(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ' ');
  if (!fraction) return grouped;
  return `${grouped},${fraction}${AMBIGUOUS.test(`${whole}.${fraction}`) ? '0' : ''}`;
}

export function isRoubles(unit: string): boolean {
  return ROUBLES.test(unit);
}

function scaled(digits: string, scale = ''): number {
  const zeros = /^тыс/i.test(scale) ? 3 : /^(?:млн|миллион)/i.test(scale) ? 6 : scale ? 9 : 0;
  // The exponent keeps decimals exact: 1.1 × 1,000,000 is 1,100,000.0000000001 in floating point.
  return Number(`${digits.replace(/\s/g, '').replace(',', '.')}e${zeros}`);
}

function precisionNamed(how = ''): Precision | undefined {
  if (!how) return undefined;
  if (/^(?:более|больше|свыше|>)/i.test(how)) return 'more';
  return /^(?:менее|меньше|почти|до|<)/i.test(how) ? 'less' : 'about';
}
