/**
 * Word families: «площадок» and «площадка» are one word, though their stems differ, and «сельский» is of the root of
 * «село». A browser has no dictionary, so that the site brings the part of it that its own words need, in files of
 * which a query loads those that its words are in.
 */
import { hashOf } from '../language/hash.ts';
import { askedOnce } from './asked-once.ts';

/** Other stems that match a stem, as stems of dictionary forms. */
export interface WordFamily {
  /** Dictionary forms of words that have the stem in some form. */
  same: readonly string[];
  /** Dictionary forms of words of the same root. */
  kin: readonly string[];
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

/** One stem a line: `площадок площадк`, and after a bar the kin: `сельск | сел`. */
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

function lineOf([stem, { same, kin }]: readonly [string, WordFamily]): string {
  return [stem, ...same, ...(kin.length ? ['|', ...kin] : [])].join(' ');
}

export interface Families {
  of(stem: string): Promise<WordFamily>;
  /** Dictionary forms of the stems with this prefix. */
  withPrefix(prefix: string): Promise<string[]>;
}

/** @param load gives the text of a file */
export function openFamilies(files: FamilyFiles, load: (name: string) => Promise<string>): Families {
  const read = askedOnce(async (name: string) => parse(await load(name)));

  /** Number of the file that a stem is in, if it is in any. */
  function placeOf(stem: string): number {
    const after = files.from.findIndex((first) => first > stem);
    return (after < 0 ? files.from.length : after) - 1;
  }

  return {
    async of(stem) {
      const name = files.names[placeOf(stem)];
      return (name === undefined ? undefined : (await read(name)).get(stem)) ?? { same: [], kin: [] };
    },
    async withPrefix(prefix) {
      const last = placeOf(`${prefix}\uffff`);
      const names = files.names.slice(Math.max(0, placeOf(prefix)), last + 1);
      const all = await Promise.all(names.map(read));
      const found = all.flatMap((file) => [...file].filter(([stem]) => stem.startsWith(prefix)));
      return [...new Set(found.flatMap(([, { same }]) => same))];
    },
  };
}

function parse(text: string): ReadonlyMap<string, WordFamily> {
  return new Map(
    text.split('\n').map((line) => {
      const [same = '', kin = ''] = line.split(' | ');
      const [stem = '', ...heads] = same.split(' ');
      return [stem, { same: heads, kin: kin ? kin.split(' ') : [] }];
    }),
  );
}
