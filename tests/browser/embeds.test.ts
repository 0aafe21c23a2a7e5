/** A page of another site frames what it may, under the policy that real hosts are given. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtSite } from '../sites.ts';
import { openBrowser } from './browser.ts';

const site = await builtSite('large');
let browser: Browser;
/** Another origin: the port differs. */
let shown = '';
const other = createServer((_, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8').end(`<!doctype html>${shown}`);
});

beforeAll(async () => {
  await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  other.close();
});

const framed = async (path: string) => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  shown = `<iframe src="${site.url}${path}" width="320" height="500"></iframe>`;
  await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`, { waitUntil: 'load' });
  return { page, frame: page.frameLocator('iframe'), complaints };
};

test.each([
  ['embed/practices/testovo-prud/', 'Соседи вычистили пруд'],
  ['embed/testovyy-sezd/1.1/', 'п. 1.1'],
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
  await Promise.all([opened.close(), page.close()]);
});

test.each(['practices/testovo-prud/', 'embed/'])('no other site shows /%s', async (path) => {
  const { page, frame, complaints } = await framed(path);
  expect(complaints.join()).toContain("frame-ancestors 'none'");
  expect(await frame.locator('h1').count()).toBe(0);
  await page.close();
});

test('all of it fits into the height that the code says, in frames from 300 to 600 pixels', async () => {
  const page = await browser.newPage();
  const records = readdirSync(join(site.dir, 'practices')).filter((name) => /^testovo-\D+\.json$/.test(name));
  expect(records.length).toBeGreaterThan(0);
  for (const record of records) {
    const { height, formerIds, id } = JSON.parse(
      readFileSync(join(site.dir, 'practices', record), 'utf8'),
    ) as { height: number; formerIds: string[]; id: string };
    expect(formerIds).not.toContain(id);
    await page.goto(`${site.url}embed/practices/${id}/`);
    for (const width of [300, 479, 480, 600]) {
      await page.setViewportSize({ width, height });
      const { scrollHeight, scrollWidth } = await page.evaluate(() => document.documentElement);
      expect([id, width, scrollHeight <= height, scrollWidth <= width]).toEqual([id, width, true, true]);
    }
  }
  await page.close();
});
