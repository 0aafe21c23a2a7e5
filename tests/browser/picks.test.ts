/** «Моя подборка»: deeds marked while reading, kept in the browser, shared by the address, compared, printed, saved. */
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { builtSite } from '../sites.ts';
import { violationsOn } from './axe.ts';
import { openPage, saved } from './browser.ts';

const { url } = await builtSite('small');

const POND = 'Соседи вычистили пруд в деревне Тестово';
const SQUARE = 'Во дворе на Тестовой улице посадили сквер';
const SUPPORT = 'Тестовая область даёт деньги на дворы';
const ALL = 'picks/?deeds=testovo-prud,testovo-skver,testovo-podderzhka';

const plain = (words: string | null) => (words ?? '').replace(/\s+/g, ' ').trim();
const titles = async (page: Page) => (await page.locator('[data-list] h2').allTextContents()).map(plain);
const said = async (page: Page) => plain(await page.getByRole('status').first().textContent());
const query = (page: Page) => new URL(page.url()).search;
/** The page with these picks kept already. */
async function withPicks(address: string, picks: { id: string; note?: string }[], options = {}) {
  const opened = await openPage(`${url}about/`, options);
  await opened.page.evaluate((kept) => localStorage.setItem('picks', kept), JSON.stringify(picks));
  await opened.page.goto(url + address);
  await settled(opened.page);
  return opened;
}
const settled = (page: Page) =>
  page.waitForFunction(() => document.querySelector('[data-list] li, [data-when=empty]:not([hidden])'));

describe('a deed is marked while reading', () => {
  test('by a plain link, once, and the way back is offered, also after reloading and coming back', async () => {
    const { page } = await openPage(`${url}practices/testovo-prud/`);
    const scripts = await page.locator('script[src]').count();
    await page.getByRole('link', { name: 'В подборку' }).click();
    await settled(page);
    expect(query(page)).toBe('?deeds=testovo-prud');
    expect(await said(page)).toBe(`В подборке: «${POND}». Вернуться к чтению`);
    await page.reload();
    await settled(page);
    expect(await titles(page)).toEqual([POND]);
    await page.getByRole('link', { name: 'Вернуться к чтению' }).click();
    expect(page.url()).toBe(`${url}practices/testovo-prud/`);
    expect(await page.locator('script[src]').count()).toBe(scripts);
    await page.goBack();
    await settled(page);
    expect(await titles(page)).toEqual([POND]);
    await page.goto(`${url}picks/?add=testovo-skver`);
    await settled(page);
    expect(await titles(page)).toEqual([POND, SQUARE]);
    // An entry of the history shows what the picks are now, not what they were.
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('[data-list] li').length === 2);
  });

  test('by a former id too, and an id that nobody has is said to be gone', async () => {
    const { page } = await openPage(`${url}picks/?add=testovo-dvory`, { complains: true });
    await settled(page);
    expect(await titles(page)).toEqual([SUPPORT]);
    expect(query(page)).toBe('?deeds=testovo-podderzhka');
    await page.goto(`${url}picks/?add=takoy-net`);
    await settled(page);
    expect(await titles(page)).toEqual([SUPPORT, 'takoy-net']);
    expect(plain(await page.locator('[data-summary]').last().textContent())).toBe(
      'Такой карточки на сайте больше нет.',
    );
  });

  test('and no more than twenty', async () => {
    const full = Array.from({ length: 20 }, (_, index) => ({ id: `delo-${index}` }));
    const { page } = await withPicks('picks/?add=testovo-prud', full, { complains: true });
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent);
    expect(await said(page)).toContain(`Здесь уже 20 карточек: чтобы добавить «${POND}»`);
    expect(await titles(page)).toHaveLength(20);
  });
});

