/** Sites of other content than this collection's keep the rules of every page, under a path prefix too. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { testPages } from '../page-rules.ts';
import { openPages, words } from '../open-pages.ts';
import { builtSite } from '../sites.ts';

const sites = [await builtSite('small'), await builtSite('large')];

describe.each(sites)('the site under $basePath', (site) => {
  testPages(site);
});

test.each(sites)('the site under $basePath has pages of both kinds that must not be mixed', ({ dir }) => {
  const sections = ['money', 'support'].map((name) => `section.${name}`);
  const { page } = openPages(dir);
  const cards = ['testovo-prud', 'testovo-podderzhka'].map((id) => page(`practices/${id}`));
  expect(cards.map((card) => sections.filter((each) => card.querySelector(each)))).toEqual(
    sections.map((each) => [each]),
  );
});

test.each(sites)(
  'the site under $basePath says where money is: for whom, how much, when, for what',
  ({ dir }) => {
    const { page, all, hrefs } = openPages(dir);
    const row = (id: string) =>
      words(page('support').querySelector(`main h3 a[href$="/contests/${id}/"]`)?.closest('li'));
    expect(row('testovyy-konkurs')).toMatch(
      /ТОС с юридическим лицом, инициативная группа.* до 500 тыс\. ₽ в 2024 году .*обычно в январе; последний раз — 20 января — 7 февраля 2025 г/,
    );
    expect(row('primernyy-konkurs')).toMatch(
      /Кто может подать, источники не говорят .*последний раз видели в 2015 году, что сейчас — неизвестно/,
    );
    expect(row('sosed-goda')).toContain('награда за сделанное');
    const places = all('support', 'main details').map(({ id }) => id);
    expect(places).toEqual(['', 'primernyy-kray', 'testovaya-oblast']);
    const cards = hrefs('support', 'main a[href*="/practices/"]');
    expect(cards.some((path) => path?.endsWith('/practices/testovo-podderzhka/'))).toBe(true);
  },
);

test('regions that have tiles stand on a map, also in the list below it; without tiles there is a list alone', async () => {
  const regions = ({ dir }: { dir: string }) => openPages(dir).page('regions');
  const [small] = sites.map(regions);
  const map = small?.querySelector('.tile-map svg[role=img]');
  expect(map?.getAttribute('aria-label')).toBe(small?.querySelector('h1')?.textContent);
  expect(
    [...(map?.querySelectorAll('text') ?? [])].map((text) => text.textContent.trim().slice(0, 2)),
  ).toEqual(['Те', 'Пр']);
  expect(small?.querySelectorAll('.names svg')).toHaveLength(small?.querySelectorAll('.names a').length ?? 0);
  const fork = regions(await builtSite('zarechye'));
  expect(fork.querySelectorAll('main svg')).toHaveLength(0);
  expect(fork.querySelector('h1')?.textContent).toBe('Регионы');
});

test.each(sites)(
  'the site under $basePath has the time of applications by months and for a calendar',
  ({ dir, basePath }) => {
    const calendar = join(dir, 'support/calendar');
    const { document } = parseHTML(readFileSync(join(calendar, 'index.html'), 'utf8'));
    const month = document.getElementById('month-2090-03');
    expect(month?.querySelector('h2')?.textContent.replace(/\s/g, ' ')).toBe('Март 2090');
    expect(month?.textContent.replace(/\s+/g, ' ')).toMatch(
      /Премия «Сосед года» вся Россия 1–31 марта 2090 г\., объявляли заранее/,
    );
    const file = readFileSync(join(calendar, 'all.ics'), 'utf8').replaceAll('\r\n ', '');
    expect(file).toContain('DTSTART;VALUE=DATE:20900301\r\nDTEND;VALUE=DATE:20900401\r\n');
    expect(file).toContain(`URL:https://example.org${basePath}contests/sosed-goda/\r\n`);
  },
);
