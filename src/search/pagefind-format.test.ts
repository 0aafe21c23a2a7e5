/**
 * One test for each thing that we assume of Pagefind, on an index that its own program makes. A test that fails after an
 * upgrade says what has changed, and where that matters.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { serveSite, type SiteServer } from '../../scripts/site-server.ts';
import {
  fragmentPaths,
  pageList,
  PROGRAM,
  readFragment,
  runPagefind,
  writeFragment,
} from './pagefind-files.ts';
import {
  CODE,
  ENDED,
  ENTRY,
  fragmentFile,
  FRAGMENTS,
  inSafeLetters,
  isHeading,
  isUnused,
  JOINT,
  MODULE,
  NOT_TEXT,
  pageIdOf,
  parseFragment,
  RUN_TOGETHER,
  textWords,
  unpack,
  wordStarts,
  type Fragment,
} from './pagefind-format.ts';
import { importPagefind, type Engine } from './search.ts';

/** A page for every element that is treated in a way of its own. */
const ELEMENTS = [...ENDED, ...RUN_TOGETHER, ...NOT_TEXT];
const BODIES: Record<string, string> = {
  words: '<h1>Title</h1><p id="text">one two — three</p><h2 id="part">Four five</h2><p>six</p><h3>no id</h3>',
  keys: `<p>before albumq${JOINT}benchq чай ab.cd 131q${JOINT}ф3q after</p>`,
  signs: '<p>«one»</p><p>two %</p><p>three </p><p>four</p>',
  ...Object.fromEntries(
    ELEMENTS.map((tag) => [tag, `<p>before</p><${tag}>first</${tag}><${tag}>second</${tag}>`]),
  ),
};

let folder: string;
let bundle: string;
let failure: unknown;
let server: SiteServer;
let engine: Engine;
const fragments = new Map<string, Fragment>();

const told = (changed: string, adapt: string) => `Pagefind ${changed}. Adapt ${adapt}.`;

function fragmentOf(page: string): Fragment {
  const found = fragments.get(page);
  if (!found) throw new Error('No fragment could be read: first see what the test of its packing says.');
  return found;
}

async function find(query: string) {
  const { results } = await engine.search(query);
  return Promise.all(results.map(async ({ data, ...result }) => ({ ...result, page: (await data()).url })));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pagefind-'));
  bundle = join(folder, 'bundle');
  for (const [name, body] of Object.entries(BODIES)) {
    await mkdir(join(folder, 'pages', name), { recursive: true });
    const html = `<!doctype html><html lang="ru"><body><main data-pagefind-body>${body}</main></body></html>`;
    await writeFile(join(folder, 'pages', name, 'index.html'), html);
  }
  failure = await runPagefind(join(folder, 'pages'), bundle, 10_000).catch((error: unknown) => error);
  if (failure) return;
  server = await serveSite({ dir: folder, basePath: '/', port: 0 });
  engine = (await importPagefind(`${server.url}bundle/`)).createInstance({
    basePath: `${server.url}bundle/`,
    baseUrl: '/',
  });
  for (const fragment of await Promise.all((await fragmentPaths(bundle)).map(readFragment)).catch(() => []))
    fragments.set(fragment.url.replaceAll('/', ''), fragment);
}, 60_000);

afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

test('its program is where we look for it and takes our options', () => {
  expect(existsSync(PROGRAM), told('has moved its program', 'PROGRAM in pagefind-files.ts')).toBe(true);
  expect(
    failure,
    told('does not index with these options', 'runPagefind in pagefind-files.ts'),
  ).toBeUndefined();
});

test('it writes the files that we publish or delete, and no others', async () => {
  const names = (await readdir(bundle)).map((name) => name.replace(/und_\w+/, 'und'));
  const published = ['pagefind.und.pf_meta', CODE, 'index'];
  expect(
    names.filter((name) => !isUnused(name)).sort(),
    told('writes other files', 'UNUSED, MODULE, ENTRY and FRAGMENTS in pagefind-format.ts'),
  ).toEqual([ENTRY, FRAGMENTS, MODULE, ...published].sort());
});

