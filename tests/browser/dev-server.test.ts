/** `npm run dev` as an editor has it: the page in the browser follows the files, and mistakes are told where one looks. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeTurn } from '../../scripts/build-turn.ts';
import { openPage } from './browser.ts';

const contentDir = mkdtempSync(join(tmpdir(), 'praktiki-dev-'));
const PRUD = 'practices/testovo-prud';
const PICTURES = ['prud.png', 'berega.png'];
const card = join(contentDir, PRUD, 'index.mdx');
/** At first there are no pictures at all: that is another matter for Astro. */
const withPictures = readFileSync(join('tests/fixtures/content', PRUD, 'index.mdx'), 'utf8');
let server: ChildProcess;
let url: string;
let endTurn: () => void;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Resolves with the address once the server answers there. */
function started(port: number): Promise<string> {
  // Under these variables Astro's server does not say that the content has changed.
  const { NODE_ENV: _node, VITEST: _vitest, ...own } = process.env;
  const place = { CONTENT_DIR: contentDir, SITE_CONFIG: 'tests/fixtures/site.config.ts' };
  server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)], {
    env: { ...own, ...place, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (words: Buffer) => {
      said += words.toString();
      const [address] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
      if (address) resolve(address);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.on('exit', () => reject(new Error(said)));
  });
}

beforeAll(async () => {
  cpSync('tests/fixtures/content', contentDir, { recursive: true });
  for (const name of PICTURES) rmSync(join(contentDir, PRUD, name));
  writeFileSync(card, withPictures.replace(/^photos:\n(?: .*\n)+/m, '').replace(/^<Photo[^>]*\/>\n/m, ''));
  // The server writes where builds do.
  endTurn = await takeTurn();
  url = await started(await freePort());
  // The first page of a kind compiles all that it needs.
  for (const path of ['practices/testovo-prud/', 'practices/']) await fetch(url + path);
});
afterAll(() => {
  server.kill();
  endTurn();
  rmSync(contentDir, { recursive: true, force: true });
});

const shown = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();
const gone = (page: Page, words: string | RegExp) =>
  page.getByText(words).first().waitFor({ state: 'detached' });

test('a sentence changed in the file is changed on the page', async () => {
  const { page } = await openPage(`${url}practices/testovo-prud/`);
  const text = readFileSync(card, 'utf8');
  writeFileSync(card, text.replace('Первый подрядчик', 'Второй подрядчик'));
  await shown(page, /Второй\sподрядчик отказался/);
  writeFileSync(card, text);
  await shown(page, /Первый\sподрядчик отказался/);
});

test('a mistake is told over the page, which stays as it was until the mistake is mended', async () => {
  const { page } = await openPage(`${url}practices/testovo-prud/`);
  const text = readFileSync(card, 'utf8');
  // One in the card itself and one that only the whole content shows.
  const broken = text
    .replace('start: 2024-05', 'start: 2024-55')
    .replace('[testovo-skver]', '[testovo-more]');
  writeFileSync(card, broken);
  await shown(
    page,
    /practices\/testovo-prud\/index\.mdx:9:8\s+✗ поле «start»: «2024-55» — такого месяца нет/,
  );
  await page.reload();
  await shown(page, /нет такой практики: «testovo-more»/);
  expect(await page.locator('main h1').textContent()).toMatch(/^Соседи вычистили пруд/);

  writeFileSync(card, text);
  await gone(page, /такого месяца нет/);
  expect(await page.locator('main h1').textContent()).toMatch(/^Соседи вычистили пруд/);
});

test('a mistake that the other files tell comes over the page, which shows the words already', async () => {
  const { page } = await openPage(`${url}practices/testovo-prud/`);
  const text = readFileSync(card, 'utf8');
  writeFileSync(card, text.replace('и поставили мостки.', 'и посадили 341 вербу.'));
  await shown(page, /посадили 341\sвербу/);
  await shown(page, /число «341»/);
  writeFileSync(card, text);
  await shown(page, /и\sпоставили мостки/);
  await gone(page, /число «341»/);
});

test('a vocabulary that has changed is shown', async () => {
  const { page } = await openPage(`${url}practices/testovo-prud/`);
  const regions = join(contentDir, 'taxonomy/regions.yaml');
  const text = readFileSync(regions, 'utf8');
  writeFileSync(regions, text.replace('name: Тестовая область', 'name: Приречная область'));
  await shown(page, 'Приречная область');
  writeFileSync(regions, text);
  await gone(page, 'Приречная область');
});

test('a new card comes into the list, a removed one leaves it', async () => {
  const { page } = await openPage(`${url}practices/`);
  const title = 'Жители построили мост';
  const folder = join(contentDir, 'practices/testovo-most');
  const text = readFileSync(join(contentDir, 'practices/testovo-skver/index.mdx'), 'utf8')
    .replace(/^title: .*$/m, `title: ${title}`)
    .replace('https://example.ru/skver', 'https://example.ru/most');
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.mdx'), text);
  await shown(page, title);
  await page.goto(`${url}practices/testovo-most/`);
  expect(await page.locator('main h1').textContent()).toBe(title);

  await page.goto(`${url}practices/`);
  rmSync(folder, { recursive: true });
  await gone(page, title);
});

test('whatever is saved last is shown, however fast saves follow each other and pages are asked for', async () => {
  const { page } = await openPage(`${url}practices/testovo-prud/`);
  const text = readFileSync(card, 'utf8');
  const save = (word: string) => writeFileSync(card, text.replace('Первый подрядчик', `${word} подрядчик`));
  // Another reader, who never waits.
  let isReading = true;
  const reading = (async () => {
    while (isReading) await (await fetch(`${url}practices/`)).text();
  })();
  for (const pause of [0, 200]) {
    for (const word of ['Новый', 'Прежний', 'Местный']) {
      save(word);
      await sleep(pause);
    }
    await shown(page, /Местный\sподрядчик отказался/);
    save('Первый');
    await shown(page, /Первый\sподрядчик отказался/);
  }
  isReading = false;
  await reading;
});

test('photos are shown when they come, and when they change', async () => {
  const { page } = await openPage(`${url}practices/testovo-prud/`);
  const folder = join(contentDir, PRUD);
  for (const name of PICTURES) cpSync(join('tests/fixtures/content', PRUD, name), join(folder, name));
  writeFileSync(card, withPictures);
  await page
    .getByAltText(/^Пруд\sс\sдеревянными/)
    .first()
    .waitFor();
  const picture = { width: 640, height: 400, channels: 3, background: 'teal' } as const;
  await sharp({ create: picture }).toFile(join(folder, 'prud.png'));
  await page.locator('main img[src*="origWidth%3D640"]').first().waitFor();
});
