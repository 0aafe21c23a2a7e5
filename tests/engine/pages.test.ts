/** Sites of other content than this collection's keep the rules of every page, under a path prefix too. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { testPages } from '../page-rules.ts';
import { builtSite } from '../sites.ts';

const sites = [await builtSite('small'), await builtSite('large')];

describe.each(sites)('the site under $basePath', testPages);

test.each(sites)('the site under $basePath has pages of both kinds that must not be mixed', ({ dir }) => {
  const sections = ['money', 'support'].map((name) => `section.${name}`);
  const cards = ['testovo-prud', 'testovo-podderzhka'].map(
    (id) => parseHTML(readFileSync(join(dir, 'practices', id, 'index.html'), 'utf8')).document,
  );
  expect(cards.map((card) => sections.filter((each) => card.querySelector(each)))).toEqual(
    sections.map((each) => [each]),
  );
});

test.each(sites)('the site under $basePath says of contests who may apply, how much and when', ({ dir }) => {
  const { document } = parseHTML(readFileSync(join(dir, 'contests/index.html'), 'utf8'));
  const row = (id: string) =>
    document
      .querySelector(`main a[href$="/contests/${id}/"]`)
      ?.closest('li')
      ?.textContent.replace(/\s+/g, ' ');
  expect(row('testovyy-konkurs')).toMatch(
    /ТОС с юридическим лицом, инициативная группа.* 500 тыс\. ₽ наибольший грант, 2024 .*заявки: в 2024 и 2025 годах — в январе/,
  );
  expect(row('primernyy-konkurs')).toContain('последний раз видели в 2015 году, что сейчас — неизвестно');
});