test('it can do without its worker, whose file is deleted', async () => {
  const module = await readFile(join(bundle, MODULE), 'utf8');
  expect(module, told('names its options otherwise', 'openSearch in search.ts')).toContain('.noWorker');
});

test('a fragment is JSON behind a signature, packed by gzip', async () => {
  const [path = ''] = await fragmentPaths(bundle);
  const adapt = 'SIGNATURE and parseFragment in pagefind-format.ts, readFragment in pagefind-files.ts';
  const packed = await readFile(path);
  expect(packed.subarray(0, 2).toString('hex'), told('packs its fragments in another way', adapt)).toBe(
    '1f8b',
  );
  expect(
    gunzipSync(packed).toString('utf8').slice(0, 13),
    told('begins its fragments in another way', adapt),
  ).toBe('pagefind_dcd{');
  expect(await readFragment(path), told('has other fields in its fragments', 'Fragment')).toMatchObject({
    url: expect.any(String),
    content: expect.any(String),
    meta: expect.any(Object),
    anchors: expect.any(Array),
  });
});

test('it shows what a fragment holds, even if we have written it anew', async () => {
  const paths = await fragmentPaths(bundle);
  const [result] = (await engine.search('albumq')).results;
  const path = paths.find((each) => pageIdOf(each).endsWith(`/${result?.id}`)) ?? '';
  expect(
    existsSync(path),
    told('names pages otherwise than their fragments', 'pageIdOf in pagefind-format.ts'),
  ).toBe(true);
  await writeFragment(path, { ...(await readFragment(path)), content: 'written anew' });
  expect(
    (await result?.data())?.content,
    told('reads its fragments otherwise than it writes them', 'writeFragment in pagefind-files.ts'),
  ).toBe('written anew');
});

test('a fragment has all words in the order of the page', () => {
  expect(
    fragmentOf('words').content.match(/\w+/g)?.join(' '),
    told('puts the words of a page in another order', 'restoreFragment in build-index.ts'),
  ).toBe('Title one two three Four five six no id');
});

test('places of headings and of words count runs of non-spaces', async () => {
  const { content, anchors } = fragmentOf('words');
  const adapt = 'textWords and wordStarts in pagefind-format.ts';
  const location = anchors.find(({ id }) => id === 'part')?.location ?? -1;
  expect(textWords(content)[location], told('counts the places of headings otherwise', adapt)).toBe('Four');
  expect(
    content.slice(wordStarts(content)[location]),
    told('counts the places of headings otherwise', adapt),
  ).toMatch(/^Four five/);
  const [found] = await find('six');
  expect(
    textWords(content)[found?.words[0] ?? -1],
    told('counts the places of words otherwise', adapt),
  ).toMatch(/^six/);
});

test('anchors are elements with ids, headings among them', () => {
  const { anchors } = fragmentOf('words');
  const adapt = 'isHeading in pagefind-format.ts and searchCopy in page-copy.ts';
  expect(
    anchors.map(({ id, element }) => [id, isHeading(element)]),
    told('cuts pages otherwise', adapt),
  ).toEqual([
    ['text', false],
    ['part', true],
  ]);
});

test('words that a hyphen joins are found one by one at one place', async () => {
  const places = await Promise.all(['albumq', 'benchq'].map(async (word) => (await find(word))[0]?.words));
  const message = told('treats joined words otherwise', 'JOINT in pagefind-format.ts and transcription.ts');
  expect(places[0], message).toHaveLength(1);
  expect(places[1], message).toEqual(places[0]);
});

test('a query finds every word that begins with it', async () => {
  expect(
    await find('albu'),
    told('does not match beginnings', 'the terminators in word-key.ts and matching.ts, which count on it'),
  ).toHaveLength(1);
});

