import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { builtSite } from '../sites.ts';
import { violationsOn } from './axe.ts';
import { openPage, saved } from './browser.ts';

const { url } = await builtSite('large');

/** What the list says of itself, once it has found everything. */
async function settled(page: Page): Promise<string> {
  await page.waitForFunction(() => !document.querySelector('practice-filter[aria-busy]'));
  return (await page.locator('[data-sentence]').textContent()) ?? '';
}

/** «150 дел и 1 карточка о поддержке: Экология»: deeds and support stand in one list. */
const amountIn = (sentence: string) =>
  [...sentence.matchAll(/(\d+)\s(?:дел|карточ)/g)].reduce((sum, [, amount]) => sum + Number(amount), 0);

describe('facets', () => {
  test('narrow the whole list, name the choice, keep it in the address', async () => {
    const { page } = await openPage(`${url}practices/`);
    const cards = page.locator('ul[data-list] > li');
    const whole = amountIn(await settled(page));
    const onPage = await cards.count();
    expect(whole).toBeGreaterThan(onPage);
    await page.getByRole('checkbox', { name: /Благоустройство/ }).check();
    const houses = amountIn(await settled(page));
    expect(houses).toBeGreaterThan(0);
    expect(houses).toBeLessThan(whole);
    expect(await page.locator('[data-pager]').isVisible()).toBe(false);
    await page.getByRole('checkbox', { name: /Примерный край/ }).check();
    const both = await settled(page);
    expect(both).toMatch(/^\d+\sдел[ао]?: благоустройство\s· в\sПримерном крае$/);
    expect(amountIn(both)).toBeLessThanOrEqual(houses);
    expect(await cards.count()).toBe(Math.min(onPage, amountIn(both)));
    for (const place of await cards.locator('.about').allTextContents()) expect(place).toContain('Примерный');
    expect(new URL(page.url()).search).toBe('?direction=housing-improvement&region=primernyy-kray');

    await page.reload();
    expect(amountIn(await settled(page))).toBe(amountIn(both));
    expect(await page.getByRole('checkbox', { name: /Благоустройство/ }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Убрать условие: Примерный край' }).click();
    expect(amountIn(await settled(page))).toBe(houses);
    await page.goBack();
    await settled(page);
    expect(new URL(page.url()).search).toBe('?direction=housing-improvement&region=primernyy-kray');
  });

  test('understand an address that names a place as it was called before', async () => {
    const { page } = await openPage(`${url}practices/?municipality=dalniy-uezd`);
    expect(await settled(page)).toMatch(/^\d+\sдел[ао]?: Дальний\sрайон$/);
  });

  test('give the page back as it came when nothing is chosen any more', async () => {
    const { page } = await openPage(`${url}practices/2/`);
    const titles = () => page.locator('ul[data-list] h2').allTextContents();
    const before = await titles();
    const choice = page.getByRole('checkbox', { name: /Благоустройство/ });
    await choice.check();
    await settled(page);
    expect(new URL(page.url()).pathname).toBe('/practices/');
    expect(await titles()).not.toEqual(before);
    await choice.uncheck();
    await settled(page);
    expect(await titles()).toEqual(before);
    expect(await page.locator('[data-pager]').isVisible()).toBe(true);
  });

  test('give a file and a link of exactly what is chosen', async () => {
    const { page } = await openPage(`${url}practices/`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const fileOf = async () => {
      const { name, bytes } = await saved(page, () =>
        page.getByRole('link', { name: 'Скачать CSV' }).click(),
      );
      expect(name).toBe('testovye-sosedi.csv');
      const text = bytes.toString();
      expect(text.startsWith('\uFEFFВид;Код;Название;')).toBe(true);
      const rows: Record<string, string>[] = parse(text, { bom: true, delimiter: ';', columns: true });
      return rows.map((row) => row['Название']);
    };
    expect(await fileOf()).toHaveLength(amountIn(await settled(page)));
    await page.getByRole('checkbox', { name: /Благоустройство/ }).check();
    await page.getByRole('checkbox', { name: /Примерный край/ }).check();
    await page.getByRole('combobox').selectOption('title');
    await settled(page);
    const shown = (await page.locator('ul[data-list] h2').allTextContents()).map((title) =>
      title.replace(/\s+/g, ' ').trim(),
    );
    expect(await fileOf()).toEqual(shown);
    await page.getByRole('link', { name: 'Скачать CSV: отобранное' }).waitFor();
    await page.getByRole('button', { name: 'Скопировать ссылку' }).click();
    await page.getByRole('status').filter({ hasText: 'Скопировано' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    expect(page.url()).toContain('region=primernyy-kray');
  });

  test('offer every value of a long facet on demand, and find one by typing', async () => {
    const { page } = await openPage(`${url}practices/?region=testovaya-oblast`);
    const facet = page.locator('[data-facet=municipality]');
    await settled(page);
    await facet.locator('summary').focus();
    await page.keyboard.press('Enter');
    const rows = facet.locator('li:not([hidden])');
    const before = await rows.count();
    await facet.getByRole('button', { name: /^Показать все: \d+$/ }).focus();
    await page.keyboard.press('Enter');
    await facet.getByRole('searchbox', { name: 'Найти' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('find-municipality');
    // Only those of the chosen region.
    const offered = await rows.count();
    expect(offered).toBeGreaterThan(before);
    expect(offered).toBeLessThan(await facet.locator('li').count());
    await page.keyboard.type('округ 17');
    await expect.poll(() => facet.getByRole('status').textContent()).toBe('Нашлось: 1');
    const rare = rows.getByRole('checkbox');
    await rare.check();
    const found = await settled(page);
    expect(found).toMatch(/: в\sТестовой области\s· .+$/);
    const { search } = new URL(page.url());
    expect(search).toMatch(/^\?region=testovaya-oblast&municipality=/);
    // The address alone is enough, though the page does not hold the value.
    await page.goto(`${url}practices/table/${search}`);
    expect(await settled(page)).toBe(found);
  });

  test('show the rest on demand, and as much after coming back', async () => {
    const { page } = await openPage(`${url}practices/?kind=tos`);
    const cards = page.locator('ul[data-list] > li');
    const all = amountIn(await settled(page));
    const first = await cards.count();
    expect(first).toBeLessThan(all);
    await page.getByRole('button', { name: 'Показать ещё' }).click();
    await settled(page);
    const more = await cards.count();
    expect(more).toBe(Math.min(all, 2 * first));
    expect(
      await page.evaluate(() => document.activeElement?.closest('li')?.previousElementSibling),
    ).not.toBeNull();
    await cards.first().locator('a').click();
    await page.waitForURL(/\/practices\/[a-z0-9-]+\/$/);
    await page.goBack();
    await settled(page);
    expect(await cards.count()).toBe(more);
  });

  test('count what is left under the other choices, and offer nothing that would be empty', async () => {
    const { page } = await openPage(`${url}practices/?region=testovaya-oblast`);
    await settled(page);
    const label = page.locator('[data-facet=direction] label', { hasText: 'Экология' });
    const promised = Number(await label.locator('.count').textContent());
    const offered = await page.locator('[data-facet] li:not([hidden]) .count').allTextContents();
    expect(offered).not.toContain('0');
    await label.getByRole('checkbox').check();
    expect(amountIn(await settled(page))).toBe(promised);
  });

  test('sort: what costs most comes first, what is unknown is not cheap', async () => {
    const { page } = await openPage(`${url}practices/table/`);
    const sums = async () => {
      await settled(page);
      const cells = await page.locator('tbody tr td:last-child').allTextContents();
      return cells.map((cell) => Number(/[\d\s]+/.exec(cell)?.[0].replace(/\D/g, '')));
    };
    await page.getByLabel('Сначала').selectOption('sum');
    const dear = await sums();
    expect(dear).toEqual([...dear].sort((a, b) => b - a));
    await page.getByLabel('Сначала').selectOption('-sum');
    const cheap = await sums();
    expect(cheap[0]).toBeGreaterThan(0);
    expect(cheap[0]).toBeLessThan(dear[0] ?? 0);
  });

  test('filter the table too', async () => {
    const { page } = await openPage(`${url}practices/table/?direction=housing-improvement`);
    const amount = amountIn(await settled(page));
    const rows = page.locator('tbody tr');
    expect(await rows.count()).toBe(amount);
    expect(amount).toBeGreaterThan(0);
  });

  test('say so when the list cannot be fetched, and recover', async () => {
    const { page } = await openPage(`${url}practices/`, { complains: true });
    await page.route('**/practices/*/', (route) => route.abort());
    const choice = page.getByRole('checkbox', { name: /Экология/ });
    await choice.check();
    expect(await settled(page)).toMatch(/^Список не загрузился/);
    await page.unroute('**/practices/*/');
    await choice.uncheck();
    await choice.check();
    expect(await settled(page)).toMatch(/: экология$/);
  });

  test('are links to pages of their own without JavaScript', async () => {
    const { page } = await openPage(`${url}practices/`, { javaScriptEnabled: false });
    await page.locator('[data-facet=direction] a', { hasText: 'Экология' }).click();
    await page.waitForURL('**/directions/ecology/');
    await page.goto(`${url}practices/`);
    await page.getByRole('link', { name: 'Дальше' }).click();
    await page.waitForURL('**/practices/2/');
    await page.locator('[data-facet=money] a').first().click();
    await page.waitForURL(/\/practices\/money\/[a-z0-9-]+\/$/);
    expect(await page.locator('main .card').count()).toBeGreaterThan(0);
    await page.locator('[data-facet=theme] summary').click();
    await page.locator('[data-facet=theme] a', { hasText: 'Все темы' }).click();
    await page.waitForURL('**/themes/');
  });

  test('lead from the page of a value to the list where it stays chosen, and count what will be there', async () => {
    const { page } = await openPage(`${url}practices/payer/residents/`);
    const link = page.locator('[data-facet=region] a:visible').first();
    const promised = Number(await link.locator('.count').textContent());
    expect(await page.locator('a[data-left="0"]').count()).toBeGreaterThan(0);
    expect(await page.locator('a[data-left="0"]:visible').count()).toBe(0);
    await link.click();
    await page.waitForURL(/\/practices\/\?payer=residents&region=[\w-]+$/);
    expect(amountIn(await settled(page))).toBe(promised);
  });

  test('without JavaScript look like links there too, and say that they begin anew', async () => {
    const { page } = await openPage(`${url}practices/payer/residents/`, { javaScriptEnabled: false });
    expect(await page.locator('noscript p', { hasText: 'выбор начнётся заново' }).isVisible()).toBe(true);
    const label = page.locator('[data-facet=direction] a .label').first();
    expect(await label.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe('underline');
  });
});

describe('a choice', () => {
  test('is a sentence with «или» within a facet, and the heading and title of the page', async () => {
    const { page } = await openPage(`${url}practices/`);
    const [title, heading] = [await page.title(), await page.locator('h1').textContent()];
    await page.getByRole('checkbox', { name: /Экология/ }).check();
    await page.getByRole('checkbox', { name: /Благоустройство/ }).check();
    await page.getByRole('checkbox', { name: /Примерный край/ }).check();
    const found = await settled(page);
    expect(found).toMatch(
      /: благоустройство или экология\s· в\sПримерном крае$|: экология или благоустройство\s· в/,
    );
    const [amount = '', sentence = ''] = found.split(': ');
    const name = sentence.charAt(0).toUpperCase() + sentence.slice(1);
    expect(await page.locator('h1').textContent()).toBe(name);
    expect(await page.title()).toBe(`${name}: ${amount} — Тестовые соседи`);
    await page.getByRole('button', { name: 'Сбросить всё' }).click();
    await settled(page);
    expect([await page.title(), await page.locator('h1').textContent()]).toEqual([title, heading]);
    expect(new URL(page.url()).search).toBe('');
  });

  test.each([
    ['direction=nonsense', '«nonsense»', ''],
    ['year=1812&direction=nonsense', '«nonsense», «1812»', ''],
    ['region=pskov&direction=ecology', '«pskov»', '?direction=ecology'],
    ['municipality=gone&sort=nonsense', '«gone»', ''],
  ])('of an unknown value, %s, says so and keeps the rest', async (query, named, left) => {
    const { page } = await openPage(`${url}practices/?${query}`);
    const found = await settled(page);
    await page
      .getByText(
        `Услови${named.includes(',') ? 'й' : 'я'} ${named} больше нет, ${left ? 'остальные действуют' : 'показаны все'}.`,
      )
      .waitFor();
    expect(found.endsWith(': экология')).toBe(left !== '');
    expect(amountIn(found)).toBeGreaterThan(0);
    expect(new URL(page.url()).search).toBe(left);
  });

  test('that nothing fits offers what to drop, with what is left', async () => {
    const { page } = await openPage(`${url}practices/?direction=ecology&region=primernyy-kray&year=2021`);
    expect(await settled(page)).toMatch(/^Ничего не нашлось: /);
    const offers = page.locator('[data-offers] button');
    // Without the year or the region there is still nothing.
    expect((await offers.allTextContents()).map((words) => words.replace(/\d+$/, 'N'))).toEqual([
      'Без «Экология»\u00A0— N',
    ]);
    const promised = Number(/\d+$/.exec((await offers.first().textContent()) ?? '')?.[0]);
    await offers.first().click();
    expect(amountIn(await settled(page))).toBe(promised);
    expect(await page.locator('[data-nothing]').isVisible()).toBe(false);
  });
});

describe('the sheet on a phone', () => {
  const open = async () => {
    const { page } = await openPage(`${url}practices/2/`, {
      viewport: { width: 360, height: 740 },
    });
    const opener = page.locator('[data-opener]');
    await opener.click();
    const sheet = page.getByRole('dialog', { name: 'Отбор' });
    const show = sheet.getByRole('button', { name: /^Показать/ });
    const isFocused = () => opener.evaluate((element) => element === document.activeElement);
    return { page, opener, sheet, show, isFocused };
  };

  test('shows after every tick how much there is, and then shows it', async () => {
    const { page, opener, sheet, show, isFocused } = await open();
    // Whole but for the room of a scroll bar, which phones do not have.
    const whole = await sheet.boundingBox();
    expect(whole).toMatchObject({ x: 0, y: 0, height: 740 });
    expect(whole?.width).toBeGreaterThan(340);
    for (const [name, query] of [
      ['Благоустройство', '?direction=housing-improvement'],
      ['Примерный край', '?direction=housing-improvement&region=primernyy-kray'],
    ] as const) {
      await sheet.getByRole('checkbox', { name }).check();
      const found = await settled(page);
      const amount = /^[^:]+/.exec(found)?.[0] ?? '';
      expect(await show.textContent()).toBe(`Показать ${amount.replace('карточка', 'карточку')}`);
      const box = await show.boundingBox();
      expect(box && box.y + box.height).toBeLessThanOrEqual(740);
      expect(await sheet.getByRole('status').first().textContent()).toBe(found);
      expect(new URL(page.url()).search).toBe(query);
    }
    expect(await violationsOn(page)).toEqual([]);
    // Only the sheet is reached by keyboard, or what surrounds the page.
    for (let stop = 0; stop < 60; stop += 1) {
      await page.keyboard.press('Tab');
      const inside = await page.evaluate(() => {
        const { activeElement, body } = document;
        return activeElement === body || activeElement?.closest('dialog') !== null;
      });
      expect(inside).toBe(true);
    }
    await show.click();
    expect(await sheet.isVisible()).toBe(false);
    expect(await isFocused()).toBe(true);
    expect(await opener.textContent()).toBe('Отбор: 2');
    expect(await page.locator('ul[data-list] > li').count()).toBe(amountIn(await settled(page)));
    // However many ticks, they are one step back.
    await page.goBack();
    await settled(page);
    expect(page.url()).toBe(`${url}practices/2/`);
  });

  test('is left by Escape without a change', async () => {
    const { page, opener, sheet, isFocused } = await open();
    const before = await page.locator('h1').textContent();
    await sheet.getByRole('checkbox', { name: 'Благоустройство' }).check();
    await sheet.getByRole('checkbox', { name: 'Примерный край' }).check();
    await settled(page);
    await page.keyboard.press('Escape');
    await page.waitForURL(`${url}practices/2/`);
    await expect.poll(() => page.locator('h1').textContent()).toBe(before);
    expect(await isFocused()).toBe(true);
    expect(await opener.textContent()).toBe('Отобрать');
  });

  test('stays in the page without JavaScript', async () => {
    const { page } = await openPage(`${url}practices/`, {
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: false,
    });
    const link = page.locator('[data-facet=direction] a').first();
    expect(await link.isVisible()).toBe(false);
    await page.getByText('Отобрать').click();
    expect(await link.isVisible()).toBe(true);
  });
});

describe('the table', () => {
  test('sorts by its heads, and says why some stand at the end', async () => {
    const { page } = await openPage(`${url}practices/table/`);
    const head = (name: string) => page.getByRole('columnheader', { name });
    const years = async () => {
      await settled(page);
      return page.locator('tbody td:nth-of-type(2)').allTextContents();
    };
    await head('Год').getByRole('button').click();
    const newest = await years();
    const known = newest.filter((year) => year !== '—');
    expect(known.length).toBeGreaterThan(0);
    expect(newest.slice(0, known.length)).toEqual(known.toSorted().reverse());
    expect(newest.at(-1)).toBe('—');
    expect(await head('Год').getAttribute('aria-sort')).toBe('descending');
    expect(await page.locator('[data-unknown]').textContent()).toMatch(
      /^В\sконце списка\s— \d+\sкарточ\S+ без\sгода: источники его не\sназывают\.$/,
    );
    await head('Год').getByRole('button').click();
    expect((await years()).slice(0, known.length)).toEqual(known.toSorted());
    expect(await head('Год').getAttribute('aria-sort')).toBe('ascending');
    expect(new URL(page.url()).search).toBe('?sort=-year');
    await head('Где').getByRole('button').click();
    await settled(page);
    expect(await page.locator('tbody td:first-of-type').first().textContent()).toMatch(/^Примерный край/);
    expect(await head('Год').getAttribute('aria-sort')).toBeNull();
    expect(await page.locator('[data-unknown]').textContent()).toBe('');
  });

  test('shows every column at every width that has room, and records of two lines below', async () => {
    const { page } = await openPage(`${url}practices/table/`);
    for (const width of [768, 800, 991, 1000, 1024, 1280, 1440, 1920, 2560]) {
      await page.setViewportSize({ width, height: 900 });
      const cut = await page.locator('table').evaluate((table) => {
        const room = table.parentElement?.getBoundingClientRect().right ?? 0;
        return [...table.querySelectorAll('th, td')].filter(
          (cell) => cell.getBoundingClientRect().right > room + 1 || cell.scrollWidth > cell.clientWidth + 1,
        ).length;
      });
      expect([width, cut]).toEqual([width, 0]);
      expect(await page.getByRole('columnheader', { name: 'Названо денег' }).isVisible()).toBe(true);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.locator('thead').isVisible()).toBe(false);
    const text = await page.locator('tbody tr', { hasText: 'Площадка номер 3 ' }).innerText();
    expect(text).toMatch(/Примерный край, .+ 2023 сделано 60\s000\s₽ деньги жителей/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  test('is printed on a page that lies', async () => {
    const { page } = await openPage(`${url}practices/table/`);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf).toMatch(/\/MediaBox \[0 0 84\d\S* 59\d/);
  });
});

describe('keyboard', () => {
  test('the first stop leads to the content, the next through the navigation', async () => {
    const { page } = await openPage(url);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('К содержанию');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#content$/);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  });

  test('the list is reached by four keys', async () => {
    const { page } = await openPage(`${url}practices/`);
    for (const key of ['Tab', 'Tab', 'Enter', 'Tab']) await page.keyboard.press(key);
    const first = page.locator('ul[data-list] a').first();
    expect(await first.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('a facet is chosen and dropped without a mouse', async () => {
    const { page } = await openPage(`${url}practices/`);
    const choice = page.getByRole('checkbox', { name: /Экология/ });
    await choice.focus();
    await page.keyboard.press('Space');
    expect(await choice.isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Убрать условие: Экология' }).focus();
    await page.keyboard.press('Enter');
    expect(await choice.isChecked()).toBe(false);
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  });

  test('a clause lights up when its number is followed', async () => {
    const { page } = await openPage(`${url}resolutions/testovyy-sezd/`);
    await page.locator('#p-1-1 a.number').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#p-1-1$/);
    expect(await page.locator('#p-1-1:target').count()).toBe(1);
  });
});

test('a former address leads on, with scripts to the very part that was asked for', async () => {
  const former = 'regions/primernyy-kray/dalniy-uezd/#practices';
  const present = `${url}regions/primernyy-kray/dalniy-rayon/`;
  for (const [javaScriptEnabled, expected] of [
    [true, `${present}#practices`],
    [false, present],
  ] as const) {
    const { page } = await openPage(url + former, { javaScriptEnabled });
    await page.waitForURL(expected);
  }
});
