/**
 * The fonts of the site, subset to the letters in use: those that every page may need and those of the content. A letter
 * of another alphabet adds a small file of its own. Vite makes of them a style sheet, `virtual:fonts.css`, a part of the one
 * file that all pages ask for, and gives pages the addresses, `virtual:fonts`, of what they ask for before that file is there.
 */
import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';
import { cached, writeAtomically } from './cache/cached-files.ts';

const require = createRequire(import.meta.url);
const CACHE = resolve('node_modules/.astro/fonts');

/** Russian, ASCII, and the signs of Russian typography and of the interface. */
const ALWAYS = [
  ...charactersIn('U+20-7E,U+410-44F'),
  ...'Ёё№₽\u0301\u00A0\u2009\u202F§«»°¶·×²³½–—‘’“”„…‰′″←→↑↓−≈',
];

export interface FontFace {
  /** Path of its file. */
  file: string;
  weight: string | number;
  unicodeRange: string[];
}

export interface FontFamily {
  /** As style sheets call it. */
  name: string;
  faces: readonly FontFace[];
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
  const wantedParts = Object.entries(parts)
    .filter(([part]) => isWanted(part))
    .map(([part, range]) => ({ part, wanted: charactersIn(range).filter((letter) => letters.has(letter)) }))
    .filter(({ wanted }) => wanted.length > 0);
  const faces = wantedParts.map(async ({ part, wanted }): Promise<FontFace> => {
    const file = `${source.package}/files/${source.file.replace('*', part)}.woff2`;
    return {
      file: await cutFont(require.resolve(file), wanted, source.axis),
      weight: source.weight,
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
  // Vite takes a font from a file, which nobody can trust unless it is written anew.
  const path = join(CACHE, `${hash('sha256', font).slice(0, 8)}.woff2`);
  await writeAtomically(path, font);
  return path;
}

/** The families for Vite, by the names under which `virtual:fonts` gives the addresses of their files. */
export function fonts(families: Readonly<Record<string, FontFamily>>): Plugin {
  const modules: Readonly<Record<string, string>> = {
    'virtual:fonts.css': Object.values(families)
      .flatMap(({ name, faces }) => faces.map((face) => fontFaceRule(name, face)))
      .join('\n'),
    'virtual:fonts': Object.entries(families)
      .map(([name, { faces }]) => {
        const imports = faces.map(({ file }, at) => `import ${name}${at} from '${file}?url';`).join('\n');
        return `${imports}\nexport const ${name} = [${faces.map((_, at) => name + at).join(', ')}];`;
      })
      .join('\n'),
  };
  return {
    name: 'fonts',
    resolveId: (id) => (id in modules ? `\0${id}` : undefined),
    load: (id) => modules[id.slice(1)],
  };
}

function fontFaceRule(name: string, { file, weight, unicodeRange }: FontFace): string {
  const range = unicodeRange.join(',');
  return `@font-face { font-family: '${name}'; src: url('${file}') format('woff2'); font-weight: ${weight}; font-display: swap; unicode-range: ${range}; }`;
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
export function rangesOf(characters: readonly string[]): string[] {
  const codes = characters.map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const code of codes) {
    const run = runs.at(-1);
    if (run && code === run[1] + 1) run[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code: number) => code.toString(16).toUpperCase();
  return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`));
}
