import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readRecord, writeRecord } from '../cache/cached-files.ts';
import { listFiles, readFiles } from '../content-layer/read.ts';
import { checkContent } from './check.ts';
import { checkFiles } from './check-files.ts';

const practice = 'practices/testovo-skver/index.mdx';
let folder: string;
let contentDir: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-files-'));
  contentDir = join(folder, 'content');
  await cp('tests/fixtures/content', contentDir, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const edit = async (path: string, change: (text: string) => string) => {
  const file = join(contentDir, path);
  await writeFile(file, change(await readFile(file, 'utf8')));
};

describe('checkFiles', () => {
  it('takes from the cache what has been checked, and checks again what has changed', async () => {
    const cacheFile = join(folder, 'cache.json');
    const check = async () => checkFiles(readFiles(contentDir, await listFiles(contentDir)), cacheFile);
    const first = await check();
    const cached = JSON.parse(String(await readRecord(cacheFile))) as object[];
    expect(cached).toEqual(first);
    const marked = cached.map((file) => ({ ...file, issues: [{ message: 'cached' }] }));
    await writeRecord(cacheFile, JSON.stringify(marked));
    await edit(practice, (text) => `${text}\nЕщё слово.\n`);
    const fresh = (await check()).filter(({ issues }) => !issues.some(({ message }) => message === 'cached'));
    expect(fresh.map(({ path }) => path)).toEqual([practice]);
  });

  it('checks anew where the cache is damaged or cannot be written', async () => {
    const cacheFile = join(folder, 'damaged.json');
    const check = async () => checkFiles(readFiles(contentDir, [practice]), cacheFile);
    const first = await check();
    const record = await readFile(cacheFile, 'utf8');
    for (const damaged of [record.slice(0, -9), record.replace('"issues"', '"issued"'), '']) {
      await writeFile(cacheFile, damaged);
      expect(await check()).toEqual(first);
    }
    await rm(cacheFile);
    await mkdir(cacheFile);
    expect(await check()).toEqual(first);
  });

  it('finds the places of what it has taken from the cache', async () => {
    const cacheFile = join(folder, 'placed.json');
    await edit(practice, (text) =>
      text.replace(/^region: .*/m, 'region: net-takogo').replace(/^title: .*/m, 'title: Двор - наш "дом"'),
    );
    const first = await checkContent(contentDir, { cacheFile });
    const again = await checkContent(contentDir, { cacheFile });
    expect(again.issues).toEqual(first.issues);
    expect(again.issues.map(({ rule }) => rule)).toContain('typography');
    expect(again.issues.find(({ rule }) => rule === 'reference')?.line).toBeGreaterThan(1);
  });

  it('knows entries with errors from the cache, too', async () => {
    const cacheFile = join(folder, 'errors.json');
    await edit(practice, (text) => text.replace(/^title: /m, 'noSuchField: 1\ntitle: '));
    const first = await checkContent(contentDir, { cacheFile });
    const again = await checkContent(contentDir, { cacheFile });
    expect(again.issues).toEqual(first.issues);
    expect(again.content.unreadable.map(({ id, placeOf }) => [id, placeOf(['title']).line])).toEqual([
      ['testovo-skver', 3],
    ]);
  });
});

describe('a file that ends or holds the process that checks it', () => {
  it('is a finding of its own, and the others are checked', async () => {
    const hook = join(folder, 'hook.mjs');
    await writeFile(
      hook,
      `process.on('message', (files) => {
        for (const { source: { path } } of files) {
          if (path === 'glossary.yaml') process.kill(process.pid, 'SIGSEGV');
          if (path === 'materials.yaml') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
        }
      });`,
    );
    vi.stubEnv('NODE_OPTIONS', `--import=${pathToFileURL(hook).href}`);
    // The process is started once, perhaps before the hook was set.
    vi.resetModules();
    const fresh = await import('./check-files.ts');
    const paths = ['glossary.yaml', 'materials.yaml', 'taxonomy/themes.yaml'];
    const checked = await fresh.checkFiles(readFiles(contentDir, paths));
    vi.unstubAllEnvs();
    expect(checked.map(({ issues, entries }) => [issues[0]?.message, entries.length > 0])).toEqual([
      ['на этом файле программа проверки прервалась', false],
      ['проверка этого файла не закончилась вовремя', false],
      [undefined, true],
    ]);
  });
});
