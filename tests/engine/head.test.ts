/** Structured data tells machines what a page is. */
import { expect, test } from 'vitest';
import { openPages } from '../open-pages.ts';
import { builtSite } from '../sites.ts';

const { dir } = await builtSite('large');
const { dir: nobodys } = await builtSite('one-practice');

test('who answers for the site is named to machines only where somebody is', () => {
  const publisherIn = (folder: string, path: string) =>
    (
      JSON.parse(
        openPages(folder).page(path).querySelector('script[type="application/ld+json"]')?.textContent ?? '',
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
  const data = openPages(dir).all(path, 'script[type="application/ld+json"]');
  expect(data.map(({ textContent }) => (JSON.parse(textContent) as { '@type': string })['@type'])).toEqual(
    types,
  );
});
