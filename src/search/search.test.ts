import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite, type SiteServer } from '../../scripts/site-server.ts';
import { buildIndex } from './build-index.ts';
import { openSearch, type Search } from './search.ts';

const PAGES = {
  'practices/prud': {
    filter: 'type:practice, kind:tos, direction:ecology, region:novosibirsk-oblast',
    meta: 'type:practice, place:Посёлок Обской, Новосибирская область',
    main: '<h1>Пруд спасли на 65 тысяч</h1><p>Жители спустили воду. Пруд «ожил» &lt;сразу&gt;.</p><h2 id="steps">Что сделали</h2><p>Вычерпали ил.</p>',
  },
  'practices/sad': {
    filter: 'type:practice, kind:municipal, direction:ecology, direction:social, region:pskov-oblast',
    meta: 'type:practice, place:Псков',
    main: '<h1>Сад у школы</h1><p>Рядом с прудом посадили яблони. Берег пруда укрепили.</p>',
  },
  'practices/muzej': {
    filter: 'type:practice, kind:tos, direction:planning-heritage, region:komi',
    meta: 'type:practice, place:Сёльыб',
    main: '<h1>Музей в деревне</h1><p>Собрали старые вещи.</p>',
  },
  'resolutions/smolensk-2020': {
    filter: 'type:resolution',
    meta: 'type:resolution',
    main: '<h1>Резолюция</h1><ol><li id="p-2-4" data-search-part="Пункт 2.4">Беречь пруды и реки.</li><li id="p-2-5" data-search-part="Пункт 2.5">Освещать улицы.</li></ol>',
  },
  'themes/ponds': { filter: 'type:page', meta: 'type:page', main: '<h1>Пруды</h1>' },
  search: { filter: '', meta: '', main: '' },
};

let dir: string;
let pages: number;
let server: SiteServer;
let search: Search;

async function writePage(path: string, { filter, meta, main }: (typeof PAGES)[keyof typeof PAGES]) {
  const attributes =
    filter && `data-pagefind-body data-pagefind-filter="${filter}" data-pagefind-meta="${meta}"`;
  await mkdir(join(dir, path), { recursive: true });
  await writeFile(
    join(dir, path, 'index.html'),
    `<!doctype html><html lang="ru"><body><header>Шапка</header><main ${attributes}>${main}</main></body></html>`,
  );
}

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'search-'));
  for (const [path, page] of Object.entries(PAGES)) await writePage(path, page);
  ({ pages } = await buildIndex(dir));
  server = await serveSite({ dir, basePath: '/tos/', port: 0 });
  search = await openSearch({ bundleUrl: `${server.url}pagefind/`, baseUrl: '/tos/' });
}, 60_000);

afterAll(async () => {
  await server?.close();
  await rm(dir, { recursive: true, force: true });
});

const shown = (parts: { text: string; marked: boolean }[]) =>
  parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('buildIndex', () => {
  it('takes the pages with data-pagefind-body', () => expect(pages).toBe(5));

  it('publishes only what the search uses', async () => {
    const names = (await readdir(join(dir, 'pagefind'))).map((name) => name.replace(/ru_\w+/, 'ru'));
    expect(names.sort()).toEqual([
      'filter',
      'fragment',
      'index',
      'pagefind-entry.json',
      'pagefind-worker.js',
      'pagefind.js',
      'pagefind.ru.pf_meta',
      'wasm.ru.pagefind',
    ]);
  });

  it('names the page that it cannot take', async () => {
    const other = await mkdtemp(join(tmpdir(), 'search-'));
    const write = (attributes: string, main: string) =>
      writeFile(join(other, 'index.html'), `<main data-pagefind-body ${attributes}>${main}</main>`);
    await write('data-pagefind-filter="kind:tos"', '');
    await expect(buildIndex(other)).rejects.toThrow(
      'Страница / не попала в поиск: в data-pagefind-filter нет type',
    );
    await write('data-pagefind-filter="type:page"', '<p data-search-part="Пункт 1">…</p>');
    await expect(buildIndex(other)).rejects.toThrow('Страница / не попала в поиск: у части «Пункт 1» нет id');
    await rm(other, { recursive: true });
  });
});

