/** The pages for editors that are made from the schemas and the rules. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fieldsOf, type Field } from '../../src/model/field.ts';
import { namedRules } from '../../src/check/rules.ts';
import { COLLECTIONS, schemaOf } from '../../src/model/collections.ts';
import { openPages } from '../open-pages.ts';
import { builtSite } from '../sites.ts';

const { dir } = await builtSite('large');
const { page, hrefs } = openPages(dir);
const linksOn = (path: string) => hrefs(path, 'main a');

const idsOf = (fields: readonly Field[], above: string): string[] =>
  fields.flatMap(({ name, fields: inner, item }) => [
    above + name,
    ...idsOf(inner ?? item?.fields ?? [], `${above}${name}.`),
  ]);

test('the form names a district as it is called today and as it was', () => {
  const { municipalities } = JSON.parse(
    readFileSync(join(dir, 'editors/suggest/regions/testovaya-oblast.json'), 'utf8'),
  ) as { municipalities: object[] };
  expect(municipalities[0]).toMatchObject({
    name: 'Тестовский муниципальный округ',
    formerNames: ['Тестовский уезд'],
  });
});

describe('the field reference', () => {
  const document = page('editors/fields');

  test('has every field of every schema once, and says what it is and how it is written', () => {
    const rows = [...document.querySelectorAll('.fields dl > div')];
    const wanted = COLLECTIONS.filter((name) => name !== 'editions').flatMap((collection) =>
      idsOf(fieldsOf(schemaOf(collection)), `${collection}-`),
    );
    expect(rows.map((row) => row.id).sort()).toEqual(wanted.map((id) => id.replaceAll('.', '-')).sort());
    const silent = rows.filter(
      (row) =>
        !/^[А-ЯЁ]/.test(row.querySelector('dd p')?.textContent.trim() ?? '') ||
        !/[а-яё]/.test(row.querySelector('.form')?.textContent ?? ''),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test('takes its examples from cards that are on the site', () => {
    const titles = document.querySelector('#practices-title .example');
    const address = titles?.querySelector('a')?.getAttribute('href') ?? '';
    const card = page(address);
    expect(card.querySelector('h1')?.textContent).toBe(titles?.querySelector('code')?.textContent);
  });
});

describe('the rules of the check', () => {
  const rules = namedRules();

  test('are all listed', () => {
    const listed = linksOn('editors/rules').filter((path) => path?.startsWith('/editors/rules/'));
    expect(listed).toEqual(rules.map(({ path }) => path));
  });

  test.each(rules)('$code has a page with its examples', ({ path, title, broken, fixed }) => {
    const own = page(path);
    expect(own.querySelector('h1')?.textContent).toMatch(/\S/);
    expect(own.title).toContain(title.slice(0, 8));
    expect([...own.querySelectorAll('pre')].map((example) => example.textContent)).toEqual([broken, fixed]);
  });
});
