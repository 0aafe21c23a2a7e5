/** Printed files on a built site: where a reader finds them, and a site that was printed of something else. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { PRINTED, SIZE } from '../content-with-prints.ts';
import { builtSite } from '../sites.ts';

const site = await builtSite('small');
const linksOf = (path: string) => {
  const { document } = parseHTML(readFileSync(join(site.dir, path, 'index.html'), 'utf8'));
  return [...document.querySelectorAll('main a[download][href*="/print/"]')].map((link) => [
    link.textContent?.replace(/\s+/g, ' ').trim(),
    link.getAttribute('href')?.replace(`${site.basePath}print/`, ''),
  ]);
};

test.each([
  [
    'practices',
    [
      ['Скачать все дела сборником, PDF, 2 КБ', 'book.pdf'],
      ['EPUB, 2 КБ', 'book.epub'],
    ],
  ],
  [
    'regions/testovaya-oblast',
    [
      ['Скачать сборник дел региона, PDF, 2 КБ', 'book-region-testovaya-oblast.pdf'],
      ['приложение к газете, PDF, 2 КБ', 'supplement-testovyy-nomer.pdf'],
    ],
  ],
  ['directions/ecology', [['Скачать сборник дел направления, PDF, 2 КБ', 'book-direction-ecology.pdf']]],
  [
    'recipes/prud',
    [
      ['Скачать листовкой, PDF, 2 КБ', 'recipe-prud.pdf'],
      ['плакатом А4, PDF, 2 КБ', 'poster-recipe-prud.pdf'],
    ],
  ],
  ['practices/testovo-prud', [['Плакат на доску объявлений', 'poster-deed-testovo-prud.pdf']]],
  ['practices/testovo-skver', []],
])('%s offers what is printed of it', (path, links) => {
  expect(linksOf(path)).toEqual(links);
});

test('the record of a deed says where its poster is, for those who pick it', () => {
  const posterOf = (id: string) =>
    (JSON.parse(readFileSync(join(site.dir, `practices/${id}.json`), 'utf8')) as { poster: unknown }).poster;
  expect(posterOf('testovo-prud')).toEqual({
    url: `https://example.org${site.basePath}print/poster-deed-testovo-prud.pdf`,
    bytes: SIZE,
  });
  expect(posterOf('testovo-skver')).toBeNull();
});

test('the files are those that were printed', () => {
  expect(PRINTED.map((name) => readFileSync(join(site.dir, 'print', name)).length)).toEqual(
    PRINTED.map(() => SIZE),
  );
});

test('what was printed of something else stays away, and the build says so', async () => {
  const other = await builtSite('large');
  expect(existsSync(join(other.dir, 'print'))).toBe(false);
  expect(other.output).toContain('npm run print -- site');
});