test('it has letters and signs of its own mind, which keys do without', async () => {
  const adapt = 'inSafeLetters in pagefind-format.ts';
  expect(await find('чаи'), told('tells й from и: keys may have й now', adapt)).toHaveLength(1);
  expect(await find('cd'), told('does not split at full stops: keys may have them now', adapt)).toHaveLength(
    1,
  );
  expect(
    await find('фонтанq'),
    told('does not take the part before a digit for a longer word: keys may have digits now', adapt),
  ).toHaveLength(1);
  expect(inSafeLetters('чай'), 'й is not left alone').toBe('чаj');
  expect(inSafeLetters('2.4'), 'a full stop or a digit is not left alone').toBe('γxε');
});

test('the same pages give the same bytes', async () => {
  const again = join(folder, 'again');
  await runPagefind(join(folder, 'pages'), again, 10_000);
  const names = async (dir: string) =>
    (await readdir(join(dir, 'index'))).concat(await readdir(join(dir, FRAGMENTS))).sort();
  expect(
    await names(again),
    told('does not number pages in the order of the folder', 'copyPages in build-index.ts'),
  ).toEqual(await names(bundle));
});

test('its list names the pages before all else, in no order of ours', async () => {
  const { names } = await pageList(bundle);
  const pages = (await fragmentPaths(bundle)).map((path) => basename(pageIdOf(path)));
  expect(
    names.slice(0, pages.length).sort(),
    told('lists its pages in another way', 'namesIn in pagefind-format.ts, Pages in catalogue.ts'),
  ).toEqual(pages.sort());
});

test('a browser can unpack its files', async () => {
  const [{ id = '' } = {}] = (await engine.search('albumq')).results;
  const response = await fetch(`${server.url}bundle/${fragmentFile(id)}`);
  expect(
    parseFragment(await unpack(response)).url,
    told('names or packs its fragments in another way', 'fragmentFile and unpack in pagefind-format.ts'),
  ).toBe('/keys/');
});

test('it makes chunks as small as it is told', async () => {
  const small = join(folder, 'small');
  await runPagefind(join(folder, 'pages'), small, 0);
  const chunks = async (dir: string) => (await readdir(join(dir, 'index'))).length;
  expect(
    await chunks(small),
    told('takes no size of chunks from the environment', 'CHUNK_SIZE in pagefind-format.ts'),
  ).toBeGreaterThan(await chunks(bundle));
});

test('what does not come is passed over in silence', async () => {
  const lost = join(folder, 'lost');
  await cp(bundle, lost, { recursive: true });
  for (const name of await readdir(join(lost, 'index'))) await rm(join(lost, 'index', name));
  const other = (await importPagefind(`${server.url}lost/`)).createInstance({
    basePath: `${server.url}lost/`,
    baseUrl: '/',
  });
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { results } = await other.search('one');
  complaint.mockRestore();
  expect(results, told('tells of files that do not come', 'countFailures in search.ts: it may go')).toEqual(
    [],
  );
});

test.each([...ENDED])('it ends %s with a full stop', (tag) => {
  expect(
    fragmentOf(tag).content,
    told(`does not end <${tag}>`, 'ENDED or RUN_TOGETHER in pagefind-format.ts'),
  ).toBe('before. first. second.');
});

test('it ends none after a sign or a space', () => {
  expect(fragmentOf('signs').content, told('ends «one»', 'the ends in page-copy.ts')).toBe(
    '«one» two % three four.',
  );
});

test.each([...RUN_TOGETHER])('it lets the texts of %s run together', (tag) => {
  expect(
    fragmentOf(tag).content,
    told(`keeps the texts of <${tag}> apart`, 'RUN_TOGETHER in pagefind-format.ts'),
  ).toBe('before. firstsecond');
});

test.each([...NOT_TEXT])('it reads nothing of %s', (tag) => {
  expect(fragmentOf(tag).content, told(`reads <${tag}>`, 'NOT_TEXT in pagefind-format.ts')).toBe('before.');
});