describe('picks', () => {
  test('are put in order, annotated, removed and brought back by the keyboard', async () => {
    const { page } = await withPicks('picks/', [{ id: 'testovo-prud' }, { id: 'testovo-skver' }]);
    await page.getByRole('button', { name: `Ниже: ${POND}` }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search === '?deeds=testovo-skver,testovo-prud');
    expect(await titles(page)).toEqual([SQUARE, POND]);
    // It is the last now: the focus stays beside.
    await page.waitForFunction(() => document.activeElement?.textContent === 'Выше');
    await page.getByText('Моя заметка').last().click();
    await page.getByRole('textbox', { name: `Моя заметка: ${POND}` }).fill('Спросить цену <b>мостков</b>');
    expect(query(page)).not.toContain('note');
    await page.getByRole('button', { name: `Убрать: ${POND}` }).press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Вернуть');
    expect(await titles(page)).toEqual([SQUARE]);
    expect(await said(page)).toBe(`Убрано: «${POND}».`);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('[data-list] li').length === 2);
    expect(await page.getByRole('textbox', { name: `Моя заметка: ${POND}` }).inputValue()).toBe(
      'Спросить цену <b>мостков</b>',
    );
    await page.getByRole('button', { name: 'Убрать всё' }).click();
    await settled(page);
    expect(query(page)).toBe('');
    expect(await page.getByText('Здесь пока ничего нет').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Вернуть' }).click();
    await page.waitForFunction(() => document.querySelectorAll('[data-list] li').length === 2);
    await page.reload();
    await settled(page);
    expect(await page.getByRole('textbox').inputValue()).toBe('Спросить цену <b>мостков</b>');
  });

  test('of somebody else are shown first, and mixed with nothing until the reader wants them', async () => {
    const own = [{ id: 'testovo-podderzhka', note: 'моё' }];
    const { page } = await withPicks('picks/?deeds=testovo-prud,testovo-skver', own);
    expect(await titles(page)).toEqual([POND, SQUARE]);
    expect(plain(await page.locator('[data-when=foreign] p').first().textContent())).toBe(
      'Эта подборка пришла по ссылке. Ваша не изменилась: в ней 1 карточка.',
    );
    expect(await page.getByRole('button', { name: /Убрать|Выше/ }).count()).toBe(0);
    expect(await page.evaluate(() => localStorage.getItem('picks'))).toBe(JSON.stringify(own));
    await page.getByRole('button', { name: 'Сохранить себе' }).click();
    await page.waitForFunction(() => document.querySelectorAll('[data-list] li').length === 3);
    expect(await titles(page)).toEqual([SUPPORT, POND, SQUARE]);
    await page.getByRole('button', { name: 'Вернуть' }).click();
    await page.waitForFunction(() => document.querySelectorAll('[data-list] li').length === 1);
    expect(await titles(page)).toEqual([SUPPORT]);
  });

  test('live in the address where the browser keeps nothing', async () => {
    const { page } = await openPage(`${url}about/`);
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await page.goto(`${url}picks/?deeds=testovo-prud,testovo-skver`);
    await settled(page);
    expect(await page.getByText('Браузер не даёт сайту ничего запоминать').isVisible()).toBe(true);
    await page.getByRole('button', { name: `Убрать: ${POND}` }).click();
    await page.waitForFunction(() => location.search === '?deeds=testovo-skver');
    await page.reload();
    await settled(page);
    expect(await titles(page)).toEqual([SQUARE]);
  });

  test('that do not load are asked for again', async () => {
    const { page } = await openPage(`${url}about/`, { complains: true });
    await page.route('**/practices/*.json', (route) => route.abort());
    await page.goto(`${url}picks/?deeds=testovo-prud`);
    const again = page.getByRole('button', { name: 'Попробовать ещё раз' });
    await again.waitFor();
    await page.unroute('**/practices/*.json');
    await again.click();
    await settled(page);
    expect(await titles(page)).toEqual([POND]);
  });
});

