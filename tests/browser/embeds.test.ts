/** A page of another site frames what it may, under the policy that real hosts are given. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtSite } from '../sites.ts';
import { openPage } from './browser.ts';
import { framesOn, tooLowFrames } from './frames.ts';

const site = await builtSite('large');
/** Another origin: the port differs. */
let shown = '';
const other = createServer((_, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8').end(`<!doctype html>${shown}`);
});

beforeAll(() => new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve)));
afterAll(() => void other.close());

const framed = async (path: string) => {
  const { page } = await openPage('about:blank', { complains: true });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  shown = `<iframe src="${site.url}${path}" width="320" height="500"></iframe>`;
  await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`, { waitUntil: 'load' });
  return { page, frame: page.frameLocator('iframe'), complaints };
};

test.each([
  ['embed/practices/testovo-prud/', 'Соседи вычистили пруд'],
  ['embed/testovyy-sezd/1-1/', 'п. 1.1'],
  ['embed/charts/clauses-testovyy-sezd/', 'Пример'],
])('another site shows /%s, and its link opens a tab', async (path, title) => {
  const { page, frame, complaints } = await framed(path);
  expect((await frame.locator('h1').innerText()).replaceAll('\u00A0', ' ')).toContain(title);
  expect(complaints).toEqual([]);
  const [opened] = await Promise.all([page.waitForEvent('popup'), frame.locator('footer a').click()]);
  await opened.waitForLoadState();
  expect(await opened.evaluate(() => [document.querySelector('h1') !== null, window.opener])).toEqual([
    true,
    null,
  ]);
});

test.each(['practices/testovo-prud/', 'embed/'])('no other site shows /%s', async (path) => {
  const { frame, complaints } = await framed(path);
  expect(complaints.join()).toContain("frame-ancestors 'none'");
  // The browser's own words have a heading, too.
  expect(await frame.locator('#content').count()).toBe(0);
});

test('all of it fits into the height that the code says, in frames from 300 pixels on', async () => {
  const { page } = await openPage('about:blank', { complains: true });
  const frames = [];
  for (const path of ['p/bsehb6/', 'resolutions/testovyy-sezd/embed/', 'embed/'])
    frames.push(...(await framesOn(page, site.url + path)));
  expect(frames.length).toBeGreaterThan(6);
  expect(await tooLowFrames(page, frames, [300, 479, 480, 600])).toEqual([]);
});
