import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { treeOf } from '../../tests/make-tree.ts';
import { readContent } from '../content-layer/parse-file.ts';
import { COLLECTIONS } from '../model/collections.ts';
import { packTree } from '../model/packed-tree.ts';
import { outgoingLinks } from './outgoing.ts';

const contentDir = 'tests/fixtures/content';

describe('outgoing links of the content', () => {
  it('are the sources and the links of texts, each once, at their places', async () => {
    const content = await readContent(contentDir, 'content');
    const links = outgoingLinks(content, basename(contentDir));
    const urls = links.map(({ url }) => url);
    expect(new Set(urls).size).toBe(urls.length);
    const source = content.entries.practices[0]?.data.sources[0]?.url ?? '';
    const found = links.find(({ url }) => url === new URL(source).href);
    expect(found?.mentions[0]).toMatchObject({
      file: expect.stringMatching(/^content\/practices\//),
      line: expect.any(Number),
    });
    expect(found?.mentions[0]?.line).toBeGreaterThan(1);
    // Of whatever stands in a list too.
    expect(links.find(({ url }) => url === 'https://example.ru/pamyatka')?.seen).toBe('2026-11-20');
    expect(found?.seen).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('hold no address of the site itself and no mail', async () => {
    const links = outgoingLinks(await readContent(contentDir, 'content'), 'content');
    expect(links.filter(({ url }) => !/^https?:\/\//.test(url))).toEqual([]);
  });

  it('join addresses that differ only in the part of the page, and remember the last day', () => {
    const entry = (id: string, url: string, accessed?: string) => ({
      collection: 'facts',
      id,
      path: 'taxonomy/facts.yaml',
      data: { sources: [{ url, publisher: 'Газета', accessed }] },
      tree: packTree(treeOf('[б](https://example.ru/b) [практики](/practices/)', 'pages')),
      placeOf: () => ({ line: 3, column: 1 }),
      placeOfWords: () => ({ line: 9, column: 1 }),
    });
    const entries = Object.fromEntries(COLLECTIONS.map((name) => [name, []]));
    const facts = [
      entry('a', 'https://example.ru/a#part', '2026-11-02'),
      entry('b', 'https://example.ru/a', '2026-11-20'),
    ];
    const content = { entries: { ...entries, facts }, files: [], issues: [], unreadable: [] };
    expect(outgoingLinks(content as never, 'content')).toEqual([
      {
        url: 'https://example.ru/a',
        seen: '2026-11-20',
        mentions: [
          { file: 'content/taxonomy/facts.yaml', line: 3, column: 1 },
          { file: 'content/taxonomy/facts.yaml', line: 3, column: 1 },
        ],
      },
      {
        url: 'https://example.ru/b',
        mentions: [
          { file: 'content/taxonomy/facts.yaml', line: 9, column: 1 },
          { file: 'content/taxonomy/facts.yaml', line: 9, column: 1 },
        ],
      },
    ]);
  });
});
