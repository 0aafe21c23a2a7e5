/** «Учиться» on a built site: whose a material is, what of it was seen, and what was not found. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { builtSite } from '../sites.ts';

const site = await builtSite('small');
const page = (path: string) => parseHTML(readFileSync(join(site.dir, path, 'index.html'), 'utf8')).document;
const words = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim();
const learn = page('learn');
const material = (id: string) => learn.getElementById(id);

test('a material says whose it is, for whom, and whether its address was opened', () => {
  expect(words(material('testovaya-pamyatka')?.querySelector('.quiet') ?? null)).toBe(
    'Памятка · Тестовая дума · 2024 · для выдуманных жителей · открывали 20 ноября 2026 г.',
  );
  expect(words(material('testovaya-kopiya')?.querySelector('.quiet') ?? null)).toBe(
    'Тестовый архив · год не указан · адрес из сохранённой копии',
  );
});

test('what was not found has no address', () => {
  expect(material('testovyy-kurs')?.querySelector('a')).toBeNull();
  expect(words(material('testovyy-kurs')?.closest('section')?.querySelector('h2') ?? null)).toBe(
    'Чего не нашли',
  );
});

test('seminars stand by region and only as what was', () => {
  const facts = learn.querySelector('[aria-labelledby="facts"]');
  expect(words(facts?.querySelector('.note') ?? null)).toContain('записаться сюда нельзя');
  expect([...(facts?.querySelectorAll('dt') ?? [])].map(words)).toEqual(['Тестовая область']);
  expect(facts?.querySelector('#testovo-count')).toBeNull();
});

test('a question leads to the recipe that answers it, and recipes lead here', () => {
  expect(
    material('testovaya-pamyatka')?.closest('section')?.querySelector('a[href$="/recipes/prud/"]'),
  ).not.toBe(null);
  expect(page('recipes').querySelector('main a[href$="/learn/"]')).not.toBe(null);
});
