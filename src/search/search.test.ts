import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { serveSite, type SiteServer } from '../../scripts/site-server.ts';
import { SiteIndex } from './site-index.ts';
import type { PageFacts } from './page-facts.ts';
import { openSearch, type Search, type Sort } from './search.ts';

const PAGES: Record<string, { facts: PageFacts | undefined; main: string }> = {
  'practices/prud': {
    facts: {
      type: 'practice',
      kind: 'tos',
      direction: 'ecology',
      region: 'novosibirsk-oblast',
      year: '2023',
      cost: 65_000,
      place: 'Посёлок Обской, Новосибирская область',
    },
    main: '<h1>Пруд спасли на 65 тысяч</h1><p>Жители спустили воду. Пруд «ожил» &lt;сразу&gt;.</p><h2 id="steps">Что сделали</h2><p>Вычерпали ил.</p>',
  },
  'practices/sad': {
    facts: {
      type: 'practice',
      kind: 'municipal',
      direction: ['ecology', 'social'],
      region: 'zarechnaya-oblast',
      year: '2024',
      cost: 300_000,
      place: 'Примерово',
      related: ['краеведение'],
    },
    main: '<h1>Сад у школы</h1><p>Рядом с прудом посадили яблони. Берег пруда укрепили.</p>',
  },
  'practices/muzej': {
    facts: {
      type: 'practice',
      kind: 'tos',
      direction: 'planning-heritage',
      region: 'komi',
      place: 'Сёльыб',
      words: ['краеведение'],
    },
    main: '<h1>Музей в деревне</h1><p>Собрали старые вещи к 65-летию.</p>',
  },
  'resolutions/zarechnaya-2024': {
    facts: { type: 'resolution' },
    main: '<h1>Резолюция</h1><ol><li id="p-2-4" data-search-part="Пункт 2.4">Беречь пруды и реки.</li><li id="p-2-5" data-search-part="Пункт 2.5">Освещать улицы.</li></ol>',
  },
  'themes/ponds': { facts: { type: 'theme' }, main: '<h1>Пруды</h1>' },
  search: { facts: undefined, main: '' },
};

let dir: string;
let pages: number;
let server: SiteServer;
let search: Search;

function page({ facts, main }: (typeof PAGES)[string]): string {
  const attributes = facts && `data-pagefind-body data-search-facts='${JSON.stringify(facts)}'`;
  return `<!doctype html><html lang="ru"><body><header>Шапка</header><main ${attributes ?? ''}>${main}</main></body></html>`;
}

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'search-'));
  const index = await SiteIndex.open(dir, [['озеленение', 'посадка деревьев', 'яблони']]);
  for (const [path, its] of Object.entries(PAGES)) index.add(`/${path}/`, page(its));
  ({ pages } = await index.finish());
  server = await serveSite({ dir, basePath: '/tos/', port: 0 });
  search = await openSearch({ bundleUrl: `${server.url}pagefind/`, baseUrl: '/tos/' });
}, 60_000);

afterAll(async () => {
  await server?.close();
  await rm(dir, { recursive: true, force: true });
});

const shown = (parts: { text: string; marked: boolean }[]) =>
  parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('SiteIndex', () => {
  it('takes the pages with data-pagefind-body', () => expect(pages).toBe(5));

  it('publishes only what the search uses', async () => {
    const names = (await readdir(join(dir, 'pagefind'))).map((name) => name.replace(/und_\w+/, 'und'));
    expect(names.sort()).toEqual([
      'catalogue.json',
      'families',
      'fragment',
      'index',
      'pagefind-entry.json',
      'pagefind.js',
      'pagefind.und.pf_meta',
      'real-words.bin',
      'wasm.unknown.pagefind',
      'words.json',
    ]);
  });

  it('names the pages that it cannot take', async () => {
    const other = await mkdtemp(join(tmpdir(), 'search-'));
    const index = await SiteIndex.open(other);
    const add = (url: string, attributes: string, main: string) =>
      index.add(url, `<main data-pagefind-body ${attributes}>${main}</main>`);
    add('/', '', '');
    add('/a/', `data-search-facts='{"type":"page"}'`, '<p data-search-part="Пункт 1">…</p>');
    await expect(index.finish()).rejects.toThrow(
      /^Страница \/ не попала в поиск: нет data-search-facts.*\nСтраница \/a\/ не попала в поиск: у части «Пункт 1» нет id/,
    );
    await rm(other, { recursive: true });
  });
});

