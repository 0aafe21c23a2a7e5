/**
 * Russian typography by typograf, restricted to what never changes a word:
 * spaces, dashes and quotation marks. The same function sets editors' texts and the official documents,
 * which may not be altered in anything else.
 */
import Typograf from 'typograf';

function rules(...names: string[]): Typograf {
  const typograf = new Typograf({ locale: ['ru', 'en-US'] });
  typograf.disableRule('*');
  for (const name of names) typograf.enableRule(name);
  typograf.setSetting('common/nbsp/afterShortWord', 'lengthShortWord', 2);
  return typograf;
}

const quotes = rules('common/punctuation/quote');
const spacesAndDashes = rules(
  'common/nbsp/afterNumber',
  'common/nbsp/afterParagraphMark',
  'common/nbsp/afterSectionMark',
  'common/nbsp/afterShortWord',
  'common/nbsp/beforeShortLastNumber',
  'ru/dash/main',
  'ru/dash/years',
  'ru/nbsp/abbr',
  'ru/nbsp/addr',
  'ru/nbsp/afterNumberSign',
  'ru/nbsp/beforeParticle',
  'ru/nbsp/centuries',
  'ru/nbsp/dayMonth',
  'ru/nbsp/initials',
  'ru/nbsp/mln',
  'ru/nbsp/page',
  'ru/nbsp/rubleKopek',
  'ru/nbsp/years',
  'ru/nbsp/ooo',
);

const NBSP = '\u00A0';

/** Placeholder for `&`, which no text holds: typograf would read «&lt;» as a sign, after all checks. */
const AMPERSAND = '\uFDD0';

function execute(typograf: Typograf, text: string): string {
  return text.includes(AMPERSAND)
    ? text
    : typograf.execute(text.replaceAll('&', AMPERSAND)).replaceAll(AMPERSAND, '&');
}

/** Neither a quotation mark nor what typograf takes for a part of an address, a tag or a line's end of old. */
const PLAIN = String.raw`[^"«»„“”/@<&\r]*`;
/** «Ёлочки» alone, each where it belongs, as most texts have them: typograf would take its time and change nothing. */
const WELL_QUOTED = new RegExp(
  String.raw`^${PLAIN}(?:(?<=^|[ \n\t\u00A0[(])«(?=[^\s!?.:;#*,…)\]\\])${PLAIN}(?<=[^\s[(«])»(?=$|[ \n\t\u00A0!?.:;#*,…)\]\\])${PLAIN})*$`,
  'u',
);

/** Sets quotation marks only: «ёлочки» outside, „лапки“ inside. The length stays the same. */
export function setQuotes(paragraph: string): string {
  const isSet = !/["«»„“”]/.test(paragraph) || WELL_QUOTED.test(paragraph);
  return isSet ? paragraph : execute(quotes, paragraph);
}

/** Sets spaces and dashes; HTML tags in the text are stepped over. */
export function setSpaces(paragraph: string): string {
  // Of one word or number no rule says anything.
  if (/^[\p{L}\p{N}]*$/u.test(paragraph)) return paragraph;
  const once = execute(spacesAndDashes, paragraph);
  // The rules feed each other («и т. д.»): the second run reaches a fixed point.
  const set = once === paragraph ? once : execute(spacesAndDashes, once);
  return set
    .replace(/ ([—–])(?=\s|$)/g, `${NBSP}$1`)
    .replace(/(\d)[^\S\n]?([%₽])/g, `$1${NBSP}$2`)
    .replace(/(?<![\d,.])\d{1,3}(?: \d{3})+(?!\d)/g, (number) => number.replaceAll(' ', NBSP));
}

/** Between two paragraphs that are set at once: the rules of typograf look no further than a line. */
const NEXT = '\n';

/** Sets spaces and dashes of each: calling typograf costs more than what it does to a paragraph of one line. */
export function setSpacesOfAll(paragraphs: readonly string[]): string[] {
  const isLine = (paragraph: string) => !paragraph.includes(NEXT);
  const lines = paragraphs.filter(isLine);
  const set = setSpaces(lines.join(NEXT)).split(NEXT);
  // A rule that did look further has joined two of them.
  const next = (set.length === lines.length ? set : lines.map(setSpaces)).values();
  return paragraphs.map(
    (paragraph) => (isLine(paragraph) ? next.next().value : undefined) ?? setSpaces(paragraph),
  );
}

let setAlready = new Map<string, string>();

/** Sets together what is about to be set one by one, because that is several times as fast. */
export function typesetAhead(paragraphs: readonly string[]): void {
  const set = setSpacesOfAll(paragraphs.map(setQuotes));
  setAlready = new Map(paragraphs.map((paragraph, index) => [paragraph, set[index] ?? paragraph]));
}

/** Sets one whole paragraph of plain text. Setting a set text changes nothing. */
export function typeset(paragraph: string): string {
  const set = setAlready.get(paragraph) ?? setSpaces(setQuotes(paragraph));
  // What stands in an attribute is set for the gate and for the tree.
  setAlready.set(paragraph, set);
  return set;
}

const COMPOUND =
  /(?<=\p{Ll}{3}о) - (?=\p{Ll}+(?:[ыи]й|ой|[ое]го|[ое]му|[ыи]ми?|[ое]м|ая|яя|[ую]ю|[ео]е|[ыи][ехя])(?!\p{L}))/gu;

/**
 * Joins a compound adjective that was typed with spaces, «социально - значимых»: set as it is, it becomes two words
 * with a dash. For official texts only: in «стало светло - новые фонари» of an editor the same signs are a dash.
 */
export function joinCompounds(paragraph: string): string {
  return paragraph.replace(COMPOUND, '-');
}

/** Sets one paragraph of an official document, in which no letter may change. */
export function typesetOfficial(paragraph: string): string {
  return typeset(joinCompounds(paragraph));
}
