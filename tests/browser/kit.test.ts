/** The papers of a deed, and what a newspaper takes of it: made in the browser from the files of the site, and without a connection once they are there. */
import { unzipSync } from 'fflate';
import { extractRawText } from 'mammoth';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { sheetPath } from '../../src/domain/sheet.ts';
import { builtSite } from '../sites.ts';
import { openPage, saved } from './browser.ts';

const { url } = await builtSite('large');
const sheet = url + sheetPath('testovo-prud').slice(1);

const button = (page: Page) => page.getByRole('button', { name: 'Собрать папку' });

async function made(page: Page): Promise<Record<string, Uint8Array>> {
  const { name, bytes } = await saved(page, () => button(page).press('Enter'));
  expect(name).toBe('testovo-prud.zip');
  return unzipSync(bytes);
}

const wordsOf = async (file: Uint8Array | undefined) => {
  const { value } = await extractRawText({ buffer: Buffer.from(file ?? []) });
  return value.replaceAll('\u00A0', ' ');
};

test('the papers say whose example they are and what the deed tells', async () => {
  const { page } = await openPage(sheet);
  const files = await made(page);
  expect(Object.keys(files)).toEqual(['01 Памятка.docx', '02 Протокол собрания.docx']);
  const [checklist, protocol] = Object.values(files);
  expect(await wordsOf(checklist)).toMatch(/Выиграли конкурс и вычистили дно[^]*Сначала посчитайте деньги/);
  expect(await wordsOf(protocol)).toMatch(
    /Поддержать проект: Соседи вычистили пруд[^]*Собрали 65 тысяч рублей[^]*Выиграли конкурс/,
  );
  expect(await page.locator('practice-kit [role=status]').innerText()).toMatch(/^Готово/);
  for (const file of Object.values(files)) {
    const header = Object.entries(unzipSync(file)).find(([name]) => /header\d*\.xml$/.test(name))?.[1];
    expect(new TextDecoder().decode(header)).toMatch(
      /Пример: [^<]*«Соседи вычистили пруд в\sдеревне Тестово»/,
    );
  }
});

test('nothing of it loads before the button is pressed, and after that it needs no connection', async () => {
  const { page } = await openPage(sheet);
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const weight = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => name.endsWith('.js'))
      .reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0),
  );
  expect(weight).toBeLessThan(20_000);
  const first = await made(page);
  expect(asked.filter((address) => address.endsWith('.json')).length).toBe(1);
  await page.context().setOffline(true);
  asked.length = 0;
  expect(await made(page)).toEqual(first);
  expect(asked).toEqual([]);
});

test('a lost connection is said, and the next press tries again', async () => {
  const { page } = await openPage(sheet, { complains: true });
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await button(page).click();
  await page.getByText(/Не вышло: нет связи/).waitFor();
  await page.context().setOffline(false);
  expect(Object.keys(await made(page)).length).toBe(2);
});

test('without scripts there is no button, and the papers are there empty', async () => {
  const { page } = await openPage(sheet, { javaScriptEnabled: false });
  expect(await button(page).isVisible()).toBe(false);
  expect(await page.locator('#kit a').first().isVisible()).toBe(true);
});

test('a text and a code are copied as they stand above their buttons', async () => {
  const { page } = await openPage(sheet, { permissions: ['clipboard-read', 'clipboard-write'] });
  const copied = async (name: RegExp) => {
    await page.getByRole('button', { name }).first().press('Enter');
    return page.evaluate(() => navigator.clipboard.readText());
  };
  expect(await copied(/Скопировать текст/)).toMatch(/^Деревня Тестово, [^\n]*\n[^]*\nИсточники: [^\n]*$/);
  expect(await copied(/Скопировать код/)).toMatch(/^<iframe src="[^"]*testovo-prud[^]*<\/iframe>$/);
});

test('what stands for a newspaper is the same as text and as a document, with the addresses of its links', async () => {
  const { page } = await openPage(sheet);
  const savedBy = (name: string) => saved(page, () => page.getByRole('button', { name }).press('Enter'));
  const text = await savedBy('Скачать .txt');
  const document = await savedBy('Скачать .docx');
  expect([text.name, document.name]).toEqual(['testovo-prud-gazete.txt', 'testovo-prud-gazete.docx']);
  const words = text.bytes.toString('utf8');
  expect(words).toMatch(/^\uFEFFСоседи вычистили пруд[^]*\nКоротко: [^]*\n– .*https:\/\/example\.ru\/prud\n/);
  expect(words).toMatch(/дата обращения: \d{2}\.\d{2}\.\d{4}\)/);
  const bare = (told: string) => told.replace(/^\s*– |[\s\uFEFF]/gm, '');
  const [body] = words.split(/\n\n[^\n]*\n$/);
  expect(bare(await wordsOf(document.bytes))).toBe(bare(body ?? ''));
});
