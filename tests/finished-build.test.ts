/** When nothing is built: the finished site stands as it was built, of the same things. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ingredientsOf, isFinished, rememberFinished } from '../scripts/finished-build.ts';
import { readSettings } from '../src/settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'praktiki-finished-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const contentDir = join(folder, 'content');
const outDir = join(folder, 'dist');
const card = join(contentDir, 'card.mdx');
const page = join(outDir, 'pages/index.html');
const settingsOf = (environment: NodeJS.ProcessEnv = {}) => ({
  ...readSettings({ CONTENT_DIR: contentDir, OUT_DIR: outDir, ...environment }),
  cacheDir: join(folder, 'cache'),
});
const isBuilt = async (environment?: NodeJS.ProcessEnv) => {
  const settings = settingsOf(environment);
  return isFinished(settings, await ingredientsOf(settings));
};

beforeEach(async () => {
  for (const dir of [contentDir, outDir]) rmSync(dir, { recursive: true, force: true });
  mkdirSync(contentDir);
  writeFileSync(card, 'Пруд');
  mkdirSync(join(outDir, 'pages'), { recursive: true });
  writeFileSync(page, 'Пруд');
  const settings = settingsOf();
  await rememberFinished(settings, await ingredientsOf(settings));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

test('nothing has changed', async () => expect(await isBuilt()).toBe(true));

test.each<[string, () => void]>([
  ['a card', () => writeFileSync(card, 'Сквер')],
  ['the name of a card', () => renameSync(card, join(contentDir, 'pond.mdx'))],
  ['a new file of the content', () => writeFileSync(join(contentDir, 'pond.jpg'), '')],
  ['the address of the repository', () => vi.stubEnv('REPOSITORY_URL', 'https://example.org/a/b')],
  ['the day', () => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 })],
  ['a page', () => writeFileSync(page, 'Сквер')],
  ['a page of the same length', () => utimesSync(page, 0, 0)],
  ['a page that is gone', () => rmSync(page)],
  ['a file that is no page of the site', () => writeFileSync(join(outDir, 'notes.txt'), '')],
  ['the whole site that is gone', () => rmSync(outDir, { recursive: true })],
])('has changed: %s', async (_, change) => {
  change();
  expect(await isBuilt()).toBe(false);
});

test.each([{ SITE_URL: 'https://example.org' }, { BASE_PATH: '/tos/' }, { SITE_CONFIG: 'package.json' }])(
  'has changed: %j',
  async (environment) => expect(await isBuilt(environment)).toBe(false),
);