describe('the comparison', () => {
  const cells = (page: Page) =>
    page
      .locator('.compared tr')
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.children].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
        ),
      );

  test('is one table of the deeds that are ticked, kept in the address; support is left out', async () => {
    const { page } = await openPage(url + ALL);
    await settled(page);
    expect((await cells(page))[0]).toEqual(['', POND, SQUARE]);
    expect(await cells(page)).toContainEqual(['Сколько стоило', '465 000 ₽', 'не говорит источник']);
    expect((await page.locator('[data-apart]:visible').allTextContents()).map(plain)).toEqual([
      'Это поддержка: с делами не сравнить',
    ]);
    expect(plain(await page.locator('[data-untold]').textContent())).toBe(
      'Ни об одном источники не говорят: на одного жителя.',
    );
    await page.getByRole('checkbox', { name: `Сравнить: ${POND}` }).uncheck();
    expect(query(page)).toBe(`${ALL.slice('picks/'.length)}&compare=testovo-skver`);
    expect(await page.locator('.compared').isVisible()).toBe(false);
    await page.reload();
    await settled(page);
    expect(await page.locator('.compared').isVisible()).toBe(false);
    await page.getByRole('checkbox', { name: `Сравнить: ${POND}` }).check();
    expect(await page.locator('.compared').isVisible()).toBe(true);
  });

  test('is saved for a spreadsheet exactly as it stands', async () => {
    const { page } = await openPage(url + ALL);
    await settled(page);
    const button = page.getByRole('button', { name: 'Скачать таблицу: CSV' });
    const { name, bytes } = await saved(page, () => button.click());
    expect(name).toBe('testovye-sosedi-podborka.csv');
    const lines = bytes.toString().split('\r\n');
    expect(lines[0]).toBe(`\uFEFF;${POND};${SQUARE}`);
    expect(lines).toContain('Сколько стоило;465 000 ₽;не говорит источник');
    expect(lines).toContain('Кто платил;"Местный бюджет: 400 000 ₽; Жители: 65 000 ₽";не говорит источник');
    expect(lines).toHaveLength((await cells(page)).length + 1);
  });

  test('and the handout are saved as .docx, with the notes of the reader', async () => {
    const { page } = await withPicks('picks/', [
      { id: 'testovo-prud', note: 'Наш пруд «хуже» & больше' },
      { id: 'testovo-skver' },
    ]);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const button = page.getByRole('button', { name: 'Скачать .docx' });
    const { bytes } = await saved(page, () => button.click());
    expect(asked.some((address) => address.includes('pick-document'))).toBe(true);
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    for (const words of [
      POND,
      'деревня Тестово, Тестовский муниципальный округ, Тестовая область · 2024 · сделано',
      'Деньги: 465 000 ₽.',
      'Целиком: https://example.org/repo/practices/testovo-prud/',
      'Заметка: Наш пруд «хуже» & больше',
      'Сравнение',
      'не говорит источник',
      'https://example.org/repo/picks/?deeds=testovo-prud,testovo-skver',
    ])
      expect(plain(value)).toContain(words);
  });

  test('fits a phone: the table scrolls inside itself, its heads stay', async () => {
    const { page } = await openPage(url + ALL, { viewport: { width: 360, height: 740 } });
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const heads = await page.locator('.compared').evaluate((box) => {
      box.scrollIntoView();
      box.scrollTo(200, 200);
      const edge = box.getBoundingClientRect();
      const [top, side] = ['thead th', 'tbody tr:last-child th'].map((name) =>
        box.querySelector(name)?.getBoundingClientRect(),
      );
      return { top: Math.round((top?.top ?? 0) - edge.top), side: Math.round((side?.left ?? 0) - edge.left) };
    });
    expect(heads).toEqual({ top: 0, side: 0 });
  });
});

test('on paper stand the deeds with notes and addresses, then the table on a wide page; no button', async () => {
  const { page } = await withPicks('picks/', [
    { id: 'testovo-prud', note: 'Спросить' },
    { id: 'testovo-skver' },
  ]);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('pick-list button:visible').count()).toBe(0);
  expect(await page.locator('[data-noted]:visible').allTextContents()).toEqual(['Заметка: Спросить']);
  expect(await page.locator('[data-proof]:visible').first().textContent()).toContain(
    'Целиком: https://example.org/repo/practices/testovo-prud/',
  );
  expect(await page.locator('[data-shared]').innerText()).toContain(
    'https://example.org/repo/picks/?deeds=testovo-prud,testovo-skver',
  );
  const table = page.getByRole('heading', { name: 'Сравнение' }).locator('..');
  expect(await table.evaluate((box) => getComputedStyle(box).page)).toBe('wide');
});

test.each(['light', 'dark'] as const)('nothing is inaccessible in it, in %s', async (colorScheme) => {
  const { page } = await withPicks(
    'picks/',
    [{ id: 'testovo-prud', note: 'Спросить' }, { id: 'testovo-skver' }],
    { colorScheme },
  );
  expect(await violationsOn(page)).toEqual([]);
  await page.goto(url + 'picks/?deeds=testovo-podderzhka,testovo-skver');
  await settled(page);
  expect(await violationsOn(page)).toEqual([]);
});

test('without scripts the page says what it would do and leads on', async () => {
  const { page } = await openPage(`${url}picks/?add=testovo-prud`, { javaScriptEnabled: false });
  expect(await page.locator('main').innerText()).toContain('Подборку собирает сценарий');
  await page.getByRole('link', { name: 'таблице всех дел' }).click();
  expect(page.url()).toBe(`${url}practices/table/`);
});
