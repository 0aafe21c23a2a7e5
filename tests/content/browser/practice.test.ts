import { expect, test } from 'vitest';
import { openBrowser, openPage } from '../../browser/browser.ts';
import { builtSite } from '../../sites.ts';

const { url } = await builtSite('collection');

test('a practice prints on two pages of A4', async () => {
  const browser = await openBrowser();
  const { page } = await openPage(browser, `${url}practices/pskov-borisov-ruchey-drenazh/`);
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b(?!s)/g)?.length).toBe(2);
  await browser.close();
});
