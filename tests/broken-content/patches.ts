/** Small changes to a copy of the fixture content: what the cases of broken content are written with. */
import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RuleCode } from '../../src/model/issue.ts';

const FIXTURES = 'tests/fixtures';

export const CARD = 'practices/testovo-skver/index.mdx';
export const POND = 'practices/testovo-prud/index.mdx';
export const SUPPORT = 'practices/testovo-podderzhka/index.mdx';
export const RECIPE = 'recipes/prud.mdx';
export const PAPER = 'papers/uvedomlenie.yaml';
export const OTHER_PAPER = 'papers/protokol.yaml';
export const SUPPLEMENT = 'supplements/testovyy-nomer.yaml';
export const RESOLUTION = 'resolutions/testovyy-sezd/index.mdx';
export const EDITION = 'resolutions/testovyy-sezd/2019-05-20.mdx';
export const FOLLOW_UP = 'resolutions/testovyy-sezd/follow-up.yaml';
export const STRATEGY_FOLLOW_UP = 'strategy/testovaya-strategiya/follow-up.yaml';
export const INDICATORS = 'strategy/testovaya-strategiya/indicators.yaml';
export const CONTESTS = 'taxonomy/contests.yaml';
export const THEMES = 'taxonomy/themes.yaml';
export const DIRECTIONS = 'taxonomy/directions.yaml';
export const MOTIFS = 'taxonomy/motifs.yaml';
export const REGISTER = 'registers/testovyy-okrug.csv';
export const NUMBERS = 'registers/numbers.yaml';
export const PAGE = 'pages/about.mdx';
/** A picture that is good for a card. */
export const PICTURE = 'content/practices/testovo-prud/prud.png';

/** A change of the content folder. */
export type Patch = (contentDir: string) => void;
/** What stands exactly once in a text, and what takes its place. */
export type Replacement = readonly [from: string | RegExp, to: string];

/** Ways to break a rule, by its code and by their own names. */
export type Cases = Partial<Record<RuleCode, Record<string, Patch | readonly Patch[]>>>;

/** Copies the fixture content to this folder and patches it. */
export function patchedContent(contentDir: string, ...patches: Patch[]): void {
  cpSync(join(FIXTURES, 'content'), contentDir, { recursive: true });
  for (const patch of patches) patch(contentDir);
}

/** Replaces in a file of the content. */
export function edit(file: string, ...replacements: Replacement[]): Patch {
  return (contentDir) => {
    const path = join(contentDir, file);
    writeFileSync(path, replaced(readFileSync(path, 'utf8'), replacements));
  };
}

/** Replaces in the card that most cases break. */
export function card(...replacements: Replacement[]): Patch {
  return edit(CARD, ...replacements);
}

/** Puts a block into the story of the card, after its first paragraph. */
export function story(block: string): Patch {
  return card(above('## Что сделали', `${block}\n`));
}

/** Replaces the first paragraph of the card's story. */
export function problem(paragraph: string): Patch {
  return card(['Во дворе было пусто.', paragraph]);
}

export function append(file: string, text: string): Patch {
  return (contentDir) => {
    appendFileSync(join(contentDir, file), text);
  };
}

export function write(file: string, text: string): Patch {
  return (contentDir) => {
    const path = join(contentDir, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
}

/** Saves a file of the content in an encoding of old programs. */
export function recoded(file: string, encoding: 'windows-1251' | 'utf-16le'): Patch {
  return (contentDir) => {
    const path = join(contentDir, file);
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    writeFileSync(path, encoding === 'utf-16le' ? Buffer.from(`\uFEFF${text}`, encoding) : windows1251(text));
  };
}

/** Signs of the upper half, from 128; every one of them is read back by the decoder of the platform. */
const UPPER_HALF = new TextDecoder('windows-1251').decode(
  Uint8Array.from({ length: 128 }, (_, at) => 128 + at),
);

function windows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) =>
    sign < '\u0080' ? sign.charCodeAt(0) : 128 + UPPER_HALF.indexOf(sign),
  );
}

/** Adds a second copy of a text of the content, with replacements. */
export function copy(from: string, to: string, ...replacements: Replacement[]): Patch {
  return (contentDir) => {
    write(to, replaced(readFileSync(join(contentDir, from), 'utf8'), replacements))(contentDir);
  };
}

/** Leaves one contest, whose only edition has these fields. */
export function contestWith(...fields: string[]): Patch {
  const lines = [
    '- id: testovyy-konkurs',
    '  name: Конкурс «Тестовый двор»',
    '  level: regional',
    '  region: testovaya-oblast',
    '  editions:',
    '    - year: 2024',
    ...fields.map((line) => `      ${line}`),
    '  sources:',
    '    - id: vesti',
    '      url: https://example.ru/konkurs',
    '      publisher: Газета «Тестовые вести»',
  ];
  return write(CONTESTS, `${lines.join('\n')}\n`);
}

/** Adds a picture of the fixtures. */
export function picture(from: string, to: string): Patch {
  return (contentDir) => {
    cpSync(join(FIXTURES, from), join(contentDir, to));
  };
}

/** Puts lines above a line. */
export function above(line: string, lines: string): Replacement {
  return [line, `${lines}\n${line}`];
}

/** Gives a field of the front matter another value. */
export function field(name: string, value: string): Replacement {
  return [new RegExp(`^${name}: .*$`, 'm'), `${name}: ${value}`];
}

/** The field `photos` with one photo. */
export function photos(file: string, people = 'none'): string {
  return [
    'photos:',
    `  - file: ${file}`,
    '    alt: Липы во дворе',
    '    author: Имя Фамилия',
    '    licence: CC BY 4.0',
    `    people: ${people}`,
  ].join('\n');
}

function replaced(text: string, replacements: readonly Replacement[]): string {
  return replacements.reduce((rest, [from, to]) => {
    const [before = '', after, ...more] = rest.split(from);
    // A case whose text has moved away from the fixture would break nothing.
    if (after === undefined || more.length > 0) throw new Error(`«${from}» has to stand once in\n${rest}`);
    return before + to + after;
  }, text);
}
