/** A paper filled in on its page: what is typed comes into the .docx and stays in this browser. */
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { builtSite } from '../sites.ts';
import { violationsOn } from './axe.ts';
import { openPage, saved } from './browser.ts';
import { waysThatDoNotFit } from './page-faults.ts';

const { url } = await builtSite('small');
const notice = `${url}papers/uvedomlenie/`;
const minutes = `${url}papers/protokol/`;

const button = (page: Page) => page.locator('[data-save]');
const blanks = (page: Page) => page.locator('[data-blanks]').innerText();
const status = (page: Page) => page.getByRole('status').last();
const lines = (words: string) => words.split('\n').filter((line) => line.trim());

async function download(page: Page, press = () => button(page).click()) {
  const { name, bytes } = await saved(page, press);
  const { value } = await mammoth.extractRawText({ buffer: bytes });
  return { name, text: value.replaceAll('\u00A0', ' ') };
}

const LONG = `Заречный ${'о'.repeat(111)}`;
const HOSTILE = {
  'Место: помещение, адрес': 'Клуб "Прямой", «Ёлочка» & <b>жирный</b> 👍 {tos}',
  'Название ТОС': LONG,
  'Дома и улицы в границах': 'ул. Первая, 1–9\nул. Вторая, 2',
  'Вопросы повестки': 'О свете\n\n О сборе денег ',
};

test('what is typed stands in the document as it was typed; what is not is a blank', async () => {
  const { page } = await openPage(notice);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
  expect(await blanks(page)).toBe('Останется пустым: 9 из 9.');
  for (const [label, words] of Object.entries(HOSTILE)) await page.getByLabel(label).fill(words);
  await page.getByLabel('Дата').fill('2027-03-14');
  await page.getByLabel('Время начала').fill('18:30');
  expect(await blanks(page)).toBe('Останется пустым: 3 из 9.');
  const { name, text } = await download(page);
  expect(name).toBe(`Уведомление о собрании — ${LONG}`.slice(0, 100) + '.docx');
  for (const words of Object.values(HOSTILE))
    for (const line of lines(words)) expect(text).toContain(line.trim());
  expect(text).toContain('14 марта 2027 года');
  expect(text).toContain('Начало: 18:30.');
  expect(text).toMatch(/от инициативной группы:[\s_]*$/m);
  await status(page).getByText(`Готово: файл «${name}»`).waitFor();
  // Nothing but what the site itself is made of, and no word of the reader's in an address.
  expect(
    sent.filter(
      (each) => !/^GET \/[\w-]+\/(_astro\/[\w.-]+|favicon\.svg|papers\/uvedomlenie\.json)$/.test(each),
    ),
  ).toEqual([]);
  expect(page.url()).toBe(notice);
  expect(await violationsOn(page)).toEqual([]);
  expect(await waysThatDoNotFit(page)).toEqual([]);
});

test('the draft comes back, and what papers share is typed once', async () => {
  const { page } = await openPage(notice);
  await page.getByLabel('Название ТОС').fill('Заречный');
  await page.getByLabel('Вопросы повестки').fill('О свете\nО воде');
  await page.reload();
  expect(await page.getByLabel('Вопросы повестки').inputValue()).toBe('О свете\nО воде');
  expect(await page.getByText('Взято из').count()).toBe(0);
  await page.goto(minutes);
  const tos = page.getByLabel('Название ТОС');
  expect(await tos.inputValue()).toBe('Заречный');
  expect(await page.getByText('Взято из «Уведомление о собрании».').count()).toBe(1);
  expect(await blanks(page)).toBe('Останется пустым: 6 из 7.');
  expect((await download(page)).text).toContain('собрания жителей, ТОС: Заречный');
  await tos.fill('Приречный');
  expect(await page.getByText('Взято из').count()).toBe(0);
  // The page that was left shows what has been typed since.
  await page.goBack();
  expect(await page.getByLabel('Название ТОС').inputValue()).toBe('Приречный');
  const other = await page.context().newPage();
  await other.goto(minutes);
  await other.getByLabel('Населённый пункт').fill('Тестово');
  await expect.poll(() => page.getByLabel('Населённый пункт').inputValue()).toBe('Тестово');
});