describe('find', () => {
  it('groups by type, the best result first', async () => {
    const found = await search.find(' пруд ', {}, { limit: 10 });
    expect(found.query).toBe('пруд');
    expect(found.total).toBe(4);
    expect(found.groups.map(({ type, total }) => [type, total])).toEqual([
      ['practice', 2],
      ['resolution', 1],
      ['page', 1],
    ]);
    const [first] = found.groups[0]?.results ?? [];
    expect(first).toMatchObject({
      url: '/tos/practices/prud/',
      title: 'Пруд спасли на 65 тысяч',
      place: 'Посёлок Обской, Новосибирская область',
      parts: [],
    });
    expect(shown(first?.markedTitle ?? [])).toBe('[Пруд] спасли на 65 тысяч');
    expect(shown(first?.excerpt ?? [])).toContain('[Пруд] «ожил» <сразу>');
  });

  it('limits each group and still counts all', async () => {
    const { groups } = await search.find('пруд', {}, { limit: 1 });
    expect(groups.map(({ total, results }) => [total, results.length])).toEqual([
      [2, 1],
      [1, 1],
      [1, 1],
    ]);
  });

  it('links to the clause and does not repeat its label', async () => {
    const { groups } = await search.find('пруд', { type: 'resolution' }, { limit: 10 });
    const [document] = groups[0]?.results ?? [];
    expect(document?.excerpt).toEqual([]);
    expect(document?.parts.map(({ url, label, excerpt }) => [url, label, shown(excerpt)])).toEqual([
      ['/tos/resolutions/smolensk-2020/#p-2-4', 'Пункт 2.4', 'Беречь [пруды] и реки.'],
    ]);
  });

  it('counts each facet as the other filters leave it', async () => {
    const { facets, total } = await search.find('пруд', { kind: 'tos', direction: 'ecology' }, { limit: 1 });
    expect(total).toBe(1);
    expect(facets.kind).toEqual({ tos: 1, municipal: 1 });
    expect(facets.direction).toEqual({ ecology: 1, social: 0, 'planning-heritage': 0 });
    expect(facets.region).toEqual({ 'novosibirsk-oblast': 1, 'pskov-oblast': 0, komi: 0 });
  });

  it('finds by place, but not by names of types', async () => {
    expect((await search.find('Новосибирская', {}, { limit: 1 })).total).toBe(1);
    expect((await search.find('practice', {}, { limit: 1 })).total).toBe(0);
    expect((await search.find('Шапка', {}, { limit: 1 })).total).toBe(0);
  });

  it('counts the types that the words are found in', async () => {
    const { facets, groups } = await search.find('пруд', { type: 'resolution' }, { limit: 1 });
    expect(groups.map(({ type }) => type)).toEqual(['resolution']);
    expect(facets.type).toEqual({ practice: 2, resolution: 1, page: 1 });
  });

  it('puts pages about the site last', async () => {
    const { groups } = await search.find('пруд', {}, { limit: 1 });
    expect(groups.map(({ type }) => type)).toEqual(['practice', 'resolution', 'page']);
    expect(groups.at(-1)?.results[0]?.score).toBeGreaterThan(groups[0]?.results[0]?.score ?? Infinity);
  });

  it('lists a filter without words, and nothing without both', async () => {
    expect((await search.find('', { kind: 'tos' }, { limit: 10 })).total).toBe(2);
    expect(await search.find(' ', {}, { limit: 10 })).toMatchObject({ total: 0, groups: [] });
  });

  it('answers signs without words', async () => {
    expect(await search.find('…', {}, { limit: 10 })).toMatchObject({
      total: 0,
      groups: [],
      facets: { kind: {} },
    });
  });
});
