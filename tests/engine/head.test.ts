/** Structured data tells machines what a page is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { builtSite } from '../sites.ts';

const { dir } = await builtSite('large');
const { dir: nobodys } = await builtSite('one-practice');

test('who answers for the site is named to machines only where somebody is', () => {
  const publisherIn = (folder: string, path: string) =>
    (
      JSON.parse(
        parseHTML(readFileSync(join(folder, path, 'index.html'), 'utf8')).document.querySelector(
          'script[type="application/ld+json"]',
        )?.textContent ?? '',
      ) as { publisher?: { name: string } }
    ).publisher?.name;
  expect(publisherIn(dir, 'practices/testovo-prud')).toBe('Совет выдуманных соседей');
  expect(publisherIn(nobodys, 'practices/ostrovnoy-kolodets')).toBeUndefined();
});

test.each([
  ['', ['WebSite']],
  ['practices/testovo-prud/', ['Article', 'BreadcrumbList']],
  ['resolutions/testovyy-sezd/', ['Legislation', 'BreadcrumbList']],
  ['strategy/testovaya-strategiya/', ['Legislation', 'BreadcrumbList']],
])('/%s is %j', (path, types) => {
  const { document } = parseHTML(readFileSync(join(dir, path, 'index.html'), 'utf8'));
  const data = [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    (script) => JSON.parse(script.textContent) as Record<string, unknown>,
  );
  expect(data.map((item) => item['@type'])).toEqual(types);
});