test('a draft is cleared of one paper or of all', async () => {
  const { page } = await openPage(notice);
  const stored = () => page.evaluate(() => localStorage.getItem('papers'));
  await page.getByLabel('Название ТОС').fill('Заречный');
  await page.getByLabel('Дата').fill('2027-03-14');
  await page.goto(minutes);
  await page.getByLabel('Название проекта').fill('Свет');
  page.once('dialog', (dialog) => void dialog.dismiss());
  await page.getByRole('button', { name: 'Очистить эту бумагу' }).click();
  expect(await page.getByLabel('Название ТОС').inputValue()).toBe('Заречный');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(notice);
  await page.getByRole('button', { name: 'Очистить эту бумагу' }).click();
  expect(await page.getByLabel('Название ТОС').inputValue()).toBe('');
  expect(await blanks(page)).toBe('Останется пустым: 9 из 9.');
  await page.goto(minutes);
  expect(await page.getByLabel('Название ТОС').inputValue()).toBe('');
  expect(await page.getByLabel('Название проекта').inputValue()).toBe('Свет');
  await page.goto(notice);
  await page.getByRole('button', { name: 'Очистить все бумаги' }).click();
  expect(await stored()).toBe('{}');
});

test.each([
  ['refuses to store', 'getItem'],
  ['has no room left', 'setItem'],
])('a browser that %s makes the file all the same, and says that it keeps no draft', async (_, method) => {
  const { page } = await openPage(url);
  await page.addInitScript((refused) => {
    const refuse = () => {
      throw new DOMException('no', 'QuotaExceededError');
    };
    Object.assign(Storage.prototype, { setItem: refuse, [refused]: refuse });
  }, method);
  await page.goto(notice);
  await page.getByLabel('Название ТОС').fill('Заречный');
  await status(page).getByText('не хранит черновик').waitFor();
  expect((await download(page)).text).toContain('Название ТОС: Заречный');
});

test('when the library does not load, nothing is lost and the next press may succeed', async () => {
  const { page } = await openPage(notice, { complains: true });
  let isBroken = true;
  await page.route(/\/_astro\/(paper-file|document)\.|uvedomlenie\.json/, (route) =>
    isBroken ? route.abort() : route.continue(),
  );
  await page.getByLabel('Название ТОС').fill('Заречный');
  await button(page).click();
  const failed = page.locator('[data-failed]');
  await failed.waitFor();
  expect(await failed.getByRole('link').getAttribute('href')).toMatch(/\/papers\/uvedomlenie\.docx$/);
  expect(await page.getByLabel('Название ТОС').inputValue()).toBe('Заречный');
  isBroken = false;
  expect((await download(page)).text).toContain('Название ТОС: Заречный');
  expect(await failed.isVisible()).toBe(false);
});

test('the library comes with the first field that was filled in, and before it to no page', async () => {
  const { page } = await openPage(notice);
  const loaded = () =>
    page.evaluate(
      () =>
        performance
          .getEntriesByType('resource')
          .filter(({ name }) => /paper-file|\/papers\/uvedomlenie\.json/.test(name)).length,
    );
  await page.getByLabel('Название ТОС').focus();
  expect(await loaded()).toBe(0);
  await page.keyboard.type('Заречный');
  await page.keyboard.press('Tab');
  await expect.poll(loaded).toBe(2);
});

test('a paper is filled in by keys alone; a day typed in part is not left out without a word', async () => {
  const { page } = await openPage(notice, { reducedMotion: 'reduce' });
  const names = page.locator('paper-form [name]');
  await names.first().focus();
  await page.keyboard.type('03');
  await button(page).focus();
  await page.keyboard.press('Enter');
  expect(await names.first().evaluate((control) => control === document.activeElement)).toBe(true);
  // Whichever of the day and the month the browser asks first.
  await page.keyboard.type('03032027');
  for (
    let pressed = 0;
    !(await names.nth(1).evaluate((each) => each === document.activeElement));
    pressed += 1
  ) {
    expect(pressed).toBeLessThan(4);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('1830');
  await page.getByLabel('Место').focus();
  // Nothing is sent by Enter, as a form would be.
  await page.keyboard.type('Клуб');
  await page.keyboard.press('Enter');
  expect(page.url()).toBe(notice);
  await button(page).focus();
  const { text } = await download(page, () => page.keyboard.press('Enter'));
  expect(text).toContain('3 марта 2027 года');
  expect(text).toContain('Начало: 18:30. Место: Клуб.');
});

test('without scripts the page leads to the blank', async () => {
  const { page } = await openPage(notice, { javaScriptEnabled: false });
  expect(await button(page).isVisible()).toBe(false);
  expect(await page.locator('main').innerText()).toMatch(/нужен JavaScript/);
});
