/**
 * The fonts of the site, subset to the letters in use: those that every page may need and those of the content. A letter
 * of another alphabet adds a small file of its own.
 */
import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { cached, writeAtomically } from './cache/cached-files.ts';

const require = createRequire(import.meta.url);
/** From the root: Astro makes names of the path, which are the same then wherever the project lies. */
const CACHE = './node_modules/.astro/fonts';

/** Russian, ASCII, and the signs of Russian typography and of the interface. */
const ALWAYS = [
  ...charactersIn('U+20-7E,U+410-44F'),
  ...'Ёё№₽\u0301\u00A0\u2009\u202F§«»°¶·×²³½–—‘’“”„…‰′″←→↑↓−≈',
];

export interface FontFace {
  src: [string];
  weight: string | number;
  style: 'normal';
  unicodeRange: [string, ...string[]];
}

interface FontSource {
  /** A package of Fontsource: a file for each part of Unicode. */
  package: string;
  /** Name of a file, without its part: `golos-text-cyrillic-wght-normal.woff2` is `golos-text-*-wght-normal`. */
  file: string;
  weight: string | number;
  /** Weights to keep of a variable font. */
  axis?: { min: number; max: number };
}

/** Every character of these files of the content, besides those that are always there. */
export async function lettersOf(contentDir: string, paths: readonly string[]): Promise<Set<string>> {
  const letters = new Set(ALWAYS);
  for (const path of paths) {
    if (!/\.(?:mdx|yaml)$/.test(path)) continue;
    for (const letter of await readFile(join(contentDir, path), 'utf8')) letters.add(letter);
  }
  return letters;
}

/** The parts that every page needs; the others are for single signs and for names in other languages. */
export function isCommon(part: string): boolean {
  return part === 'cyrillic' || part === 'latin';
}

/** A face for each part of Unicode of which the letters use anything, among the parts asked for. */
export async function fontFaces(
  source: FontSource,
  letters: ReadonlySet<string>,
  isWanted: (part: string) => boolean = () => true,
): Promise<FontFace[]> {
  const parts = JSON.parse(
    await readFile(require.resolve(`${source.package}/unicode.json`), 'utf8'),
  ) as Record<string, string>;
  // The font that stands in until the first face is there gets the measures of this face: that of most letters.
  const wantedParts = Object.entries(parts)
    .filter(([part]) => isWanted(part))
    .map(([part, range]) => ({ part, wanted: charactersIn(range).filter((letter) => letters.has(letter)) }))
    .filter(({ wanted }) => wanted.length > 0)
    .sort((a, b) => b.wanted.length - a.wanted.length);
  const faces = wantedParts.map(async ({ part, wanted }): Promise<FontFace> => {
    const file = `${source.package}/files/${source.file.replace('*', part)}.woff2`;
    return {
      src: [await cutFont(require.resolve(file), wanted, source.axis)],
      weight: source.weight,
      style: 'normal',
      unicodeRange: rangesOf(wanted),
    };
  });
  return Promise.all(faces);
}

/** Path of the file that holds only these letters. Cached by what it is made from. */
async function cutFont(
  file: string,
  letters: string[],
  axis?: { min: number; max: number },
): Promise<string> {
  const whole = await readFile(file);
  const font = await cached(CACHE, [whole, JSON.stringify([letters, axis])], () =>
    subsetFont(whole, letters.join(''), {
      targetFormat: 'woff2',
      ...(axis ? { variationAxes: { wght: axis } } : {}),
    }),
  );
  // Astro takes a font from a file, which nobody can trust unless it is written anew.
  const path = `${CACHE}/${hash('sha256', font).slice(0, 32)}.woff2`;
  await writeAtomically(path, font);
  return path;
}

/** «U+20-7E,U+2116» → the characters it stands for. */
export function charactersIn(range: string): string[] {
  return range.split(',').flatMap((part) => {
    const [first = '', last = first] = part.trim().replace(/^U\+/, '').split('-');
    const start = parseInt(first, 16);
    return Array.from({ length: parseInt(last, 16) - start + 1 }, (_, index) =>
      String.fromCodePoint(start + index),
    );
  });
}

/** Characters → «U+20-7E» and so on, as CSS names them. */
export function rangesOf(characters: readonly string[]): [string, ...string[]] {
  const codes = characters.map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const code of codes) {
    const run = runs.at(-1);
    if (run && code === run[1] + 1) run[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code: number) => code.toString(16).toUpperCase();
  const [head = 'U+0', ...tail] = runs.map(([from, to]) =>
    from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`,
  );
  return [head, ...tail];
}
