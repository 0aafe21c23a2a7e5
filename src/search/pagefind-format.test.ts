/**
 * One test for each thing that we assume of Pagefind: its module answers from an index that we have written. A test that
 * fails after an upgrade says what has changed, and where that matters.
 */
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { serveSite, type SiteServer } from '../../scripts/site-server.ts';
import { IndexFolder, PROGRAM } from './pagefind-files.ts';
import {
  CHUNKS,
  CODE,
  ENTRY,
  fragmentFile,
  inSafeLetters,
  listFile,
  MODULE,
  namesIn,
  parseFragment,
  unpack,
  type Fragment,
} from './pagefind-format.ts';
import { IndexWriter, PageKeys } from './pagefind-index.ts';
import { importPagefind, type Engine } from './search.ts';

/** More than one chunk holds. */
const MANY = Array.from(
  { length: 300 },
  (_, number) =>
    `many${'abcdefghij'[number % 10]}${'klmnopqrst'[Math.floor(number / 10) % 10]}${'uvw'[Math.floor(number / 100)]}q`,
);
const FAR = 70_000;

let folder: string;
let bundle: string;
let server: SiteServer;
let engine: Engine;
let names: string[];

const told = (changed: string, adapt: string) => `Pagefind ${changed}. Adapt ${adapt}.`;

function fragment(url: string): Fragment {
  return {
    url,
    content: 'one two — three',
    meta: { title: 'Title' },
    anchors: [{ element: 'h2', id: 'part', text: 'two', location: 1 }],
  };
}

async function find(query: string, asked = engine) {
  const { results } = await asked.search(query);
  return results.map(({ id, score, words }) => ({ page: names.indexOf(id), score, words }));
}

const openEngine = async (name: string) =>
  (await importPagefind(`${server.url}${name}/`)).createInstance({
    basePath: `${server.url}${name}/`,
    baseUrl: '/',
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pagefind-'));
  bundle = join(folder, 'bundle');
  const made = await IndexFolder.make(bundle);
  const index = new IndexWriter();
  names = ['/first/', '/second/', '/third/'].map((url) => made.addPage(fragment(url)).name);
  const pages = names.map(() => new PageKeys());
  const [first, second, third] = pages as [PageKeys, PageKeys, PageKeys];
  for (const keys of pages) for (const [place, key] of MANY.entries()) keys.inText(key, place, 1);
  first.inText('plainq', 3, 1);
  first.inText('plainq', FAR, 1);
  second.inText('plainq', 1, 7);
  second.inText('plainq', 5, 1);
  third.inText('plainq', 2, 1, 3);
  first.inText('besideq', 1, 1);
  second.inText('besideq', 1, 1);
  second.inField('besideq', 'title');
  third.inField('besideq', 'also');
  for (const key of [
    'чайq',
    'ab.cdq',
    'tokéq',
    ...['чай', '2.4', 'café'].map((word) => `${inSafeLetters(word)}q`),
  ])
    second.inText(key, 9, 1);
  for (const [page, keys] of pages.entries()) index.add(page, keys.written());
  await made.finish(
    index,
    names.map((name) => ({ name, words: 300 })),
  );
  server = await serveSite({ dir: folder, basePath: '/', port: 0 });
  engine = await openEngine('bundle');
}, 60_000);

afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

test('its program is where we look for it and writes the code that we publish', async () => {
  expect(existsSync(PROGRAM), told('has moved its program', 'PROGRAM in pagefind-files.ts')).toBe(true);
  const published = (await readdir(bundle)).map((name) => name.replace(/und_\w+/, 'und'));
  expect(published.sort()).toEqual(['fragment', 'index', ENTRY, MODULE, listFile('und'), CODE].sort());
});

test('it can do without its worker, which is not published', async () => {
  const module = await readFile(join(bundle, MODULE), 'utf8');
  expect(module, told('names its options otherwise', 'openSearch in search.ts')).toContain('.noWorker');
});

test('it tells pages and places of a key, and counts those in headings for more', async () => {
  const found = await find('plainq');
  const adapt = 'locationsOf and IndexWriter in pagefind-index.ts';
  expect(found.map(({ page, words }) => [page, words]).sort(), told('reads places otherwise', adapt)).toEqual(
    [
      [0, [3, FAR]],
      [1, [1, 5]],
      [2, [2]],
    ],
  );
  expect(found[0]?.page, told('weighs places otherwise', adapt)).toBe(1);
});

test('it finds what stands beside the text of a page, and counts it besides', async () => {
  const adapt = 'META_FIELDS and IndexWriter in pagefind-index.ts';
  const found = await find('besideq');
  expect(found.map(({ page, words }) => [page, words]).sort(), told('reads fields otherwise', adapt)).toEqual(
    [
      [0, [1]],
      [1, [1]],
      [2, []],
    ],
  );
  expect(found[0]?.page, told('weighs fields otherwise', adapt)).toBe(1);
});

test('it finds every key in the chunk that the list says', async () => {
  expect((await readdir(join(bundle, CHUNKS))).length).toBeGreaterThan(5);
  const found = await Promise.all(MANY.map(async (key) => [key, (await find(key)).length]));
  expect(found, told('chooses chunks otherwise', 'listOf in pagefind-index.ts')).toEqual(
    MANY.map((key) => [key, 3]),
  );
});

test('a query finds every word that begins with it', async () => {
  expect(
    await find('plai'),
    told('does not match beginnings', 'the terminators in word-key.ts and matching.ts, which count on it'),
  ).toHaveLength(3);
});

test('it has letters and signs of its own mind, which keys do without', async () => {
  const adapt = 'inSafeLetters in pagefind-format.ts';
  expect(await find('чайq'), told('tells й from и: keys may have й now', adapt)).toEqual([]);
  expect(await find('ab.cdq'), told('finds full stops: keys may have them now', adapt)).toEqual([]);
  expect(await find('tokéq'), told('finds diacritics: keys may have them now', adapt)).toEqual([]);
  for (const word of ['чай', '2.4', 'café'])
    expect(await find(`${inSafeLetters(word)}q`), `${word} is not left alone`).toHaveLength(1);
});

test('its list names the pages before all else, in the order of their numbers', async () => {
  const list = (await readdir(bundle)).find((name) => name.startsWith('pagefind.und')) ?? '';
  expect(
    namesIn(gunzipSync(await readFile(join(bundle, list))).toString('utf8')).slice(0, names.length),
  ).toEqual(names);
});

test('a browser can unpack its files', async () => {
  const response = await fetch(`${server.url}bundle/${fragmentFile(names[0] ?? '')}`);
  expect(parseFragment(await unpack(response))).toEqual(fragment('/first/'));
});

test('what does not come is passed over in silence', async () => {
  const lost = join(folder, 'lost');
  await cp(bundle, lost, { recursive: true });
  for (const name of await readdir(join(lost, CHUNKS))) await rm(join(lost, CHUNKS, name));
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const found = await find('plainq', await openEngine('lost'));
  complaint.mockRestore();
  expect(found, told('tells of files that do not come', 'countFailures in search.ts: it may go')).toEqual([]);
});
