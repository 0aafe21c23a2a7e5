/** What the documentation names exists: commands with their options, paths, links, pages of the site. */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it, test } from 'vitest';
import { QUESTIONS } from '../src/authoring/new-practice.ts';
import { parseFile } from '../src/content-layer/parse-file.ts';
import { sourceFile } from '../src/content-layer/read.ts';

const ROOT = join(import.meta.dirname, '..');
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'BENCHMARKS.md', '.deploy/README.md'];
DOCUMENTS.push(...globSync('docs/**/*.md', { cwd: ROOT }));
const EDITORS_PAGES = globSync('content/pages/*.mdx', { cwd: ROOT });

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
/** Made by commands, absent from a fresh clone. */
const MADE =
  /^(?:(?:dist|dist\.next|node_modules|\.astro|pagefind|print)\/|(?:catalogue|words|report|data)\.json$|changes\.md$|checked-files\.txt$)/;
const SOURCE_NAME = /^[\w.[\]-]+\.(?:astro|css|json|jsonc|md|mdx|mjs|sh|ts|txt|ya?ml)$/;

interface Named {
  /** Inline code. */
  code: string[];
  blocks: { lang: string; text: string }[];
  links: string[];
  anchors: string[];
}

function namedIn(file: string): Named {
  const named: Named = { code: [], blocks: [], links: [], anchors: [] };
  const text = readFileSync(join(ROOT, file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
  visit(unified().use(remarkParse).use(remarkGfm).parse(text), (node) => {
    if (node.type === 'inlineCode') named.code.push(node.value);
    else if (node.type === 'code') named.blocks.push({ lang: node.lang ?? '', text: node.value });
    else if (node.type === 'link' || node.type === 'image') named.links.push(node.url);
    else if (node.type === 'heading') named.anchors.push(anchorOf(toString(node)));
  });
  return named;
}

/** As GitHub makes it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

/** `npm run x -- --option …` in inline code or a block; `npm start` and `npm test` are scripts too. */
function commandsIn({ code, blocks }: Named): string[] {
  const shell = blocks.filter(({ lang }) => lang === 'sh').flatMap(({ text }) => text.split('\n'));
  return [...code, ...shell]
    .flatMap((line) => line.replace(/\s#\s.*$/, '').split(/&&|\|(?!\w)/))
    .map((command) => command.trim())
    .map((command) => command.replace(/^(?:[A-Z_]+=\S+ )+/, ''))
    .filter((command) => /^npm (?!(?:ci|install|version)\b)/.test(command));
}

function faultOf(command: string): string | undefined {
  const [, run, name = ''] = /^npm (run )?(?:--silent )?([\w:-]+)/.exec(command) ?? [];
  const script = scripts[name];
  if (script === undefined || (!run && !['start', 'test'].includes(name))) return `no script «${name}»`;
  const options = [...command.replace('--silent', '').matchAll(/--([a-z][\w.]*)/g)].map(
    ([, option = '']) => option,
  );
  const known = name === 'new' ? QUESTIONS.map(String) : [];
  const [program] = /scripts\/[\w-]+\.ts/.exec(script) ?? [];
  const code = program ? readFileSync(join(ROOT, program), 'utf8') : '';
  const unknown = options.find(
    (option) => !known.includes(option) && !new RegExp(`\\b${option}\\b`).test(code),
  );
  return unknown && `«npm run ${name}» has no option --${unknown}`;
}

/** `/editors/rules/<code>/`, as the files of `src/pages/` and `content/pages/` make them. */
const ROUTES = globSync('src/pages/**/*.{astro,mdx,ts}', { cwd: ROOT })
  .map((file) => file.slice('src/pages'.length).replace(/(?:\/index)?\.(?:astro|mdx|ts)$/, ''))
  .filter((route) => !route.startsWith('/[...'))
  .map(
    (route) =>
      new RegExp(`^${route.replace(/\/\[\.{3}\w+\]/, '(?:/\\d+)?').replace(/\[\w+\]/g, '[^/]+')}/?$`),
  );
const TEXTS = EDITORS_PAGES.map((file) => {
  const [, above] = /^under: (\S+)$/m.exec(readFileSync(join(ROOT, file), 'utf8')) ?? [];
  const name = basename(file, '.mdx');
  return `/${above ? `${above}/` : ''}${name}/`;
});
const isPage = (address: string) => TEXTS.includes(address) || ROUTES.some((route) => route.test(address));

const TOP = readdirSync(ROOT);
const NAMES = new Set([
  ...TOP,
  ...globSync('{src,scripts,tests,docs,content,.github,.vscode}/**/*', { cwd: ROOT }).map((path) =>
    basename(path),
  ),
]);

/** Words that look like a file, a folder or a page of the site; what happens in Primerovo is invented. */
function pathsIn({ code, blocks }: Named): string[] {
  const plain = blocks.filter(({ lang }) => ['', 'sh'].includes(lang)).map(({ text }) => text);
  return [...code, ...plain]
    .flatMap((text) => text.split(/\s+/))
    .map((word) =>
      word
        .replace(/^[A-Z_]+=/, '')
        .replace(/[,;:]+$/, '')
        .replace(/<[^>]+>/g, '*'),
    )
    .filter((word) => !MADE.test(word) && !word.includes('primerovo'));
}

function isLost(path: string): boolean {
  const [first = ''] = path.split('/');
  if (!path.includes('/')) return SOURCE_NAME.test(path) && !NAMES.has(path);
  if (!first) return /^\/[a-z][\w/*.-]*(?:\/|\.docx)$/.test(path) && !isPage(path);
  const isOurs = TOP.includes(first) || SOURCE_NAME.test(basename(path));
  return isOurs && !existsSync(join(ROOT, path)) && globSync(path, { cwd: ROOT }).length === 0;
}

/** A link to a file of the project, perhaps to one of its headings, that leads nowhere. */
function isDead(link: string, from: string): boolean {
  if (/^[a-z]+:/.test(link)) return false;
  const [path = '', anchor] = decodeURI(link).split('#');
  const file = path ? join(dirname(from), path) : from;
  if (!existsSync(join(ROOT, file))) return true;
  return anchor !== undefined && !namedIn(file).anchors.includes(anchor);
}

describe.each(DOCUMENTS)('%s', (file) => {
  const named = namedIn(file);

  it('names commands that exist, with options that they take', () => {
    expect(commandsIn(named).map(faultOf).filter(Boolean)).toEqual([]);
  });

  it('names files, folders and pages of the site that exist', () => {
    // The server's own paths are not ours.
    const paths = pathsIn(named).filter((path) => !file.startsWith('.deploy/') || !path.startsWith('/'));
    expect(paths.filter(isLost)).toEqual([]);
  });

  it('links to what exists', () => {
    expect(named.links.filter((link) => isDead(link, file))).toEqual([]);
  });
});

test.each([
  ['README.md', 100],
  ['CONTRIBUTING.md', 150],
  ['CHANGELOG.md', 60],
])('%s has at most %i lines', (file, most) => {
  expect(readFileSync(join(ROOT, file), 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(most);
});

test('what does not exist would be noticed', () => {
  expect(
    commandsIn({
      code: ['npm run nothing', 'npm run check -- --quickly'],
      blocks: [],
      links: [],
      anchors: [],
    }).map(faultOf),
  ).toEqual(['no script «nothing»', '«npm run check» has no option --quickly']);
  expect(
    [
      'src/nothing.ts',
      'nothing/index.ts',
      'nothing.ts',
      '/editors/nothing/',
      'src/site.config.ts',
      '/editors/writing/',
    ].filter(isLost),
  ).toEqual(['src/nothing.ts', 'nothing/index.ts', 'nothing.ts', '/editors/nothing/']);
  expect(
    ['nothing.md', 'LICENSE', '#i-want-to-', '#nowhere'].filter((link) => isDead(link, 'README.md')),
  ).toEqual(['nothing.md', '#nowhere']);
});

describe('examples for editors', () => {
  it('the template of CONTRIBUTING.md is a card that can be read', () => {
    const cards = namedIn('CONTRIBUTING.md').blocks.filter(({ lang }) => lang === 'mdx');
    expect(cards).toHaveLength(1);
    for (const { text } of cards)
      expect(parseFile(sourceFile('practices/primerovo/index.mdx', text)).issues).toEqual([]);
  });

  it('the records of the page about vocabularies fit their schemas', () => {
    const page = readFileSync(join(ROOT, 'content/pages/vocabularies.mdx'), 'utf8');
    const shown = [...page.matchAll(/`([a-z]+)\.yaml`[^`]*```yaml\n([\s\S]*?)```/g)];
    expect(shown.map(([, name]) => name)).toEqual(
      'municipalities organisations facts contests municipalities'.split(' '),
    );
    for (const [, name, text = ''] of shown)
      expect(parseFile(sourceFile(`taxonomy/${name}.yaml`, text)).issues, text).toEqual([]);
  });
});
