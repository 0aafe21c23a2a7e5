/** `/practices/<id>.json`: every card has its record, and says in it no more than it knows; a page compares by it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PracticeRecord } from '../../src/domain/practice-record.ts';
import { openPages, words } from '../open-pages.ts';
import { builtSite } from '../sites.ts';

const site = await builtSite('small');
const recordAt = (id: string) =>
  JSON.parse(readFileSync(join(site.dir, 'practices', `${id}.json`), 'utf8')) as PracticeRecord;

test('every card has a record with its full address', () => {
  for (const id of readdirSync(join(site.contentDir, 'practices')))
    expect(recordAt(id)).toMatchObject({ id, url: `https://example.org${site.basePath}practices/${id}/` });
});

test('a former id answers with the record of the present one', () => {
  expect(recordAt('testovo-dvory')).toEqual(recordAt('testovo-podderzhka'));
});

test('a record holds the file of its card, which the form changes', () => {
  const { mdx } = recordAt('testovo-prud') as PracticeRecord & { mdx: string };
  expect(mdx).toBe(readFileSync(join(site.contentDir, 'practices/testovo-prud/index.mdx'), 'utf8'));
});

test('support has no money of its own, and all have the same fields', () => {
  const [support, deed] = [recordAt('testovo-podderzhka'), recordAt('testovo-prud')];
  expect(support).toMatchObject({ kind: { code: 'regional-support' }, money: null });
  expect(deed).toMatchObject({ kind: { code: 'deed' }, money: { total: { value: 465_000 }, isWhole: true } });
  expect(Object.keys(support)).toEqual(Object.keys(deed));
});

test('every statement names sources that the record holds', () => {
  const { sources, money, people, results } = recordAt('testovo-prud');
  const named = [money?.total, ...(money?.payers ?? []), people, ...results].flatMap(
    (one) => one?.sources ?? [],
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((id) => !sources.some((source) => source.id === id))).toEqual([]);
});

test('a deed is compared with those like it on a page that needs no script', () => {
  const { page, hrefs } = openPages(site.dir);
  const links = hrefs('practices/testovo-prud', '.similar .links a');
  const [compare, add] = links.map((link) => link?.slice(site.basePath.length) ?? '');
  expect(add).toBe('picks/?add=testovo-prud');
  const [sheet = '', anchor = ''] = compare?.split('#') ?? [];
  const part = page(sheet).getElementById(anchor)?.parentElement;
  const plain = (title: string) => title.replace(/\s+/g, ' ');
  const texts = (selector: string) => [...(part?.querySelectorAll(selector) ?? [])].slice(0, 3).map(words);
  expect(texts('thead tr > *')).toEqual([
    '',
    plain(recordAt('testovo-prud').title),
    plain(recordAt('testovo-skver').title),
  ]);
  expect(texts('tbody tr:nth-child(4) > *')).toEqual(['Сколько стоило', '465 000 ₽', 'не говорит источник']);
  const other = part?.querySelector('thead th:nth-child(3) a')?.getAttribute('href');
  expect(other).toBe(`${site.basePath}practices/testovo-skver/`);
});
