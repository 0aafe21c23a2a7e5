/** Parses a query: words, exact phrases, a limit of money. */
import { fromLatinLayout } from './keyboard-layout.ts';
import { GROUPED_NUMBER, plainWord, WORD } from './word-key.ts';

/** A word, or several adjacent ones. */
export interface Term {
  /** As it was typed. */
  typed: string;
  words: readonly string[];
  /** «Не»: no page is found for it, but «не получилось» is worth more than «получилось» alone. */
  isParticle?: true;
  /** The same keys pressed with the Russian layout, when that gives letters only. */
  otherLayout?: string;
}

export interface CostRange {
  /** In roubles, both ends included. */
  from: number;
  to: number;
  typed: string;
}

export interface Query {
  text: string;
  terms: readonly Term[];
  cost?: CostRange;
  /** «Сколько стоит площадка» */
  asksCost: boolean;
}

const ASKS_COST = /(?<!\p{L})(?:сколько\s+(?:стои|денег|платили|потратили)|почём|стоимость|цена)/iu;

const STOP_WORDS = new Set(
  (
    'а без бы был была были было быть в вам вас весь во вот все всё вы где да для до его ее её если есть еще ещё же за ' +
    'и из или им их к как какая какие каким какой какую когда кого кому кто куда ли либо между меня мне может можно мой мы на ' +
    'над надо нам нами нас наш наша наше не него нее неё нет ни них но ну о об он она они оно от по под после потом ' +
    'почему при про с сам свой себя со так также там те тем то тогда тоже той только том тот ту ты у уже чего чем что ' +
    'чтобы эта эти это этого этой этот сколько зачем хочу хотим хотят хочется нужно нужен нужна нужны ничего ' +
    'стоит стоят стоило почём'
  ).split(' '),
);

const NOT = 'не';

const SOFT_HYPHEN = /\u00AD/g;
const PHRASE = /«([^»]+)»|"([^"]+)"|„([^“”]+)[“”]|“([^”]+)”/g;
const AT_MOST = 'до|не дороже|не больше|не более|дешевле|меньше|менее';
const AT_LEAST = 'от|не меньше|не менее|дороже|больше|более|свыше';
const AMOUNT = String.raw`\d[\d \u00A0\u2009\u202F]*(?:[.,]\d+)?`;
/** «до 100 тысяч», «от 1,5 млн», «до 50000», «100–300 тысяч». */
const COST = new RegExp(
  String.raw`(?<=^|\s)(?:(?:(?<most>${AT_MOST})|${AT_LEAST})\s+(?<amount>${AMOUNT})?|(?<low>${AMOUNT})\s*[–—-]\s*(?<high>${AMOUNT}))` +
    String.raw`\s*(?<unit>тыс(?:\.|яч[аиу]?)?|млн\.?|миллион(?:а|ов)?|(?=руб|₽|р\.)|(?<=\d{5}))` +
    String.raw`\s*(?:руб(?:\.|л(?:ей|я|ь))?|₽|р\.)?(?=\s|$)`,
  'iu',
);

export function parseQuery(typed: string): Query {
  const text = typed.replace(SOFT_HYPHEN, '').normalize('NFC').replace(/\s+/g, ' ').trim();
  const phrases: Term[] = [];
  let rest = text.replace(PHRASE, (phrase, ...groups: (string | undefined)[]) => {
    const words = wordsOf(groups.slice(0, 4).find((inner) => inner !== undefined) ?? '');
    if (words.length) phrases.push({ typed: phrase, words });
    return ' ';
  });
  const cost = costIn(rest);
  if (cost) rest = rest.replace(cost.typed, ' ');
  const terms = [...phrases, ...joinNumbers(rest).split(/\s+/).flatMap(termsOf)];
  const says = ({ words }: Term) => words.length > 1 || !isStopWord(words[0] ?? '');
  const content = terms.flatMap((term, index): Term[] => {
    const next = terms[index + 1];
    if (term.typed.toLowerCase() === NOT && next && says(next)) return [{ ...term, isParticle: true }];
    return says(term) ? [term] : [];
  });
  const chosen = content.length || cost ? content : terms;
  const seen = new Set<string>();
  const once = chosen.filter(({ words }) => {
    const name = words.map(plainWord).join(' ');
    return !seen.has(name) && seen.add(name);
  });
  return { text, terms: once, asksCost: ASKS_COST.test(text), ...(cost ? { cost } : {}) };
}

/** The words of a text without stop words. */
export function contentWords(text: string): string[] {
  return wordsOf(text).filter((word) => !isStopWord(word));
}

/** «СО НКО»: in capitals it is a part of an abbreviation. */
function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word.toLowerCase()) && (word.length === 1 || word !== word.toUpperCase());
}

function wordsOf(text: string): string[] {
  return joinNumbers(text).match(WORD) ?? [];
}

function joinNumbers(text: string): string {
  return text.replace(GROUPED_NUMBER, (number) => number.replace(/\s/g, ''));
}

function termsOf(token: string): Term[] {
  const words = wordsOf(token);
  const otherLayout = fromLatinLayout(token);
  if (otherLayout) return [{ typed: token, words, otherLayout }];
  // «Санкт-Петербург» is one name; «дом/двор» are two words.
  const isOne = words.join('-') === token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (isOne && words.length) return [{ typed: words.join('-'), words }];
  return words.map((word) => ({ typed: word, words: [word] }));
}

function costIn(text: string): CostRange | undefined {
  const found = COST.exec(text);
  if (!found) return undefined;
  const [typed] = found;
  const { most, amount, low, high, unit = '' } = found.groups ?? {};
  const worth = /^м/i.test(unit) ? 1_000_000 : /^т/i.test(unit) ? 1000 : 1;
  const roubles = (number: string) => Number(number.replace(/\s/g, '').replace(',', '.')) * worth;
  if (low !== undefined && high !== undefined) return { from: roubles(low), to: roubles(high), typed };
  // «До миллиона» is one, «до рублей» is none.
  if (amount === undefined && worth === 1) return undefined;
  const limit = roubles(amount ?? '1');
  return most ? { from: 0, to: limit, typed } : { from: limit, to: Infinity, typed };
}
