/** What a sheet of a register, reported numbers and columns of official registers become on pages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openPages } from '../open-pages.ts';
import { builtSite } from '../sites.ts';

const { dir, basePath } = await builtSite('small');
const { texts, hrefs } = openPages(dir);

const REGION = '/registers/testovaya-oblast/';

describe('the index', () => {
  test('says of every region what was reported last and how many names are known', () => {
    expect(texts('/registers/', 'main .names li')).toEqual([
      'Примерный край 1 ТОС по имени Сколько всего, не знаем',
      'Тестовая область 2 ТОС по имени Всего, по сообщениям: больше 20 (февраль 2026)',
    ]);
    expect(texts('/registers/', '.lead')[0]).toContain(
      'По имени знаем 3 ТОС: 1 — в карточках сайта, 3 — в открытых списках и публикациях, и там и там — 1.',
    );
  });

  test('says which columns of an official register are known, and keeps people out', () => {
    expect(texts('/registers/', 'tbody td')).toEqual(['3', '1', 'не собираем', 'графы нет']);
  });

  test('leads to the deeds in the same form', () => {
    expect(hrefs('/registers/', 'section a')).toContain(`${basePath}practices/kind/tos.csv`);
  });
});

describe('the page of a region', () => {
  test('puts numbers of different days beside each other', () => {
    expect(texts(REGION, '.counts dt')).toEqual([
      'Тестовая область',
      'Тестовский муниципальный округ, сельские поселения',
    ]);
    expect(texts(REGION, '.counts strong')).toEqual(['больше 20', '12', '3']);
  });

  test('joins a line of the sheet with the card of the same name', () => {
    const [own] = texts(REGION, '#tos-testovo');
    expect(own).toContain('решение о границах: решение думы № 5');
    expect(own).toContain('по состоянию на 24 февраля 2026');
    expect(own).toContain('Источник: Администрация Тестовского округа, 25 февраля 2026');
  });

  test('names those that no card knows, with where they are named', () => {
    const [listed] = texts(REGION, '.listed');
    expect(listed).toContain('ТОС «Липовый» — деревня Липки; без образования юридического лица');
    expect(listed).toContain('Источник: Администрация Тестовского округа');
  });
});

test('the page of a region of practices leads to its register', () => {
  expect(hrefs('/regions/testovaya-oblast/', 'main a')).toContain(`${basePath}${REGION.slice(1)}`);
});

test('the search knows a region once, with the names that stand there', () => {
  const fragments = join(dir, 'pagefind/fragment');
  const found = readdirSync(fragments)
    .map((name) => gunzipSync(readFileSync(join(fragments, name))).toString('utf8'))
    .filter((text) => text.includes(`${REGION}"`));
  expect(found).toHaveLength(1);
  expect(found[0]).toContain('Липовый');
});
