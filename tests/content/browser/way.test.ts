/** «Во дворе темно, денег нет, с чего начать»: from the home page to a notice in hand, by keys, on a phone. */
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { openPage, saved } from '../../browser/browser.ts';
import { CALM, tabTo } from '../../browser/tab-to.ts';
import { builtSite } from '../../sites.ts';

const { url } = await builtSite('collection');

/** What is known on the day when neighbours are called together. */
const KNOWN = [
  [/^Собрание, конференция/, 'собрание'],
  // Whichever of the day and the month the browser asks first.
  [/^Дата$/, '03032027'],
  [/^Время начала/, '1830'],
  [/^Место/, 'клуб, ул. Полевая, 3'],
  [/^Дома и улицы/, 'ул. Полевая, 1–27'],
  [/^Вопросы повестки/, 'Свет на улице Полевой'],
  [/^Кто созывает/, 'жители улицы Полевой'],
] as const;

test('a trouble leads to a paper that can be handed in', async () => {
  const { page } = await openPage(url, {
    ...CALM,
    viewport: { width: 360, height: 740 },
  });
  let pressed = 0;
  const goTo = async (wanted: RegExp, within?: string) => {
    pressed += await tabTo(page, /К содержанию/);
    await page.keyboard.press('Enter');
    pressed += await tabTo(page, wanted, within);
    await page.keyboard.press('Enter');
    pressed += 2;
  };
  await goTo(/^Темно/);
  await page.waitForURL('**/problems/darkness/');
  await goTo(/^Как провести уличный свет/);
  await page.waitForURL('**/recipes/light/');
  await goTo(/^уведомление о собрании/, 'li');
  await page.waitForURL('**/papers/uvedomlenie/');
  await page.waitForSelector('paper-form:defined');
  await goTo(/^Заполнить здесь/);
  for (const [label, words] of KNOWN) {
    pressed += await tabTo(page, label, 'paper-form');
    await page.keyboard.type(words);
  }
  pressed += await tabTo(page, /^Скачать заполненную/);
  const { name, bytes } = await saved(page, () => page.keyboard.press('Enter'));
  expect(name).toBe('Уведомление о собрании.docx');
  const { value } = await mammoth.extractRawText({ buffer: bytes });
  for (const words of [
    '3\u00A0марта\u00A02027\u00A0года',
    '18:30',
    'ул. Полевая, 3',
    'Свет на улице Полевой',
  ])
    expect(value).toContain(words);
  expect(pressed).toBeLessThan(100);
});
