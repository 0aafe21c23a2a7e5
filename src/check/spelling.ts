/** Misspelt words in our own texts. Names, abbreviations and words in Latin letters are ignored, but for those that look Russian. */
import distance from 'damerau-levenshtein';
import { asCyrillic } from '../language/characters.ts';
import { stemOf, type Dictionary } from '../language/dictionary.ts';
import { WORD_LIST, type Entries, type Place } from '../model/entry.ts';
import { issueAt, type Issue } from '../model/issue.ts';
import type { Passage } from '../model/passage.ts';

/** Words with their hyphens; parts of addresses, of numbers and of file names are none. */
const WORD =
  /(?<![\p{L}\p{M}\p{N}_@/.-])\p{L}[\p{L}\u0301]*(?:-\p{L}[\p{L}\u0301]*)*(?![\p{L}\p{M}\p{N}_@/-])/gu;

/** «Лаптевское поселение», «Кукуево». */
const NAME_OF_PLACE = /(?:ск(?:ое|ий|ая|ие|ого|ой|ому|ом|ую|их)|[оеё]во|[иы]но)$/u;

export function wordsOfList(list: string): string[] {
  return list
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean);
}

/** Words of terms, themes and places, which are accepted in texts. */
export function wordsOfVocabularies(entries: Entries): string[] {
  const names = [
    ...entries.glossary.flatMap(({ data }) => [data.term, data.expansion ?? '', ...data.synonyms]),
    ...entries.themes.flatMap(({ data }) => [data.name, ...data.synonyms]),
    ...entries.regions.flatMap(({ data }) => [data.name, ...data.synonyms]),
    ...entries.municipalities.map(({ data }) => data.name),
    ...entries.organisations.map(({ data }) => data.name),
    ...entries.contests.map(({ data }) => data.name),
    ...entries.practices.map(({ data }) => data.settlement ?? ''),
  ];
  return names.flatMap((name) => name.match(/[а-яё]+/giu) ?? []);
}

/** Input for the spelling rule from one file, as plain data. */
export interface SpelledFile {
  /** Words that the dictionary does not know. */
  unknown: { word: string; letters: 'start' | 'small' | 'latin'; place: Place }[];
  /** Stems of the words that are written with a capital letter inside sentences. */
  names: string[];
  /** The words that our texts use, each once, parted by spaces: one string is read from a cache sooner than many. */
  used: string;
}

/** @param dictionary without the site's additional words, which are known once all files have been read */
export function spelledFile(passages: readonly Passage[], dictionary: Dictionary): SpelledFile {
  const ours = passages.filter(({ voice }) => voice === 'own');
  return {
    unknown: ours.flatMap((passage) => unknownWords(passage, dictionary)),
    names: namesInside(passages),
    used: [...new Set(ours.flatMap(({ text }) => text.match(/(?<!\p{L})[а-яё]{4,}(?!\p{L})/gu) ?? []))].join(
      ' ',
    ),
  };
}

function unknownWords(passage: Passage, dictionary: Dictionary): SpelledFile['unknown'] {
  const found: SpelledFile['unknown'] = [];
  for (const { 0: word, index } of passage.text.matchAll(WORD)) {
    const verdict = word.length < 3 ? 'known' : verdictOn(word, dictionary);
    if (verdict === 'known') continue;
    const letters =
      verdict === 'latin'
        ? verdict
        : letterCase(word, passage.text.slice(Math.max(0, index - BEFORE), index));
    if (letters !== 'name') found.push({ word, letters, place: passage.placeAt(index) });
  }
  return found;
}

function verdictOn(word: string, dictionary: Dictionary): 'known' | 'unknown' | 'latin' {
  if (/^[А-ЯЁа-яё\u0301-]+$/.test(word)) return dictionary.knows(word) ? 'known' : 'unknown';
  return asCyrillic(word) ? 'latin' : 'known';
}

/** @param dictionary with the words that the site accepts */
export function spellingIssues(
  files: readonly { file: string; spelled: SpelledFile }[],
  dictionary: Dictionary,
): Issue[] {
  const names = new Set(files.flatMap(({ spelled }) => spelled.names));
  const nearestOf = nearestUsed(files, dictionary);
  return files.flatMap(({ file, spelled }) =>
    spelled.unknown.flatMap(({ word, letters, place }): Issue[] => {
      const russian = asCyrillic(word);
      if (russian && dictionary.knows(russian)) {
        const message = `слово «${word}» набрано латинскими буквами`;
        return [issueAt(file, place, 'spelling', message, `если это «${russian}», наберите его русскими`)];
      }
      if (russian || dictionary.knows(word)) return [];
      // At the start of a sentence it may be a name: only words close to a known one are reported.
      if (letters === 'start' && (NAME_OF_PLACE.test(word) || names.has(stemOf(word)))) return [];
      const meant = nearestOf(word) ?? dictionary.suggestionFor(word);
      if (letters === 'start' && !meant) return [];
      const advice = `${meant ? `возможно, «${meant}»; если` : 'проверьте буквы; если'} слово верное, допишите его в content/${WORD_LIST}`;
      return [issueAt(file, place, 'spelling', `слова «${word}» нет в словаре`, advice)];
    }),
  );
}

/** The word that our texts use, one slip away; asked only about words that are wrong. */
function nearestUsed(
  files: readonly { spelled: SpelledFile }[],
  dictionary: Dictionary,
): (word: string) => string | undefined {
  let used: string[] | undefined;
  const known = new Map<string, string | undefined>();
  return (word) => {
    used ??= [...new Set(files.flatMap(({ spelled }) => spelled.used.split(' ')))];
    const wrong = word.toLowerCase();
    if (!known.has(wrong))
      known.set(
        wrong,
        used.find((right) => isOneSlip(right, wrong) && dictionary.knows(right)),
      );
    return known.get(wrong);
  };
}

function isOneSlip(right: string, wrong: string): boolean {
  return Math.abs(right.length - wrong.length) <= 1 && distance(right, wrong).steps === 1;
}

function namesInside(passages: readonly Passage[]): string[] {
  const found = new Set<string>();
  for (const { text } of passages) {
    for (const { 0: name, index } of text.matchAll(/(?<!\p{L})\p{Lu}\p{Ll}+/gu)) {
      if (letterCase(name, text.slice(Math.max(0, index - BEFORE), index)) === 'name')
        found.add(stemOf(name));
    }
  }
  return [...found];
}

/** Preceding characters that tell whether a word begins a sentence. */
const BEFORE = 20;

/** A capital letter inside a sentence makes a name; capitals inside a word an abbreviation. */
function letterCase(word: string, before: string): 'name' | 'start' | 'small' {
  if (/.\p{Lu}/u.test(word)) return 'name';
  if (!/^\p{Lu}/u.test(word)) return 'small';
  return /(?:^|[.!?…:])[\s«„"(—]*$/u.test(before) ? 'start' : 'name';
}
