/** Charts leave the site as files: each has its numbers and its picture, and the picture says what it is and where it is from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { words } from '../open-pages.ts';
import { builtSite } from '../sites.ts';

const site = await builtSite('small');
const read = (path: string) => readFileSync(join(site.dir, path), 'utf8');

const press = parseHTML(read('journalists/index.html')).document;
const charts = [...press.querySelectorAll('h2[id]')].flatMap((heading) => {
  const files = [...(heading.closest('section')?.querySelectorAll('a[download]') ?? [])];
  return files.length > 1 ? [{ heading, files }] : [];
});

test('each chart has its numbers, its picture, saved by names that say whose they are, and its code', () => {
  const ids = charts.map(({ heading }) => heading.id);
  expect(ids).toEqual(expect.arrayContaining(['directions', 'payers', 'trust', 'endings']));
  for (const { heading, files } of charts) {
    expect(heading.closest('section')?.innerHTML).toContain(`href="${site.basePath}embed/#${heading.id}"`);
    expect(files.map((file) => [file.getAttribute('href'), file.getAttribute('download')])).toEqual(
      ['csv', 'png', 'svg'].map((format) => [
        `${site.basePath}journalists/${heading.id}.${format}`,
        `testovye-sosedi-${heading.id}.${format}`,
      ]),
    );
  }
});

test('a picture holds the finding, how many are counted, the day, the licence and the address', async () => {
  for (const { heading } of charts) {
    const svg = parseHTML(read(`journalists/${heading.id}.svg`)).document;
    expect(words(svg.querySelector('title'))).toBe(words(heading));
    const told = words(svg.querySelector('desc'));
    const counted = words(heading.closest('section')?.querySelector('.unit:not(.most)'));
    expect(told.startsWith(`${counted}. `)).toBe(true);
    expect(told).toMatch(/«Тестовые соседи», по карточкам на \d+ \S+ \d{4} г\.; CC BY 4\.0\. https:/);
    expect(told.endsWith(`${site.basePath}journalists/#${heading.id}`)).toBe(true);
    const png = await sharp(join(site.dir, `journalists/${heading.id}.png`)).metadata();
    expect([png.format, png.width, png.exif]).toEqual(['png', 2400, undefined]);
  }
});
