/** Characters that no text of ours holds, because a reader would not see them, and letters that look like those of another alphabet. */

/** Joins emoji to one picture, or asks for its coloured form. */
const PART_OF_EMOJI = String.raw`(?<=\p{Emoji}\uFE0F?)\u200D(?=\p{Emoji})|(?<=\p{Emoji})\uFE0F`;

/**
 * Soft hyphens are among them: browsers hyphenate by themselves, and a word that holds one is found by no search in the file.
 * Digits of other scripts too: they are counted by nobody. Wide and mathematical letters are found by no search.
 */
const ODD = new RegExp(
  String.raw`${PART_OF_EMOJI}|((?:\r(?!\n)|(?![\t\r\n])\p{C}|\p{Default_Ignorable_Code_Point}|[\u2028\u2029\u2800\uFF00-\uFFFD\u{1D400}-\u{1D7FF}]|(?![0-9])\p{Nd}|\p{M}{4,})+)`,
  'gu',
);

/** What nearly every text consists of: looking for others among it costs a fifth of looking for them alone. */
const USUAL = /^[\t\n -~А-яЁё\u00A0«»„“–—…№₽]*$/;

const KINDS: [RegExp, name: string][] = [
  [/\u00AD/, 'мягкий перенос'],
  [/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/, 'знак, который переворачивает слова'],
  [/[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800\uFFFC]/u, 'невидимый знак'],
  [/[\u2028\u2029]/, 'разрыв строки из другой программы'],
  [/\uFFFD/, 'знак на месте потерянной буквы'],
  [/[\p{Co}\p{Cs}\p{Cn}]/u, 'знак, вместо которого покажут пустой квадрат'],
  [/\p{Nd}/u, 'цифра из другой письменности'],
  [/\p{M}/u, 'нагромождение надстрочных знаков'],
  [/\p{Cc}/u, 'управляющий знак'],
  [/./u, 'знак из другой письменности'],
];

/** What parts lines or words becomes a space; what a reader does not see is dropped. */
const PARTS = /[\u2028\u2029\u2800\v\f\r\x85]/g;
const UNSEEN = /(?![\t\r\n])[\p{Cc}\p{Cf}\uFFFC]|\p{Default_Ignorable_Code_Point}/gu;

export interface OddCharacter {
  at: number;
  characters: string;
  name: string;
}

/** A byte order mark may begin a file. */
export function oddCharacters(text: string): OddCharacter[] {
  if (USUAL.test(text)) return [];
  return [...text.matchAll(ODD)].flatMap(({ index, 1: characters }) => {
    if (!characters || (index === 0 && characters === '\uFEFF')) return [];
    const name = KINDS.find(([pattern]) => pattern.test(characters))?.[1] ?? '';
    return [{ at: index, characters, name: `${name} ${codeOf(characters)}` }];
  });
}

/** The text without those whose loss nobody can see. */
export function withoutOddCharacters(text: string): string {
  return text.replace(ODD, (whole, odd: string | undefined, at: number) => {
    if (!odd || (at === 0 && odd === '\uFEFF')) return whole;
    return odd.replace(PARTS, ' ').replace(UNSEEN, '');
  });
}

function codeOf(characters: string): string {
  return `U+${(characters.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const LATIN = 'aceopxyABCEHKMOPTXYëË';
const CYRILLIC = 'асеорхуАВСЕНКМОРТХУёЁ';
/** Letters that no Russian word has: in a Latin one they are never meant. */
const LATIN_ALONE = `${LATIN}sijhSIJ`;
const CYRILLIC_ALONE = `${CYRILLIC}ѕіјһЅІЈ`;

/** Neither Cyrillic nor of a European language in Latin letters: Greek, Armenian, phonetic. */
const STRANGE = /(?![\p{Script=Cyrillic}A-Za-zÀ-ɏ\uFF00-\uFFEF\u{1D400}-\u{1D7FF}])\p{L}/u;

/** Among usual characters only words with these hold letters of two alphabets. */
const SIDE_BY_SIDE = /[А-яЁё][A-Za-z]|[A-Za-z][А-яЁё]/;

const ONE_ALPHABET = /^(?:[А-ЯЁа-яё]+|[A-Za-z]+)$/;

/** The Latin letter that a Cyrillic one cannot be told from. */
export const latinTwin = (letter: string): string | undefined => LATIN[CYRILLIC.indexOf(letter)];

export interface ForeignLetter {
  at: number;
  /** Its place in the word, from 0. */
  nth: number;
  letter: string;
  /** The letter of the word's own alphabet that it looks like, if it is known. */
  meant?: string | undefined;
  /** The alphabet of the word. */
  alphabet: 'русская' | 'латинская';
  word: string;
}

/**
 * Letters of the one alphabet in a word of the other that cannot be told from its own, and letters of a third one. A name
 * such as «ДоброCamp» is no such word: its Latin letters can be seen.
 */
export function foreignLetters(text: string): ForeignLetter[] {
  if (USUAL.test(text) && !SIDE_BY_SIDE.test(text)) return [];
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(({ index, 0: word }) => {
    if (ONE_ALPHABET.test(word)) return [];
    const latin = word.match(/\p{Script=Latin}/gu) ?? [];
    const cyrillic = word.match(/\p{Script=Cyrillic}/gu) ?? [];
    const isStrange = STRANGE.test(word) && latin.length + cyrillic.length > 0;
    if (!isStrange && (!latin.length || !cyrillic.length)) return [];
    const isHidden = (letters: string[], alphabet: string) =>
      letters.every((each) => alphabet.includes(each));
    const isRussian =
      isHidden(latin, LATIN) && (latin.length <= cyrillic.length || !isHidden(cyrillic, CYRILLIC));
    const isLatin = isHidden(cyrillic, CYRILLIC_ALONE) && latin.length > cyrillic.length;
    if (!isRussian && !isLatin && !isStrange) return [];
    const [from, to, alphabet] =
      isLatin || (!isRussian && latin.length > cyrillic.length)
        ? ([CYRILLIC_ALONE, LATIN_ALONE, 'латинская'] as const)
        : ([LATIN, CYRILLIC, 'русская'] as const);
    return [...word.matchAll(/./gu)].flatMap(({ index: nth, 0: letter }) => {
      const meant = isRussian || isLatin ? to[from.indexOf(letter)] : undefined;
      return meant || STRANGE.test(letter) ? [{ at: index + nth, nth, letter, meant, alphabet, word }] : [];
    });
  });
}

/** The Russian word that a word of Latin letters looks like, letter by letter: «TOC» typed in the wrong layout. */
export const asCyrillic = (word: string) => transcribed(word, LATIN, CYRILLIC);

/** The Latin word that a word of Cyrillic letters looks like. */
export const asLatin = (word: string) => transcribed(word, CYRILLIC_ALONE, LATIN_ALONE);

function transcribed(word: string, from: string, to: string): string | undefined {
  let letters = '';
  for (const letter of word) {
    const twin = to[from.indexOf(letter)];
    if (twin === undefined) return undefined;
    letters += twin;
  }
  return letters;
}
