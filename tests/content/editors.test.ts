/** The pages for editors that are written by hand: reached from «Редакторам», quoting cards of this site. */
import { expect, test } from 'vitest';
import { openPages } from '../open-pages.ts';
import { builtSite } from '../sites.ts';

const { dir } = await builtSite('collection');
const { page, hrefs } = openPages(dir);
const linksOn = (path: string) => hrefs(path, 'main a');

test('«Редакторам» leads to all of them', () => {
  expect(linksOn('editors')).toEqual(
    expect.arrayContaining([
      '/editors/components/',
      '/editors/fields/',
      '/editors/rules/',
      '/editors/vocabularies/',
      '/editors/writing/',
    ]),
  );
});

test('the guide to writing stands below «Редакторам» and quotes cards of the site', () => {
  expect(linksOn('editors/writing')[0]).toBe('/editors/');
  const quoted = linksOn('editors/writing').filter((path) => path?.startsWith('/practices/'));
  expect(quoted.length).toBeGreaterThan(7);
  for (const path of quoted) expect(page(path ?? '').querySelector('h1')).not.toBeNull();
});
