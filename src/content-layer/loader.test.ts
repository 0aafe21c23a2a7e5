import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkContent } from '../check/check.ts';
import { COLLECTIONS } from '../model/collections.ts';
import { unpackTree } from '../model/packed-tree.ts';
import { plainText } from '../model/tree.ts';
import { contentLoader } from './loader.ts';
import { shareFiles } from './shared-files.ts';

const PRACTICE = 'practices/testovo-skver/index.mdx';
let folder: string;
let contentDir: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loader-'));
  contentDir = join(folder, 'content');
  await cp('tests/fixtures/content', contentDir, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

type Stored = Parameters<LoaderContext['store']['set']>[0];

/** What Astro hands to a loader, as far as ours asks for it. */
function astro(loader = contentLoader) {
  const stored = new Map<string, Stored>();
  const written: string[] = [];
  const store = {
    keys: () => [...stored.keys()],
    values: () => [...stored.values()],
    delete: (id: string) => void stored.delete(id),
    set: (entry: Stored) => {
      written.push(entry.id);
      stored.set(entry.id, entry);
      return true;
    },
  };
  const context = {
    store,
    config: { root: new URL(`file://${process.cwd()}/`) },
    logger: { error: vi.fn() },
    parseData: ({ data }: { data: Record<string, unknown> }) => Promise.resolve(data),
  };
  const load = (collection: (typeof COLLECTIONS)[number]) =>
    loader(collection, contentDir).load(context as object as LoaderContext);
  return { stored, written, load, logger: context.logger };
}

describe('contentLoader', () => {
  it('takes what the check has read: no text is parsed again, no file is read again', async () => {
    const parse = vi.fn<typeof import('satteri').mdxToMdast>();
    vi.resetModules();
    vi.doMock('satteri', async (original) => {
      const satteri = await original<typeof import('satteri')>();
      return { ...satteri, mdxToMdast: parse.mockImplementation(satteri.mdxToMdast) };
    });
    const [check, loader] = await Promise.all([import('../check/check.ts'), import('./loader.ts')]);
    vi.doUnmock('satteri');
    const { content, files } = await check.checkContent(contentDir);
    shareFiles(contentDir, files);
    await rm(contentDir, { recursive: true });
    let texts = 0;
    for (const collection of COLLECTIONS) {
      const { stored, load } = astro(loader.contentLoader);
      await load(collection);
      expect([...stored.keys()].sort()).toEqual(content.entries[collection].map(({ id }) => id).sort());
      texts += [...stored.values()].filter(({ data }) => 'tree' in data).length;
    }
    expect(texts).toBeGreaterThan(5);
    // The check parses in a process of its own.
    expect(parse).not.toHaveBeenCalled();
  });

  it('stores what it reads itself as it stores what the check has read', async () => {
    const alone = astro();
    await alone.load('practices');
    const { files } = await checkContent(contentDir);
    shareFiles(contentDir, files);
    const together = astro();
    await together.load('practices');
    expect([...together.stored]).toEqual([...alone.stored]);
    const tree = String(alone.stored.get('testovo-skver')?.data.tree);
    expect(plainText(unpackTree(tree))).toContain('Что сделали');
  });

  it('stores anew only what has changed, and drops what is gone', async () => {
    const { load, written, stored } = astro();
    await load('practices');
    const all = written.splice(0);
    const file = join(contentDir, PRACTICE);
    await writeFile(file, `${await readFile(file, 'utf8')}\nЕщё слово.\n`);
    await load('practices');
    expect(written.splice(0)).toEqual(['testovo-skver']);
    await rm(file);
    await load('practices');
    expect(written).toEqual([]);
    expect([...stored.keys()].sort()).toEqual(all.filter((id) => id !== 'testovo-skver').sort());
  });

  it('ends a build at a wrong file, with the place of the error', async () => {
    const { load, logger } = astro();
    await writeFile(join(contentDir, PRACTICE), 'Без шапки.\n');
    await expect(load('practices')).rejects.toThrow('npm run check');
    expect(logger.error).toHaveBeenCalledWith(expect.stringMatching(`^content/${PRACTICE}:1:1 `));
  });
});
