/** References for reference managers: a record in the page itself, all of them in three files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { expect, test } from 'vitest';
import schema from '../fixtures/csl/csl-data.json' with { type: 'json' };
import { openPages } from '../open-pages.ts';
import { builtSite } from '../sites.ts';

const { dir, basePath } = await builtSite('small');
const read = (path: string) => readFileSync(join(dir, path), 'utf8');
const { page: pageAt } = openPages(dir);
const items = JSON.parse(read('data/references.json')) as { id: string; URL: string }[];

test('the list of all references is valid CSL-JSON, and each leads to what it names', () => {
  const isValid = new Ajv().compile(schema);
  isValid(items);
  expect(isValid.errors).toBeNull();
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  const lost = items.filter(({ URL }) => {
    const [path = '', anchor] = URL.slice(`https://example.org${basePath}`.length).split('#');
    return anchor && pageAt(path).getElementById(anchor) === null;
  });
  expect(lost).toEqual([]);
});

test('every form holds the same references', () => {
  const ids = items.map(({ id }) => id);
  expect([...read('data/references.bib').matchAll(/^@online\{(.+),$/gm)].map(([, key]) => key)).toEqual(ids);
  expect([...read('data/references.ris').matchAll(/^UR {2}- (.+)\r$/gm)].map(([, url]) => url)).toEqual(
    items.map(({ URL }) => URL),
  );
});

test.each([
  ['practices/testovo-prud', 'practice-testovo-prud'],
  ['resolutions/testovyy-sezd', 'testovyy-sezd-1-1'],
  ['strategy/testovaya-strategiya/follow-up', 'testovaya-strategiya-follow-up'],
])('the record in the page %s is the one in the list', async (path, key) => {
  const link = pageAt(path).querySelector(`a[download="${key}.ris"]`);
  const record = await (await fetch(link?.getAttribute('href') ?? '')).text();
  expect(record.length).toBeGreaterThan(100);
  expect(read('data/references.ris')).toContain(record);
});

test('a page says of which day it is, so that Zotero need not guess', () => {
  const dayOf = (path: string) =>
    pageAt(path).querySelector('meta[name=citation_publication_date]')?.getAttribute('content');
  expect(dayOf('practices/testovo-prud')).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(dayOf('resolutions/testovyy-sezd')).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(dayOf('strategy/testovaya-strategiya')).toBeUndefined();
});
