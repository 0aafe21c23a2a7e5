/** Extracts days, years and sums of money from a text; ambiguous ones are left out. */
import { MONTH, parseDate, parseDay, YEAR } from '../language/dates.ts';
import { NUMBER, parseNumber, type Precision, type Unread } from '../language/numbers.ts';
import { MONEY_WORDS, type MoneyOrigin } from '../model/practice.ts';

export function daysNamed(text: string): string[] {
  const named = new RegExp(`\\d{1,2} ${MONTH} ${YEAR}|\\d{1,2}\\.\\d{1,2}\\.(?:19|20)\\d{2}`, 'gi');
  const days = [...text.replace(/\u00A0/g, ' ').matchAll(named)].flatMap(([words]) =>
    valuesIn(parseDay(words)),
  );
  return [...new Set(days)];
}

const valuesIn = (read: ReturnType<typeof parseDate>): string[] => ('value' in read ? [read.value] : []);

export function yearsNamed(text: string): string[] {
  return [
    ...new Set(
      [...text.matchAll(/(?<![\d/.-])(?:19|20)\d{2}(?![\d%]|\s*(?:руб|₽|тыс|чел))/g)].map(([year]) => year),
    ),
  ];
}

/** Start and end dates that the text states explicitly. */
export function periodIn(text: string): { start?: string; end?: string } {
  const plain = text.replace(/\u00A0/g, ' ');
  const moment = `((?:\\d{1,2} )?(?:${MONTH.replace('(', '(?:')} )?${YEAR.replace('(', '(?:')})`;
  const find = (words: string) => {
    const found = [
      ...plain.matchAll(new RegExp(`(?<![а-яё])(?:${words})(?: (?:в|с))? ${moment}`, 'giu')),
    ].flatMap((match) => valuesIn(parseDate(match[1] ?? '')));
    const different = new Set(found);
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

/** A sum that can be read in two ways. */
export interface UnreadSum extends Unread {
  words: string;
}

const TOTAL =
  /(?<!\p{L})(?:всего|итого|общ\p{L}+ (?:стоимост|сумм|бюджет)\p{L}*|(?:полная )?стоимость|бюджет проекта|обош\p{L}+)/iu;

const GIVERS = Object.entries(MONEY_WORDS) as [MoneyOrigin, RegExp][];
const giversIn = (words: string) => GIVERS.filter(([, pattern]) => pattern.test(words)).map(([name]) => name);

/**
 * Every sum of a text. A giver belongs to a sum when both stand alone in one clause, and no other clause of the
 * sentence names a giver without a sum of its own: «жители, спонсоры собрали 100 тысяч» is nobody's alone.
 */
export function sumsIn(text: string): (Sum | UnreadSum)[] {
  const sum = new RegExp(String.raw`${NUMBER}\s*(?:руб(?:\.|л[а-я]*)?(?![а-яё])|₽)`, 'giu');
  return text.split(/(?<=[.!?;])\s+(?=\p{Lu}|—)|;\s/u).flatMap((sentence) => {
    const clauses = sentence
      .split(/,\s|\sа\s/u)
      .map((clause) => ({ clause, givers: giversIn(clause), found: [...clause.matchAll(sum)] }));
    const isShared = clauses.some(({ givers, found }) => givers.length > 0 && !found.length);
    return clauses.flatMap(({ clause, givers, found }) => {
      const isAlone = found.length === 1 && !isShared;
      // A grant out of a named budget is money of that budget.
      const named = givers.length > 1 ? givers.filter((giver) => giver !== 'grant') : givers;
      return found.map(([words]): Sum | UnreadSum => {
        const read = parseNumber(words);
        if ('message' in read) return { words: words.trim(), ...read };
        return {
          words: words.trim(),
          rub: read.value,
          ...(read.precision ? { precision: read.precision } : {}),
          ...(isAlone && named.length === 1 && named[0] ? { from: named[0] } : {}),
          isTotal: isAlone && !givers.length && TOTAL.test(clause),
        };
      });
    });
  });
}
