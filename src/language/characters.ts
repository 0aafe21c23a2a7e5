/** Characters that no text of ours holds, because a reader would not see them, and letters that look like those of another alphabet. */

/** Joins emoji to one picture, or asks for its coloured form. */
const PART_OF_EMOJI = String.raw`(?<=\p{Emoji}\uFE0F?)\u200D(?=\p{Emoji})|(?<=\p{Emoji})\uFE0F`;

/**
 * Soft hyphens are among them: browsers hyphenate by themselves, and a word that holds one is found by no search in the file.
 * Digits of other scripts too: they are counted by nobody.
 */
const ODD = new RegExp(
  String.raw`${PART_OF_EMOJI}|((?:\r(?!\n)|(?![\t\r\n])\p{Cc}|\p{Default_Ignorable_Code_Point}|[\u2028\u2029\uFFFD\p{Co}\p{Cs}\p{Noncharacter_Code_Point}]|(?![0-9])\p{Nd}|\p{M}{4,})+)`,
  'gu',
);

const KINDS: [RegExp, name: string][] = [
  [/\u00AD/, 'мягкий перенос'],
  [/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/, 'знак, который переворачивает слова'],
  [/\p{Default_Ignorable_Code_Point}/u, 'невидимый знак'],
  [/[\u2028\u2029]/, 'разрыв строки из другой программы'],
  [/\uFFFD/, 'знак на месте потерянной буквы'],
  [/[\p{Co}\p{Cs}\p{Noncharacter_Code_Point}]/u, 'знак, вместо которого покажут пустой квадрат'],
  [/\p{Nd}/u, 'цифра из другой письменности'],
  [/\p{M}/u, 'нагромождение надстрочных знаков'],
  [/\p{Cc}/u, 'управляющий знак'],
];

/** What parts lines or words becomes a space; what a reader does not see is dropped. */
const PARTS = /[\u2028\u2029\v\f\r\x85]/g;
const UNSEEN = /(?![\t\r\n])\p{Cc}|\p{Default_Ignorable_Code_Point}/gu;

export interface OddCharacter {
  at: number;
  characters: string;
  name: string;
}

/** A byte order mark may begin a file. */
export function oddCharacters(text: string): OddCharacter[] {
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

/** The Latin letter that a Cyrillic one cannot be told from. */
export const latinTwin = (letter: string): string | undefined => LATIN[CYRILLIC.indexOf(letter)];

export interface ForeignLetter {
  at: number;
  /** Its place in the word, from 0. */
  nth: number;
  letter: string;
  /** The letter of the word's own alphabet that it looks like. */
  meant: string;
  /** The alphabet of the word. */
  alphabet: 'русская' | 'латинская';
  word: string;
}

/**
 * Letters of the one alphabet in a word of the other that cannot be told from its own. A name such as «ДоброCamp» is
 * no such word: its Latin letters can be seen.
 */
export function foreignLetters(text: string): ForeignLetter[] {
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(({ index, 0: word }) => {
    const latin = word.match(/\p{Script=Latin}/gu) ?? [];
    const cyrillic = word.match(/\p{Script=Cyrillic}/gu) ?? [];
    if (!latin.length || !cyrillic.length) return [];
    const isHidden = (letters: string[], alphabet: string) =>
      letters.every((each) => alphabet.includes(each));
    const isRussian =
      isHidden(latin, LATIN) && (latin.length <= cyrillic.length || !isHidden(cyrillic, CYRILLIC));
    const isLatin = isHidden(cyrillic, CYRILLIC) && latin.length > cyrillic.length;
    if (!isRussian && !isLatin) return [];
    const [from, to, alphabet] = isRussian
      ? ([LATIN, CYRILLIC, 'русская'] as const)
      : ([CYRILLIC, LATIN, 'латинская'] as const);
    return [...word.matchAll(/./gu)].flatMap(({ index: nth, 0: letter }) => {
      const meant = to[from.indexOf(letter)];
      return meant ? [{ at: index + nth, nth, letter, meant, alphabet, word }] : [];
    });
  });
}

/** The Russian word that a word of Latin letters looks like, letter by letter: «TOC» typed in the wrong layout. */
export function asCyrillic(word: string): string | undefined {
  const letters = [...word].map((letter) => CYRILLIC[LATIN.indexOf(letter)]);
  return letters.includes(undefined) ? undefined : letters.join('');
}
