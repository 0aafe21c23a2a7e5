/** What readers do with the documents, without scripts and with a screen reader's view of the page. */
import { expect, test } from 'vitest';
import { openPage } from '../../browser/browser.ts';
import { builtSite } from '../../sites.ts';

const { url } = await builtSite('collection');

test('without scripts: find clause 3.2, see who should do what, reach two practices, come back, cite it', async () => {
  const { page } = await openPage(`${url}resolutions/`, { javaScriptEnabled: false });
  await page
    .getByRole('link', { name: /Резолюция III Съезда/ })
    .first()
    .click();
  await page.waitForURL(/smolensk-2020\/$/);
  await page
    .getByRole('navigation', { name: 'Кому адресована резолюция' })
    .getByRole('link', { name: /Руководителям органов ТОС/ })
    .click();
  expect(page.url()).toContain('#to-3');
  await page.getByRole('link', { name: /только 5 пунктов — Руководителям органов ТОС/ }).click();
  await page.waitForURL(/\/to-3\/$/);
  expect(await page.locator('.clause').count()).toBe(5);
  await page.getByRole('link', { name: 'Пункт 3.2: постоянная ссылка' }).click();
  await page.waitForURL(/smolensk-2020\/#p-3-2$/);
  const clause = page.locator('#p-3-2');
  expect(await page.locator(':target').getAttribute('id')).toBe('p-3-2');
  expect(await clause.innerText()).toContain('содействовать участию граждан');
  expect(await clause.locator('xpath=ancestor::section').locator('h2').innerText()).toMatch(
    /^3\. Руководителям/,
  );

  const titles = await clause
    .locator('.examples small')
    .locator('xpath=preceding-sibling::a')
    .allInnerTexts();
  expect(titles.length).toBeGreaterThanOrEqual(2);
  for (const title of titles.slice(0, 2)) {
    await clause.getByRole('link', { name: title, exact: true }).click();
    await page.waitForURL(/\/practices\/[\w-]+\/$/);
    await page.getByRole('heading', { name: /^Для отчёта/ }).click();
    const back = page.getByRole('link', { name: /п\.\s3\.2$/ });
    expect(await back.count()).toBe(1);
    await back.click();
    await page.waitForURL(/smolensk-2020\/#p-3-2$/);
  }
  await clause.getByText(/^Сослаться на/).click();
  const reference = await clause.locator('.reference').innerText();
  expect(reference).toMatch(
    /п\.\s3\.2\. – Текст : электронный \/\/ Практики\sТОС : сайт\. – URL: \S+\/resolutions\/smolensk-2020\/#p-3-2 \(дата обращения:/,
  );
  expect(await clause.getByRole('button').count()).toBe(0);
});

test('a quotation and a reference are copied by one button each, which says so', async () => {
  const { page } = await openPage(`${url}resolutions/smolensk-2020/`, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const clause = page.locator('#p-2-4');
  await clause.getByText(/^Сослаться на/).click();
  await clause.getByRole('button', { name: /^Скопировать цитату на п\.\s2\.4$/ }).focus();
  await page.keyboard.press('Enter');
  await clause.getByRole('status').filter({ hasText: 'Цитата скопирована' }).waitFor();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  expect(await copied()).toMatch(
    /^«содействовать развитию форм.*» — Резолюция III Съезда.*8\sсентября\s2020\sг\., п\.\s2\.4\. https:\/\/\S+#p-2-4$/,
  );
  await clause.getByRole('button', { name: /^Скопировать ссылку на/ }).click();
  await clause.getByRole('status').filter({ hasText: 'Ссылка скопирована' }).waitFor();
  expect(await copied()).toMatch(/\(дата обращения: \d\d\.\d\d\.\d{4}\)\.$/);
});

test('an official text stays where it is when its font is late', async () => {
  const { page } = await openPage('about:blank', { viewport: { width: 360, height: 800 } });
  const address = `${url}resolutions/smolensk-2020/`;
  const text = async (file: string) => (await fetch(new URL(file, address))).text();
  const [, sheet = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(await text('')) ?? [];
  const faces = (await text(sheet)).matchAll(/font-family:PT Serif;src:url\(([^)]+)\)/g);
  const serif = [...faces].map(([, file]) => file ?? '');
  expect(serif.length).toBeGreaterThanOrEqual(4);
  const arrives = Promise.withResolvers<undefined>();
  await page.route(
    ({ pathname }) => serif.includes(pathname),
    async (route) => {
      await arrives.promise;
      await route.continue();
    },
  );
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  // What other fonts move is another matter: they are there by now.
  await page.waitForTimeout(2000);
  await page.evaluate(() => {
    new PerformanceObserver((list) => {
      const moved = list
        .getEntries()
        .reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0);
      document.documentElement.dataset.moved = String(
        Number(document.documentElement.dataset.moved ?? 0) + moved,
      );
    }).observe({ type: 'layout-shift' });
  });
  arrives.resolve(undefined);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  // Without the stand-in whole lines move: above 0.05. With it the heading moves by a few pixels.
  expect(Number(await page.evaluate(() => document.documentElement.dataset.moved ?? 0))).toBeLessThan(0.03);
});

test('addresses of paragraphs are shown by one choice, and stop a keyboard only then', async () => {
  const { page } = await openPage(`${url}strategy/pskov-2030/3/`, { javaScriptEnabled: false });
  const last = page.locator('.paragraph').last();
  expect(await last.isVisible()).toBe(false);
  await page.getByLabel('Показать ссылки на абзацы').check();
  expect(await last.isVisible()).toBe(true);
  await page.getByRole('link', { name: /^¶ 1: / }).click();
  expect(await page.locator(':target').getAttribute('id')).toBe('par-1');
});

test('the running head names the addressee of the clauses on the screen', async () => {
  const { page } = await openPage(`${url}resolutions/smolensk-2020/#p-2-6`, {
    reducedMotion: 'reduce',
  });
  const atTop = () =>
    page.evaluate(
      () => document.elementFromPoint(innerWidth / 2, 12)?.closest('.running')?.textContent ?? '',
    );
  expect(await atTop()).toContain('2. Органам местного самоуправления');
  await page.goto(`${url}resolutions/smolensk-2020/#p-5-2`);
  expect(await atTop()).toContain('5. Совету муниципальных образований');
});