describe('find', () => {
  it('finds pages of every type, the best first', async () => {
    const found = await search.find(' пруд ', {}, { limit: 10 });
    expect(found.query).toBe('пруд');
    expect(found.total).toBe(4);
    expect(found.results.map(({ type }) => type)).toEqual(['theme', 'practice', 'resolution', 'practice']);
    const scores = found.results.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    const first = found.results[1];
    expect(first).toMatchObject({
      url: '/tos/practices/prud/',
      title: 'Пруд спасли на 65 тысяч',
      place: 'Посёлок Обской, Новосибирская область',
      parts: [],
    });
    expect(shown(first?.markedTitle ?? [])).toBe('[Пруд] спасли на 65 тысяч');
    expect(shown(first?.excerpt ?? [])).toContain('[Пруд] «ожил» <сразу>');
  });

  it('limits what it loads and still counts all', async () => {
    const { total, results } = await search.find('пруд', {}, { limit: 1 });
    expect([total, results.length]).toEqual([4, 1]);
  });

  it('links to the clause and does not repeat its label', async () => {
    const [document] = (await search.find('пруд', { type: 'resolution' }, { limit: 10 })).results;
    expect(document?.excerpt).toEqual([]);
    expect(document?.parts.map(({ url, label, excerpt }) => [url, label, shown(excerpt)])).toEqual([
      ['/tos/resolutions/zarechnaya-2024/#p-2-4', 'Пункт 2.4', 'Беречь [пруды] и реки.'],
    ]);
  });

  it('counts each facet as the other filters leave it', async () => {
    const { facets, total } = await search.find('пруд', { kind: 'tos', direction: 'ecology' }, { limit: 1 });
    expect(total).toBe(1);
    expect(facets.kind).toEqual({ tos: 1, municipal: 1 });
    expect(facets.direction).toEqual({ ecology: 1, social: 0, 'planning-heritage': 0 });
    expect(facets.region).toEqual({ 'novosibirsk-oblast': 1, 'zarechnaya-oblast': 0, komi: 0 });
  });

  it('finds by place, but not by names of types', async () => {
    expect((await search.find('Новосибирская', {}, { limit: 1 })).total).toBe(1);
    expect((await search.find('practice', {}, { limit: 1 })).total).toBe(0);
    expect((await search.find('Шапка', {}, { limit: 1 })).total).toBe(0);
  });

  it('does not take the beginning of a number for the whole', async () => {
    const found = (number: string) => search.find(number, {}, { limit: 1 });
    expect((await found('65')).total).toBe(2);
    expect((await found('659')).total).toBe(0);
  });

  it('counts the types that the words are found in', async () => {
    const { facets, results } = await search.find('пруд', { type: 'resolution' }, { limit: 9 });
    expect(results.map(({ type }) => type)).toEqual(['resolution']);
    expect(facets.type).toEqual({ practice: 2, resolution: 1, theme: 1 });
  });

  it('lists a filter without words, and nothing without both', async () => {
    expect((await search.find('', { kind: 'tos' }, { limit: 10 })).total).toBe(2);
    expect(await search.find(' ', {}, { limit: 10 })).toMatchObject({ total: 0, results: [] });
  });

  it('finds every form, ё as е, and abbreviations by their synonyms', async () => {
    for (const form of ['прудов', 'ПРУДАМИ', 'яблонь', 'деревень', 'Сельыбе', 'вещь'])
      expect([form, (await search.find(form, {}, { limit: 1 })).total]).not.toEqual([form, 0]);
    const [greening] = (await search.find('озеленение', {}, { limit: 1 })).results;
    expect(greening?.url).toBe('/tos/practices/sad/');
    const { results } = await search.find('краеведения', {}, { limit: 5 });
    expect(results.map(({ url }) => url)).toEqual(['/tos/practices/muzej/', '/tos/practices/sad/']);
  });

  it.each(['деревенский', 'деревенька'])('finds related words: %s', async (word) => {
    const { results } = await search.find(word, {}, { limit: 5 });
    expect(results.map(({ url }) => url)).toContain('/tos/practices/muzej/');
  });

  it('finds no longer word than the one asked for', async () => {
    expect((await search.find('вода', {}, { limit: 1 })).total).toBe(1);
    expect((await search.find('вычерпали', {}, { limit: 1 })).total).toBe(1);
    expect((await search.find('сад', {}, { limit: 5 })).total).toBe(1);
  });

  it('finds a phrase only where its words stand so', async () => {
    expect((await search.find('«посадили яблони»', {}, { limit: 1 })).total).toBe(1);
    expect((await search.find('«яблони посадили»', {}, { limit: 1 })).total).toBe(0);
  });

  it('says what it found instead', async () => {
    const slip = await search.find('ghel', {}, { limit: 1 });
    expect(slip.replaced).toEqual([{ typed: 'ghel', instead: 'пруд', how: 'layout' }]);
    expect(slip.total).toBe(4);
    const unknown = await search.find('пруд щщщщщ', {}, { limit: 1 });
    expect(unknown).toMatchObject({ total: 4, unknown: ['щщщщщ'], replaced: [] });
    expect((await search.find('прудд', {}, { limit: 1 })).replaced).toMatchObject([{ how: 'spelling' }]);
  });

  it('loads what corrects words only when they are finished', async () => {
    const asked = vi.spyOn(globalThis, 'fetch');
    const other = await openSearch({ bundleUrl: `${server.url}pagefind/`, baseUrl: '/tos/' });
    const loaded = () => asked.mock.calls.some(([address]) => String(address).endsWith('/words.json'));
    let finish: () => void = () => undefined;
    const wait = new Promise<void>((resolve) => (finish = resolve));
    const finished = vi.fn(() => wait);
    const answer = other.find('прудд', {}, { limit: 1, finished });
    await vi.waitFor(() => expect(finished).toHaveBeenCalled());
    expect(loaded()).toBe(false);
    finish();
    expect((await answer).replaced).toMatchObject([{ how: 'spelling' }]);
    expect(loaded()).toBe(true);
    asked.mockRestore();
  });

  it('never takes a word of the dictionary for a slip in another', async () => {
    for (const word of ['прут', 'берегом', 'следы'])
      expect(await search.find(word, {}, { limit: 1 })).toMatchObject({ replaced: [] });
    expect((await search.find('прут', {}, { limit: 1 })).unknown).toEqual(['прут']);
  });

  it('shows pages without a word when hardly any has all, and says which word', async () => {
    const { complete, results } = await search.find('пруд яблони', {}, { limit: 5 });
    expect(complete).toBe(1);
    const pages = results.map(({ url, missing }) => [url, missing]);
    expect(pages).toContainEqual(['/tos/practices/sad/', []]);
    expect(pages).toContainEqual(['/tos/practices/prud/', ['яблони']]);
  });

  it('keeps to a limit of money: what has no sum is left out', async () => {
    const { results, cost } = await search.find('пруд до 100 тысяч', {}, { limit: 5 });
    expect(cost).toMatchObject({ from: 0, to: 100_000 });
    expect(results.map(({ url }) => url)).toEqual(['/tos/practices/prud/']);
  });

  it('sorts by year and by money, those without last', async () => {
    const sorted = async (sort: Sort) => {
      const { results } = await search.find('', { type: 'practice' }, { limit: 5, sort });
      return results.map(({ url }) => url.split('/').at(-2));
    };
    expect(await sorted('newest')).toEqual(['sad', 'prud', 'muzej']);
    expect(await sorted('cheapest')).toEqual(['prud', 'sad', 'muzej']);
    expect(await sorted('dearest')).toEqual(['sad', 'prud', 'muzej']);
  });

  it('tells the forms found on the page', async () => {
    const { results } = await search.find('пруды', {}, { limit: 5 });
    expect(results.find(({ url }) => url.includes('sad'))?.words.sort()).toEqual(['пруда', 'прудом']);
  });

  it('loads no part of the index for a filter alone', async () => {
    const asked = vi.spyOn(globalThis, 'fetch');
    const other = await openSearch({ bundleUrl: `${server.url}pagefind/`, baseUrl: '/tos/' });
    const { results } = await other.find('', { type: 'practice' }, { limit: 1 });
    expect(results).toHaveLength(1);
    expect(
      asked.mock.calls.map(([address]) => String(address)).filter((each) => each.includes('/index/')),
    ).toEqual([]);
    asked.mockRestore();
  });

  it('never says that nothing was found when a part of the index did not come', async () => {
    const lost = await mkdtemp(join(tmpdir(), 'search-lost-'));
    await cp(join(dir, 'pagefind'), join(lost, 'pagefind'), { recursive: true });
    await rm(join(lost, 'pagefind', 'index'), { recursive: true });
    const other = await serveSite({ dir: lost, basePath: '/', port: 0 });
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = await openSearch({ bundleUrl: `${other.url}pagefind/`, baseUrl: '/' });
    await expect(broken.find('пруд', {}, { limit: 1 })).rejects.toThrow();
    await cp(join(dir, 'pagefind', 'index'), join(lost, 'pagefind', 'index'), { recursive: true });
    expect((await broken.find('пруд', {}, { limit: 1 })).total).toBe(4);
    complaint.mockRestore();
    await other.close();
    await rm(lost, { recursive: true });
  });

  it('has every word that it may offer instead of a misspelt one', async () => {
    const vocabulary = await (await fetch(`${server.url}pagefind/words.json`)).json();
    const words = (vocabulary as string[]).flatMap((alike) => alike.split(' '));
    expect(words).toContain('пруд');
    for (const word of words)
      expect([word, (await search.find(word, {}, { limit: 0 })).total]).not.toEqual([word, 0]);
  });

  it('answers signs without words', async () => {
    expect(await search.find('…', {}, { limit: 10 })).toMatchObject({
      total: 0,
      results: [],
      facets: { kind: {} },
    });
  });
});
