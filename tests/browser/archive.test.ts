/** The archive of the site, unpacked on a disk: everything works that works on the site, and nothing is asked of the net. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, afterEach, expect, test } from 'vitest';
import { PHOTO_PRACTICE } from '../content-with-photos.ts';
import { builtSite } from '../sites.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { openTab } from './browser.ts';

const site = await builtSite('small');
const folder = join(temporaryFolder(), 'Флешка #1');
const zip = join(folder, 'site.zip');
const said = execFileSync(process.execPath, ['scripts/archive.ts', '--without-book', '--out', zip], {
  encoding: 'utf8',
  env: {
    ...process.env,
    CONTENT_DIR: site.contentDir,
    SITE_CONFIG: 'tests/fixtures/site.config.ts',
    OUT_DIR: site.dir,
    SITE_URL: 'https://example.org',
    BASE_PATH: site.basePath,
  },
});
const unpacked = Object.entries(unzipSync(readFileSync(zip)));
for (const [name, bytes] of unpacked) {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
const addressOf = (path: string) => pathToFileURL(join(folder, 'testovye-sosedi', path)).href;
const home = addressOf('site/index.html');

const { page, complaints } = await openTab(addressOf('Открыть сайт.html'), {
  permissions: ['clipboard-read', 'clipboard-write'],
});
afterEach(() => expect(complaints).toEqual([]));
afterAll(() => page.context().close());

const HEADING = '#content h1';

test('says how large it is', () => {
  expect(said).toMatch(new RegExp(`site\\.zip\\t[\\d\\s,]+[КМ]Б\\t${unpacked.length}\\sфайл(?:а|ов)?\\n$`));
});

test('opens by a double click, and says of which day it is and where the living site is', async () => {
  await page.waitForURL(home);
  expect(await page.evaluate(() => document.fonts.ready.then((fonts) => fonts.check('16px Golos')))).toBe(
    true,
  );
  const note = page.getByRole('complementary', { name: 'О копии сайта' });
  expect(await note.textContent()).toMatch(/^Копия от\s\d+\s\S+\s\d{4}\sг\. для чтения/);
  expect(await note.getByRole('link').getAttribute('href')).toBe('https://example.org/repo/');
});

test('the list is filtered, and gives the address for others', async () => {
  await page.getByRole('link', { name: 'Дела соседей' }).first().click();
  await page.getByRole('checkbox', { name: /Благоустройство/ }).check();
  await page.waitForURL(/practices\/index\.html\?direction=/);
  const sentence = page.locator('[data-sentence]');
  await expect.poll(() => sentence.textContent()).toContain('благоустройство');
  await page.getByRole('button', { name: 'Скопировать ссылку' }).click();
  await page.getByRole('status').filter({ hasText: 'Скопировано' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^https:\/\/example\.org\/repo\/practices\/\?direction=[\w-]+$/,
  );
});

test('a deed out of the list opens with its photos', async () => {
  await page.goto(`${addressOf('site/practices/index.html')}?sort=title`);
  await page.locator(`[data-list] a[href$="${PHOTO_PRACTICE}index.html"]`).first().click();
  await page.waitForURL(addressOf(`site/${PHOTO_PRACTICE}index.html`));
  const photo = page.locator('#content img').first();
  await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
});

test('a word is found in another form, and its page opens with the words marked', async () => {
  await page.goto(home);
  await page.getByRole('searchbox').first().fill('прудами');
  await page.keyboard.press('Enter');
  await page.waitForURL(/search\/index\.html\?q=/);
  const found = page.locator('[data-results] h2 a', { hasText: /пруд/i }).first();
  const title = await found.textContent();
  await found.click();
  await page.waitForURL((address) => address.pathname.endsWith('/index.html') && !address.search);
  expect(await page.locator(HEADING).textContent()).toContain(title?.trim());
  expect(await page.locator('found-words').isVisible()).toBe(true);
});
