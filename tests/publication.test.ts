/** The exchange of the published folder: whatever a killed build left behind, the next command finds the site whole. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { exchange, letAllRead, recover, tidy } from '../scripts/publication.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

const outDir = join(folder, 'dist');
const previous = `${outDir}.previous`;
const work = temporaryFolder();
const built = join(work, 'built');
beforeEach(() => {
  for (const dir of [outDir, previous, built]) rmSync(dir, { recursive: true, force: true });
});

function put(dir: string, words: string): void {
  mkdirSync(dir);
  writeFileSync(join(dir, 'index.html'), words);
}

const published = () => readFileSync(join(outDir, 'index.html'), 'utf8');
const isAlone = () => readdirSync(folder).join() === 'dist';

test('the new site takes the place of the former one, and nothing is left beside it', async () => {
  for (const words of ['first', 'second']) {
    put(built, words);
    await exchange(outDir, built);
    tidy(outDir, built);
    expect([published(), isAlone()]).toEqual([words, true]);
  }
  await expect.poll(() => readdirSync(work), { timeout: 10_000 }).toEqual([]);
});

test('a site that cannot take its place leaves the former one there', async () => {
  put(outDir, 'old');
  await expect(exchange(outDir, built)).rejects.toThrow('ENOENT');
  expect([published(), isAlone()]).toEqual(['old', true]);
});

test.each([
  ['while the pages are drawn', { [outDir]: 'old', [built]: 'half' }, 'old'],
  ['between the renames', { [previous]: 'old', [built]: 'new' }, 'old'],
  ['after the renames', { [outDir]: 'new', [previous]: 'old' }, 'new'],
  ['while the former site is removed', { [outDir]: 'new', [built]: 'half' }, 'new'],
])('a build killed %s leaves a whole site', async (_when, left, whole) => {
  for (const [dir, words] of Object.entries(left)) put(dir, words);
  await recover(outDir);
  expect(published()).toBe(whole);
  tidy(outDir, built);
  expect([published(), isAlone()]).toEqual([whole, true]);
});

test('a command that reads the site puts it back first', () => {
  mkdirSync(previous);
  writeFileSync(join(previous, '_redirects'), '/from/ /to/ 301\n');
  const { stdout } = spawnSync(process.execPath, ['scripts/redirects.ts'], {
    env: { ...process.env, OUT_DIR: outDir },
    encoding: 'utf8',
  });
  expect(stdout).toBe('/from/ /to/ 301\n');
});

test('a web server may read what somebody with a strict umask has built', () => {
  mkdirSync(join(built, 'data'), { recursive: true, mode: 0o700 });
  const file = join(built, 'data', 'all.csv');
  writeFileSync(file, '');
  chmodSync(file, 0o600);
  letAllRead(built);
  const modes = [built, join(built, 'data'), file].map((path) => (statSync(path).mode & 0o777).toString(8));
  expect(modes).toEqual(['755', '755', '644']);
});
