/** The page of the open data, what it promises, and whether a figure of the table stands where the table says. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/data/claims.ts';
import { number, roublesShort } from '../../src/language/format.ts';
import { openPages } from '../open-pages.ts';
import { builtSite } from '../sites.ts';

const { dir, basePath } = await builtSite('small');
const ORIGIN = `https://example.org${basePath}`;
const read = (path: string) => readFileSync(join(dir, path), 'utf8');
const { page: pageAt } = openPages(dir);
const page = pageAt('data');
const claims = JSON.parse(read('data/claims.json')) as Claim[];
const fileAt = (address: string) => join(dir, address.slice(ORIGIN.length));

describe('figures', () => {
  test.each(claims.map((claim) => [claim.id, claim] as const))('%s stands on its page', (_, claim) => {
    const shown = pageAt(new URL(claim.page).pathname.slice(basePath.length));
    const titles = [...shown.querySelectorAll('[title]')].map((element) => element.getAttribute('title'));
    const texts = [...(shown.querySelector('main')?.innerHTML.split(/<[^>]*>/) ?? []), ...titles]
      .join('\n')
      .replace(/&nbsp;|&#(?:160|8239);/g, '\u00A0');
    if (claim.value === null) {
      expect(texts.replace(/\s/g, '')).toContain(claim.words?.replace(/\s/g, ''));
      return;
    }
    // «1,4 млн ₽» where there is little room.
    const value = Number(claim.value);
    const said = [number(value), roublesShort(value)].map((words) => words.replace(/\s/g, ''));
    expect(texts.replace(/[\u00A0\u202F]/g, '')).toMatch(
      new RegExp(`(?<![\\d,])(?:${said.join('|')})(?!\\d)`),
    );
  });
});

describe('the page', () => {
  test('names the version that the archive says of itself', () => {
    const archive = readdirSync(join(dir, 'data')).find((file) => file.endsWith('.zip')) ?? '';
    const files = unzipSync(readFileSync(join(dir, 'data', archive)));
    const { version } = JSON.parse(Buffer.from(files['datapackage.json'] ?? []).toString()) as {
      version: string;
    };
    expect(version).toMatch(/^[0-9a-f]{12}$/);
    expect(page.querySelector('main code')?.textContent).toBe(version);
    expect(Buffer.from(files['README.txt'] ?? []).toString()).toContain(`версия ${version}`);
  });

  test('leads to each table, and each table to its files', () => {
    const tables = [...page.querySelectorAll('main .ruled a[href$="/"]')].map((link) =>
      link.getAttribute('href'),
    );
    const known = JSON.parse(read('data/codebook.json')) as { table: string; name: string }[];
    const names = [...new Set(known.map(({ table }) => table))].filter((name) => name !== 'codebook');
    expect(tables).toEqual(expect.arrayContaining(names.map((name) => `${basePath}data/${name}/`)));
    for (const name of names) {
      const own = pageAt(`data/${name}`);
      const files = [...own.querySelectorAll('a[download]')].map((link) => link.getAttribute('href') ?? '');
      expect(files).toEqual(['csv', 'rfc.csv', 'json'].map((form) => `${basePath}data/${name}.${form}`));
      const columns = [...own.querySelectorAll('.record')].map(({ id }) => id);
      expect(columns).toEqual(known.filter(({ table }) => table === name).map((column) => column.name));
    }
  });

  test('says nothing of changes where there is no history', () => {
    expect(page.getElementById('changes')).toBeNull();
    expect(existsSync(join(dir, 'data/changes.csv'))).toBe(false);
  });

  test('tells search engines what can be downloaded', () => {
    const [catalogue] = [...page.querySelectorAll('script[type="application/ld+json"]')]
      .map((script) => JSON.parse(script.textContent) as Record<string, unknown>)
      .filter((data) => data['@type'] === 'DataCatalog');
    const { dataset } = catalogue as { dataset: { distribution: { contentUrl: string }[]; license: string } };
    expect(dataset.license).toMatch(/^https:/);
    for (const { contentUrl } of dataset.distribution) expect(existsSync(fileAt(contentUrl))).toBe(true);
  });
});

test('each passport leads to the table and to a structure that fits it', () => {
  const sets = parse<Record<string, string>>(read('data/list.csv'), { columns: true }).slice(1);
  expect(sets.length).toBeGreaterThan(20);
  for (const { property = '', value = '' } of sets) {
    const passport = parse(readFileSync(fileAt(value), 'utf8')) as string[][];
    const told = Object.fromEntries(passport) as Record<string, string>;
    expect(told.identifier).toBe(property);
    const [table = '', structure = ''] = Object.keys(told)
      .filter((name) => /^(?:data|structure)-/.test(name))
      .map((name) => fileAt(told[name] ?? ''));
    const fields = parse<Record<string, string>>(readFileSync(structure, 'utf8'), { columns: true });
    const [head] = parse(readFileSync(table, 'utf8')) as string[][];
    expect(fields.map((field) => field['field name'])).toEqual(head);
  }
});
