/** The pages for editors that are written by hand: reached from «Редакторам», quoting cards of this site. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { builtSite } from '../sites.ts';

const { dir } = await builtSite('collection');
const pageAt = (path: string) => parseHTML(readFileSync(join(dir, path, 'index.html'), 'utf8')).document;
const linksOn = (path: string) =>
  [...pageAt(path).querySelectorAll('main a')].map((link) => link.getAttribute('href'));

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
  for (const path of quoted) expect(pageAt(path ?? '').querySelector('h1')).not.toBeNull();
});
