/** The measures of `npm run bench:search`, and the truth that they take from a dictionary of others. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { formRecall, wordFamilies } from '../scripts/search-quality/form-recall.ts';
import { readJudgedQueries } from '../scripts/search-quality/judged-queries.ts';
import { measure, measureOne } from '../scripts/search-quality/metrics.ts';
import { paradigmsIn } from '../scripts/search-quality/paradigms.ts';
import { writeFragment } from '../src/search/pagefind-files.ts';
import { BUNDLE, FRAGMENTS } from '../src/search/pagefind-format.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('measures of a ranked list', () => {
  const grades = { '/a/': 3, '/b/': 2, '/c/': 1 };

  test('are best for the best order', () => {
    expect(measureOne(grades, ['/a/', '/b/', '/c/'])).toEqual({
      ndcg: 1,
      recall: 1,
      reciprocal: 1,
      isEmpty: false,
    });
  });

  test('count a good page less the later it comes', () => {
    const [first, second] = [measureOne(grades, ['/a/', '/x/']), measureOne(grades, ['/x/', '/a/'])];
    expect(second.ndcg).toBeLessThan(first.ndcg);
    expect(second).toMatchObject({ recall: 0.5, reciprocal: 0.5 });
    // 7 / log2(3), against 7 + 3 / log2(3) + 1 / log2(4)
    expect(second.ndcg).toBeCloseTo(7 / Math.log2(3) / (7 + 3 / Math.log2(3) + 0.5), 10);
  });

  test('are means over the queries', () => {
    const query = { query: 'пруд', from: 'resident' as const, pages: grades };
    expect(measure([query, query], [['/a/', '/b/', '/c/'], []])).toEqual({
      queries: 2,
      ndcgAt10: 0.5,
      recallAt10: 0.5,
      mrr: 0.5,
      empty: 0.5,
    });
  });

  test('of a query without an answer: the nearest pages count, answers are not missed', () => {
    const answered = { query: 'пруд', from: 'resident' as const, pages: grades };
    const unanswered = { ...answered, query: 'собаки', unanswered: true as const, pages: { '/c/': 1 } };
    const measures = measure([answered, unanswered], [['/a/', '/b/', '/c/'], ['/c/']]);
    expect(measures).toMatchObject({ ndcgAt10: 1, recallAt10: 1, mrr: 1 });
  });
});

describe('judged queries', () => {
  const folder = temporaryFolder();
  const read = (...lines: string[]) => {
    const file = join(folder, 'queries.yaml');
    writeFileSync(file, lines.join('\n'));
    return readJudgedQueries(pathToFileURL(file));
  };

  test('have an answer or say that there is none', async () => {
    const query = ['- query: собаки', '  from: resident'];
    const pages = (grade: number) => ['  pages:', `    /themes/courtyards/: ${grade}`];
    await expect(read(...query, ...pages(1))).rejects.toThrow('unanswered');
    await expect(read(...query, '  unanswered: true', ...pages(2))).rejects.toThrow('unanswered');
    await expect(read(...query, '  unanswered: true', '  pages: {}')).rejects.toThrow('has pages');
    expect(await read(...query, '  unanswered: true', ...pages(1))).toMatchObject({
      tuning: [{ query: 'собаки', unanswered: true }],
      reported: [],
    });
  });
});

describe('forms of words', () => {
  const bytes = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'));
  const dictionary = {
    aff: bytes(
      'SET UTF-8',
      'SFX H Y 2',
      'SFX H   а  у     [^чш]а',
      'SFX H   а  ами   а',
      'SFX J Y 1',
      'SFX J   0  у     [дл]',
      'SFX A Y 1',
      'SFX A   ый ого   ый',
      'SFX Z Y 1',
      'SFX Z   ый о     ый',
    ),
    dic: bytes('7', 'Липа/H', 'дача/H', 'пруд/J', 'пруд/J', 'прудо', 'мёд/J', 'частый/AZ'),
  };
  const siteDir = temporaryFolder();
  const pages = { '/a/': 'Пруд и липа', '/b/': 'Три липы у пруду', '/c/': 'Часто мёду, липАми' };
  beforeAll(() => {
    const folder = join(siteDir, BUNDLE, FRAGMENTS);
    mkdirSync(folder, { recursive: true });
    for (const [url, content] of Object.entries(pages))
      writeFragment(join(folder, url.replaceAll('/', '')), { url, content, meta: {}, anchors: [] });
  });

  test('are made by the rules of the dictionary that fit, without adverbs', () => {
    expect(paradigmsIn(dictionary)).toEqual([
      ['липа', 'липами', 'липу'],
      ['дача', 'дачами'],
      ['пруд', 'пруду'],
      ['прудо'],
      ['мед', 'меду'],
      ['частого', 'частый'],
    ]);
  });

  test('belong to the pages that have one of them; a form of two words proves nothing', async () => {
    const paradigms = [...paradigmsIn(dictionary), ['липа', 'липать', 'липаю'], ['пруда', 'пруду', 'прудам']];
    expect(await wordFamilies(siteDir, paradigms, 1)).toEqual([
      { forms: ['липами', 'липу'], pages: new Set(['/c/']), possible: new Set(['/a/', '/c/']) },
      { forms: ['мед', 'меду'], pages: new Set(['/c/']), possible: new Set(['/c/']) },
    ]);
    expect(await wordFamilies(siteDir, paradigms, 2)).toHaveLength(1);
  });

  test('are recalled as far as each finds the pages of all, and precise as far as texts have the word', async () => {
    const families = await wordFamilies(siteDir, paradigmsIn(dictionary), 1);
    const found: Record<string, string[]> = {
      липа: ['/a/', '/c/'],
      липами: ['/c/', '/other/'],
      пруд: ['/a/'],
      меду: ['/c/', '/kin/'],
    };
    const search = {
      find: async (form: string) => (found[form] ?? []).map((url) => ({ url, isInText: url !== '/kin/' })),
      close: async () => undefined,
    };
    // липа 2 of 2, липами 1 of 2, липу 0; пруд 1 of 2, пруду 0; мед 0, меду 1 of 1
    expect(await formRecall(search, families)).toEqual({
      ...{ words: 3, forms: 7, recall: 3 / 7, empty: 3 },
      // липа 2 of 2, липами 1 of 2, пруд 1 of 1, меду 1 of 1
      precision: 3.5 / 4,
    });
  });
});
