/** Numbers, days and sums of money as people write them in Russian. What is not plain stays unread. */
import type { MoneyOrigin } from '../model/practice.ts';
import type { Precision } from '../model/fields.ts';

const SPACE = '[ \\u00A0\\u2009\\u202F]';
const DIGITS = `\\d{1,3}(?:${SPACE}\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?`;
const SCALE = `тыс(?:\\.|яч[а-я]*)?|млн\\.?|миллион[а-я]*|млрд\\.?|миллиард[а-я]*`;
const ROUBLES = `руб(?:\\.|л[а-я]*)?(?![а-яё])|₽`;

/** A number and nothing else, its thousands and roubles written as one likes. */
export function numberIn(words: string): number | undefined {
  const match = new RegExp(`^(-?(?:${DIGITS}))${SPACE}*(${SCALE})?${SPACE}*(?:${ROUBLES})?$`, 'iu').exec(
    words.trim(),
  );
  return match ? scaled(match[1] ?? '', match[2]) : undefined;
}

function scaled(digits: string, scale = ''): number {
  const number = Number(digits.replace(new RegExp(SPACE, 'g'), '').replace(',', '.'));
  const zeros = /^тыс/i.test(scale) ? 3 : /^(?:млн|миллион)/i.test(scale) ? 6 : scale ? 9 : 0;
  // 1.1 × 1,000,000 is 1,100,000.0000000001 in floating point.
  return Math.round(number * 10 ** zeros * 100) / 100;
}

const MONTHS = [
  'январ',
  'феврал',
  'март',
  'апрел',
  'ма',
  'июн',
  'июл',
  'август',
  'сентябр',
  'октябр',
  'ноябр',
  'декабр',
];
const MONTH =
  '(январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)(?:ь|я|е|ю|ём|ем|й|а|у|и)?';
const YEAR = '((?:19|20)\\d{2})(?:\\s*(?:г\\.|год[ауе]?|гг\\.))?';

const two = (number: number | string) => String(number).padStart(2, '0');
const monthNumber = (beginning: string) => two(MONTHS.indexOf(beginning.toLowerCase()) + 1);

/** A day, a month or a year and nothing else, as cards write it: `2024-05-17`, `2024-05`, `2024`. */
export function timeIn(words: string): string | undefined {
  const text = words
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^[вс] /i, '');
  const iso = /^((?:19|20)\d{2})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  if (iso) return text;
  const dotted = /^(?:(?:(\d{1,2})\.)?(\d{1,2})\.)?((?:19|20)\d{2})(?: ?(?:г\.|год[ауе]?))?$/.exec(text);
  if (dotted) {
    const [, day, month, year] = dotted;
    return [year, month && two(month), day && two(day)].filter(Boolean).join('-');
  }
  const named = new RegExp(`^(?:(\\d{1,2}) )?${MONTH} ${YEAR}$`, 'i').exec(text);
  if (!named) return undefined;
  const [, day, month = '', year] = named;
  return [year, monthNumber(month), day && two(day)].filter(Boolean).join('-');
}

export function dayIn(words: string): string | undefined {
  const time = timeIn(words);
  return time?.length === 10 ? time : undefined;
}

/** Full days that a text names, each once. */
export function daysNamed(text: string): string[] {
  const named = new RegExp(`\\d{1,2} ${MONTH} ${YEAR}|\\d{1,2}\\.\\d{1,2}\\.(?:19|20)\\d{2}`, 'gi');
  const days = [...text.replace(/\u00A0/g, ' ').matchAll(named)].map(([words]) => dayIn(words));
  return [...new Set(days.filter((day) => day !== undefined))];
}

/** Years that a text names, each once. */
export function yearsNamed(text: string): string[] {
  return [
    ...new Set(
      [...text.matchAll(/(?<![\d/.-])(?:19|20)\d{2}(?![\d%]|\s*(?:руб|₽|тыс|чел))/g)].map(([year]) => year),
    ),
  ];
}

