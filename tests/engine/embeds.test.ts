/** What other sites show of a built site: found by a real client of oEmbed from the address of a page alone. */
import { extract } from '@extractus/oembed-extractor';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { openPages } from '../open-pages.ts';
import { builtSite } from '../sites.ts';

const site = await builtSite('small');
const published = `https://example.org${site.basePath}`;
const served = (address: string) => address.replace(published, site.url);
const discover = (path: string) => extract(published + path, {}, (url) => fetch(served(String(url))));
const { all, texts } = openPages(site.dir);

test.each([
  ['practices/testovo-prud/', 'Соседи вычистили пруд в деревне Тестово'],
  ['resolutions/testovyy-sezd/p-1-1/', 'Резолюция тестового съезда, п. 1.1'],
])('/%s is found by its address, its frame and picture are there', async (path, title) => {
  const answer = (await discover(path)) as unknown as Record<string, string>;
  expect(answer).toMatchObject({ type: 'rich', version: '1.0', method: 'auto-discovery' });
  expect(answer.title?.replaceAll('\u00A0', ' ')).toBe(title);
  const frame = parseHTML(answer.html ?? '').document.querySelector('iframe');
  expect(frame?.getAttribute('height')).toBe(String(answer.height));
  for (const address of [frame?.getAttribute('src'), answer.thumbnail_url])
    expect([address, (await fetch(served(address ?? ''))).status]).toEqual([address, 200]);
});

test('a deed is told in its title, two figures at most and a sentence', () => {
  const path = 'embed/practices/testovo-prud';
  expect(texts(path, 'h1')).toEqual(['Соседи вычистили пруд в деревне Тестово']);
  expect(texts(path, '.about')).toEqual([
    'деревня Тестово, Тестовский муниципальный округ, Тестовая область · 2024 · сделано · 465 тыс. ₽',
  ]);
  expect(texts(path, 'dd')).toEqual(['2 м', '65 тыс. ₽']);
});

test('the code on a page of others leads on when a card is renamed', () => {
  expect(texts('embed/practices/testovo-dvory', 'h1')).toEqual(
    texts('embed/practices/testovo-podderzhka', 'h1'),
  );
});

test('a clause keeps its words, says where they stand, and how many practices are known', () => {
  const path = 'embed/testovyy-sezd/1-1';
  expect(texts(path, 'blockquote p')).toEqual(texts('resolutions/testovyy-sezd', '#p-1-1 [data-official]'));
  expect(texts(path, 'cite').join()).toMatch(/п\. 1\.1$/);
  expect(texts(path, 'blockquote + p').join()).toMatch(/^Практики: в Тестовой области \S+/);
});

test('the sheet of a deed, the page of a document and that of all charts give the code of what they show', () => {
  for (const path of ['p/bsehb6', 'resolutions/testovyy-sezd/embed', 'embed']) {
    const codes = texts(path, '.embed code');
    expect(codes.length).toBeGreaterThan(0);
    const shown = all(path, '.embed iframe').map((frame) => [
      frame.getAttribute('src'),
      frame.getAttribute('height'),
      frame.getAttribute('title'),
    ]);
    const coded = codes.map((code) => {
      const frame = parseHTML(code).document.querySelector('iframe');
      const address = frame?.getAttribute('src')?.slice('https://example.org'.length);
      return [address, frame?.getAttribute('height'), frame?.getAttribute('title')];
    });
    expect(coded).toEqual(
      shown.map(([src, height, title]) => [src, height, title?.replaceAll('\u00A0', ' ')]),
    );
  }
});
