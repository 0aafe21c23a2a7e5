/** The thread that writes what Astro draws, started as a build starts it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { AstroPrerenderer, RouteData } from 'astro';
import { expect, test } from 'vitest';
import { DrawnFiles } from '../scripts/drawn-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

interface File {
  path: string;
  type?: RouteData['type'];
  text: string;
  /** Milliseconds that it takes to draw. */
  lasts?: number;
}

const dir = temporaryFolder();

/** Draws the files side by side, as Astro does, and gives the addresses that their routes have then. */
async function draw(drawn: DrawnFiles, files: readonly File[]): Promise<(string | undefined)[]> {
  const own = {
    name: 'own',
    getStaticPaths: () => Promise.resolve([]),
    render: async ({ url }: Request) => {
      const file = files.find(({ path }) => url.endsWith(`/tos/${path}`));
      await pause(file?.lasts);
      return new Response(file?.text);
    },
  } satisfies AstroPrerenderer;
  const { hooks } = drawn.integration();
  let render: AstroPrerenderer['render'] = own.render;
  await hooks['astro:build:start']?.({
    setPrerenderer: (make: (own: AstroPrerenderer) => AstroPrerenderer) => (render = make(own).render),
  } as never);
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
  const drawn = new DrawnFiles(site, '/tos/', []);
  const files: File[] = [
    { path: 'slow/', text: page('Пруд'), lasts: 50 },
    { path: '404/', text: page('Нет страницы') },
    { path: 'short/', text: '<html>…' },
    { path: 'data/%D0%B0.csv/', type: 'endpoint', text: 'а' },
    { path: 'empty.json', type: 'endpoint', text: '' },
    { path: '', text: page('Главная') },
  ];
  const addresses = await draw(drawn, files);
  const paths = ['slow/index.html', '404.html', 'short/index.html', 'data/а.csv', 'empty.json', 'index.html'];
  for (const [index, path] of paths.entries()) {
    expect(readFileSync(join(site, path), 'utf8')).toBe(files[index]?.text);
    expect(decodeURI(addresses[index] ?? '')).toMatch(new RegExp(`/site/${path}$`));
  }
  expect(await drawn.finish()).toEqual({ pages: 3, incomplete: ['short/index.html', 'empty.json'] });
  expect(existsSync(join(site, 'pagefind/pagefind.js'))).toBe(true);
});

test('what cannot be written ends the drawing', async () => {
  writeFileSync(join(dir, 'taken'), '');
  const drawn = new DrawnFiles(join(dir, 'taken'), '/tos/', []);
  await expect(draw(drawn, [{ path: '', text: page('Главная') }])).rejects.toThrow(/ENOTDIR|EEXIST/);
  await expect(drawn.finish()).rejects.toThrow(/ENOTDIR|EEXIST/);
});
