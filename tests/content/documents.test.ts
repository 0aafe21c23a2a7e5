/** The official texts are published whole and word for word, and every point of them has its address. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { htmlPages } from '../html-pages.ts';
import { builtSite } from '../sites.ts';

const { dir } = await builtSite('collection');
const pages = new Map(htmlPages(dir).map((page) => [page.path, page]));

/**
 * What may not change: every letter, digit and mark but spaces, dashes, quotation marks and list marks.
 * Numbers before a bracket or a point at the start of a line are list marks: they are compared on their own.
 */
function essence(text: string): string {
  return text
    .replace(/\[bookmark: [^\]]*\]/g, '')
    .replace(/[\s\u00A0\u202F\u00AD\uFEFF]+/g, '')
    .replace(/[-–—«»„“”"]/g, '');
}

/** Where two texts part, with what stands around: a page of letters says nothing. */
function firstDifference(published: string, original: string): string | undefined {
  if (published === original) return undefined;
  const at = [...published].findIndex((letter, index) => letter !== original[index]);
  const place = at < 0 ? published.length : at;
  return `published «${published.slice(place - 20, place + 40)}», original «${original.slice(place - 20, place + 40)}»`;
}

/** Text of the document on a page: without contents, numbers in the margin, notes of ours. */
function publishedText(path: string, selector: string): string {
  const page = pages.get(path);
  if (!page) throw new Error(`no page ${path}`);
  const main = page.document.querySelector(selector)?.cloneNode(true) as Element;
  for (const ours of main.querySelectorAll('[data-pagefind-ignore], script')) ours.remove();
  return main.textContent ?? '';
}

describe('the resolution', () => {
  const source = readFileSync(
    'content/resolutions/smolensk-2020/smolensk-congress-resolution-2020.txt',
    'utf8',
  );
  const path = '/resolutions/smolensk-2020/';

  test('stands on its page whole', () => {
    const withoutMarks = source.replace(/^\s*\d+\) /gm, '');
    expect(
      firstDifference(
        essence(publishedText(path, 'h1') + publishedText(path, 'article .text')),
        essence(withoutMarks),
      ),
    ).toBeUndefined();
  });

  test('numbers its clauses as printed', () => {
    let addressee = '';
    const printed = source.split('\n').flatMap((line) => {
      addressee = /^(\d)\. /.exec(line.trim())?.[1] ?? addressee;
      const clause = /^(\d+)\) /.exec(line.trim())?.[1];
      return clause ? [`p-${addressee}-${clause}`] : [];
    });
    printed.splice(19, 0, 'p-4');
    const anchors = [...(pages.get(path)?.document.querySelectorAll('.clause') ?? [])].map(
      (clause) => clause.id,
    );
    expect(anchors).toEqual(printed);
    expect(anchors).toHaveLength(24);
  });

  test('has five addressees', () => {
    expect(pages.get(path)?.document.querySelectorAll('h2.addressee')).toHaveLength(5);
  });

  test('says of the clause that breaks off that it does so in the original', () => {
    expect(pages.get(path)?.document.querySelector('#p-1-6 .note')?.textContent).toMatch(
      /^Так в\sисходном тексте/,
    );
  });

  test('says nothing of editions when there is one only', () => {
    const only = pages.get(path)?.document;
    expect(only?.querySelector('.clause')).not.toBeNull();
    expect(only?.querySelector('[role=note] a, .outdated')).toBeNull();
  });
});

