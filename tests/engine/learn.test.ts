/** «Учиться» on a built site: whose a material is, what of it was seen, and what was not found. */
import { expect, test } from 'vitest';
import { openPages, words } from '../open-pages.ts';
import { builtSite } from '../sites.ts';

const site = await builtSite('small');
const { page } = openPages(site.dir);
const learn = page('learn');
const material = (id: string) => learn.getElementById(id);

test('a material says whose it is, for whom, and whether its address was opened', () => {
  expect(words(material('testovaya-pamyatka')?.querySelector('.quiet'))).toBe(
    'Памятка · Тестовая дума · 2024 · для выдуманных жителей · открывали 20 ноября 2026 г.',
  );
  expect(words(material('testovaya-kopiya')?.querySelector('.quiet'))).toBe(
    'Тестовый архив · год не указан · адрес из сохранённой копии',
  );
});

test('what was not found has no address', () => {
  expect(material('testovyy-kurs')?.querySelector('a')).toBeNull();
  expect(words(material('testovyy-kurs')?.closest('section')?.querySelector('h2'))).toBe('Чего не нашли');
});

test('seminars stand by region and only as what was', () => {
  const facts = learn.querySelector('[aria-labelledby="facts"]');
  expect(words(facts?.querySelector('.note'))).toContain('записаться сюда нельзя');
  expect([...(facts?.querySelectorAll('dt') ?? [])].map(words)).toEqual(['Тестовая область']);
  expect(facts?.querySelector('#testovo-count')).toBeNull();
});

test('a question leads to the recipe that answers it, and recipes lead here', () => {
  expect(
    material('testovaya-pamyatka')?.closest('section')?.querySelector('a[href$="/recipes/prud/"]'),
  ).not.toBe(null);
  expect(page('recipes').querySelector('main a[href$="/learn/"]')).not.toBe(null);
});
