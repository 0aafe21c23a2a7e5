/** The thread that writes what Astro draws, started as a build starts it. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { AstroPrerenderer, RouteData } from 'astro';
import { expect, test } from 'vitest';
import { SiteDrawing } from '../scripts/drawn-files.ts';
import { pageBeingDrawn } from '../src/cache/page-inputs.ts';
import { differingFiles } from '../scripts/site-benchmark/built-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

interface File {
  path: string;
  type?: RouteData['type'];
  text: string;
  /** Milliseconds that it takes to draw. */
  lasts?: number;
}

const dir = temporaryFolder();
const OF_FIRST = {
  basePath: '/tos/',
  synonyms: [],
  code: 'code',
  outDir: '',
  former: undefined,
  wordRecord: join(dir, 'word-forms'),
  records: { former: join(dir, 'indexed'), next: join(dir, 'indexed') },
};

/** Draws the files side by side, as Astro does, and gives the addresses that their routes have then. */
async function draw(
  site: string,
  drawn: SiteDrawing,
  files: readonly File[],
): Promise<(string | undefined)[]> {
  mkdirSync(join(site, '_astro'), { recursive: true });
  const own = {
    name: 'own',
    getStaticPaths: () => Promise.resolve([]),
    render: async ({ url }: Request) => {
      const file = files.find(({ path }) => url.endsWith(`/tos/${path}`));
      await pause(file?.lasts);
      const isUnchanged = await pageBeingDrawn()?.begin(file?.text, () => Promise.resolve(undefined));
      return new Response(isUnchanged ? null : file?.text);
    },
  } satisfies AstroPrerenderer;
  const { hooks } = drawn.integration();
  let { render, getStaticPaths }: AstroPrerenderer = own;
  await hooks['astro:build:start']?.({
    setPrerenderer: (make: (own: AstroPrerenderer) => AstroPrerenderer) =>
      ({ render, getStaticPaths } = make(own)),
  } as never);
  await getStaticPaths();
  const routes = files.map(({ path, type = 'page' }) => ({ path, routeData: { type } as RouteData }));
  const drawing = routes.map(({ path, routeData }) =>
    render(new Request(`https://example.org/tos/${path}`), { routeData }),
  );
  await Promise.all(drawing);
  await hooks['astro:build:generated']?.({} as never);
  return routes.map(({ routeData }) => routeData.distURL?.map(String).join());
}

const page = (words: string) =>
  `<html><main data-pagefind-body data-search-facts='{"type":"page"}'><h1>${words}</h1></main></html>`;

test('files are where their addresses say, the search has the pages, and what is cut short is named', async () => {
  const site = join(dir, 'site');
  const drawn = new SiteDrawing(site, OF_FIRST);
  const files: File[] = [
    { path: 'slow/', text: page('Пруд'), lasts: 50 },
    { path: '404/', text: page('Нет страницы') },
    { path: 'short/', text: '<html>…' },
    { path: 'data/%D0%B0.csv/', type: 'endpoint', text: 'а' },
    { path: 'empty.json', type: 'endpoint', text: '' },
    { path: '', text: page('Главная') },
  ];
  const addresses = await draw(site, drawn, files);
  const paths = ['slow/index.html', '404.html', 'short/index.html', 'data/а.csv', 'empty.json', 'index.html'];
  for (const [index, path] of paths.entries()) {
    expect(readFileSync(join(site, path), 'utf8')).toBe(files[index]?.text);
    expect(decodeURI(addresses[index] ?? '')).toMatch(new RegExp(`/site/${path}$`));
  }
  const { pages, incomplete } = await drawn.finish();
  expect([pages, incomplete]).toEqual([3, ['short/index.html', 'empty.json']]);
  expect(existsSync(join(site, 'pagefind/pagefind.js'))).toBe(true);
});

test('what is the same as in the former site is taken from there, and found', async () => {
  const [outDir, site] = [join(dir, 'former'), join(dir, 'next')];
  const files = [
    { path: 'same/', text: page('Пруд') },
    { path: 'other/', text: page('Сквер') },
  ];
  const first = new SiteDrawing(outDir, OF_FIRST);
  await draw(outDir, first, files);
  const { drawn: former } = await first.finish();
  const records = { former: OF_FIRST.records.next, next: join(dir, 'indexed.next') };
  const again = new SiteDrawing(site, { ...OF_FIRST, outDir, former, records });
  await draw(site, again, [...files.slice(0, 1), { path: 'other/', text: page('Парк') }]);
  const { pages } = await again.finish();
  expect(pages).toBe(2);
  const inodes = [outDir, site].map((folder) => statSync(join(folder, 'same/index.html')).ino);
  expect(inodes[1]).toBe(inodes[0]);
  expect(readFileSync(join(site, 'other/index.html'), 'utf8')).toContain('Парк');
  const cold = new SiteDrawing(join(dir, 'cold'), OF_FIRST);
  await draw(join(dir, 'cold'), cold, [...files.slice(0, 1), { path: 'other/', text: page('Парк') }]);
  await cold.finish();
  expect(await differingFiles(site, join(dir, 'cold'))).toEqual([]);
});

test('what cannot be written ends the drawing', async () => {
  const site = join(dir, 'taken');
  mkdirSync(site);
  writeFileSync(join(site, 'page'), '');
  const drawn = new SiteDrawing(site, OF_FIRST);
  await expect(draw(site, drawn, [{ path: 'page/', text: page('Страница') }])).rejects.toThrow(
    /ENOTDIR|EEXIST/,
  );
  await expect(drawn.finish()).rejects.toThrow(/ENOTDIR|EEXIST/);
});
