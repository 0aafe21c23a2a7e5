import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readLines, writeLines } from '../cache/line-store.ts';
import { keyOfFile, unpackTree, type StoredEntry } from '../content-layer/handover.ts';
import { listFiles, readEntries } from '../content-layer/read.ts';
import { checkContent } from './check.ts';
import { examineFiles } from './examine-files.ts';

// Threads open the dictionary each.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const practice = 'practices/testovo-skver/index.mdx';
let folder: string;
let contentDir: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'examine-'));
  contentDir = join(folder, 'content');
  await cp('tests/fixtures/content', contentDir, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const edit = async (path: string, change: (text: string) => string) => {
  const file = join(contentDir, path);
  await writeFile(file, change(await readFile(file, 'utf8')));
};

describe('examineFiles', () => {
  it('finds in threads what it finds without them', async () => {
    await edit(practice, (text) => text.replace(/^title: .*/m, 'title: Двор - наш "дом"\nnoSuchField: 1'));
    const here = await checkContent(contentDir, { threads: 0 });
    const inThreads = await checkContent(contentDir, { threads: 2 });
    expect(here.issues.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['schema', 'typography']));
    expect(inThreads.issues).toEqual(here.issues);
    expect(inThreads.content.unreadable.map(({ id }) => id)).toEqual(
      here.content.unreadable.map(({ id }) => id),
    );
    await edit(practice, (text) => text.replace('\nnoSuchField: 1', ''));
  });

  it('takes from what is kept, and examines again what has changed', async () => {
    const keptIn = join(folder, 'kept.txt');
    const paths = await listFiles(contentDir);
    const first = await examineFiles(contentDir, paths, 'content', { keptIn });
    const kept = await readLines(keptIn);
    expect(kept.size).toBe(first.length);
    const marked = [...kept].map(([key, json]): [string, string] => {
      return [key, JSON.stringify({ ...(JSON.parse(json) as object), issues: [{ rule: 'kept' }] })];
    });
    await writeLines(keptIn, new Map(marked));
    await edit(practice, (text) => `${text}\nЕщё слово.\n`);
    const again = await examineFiles(contentDir, paths, 'content', { keptIn });
    const fresh = again.filter(({ examined }) => !examined.issues.some(({ rule }) => rule === 'kept'));
    expect(fresh.map(({ file }) => file.path)).toEqual([practice]);
  });

  it('hands over what the loader would read', async () => {
    const handOverTo = join(folder, 'handover.txt');
    await examineFiles(contentDir, await listFiles(contentDir), 'content', { handOverTo });
    const text = await readFile(join(contentDir, practice), 'utf8');
    const [stored] = JSON.parse(
      (await readLines(handOverTo)).get(keyOfFile(practice, text)) ?? '[]',
    ) as StoredEntry[];
    const [entry] = readEntries('practices', practice, text).entries;
    expect(stored?.id).toBe(entry?.id);
    expect(unpackTree(String(stored?.data.tree))).toEqual(entry?.tree);
    expect(stored?.data).toMatchObject({ ...entry?.data });
  });

  it('tells the places of what it has taken from what is kept', async () => {
    const keptIn = join(folder, 'placed.txt');
    await edit(practice, (text) => text.replace(/^region: .*/m, 'region: net-takogo'));
    const first = await checkContent(contentDir, { keptIn });
    const again = await checkContent(contentDir, { keptIn });
    expect(again.issues).toEqual(first.issues);
    expect(again.issues.find(({ rule }) => rule === 'reference')?.line).toBeGreaterThan(1);
  });
});