describe('the strategy', () => {
  const source = readFileSync('content/strategy/pskov-2030/pskov-tos-strategy-2030.txt', 'utf8');
  const chapters = [1, 2, 3, 4, 5, 6, 7].map((number) => `/strategy/pskov-2030/${number}/`);

  test('stands on the pages of its seven chapters whole', () => {
    const published = chapters
      .map((path) => publishedText(path, 'h1') + publishedText(path, 'article .text'))
      .join('');
    // The nine tasks are a numbered list: the page draws their numbers.
    const withoutMarks = source.replace(/(?<=Задачи Стратегии:)[\s\S]*?(?=4\. Направления)/, (tasks) =>
      tasks.replace(/^\s*\d\. /gm, ''),
    );
    expect(firstDifference(essence(published), essence(withoutMarks))).toBeUndefined();
  });

  test('prints a compound adjective as one word, and a dash as a dash', () => {
    const plain = (path: string) => publishedText(path, 'article .text').replaceAll('\u00A0', ' ');
    for (const path of ['5/', 'stages/'])
      expect(plain(`/strategy/pskov-2030/${path}`)).toContain('и социально-значимых проектов');
    expect(plain('/strategy/pskov-2030/6/')).toContain('информационно-методической поддержки');
    expect(plain('/strategy/pskov-2030/2/')).toContain('на муниципальном уровне — Советы ТОС');
    for (const path of chapters)
      expect(plain(path)).not.toMatch(/о [-–—] \p{Ll}+(?:ых|ой|ая|ое|ые)(?!\p{L})/u);
  });

  test('has at its stages what it asks for at all of them, as its text says it', () => {
    const stages = [
      ...(pages.get('/strategy/pskov-2030/stages/')?.document.querySelectorAll('section') ?? []),
    ];
    const common = stages.find((section) => section.querySelector('#stage-all'))?.querySelectorAll('p') ?? [];
    expect(common).toHaveLength(1);
    for (const task of common) expect(source).toContain(task.textContent?.replaceAll('\u00A0', ' ').trim());
  });

  test('has an address for every section, stage and indicator', () => {
    const ids = (path: string) =>
      [...(pages.get(path)?.document.querySelectorAll('[id]') ?? [])].map((element) => element.id);
    for (const section of ['4-1', '4-2', '4-3', '4-4', '4-5'])
      expect(ids('/strategy/pskov-2030/4/')).toContain(`s-${section}`);
    for (const section of ['7-1', '7-2', '7-3', '7-4'])
      expect(ids('/strategy/pskov-2030/7/')).toContain(`s-${section}`);
    for (const stage of [1, 2, 3]) expect(ids('/strategy/pskov-2030/stages/')).toContain(`stage-${stage}`);
    const rows = pages.get('/strategy/pskov-2030/indicators/')?.document.querySelectorAll('tbody tr[id]');
    expect(rows).toHaveLength(13);
  });
});

test('the original files are published byte for byte', () => {
  for (const [published, original] of [
    [
      'resolutions/smolensk-2020/smolensk-congress-resolution-2020.txt',
      'content/resolutions/smolensk-2020/smolensk-congress-resolution-2020.txt',
    ],
    [
      'strategy/pskov-2030/pskov-tos-strategy-2030.txt',
      'content/strategy/pskov-2030/pskov-tos-strategy-2030.txt',
    ],
  ] as const) {
    expect(readFileSync(join(dir, published)).equals(readFileSync(original))).toBe(true);
  }
});

test('every clause, paragraph, section and indicator has its address', () => {
  const count = (path: string, selector: string) =>
    pages.get(path)?.document.querySelectorAll(selector).length;
  expect(count('/resolutions/smolensk-2020/', '.clause[id^=p-]')).toBe(24);
  expect(count('/resolutions/smolensk-2020/', 'p[id^=par-]')).toBeGreaterThan(5);
  expect(count('/strategy/pskov-2030/4/', ':is(p, li)[id^=par-]')).toBeGreaterThan(30);
  const indicators = pages.get('/strategy/pskov-2030/indicators/')?.document.querySelectorAll('tbody th a');
  expect(indicators).toHaveLength(13);
  for (const link of indicators ?? []) expect(pages.has(link.getAttribute('href') ?? '')).toBe(true);
});

test('an addressee reads the clauses of its own, each leading to the whole text', () => {
  for (const [number, clauses] of [6, 8, 5, 1, 4].entries()) {
    const page = pages.get(`/resolutions/smolensk-2020/to-${number + 1}/`);
    const numbers = [...(page?.document.querySelectorAll('.clause > .number') ?? [])];
    expect([number + 1, numbers.length]).toEqual([number + 1, clauses]);
    for (const link of numbers)
      expect(link.getAttribute('href')).toMatch(new RegExp(`^/resolutions/smolensk-2020/#p-${number + 1}`));
  }
});

test('the original file of a document has its checksum', () => {
  const original = readFileSync(join(dir, 'resolutions/smolensk-2020/smolensk-congress-resolution-2020.txt'));
  const shown = pages
    .get('/resolutions/smolensk-2020/')
    ?.document.querySelector('.original code')?.textContent;
  expect(shown).toBe(createHash('sha256').update(original).digest('hex'));
});