/** When it began and ended, where the text says so in plain words. */
export function periodIn(text: string): { start?: string; end?: string } {
  const plain = text.replace(/\u00A0/g, ' ');
  const moment = `((?:\\d{1,2} )?(?:${MONTH.replace('(', '(?:')} )?${YEAR.replace('(', '(?:')})`;
  const find = (words: string) => {
    const found = [
      ...plain.matchAll(new RegExp(`(?<![а-яё])(?:${words})(?: (?:в|с))? ${moment}`, 'giu')),
    ].map((match) => timeIn(match[1] ?? ''));
    const different = new Set(found.filter((time) => time !== undefined));
    return different.size === 1 ? [...different][0] : undefined;
  };
  const labelled =
    /^(?:сроки?|срок реализации|сроки реализации|период|годы?)(?: проекта| практики)?\s*[:—-]\s*((?:19|20)\d{2})\s*[–—-]\s*((?:19|20)\d{2})/imu.exec(
      plain,
    );
  const start =
    find(
      'начали|начали работу|начали работы|работы начали|начались|начался|началась|началось|начало:|начало —',
    ) ?? labelled?.[1];
  const end =
    find('закончили|завершили|закончились|завершились|завершился|завершился проект|окончание:|окончание —') ??
    labelled?.[2];
  return { ...(start ? { start } : {}), ...(end ? { end } : {}) };
}

export interface Sum {
  /** As it is written. */
  words: string;
  rub: number;
  precision?: Precision;
  /** Who gave it, when the same clause names one giver. */
  from?: MoneyOrigin;
  isTotal: boolean;
}

const GIVERS: [MoneyOrigin, RegExp][] = [
  ['federal', /федеральн\p{L}+ (?:бюджет|казн|средств)/iu],
  [
    'regional',
    /(?:областн|краев|республиканск|региональн)\p{L}+ (?:бюджет|казн|средств)|бюджет\p{L}* (?:области|края|республики)/iu,
  ],
  [
    'municipal',
    /(?:местн|муниципальн|районн|городск|сельск|окружн)\p{L}+ (?:бюджет|казн|средств)|бюджет\p{L}* (?:района|округа|города|поселения|волости)/iu,
  ],
  ['grant', /(?<!\p{L})грант/iu],
  ['residents', /(?<!\p{L})(?:жител|сосед|жильц|односельчан)\p{L}*/iu],
  ['sponsors', /(?<!\p{L})(?:спонсор|предпринимател|меценат|благотворител)\p{L}*/iu],
];

const TOTAL =
  /(?<!\p{L})(?:всего|общ\p{L}+ (?:стоимост|сумм|бюджет)\p{L}*|(?:полная )?стоимость|бюджет проекта|обош\p{L}+)/iu;

const giversIn = (words: string) => GIVERS.filter(([, pattern]) => pattern.test(words)).map(([name]) => name);

/**
 * Every sum of a text. A giver belongs to a sum when both stand alone in one clause, and no other clause of the
 * sentence names a giver without a sum of its own: «жители, спонсоры собрали 100 тысяч» is nobody's alone.
 */
export function sumsIn(text: string): Sum[] {
  const sum = new RegExp(
    `(?:(около|примерно|порядка|почти|более|больше|свыше|менее|меньше|до)${SPACE})?(?<![\\d.,])(${DIGITS})${SPACE}*(${SCALE})?${SPACE}*(?:${ROUBLES})`,
    'giu',
  );
  return text.split(/(?<=[.!?;])\s+(?=\p{Lu}|—)|;\s/u).flatMap((sentence) => {
    const clauses = sentence.split(/,\s|\sа\s/u).map((clause) => ({
      clause,
      givers: giversIn(clause),
      found: [...clause.matchAll(sum)],
    }));
    const isShared = clauses.some(({ givers, found }) => givers.length > 0 && !found.length);
    return clauses.flatMap(({ clause, givers, found }) => {
      const isAlone = found.length === 1 && !isShared;
      // A grant out of a named budget is money of that budget.
      const named = givers.length > 1 ? givers.filter((giver) => giver !== 'grant') : givers;
      return found.map(([words, how = '', digits = '', scale]): Sum => {
        const precision = precisionOf(how);
        return {
          words: words.trim(),
          rub: scaled(digits, scale),
          ...(precision ? { precision } : {}),
          ...(isAlone && named.length === 1 && named[0] ? { from: named[0] } : {}),
          isTotal: isAlone && !givers.length && TOTAL.test(clause),
        };
      });
    });
  });
}

function precisionOf(word: string): Precision | undefined {
  if (/^(?:около|примерно|порядка)$/i.test(word)) return 'about';
  if (/^(?:более|больше|свыше)$/i.test(word)) return 'more';
  return /^(?:менее|меньше|почти|до)$/i.test(word) ? 'less' : undefined;
}
