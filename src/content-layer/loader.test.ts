import { fileURLToPath } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../check/check.ts';
import type { CheckedFile } from '../check/check-file.ts';
import { COLLECTIONS } from '../model/collections.ts';
import { contentLoader } from './loader.ts';
import { shareFiles } from './shared-files.ts';

const contentDir = fileURLToPath(new URL('../../tests/fixtures/content', import.meta.url));
const PRUD = 'tests/fixtures/content/practices/testovo-prud/index.mdx';

type Stored = Parameters<LoaderContext['store']['set']>[0];

/** What Astro hands to a loader, as far as ours asks for it. */
function astro() {
  const stored = new Map<string, Stored>();
  const store = {
    keys: () => [...stored.keys()],
    delete: (id: string) => void stored.delete(id),
    set: (entry: Stored) => {
      stored.set(entry.id, entry);
      return true;
    },
  };
  const load = (collection: (typeof COLLECTIONS)[number], dir = contentDir) =>
    contentLoader(collection, dir).load({ store } as object as LoaderContext);
  return { stored, load };
}

describe('contentLoader', () => {
  let files: CheckedFile[];
  beforeEach(async () => {
    ({ files } = await checkContent(contentDir));
    shareFiles(contentDir, files);
  });

  it('tells Astro which entries there are, and their pictures, and nothing that pages show', async () => {
    for (const collection of COLLECTIONS) {
      const { stored, load } = astro();
      await load(collection);
      const own = files.filter((file) => file.collection === collection);
      const ids = own.flatMap(({ entries }) => entries.map(({ id }) => id));
      expect([...stored.keys()].sort()).toEqual(ids.sort());
      for (const { data } of stored.values()) expect(data).toEqual({});
    }
    const { stored, load } = astro();
    await load('practices');
    expect(stored.get('testovo-prud')).toMatchObject({
      filePath: PRUD,
      assetImports: expect.arrayContaining(['./prud.png', './berega.png']) as string[],
    });
  });

  it('gives another digest to an entry whose pictures have changed, and to no other', async () => {
    const { stored, load } = astro();
    await load('practices');
    const before = new Map(stored);
    const others = files.map((file) =>
      PRUD.endsWith(file.path)
        ? { ...file, entries: file.entries.map((entry) => ({ ...entry, assets: [] })) }
        : file,
    );
    shareFiles(contentDir, others);
    await load('practices');
    const changed = [...stored.values()].filter(({ id, digest }) => digest !== before.get(id)?.digest);
    expect(changed.map(({ id }) => id)).toEqual(['testovo-prud']);
  });

  it('drops what is gone, and nothing where the content has not been checked', async () => {
    const { stored, load } = astro();
    await load('practices');
    const ids = [...stored.keys()];
    await load('practices', '/elsewhere');
    expect([...stored.keys()]).toEqual(ids);
    shareFiles(
      contentDir,
      files.filter(({ path }) => !PRUD.endsWith(path)),
    );
    await load('practices');
    expect([...stored.keys()]).toEqual(ids.filter((id) => id !== 'testovo-prud'));
  });
});
