/**
 * Word families: «площадок» and «площадка» are one word, though their stems differ, and «сельский» is of the root of
 * «село». A browser has no dictionary, so that the site brings the part of it that its own words need, in files of
 * which a query loads those that its words are in.
 */
import { hashOf } from '../language/hash.ts';
import { askedOnce } from './asked-once.ts';
import { plainWord, stemOf } from './word-key.ts';

/** What one word is looked up by: keys as `lexicon.ts` makes them of dictionary forms. */
export interface Readings {
  heads: readonly string[];
  /** Of words of the same root. */
  kin: readonly string[];
}

/**
 * The readings of every word that has a certain stem in some form, but for the exceptions; heads of reflexive verbs belong to
 * words that look so.
 */
export interface WordFamily extends Readings {
  /** By word: of «едят» with the stem of «еда». */
  exceptions: ReadonlyMap<string, Readings>;
}

export const LOOKS_REFLEXIVE = /с[яь]$/;

/** Whether a key is of a reflexive verb. */
export function isReflexive(head: string): boolean {
  return /(?:ть|чь)ся$|тись$/.test(head);
}

export const FAMILIES_FOLDER = 'families';

/** The files in the order of the alphabet. */
export interface FamilyFiles {
  names: readonly string[];
  /** The first stem in each. */
  from: readonly string[];
}

/** Large enough to pack well, small enough for a slow connection. */
const STEMS_IN_A_FILE = 400;

export function familyFiles(families: ReadonlyMap<string, WordFamily>): {
  files: FamilyFiles;
  texts: string[];
} {
  const sorted = [...families].sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = Array.from({ length: Math.ceil(sorted.length / STEMS_IN_A_FILE) }, (_, index) =>
    sorted.slice(index * STEMS_IN_A_FILE, (index + 1) * STEMS_IN_A_FILE),
  );
  const texts = parts.map((part) => part.map(lineOf).join('\n'));
  return {
    files: {
      names: texts.map((text) => `${hashOf(text).toString(36)}.txt`),
      from: parts.map((part) => part[0]?.[0] ?? ''),
    },
    texts,
  };
}

/**
 * One stem a line, after bars its kin and its exceptions, with their ends and kin: `сельск сельск|сел`,
 * `ед есть||ед=а ы=обед|ед ехать=у`.
 */
function lineOf([stem, { heads, kin, exceptions }]: readonly [string, WordFamily]): string {
  const alike = Map.groupBy(exceptions, ([, { heads, kin }]) => [heads.join(' '), kin.join(' ')].join('='));
  const others = [...alike].map(([readings, words]) => {
    const [own, itsKin] = readings.split('=');
    return [own, words.map(([word]) => word.slice(stem.length)).join(' '), itsKin]
      .join('=')
      .replace(/=$/, '');
  });
  return [[stem, ...heads].join(' '), kin.join(' '), ...others].join('|').replace(/\|$/, '');
}

function read(line: string, word: string): Readings {
  const [own = '', kin = '', ...others] = line.split('|');
  const [stem = '', ...all] = own.split(' ');
  const end = word.slice(stem.length);
  const exception = others
    .map((part) => part.split('='))
    .find(([, ends = '']) => ends.split(' ').includes(end));
  if (exception) return { heads: keysIn(exception[0]), kin: keysIn(exception[2]) };
  const reflexive = LOOKS_REFLEXIVE.test(word) ? all.filter(isReflexive) : [];
  const heads = reflexive.length ? reflexive : all.filter((head) => !isReflexive(head));
  return { heads, kin: keysIn(kin) };
}

function keysIn(text = ''): string[] {
  return text ? text.split(' ') : [];
}

export interface Families {
  of(word: string): Promise<Readings>;
  /** Dictionary forms of the stems with this prefix. */
  withPrefix(prefix: string): Promise<string[]>;
}

/** @param load gives the text of a file */
export function openFamilies(files: FamilyFiles, load: (name: string) => Promise<string>): Families {
  /** Lines by their stems. */
  const linesOf = askedOnce(
    async (name: string) =>
      new Map((await load(name)).split('\n').map((line) => [/^[^ |]*/.exec(line)?.[0] ?? '', line])),
  );

  /** Number of the file that a stem is in, if it is in any. */
  function placeOf(stem: string): number {
    const after = files.from.findIndex((first) => first > stem);
    return (after < 0 ? files.from.length : after) - 1;
  }

  return {
    async of(word) {
      const stem = stemOf(word);
      const name = files.names[placeOf(stem)];
      const line = name === undefined ? undefined : (await linesOf(name)).get(stem);
      return line === undefined ? { heads: [stem], kin: [] } : read(line, plainWord(word));
    },
    async withPrefix(prefix) {
      const last = placeOf(`${prefix}\uffff`);
      const names = files.names.slice(Math.max(0, placeOf(prefix)), last + 1);
      const all = await Promise.all(names.map(linesOf));
      const found = all.flatMap((file) => [...file].filter(([stem]) => stem.startsWith(prefix)));
      return [...new Set(found.flatMap(([, line]) => line.split('|')[0]?.split(' ').slice(1) ?? []))];
    },
  };
}
