/** Which words there are: the dictionary of OpenCorpora (package az), which the search uses too. */
import { stemmer } from '@orama/stemmers/russian';
import Az from 'az';

export interface Dictionary {
  /** Whether this is a word, in any of its forms; ё may be written as е. */
  knows: (word: string) => boolean;
  /** «Петя», «Пети», «Марию». */
  isGivenName: (word: string) => boolean;
  /** A surname, or a word so rare that it may be one. */
  mayBeSurname: (word: string) => boolean;
  /** The word that was probably meant. */
  suggestionFor: (word: string) => string | undefined;
}

/**
 * Without these az forgives slips: a doubled letter is to it the same word.
 * Measured on the words of our cards and 2,965 made slips: 97 of 100 slips are seen, 32 of 3,768 good words are not
 * known; Hunspell's dictionary in nspell sees 98, does not know 48, and takes 15 seconds and 475 MB to open.
 */
const STRICT = { ignoreCase: true, parsers: ['Dictionary'], typos: 0, stutter: 0 };
const FORGIVING = { ...STRICT, typos: 1 };

/** «Фотозона» is a word because «зона» is. */
const BEGINNINGS =
  /^(?:авто|агро|аудио|видео|вело|гео|евро|инфо|кино|конно|лыже|мега|микро|мини|много|мото|мульти|нано|не|онлайн|пере|полу|псевдо|само|со|супер|теле|термо|фото|экс|эко|электро|этно)-?(?=\p{L}{4})/u;

let opening: Promise<void> | undefined;

/** Reads the 11 MB of the dictionary, once for all who ask; takes about a second. */
export function openMorphology(): Promise<void> {
  return (opening ??= new Promise<void>((resolve, reject) =>
    Az.Morph.init((error) => (error ? reject(error) : resolve())),
  ));
}

/** @param accepted additional words, in any form */
export async function openDictionary(accepted: Iterable<string> = []): Promise<Dictionary> {
  await openMorphology();
  // «Мурал» looks like a verb to the stemmer, «муралом» does not: the word itself is a stem of its forms too.
  const stems = new Set([...new Set(accepted)].flatMap((word) => [stemOf(word), plainForm(word)]));
  const isListed = (word: string) => Az.Morph(word, STRICT).length > 0 || stems.has(stemOf(word));
  const isWord = (word: string): boolean => {
    if (isListed(word)) return true;
    const rest = word.replace(BEGINNINGS, '');
    return rest !== word && isListed(rest);
  };
  const known = new Map<string, boolean>();
  return {
    knows(word) {
      let answer = known.get(word);
      if (answer === undefined) {
        const plain = word
          .normalize('NFC')
          .replace(/[\u0301\u00AD]/g, '')
          .toLowerCase();
        answer = isWord(plain) || (plain.includes('-') && plain.split('-').every((part) => isWord(part)));
        known.set(word, answer);
      }
      return answer;
    },
    isGivenName: (word) => Az.Morph(word, STRICT).some(({ tag }) => Boolean(tag.Name)),
    mayBeSurname(word) {
      const readings = Az.Morph(word, STRICT);
      return !readings.length || readings.some(({ tag }) => Boolean(tag.Surn));
    },
    suggestionFor: (word) =>
      Az.Morph(word.toLowerCase(), FORGIVING)
        .map((reading) => reading.word)
        .find((meant) => meant !== word.toLowerCase()),
  };
}

/** What the forms of a word have in common. */
export function stemOf(word: string): string {
  return stemmer(plainForm(word));
}

function plainForm(word: string): string {
  return word.normalize('NFC').replaceAll('\u0301', '').toLowerCase().replaceAll('ё', 'е');
}
