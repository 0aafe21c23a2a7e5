import { expect, test } from 'vitest';
import { builtSite } from '../sites.ts';
import { violationsOn } from './axe.ts';
import { openTab } from './browser.ts';
import { paleInks } from './ink-contrast.ts';
import { NO_FAULTS, pageFaults } from './page-faults.ts';

const { url } = await builtSite('large');
const tab = await openTab(url);

/** One page of every kind. */
const PAGE_KINDS = [
  '',
  'about/',
  'practices/',
  'practices/2/',
  'practices/table/',
  'practices/kind/tos/',
  'practices/testovo-prud/',
  'practices/testovo-podderzhka/',
  'p/bsehb6/',
  'directions/ecology/',
  'themes/',
  'themes/ponds/',
  'problems/',
  'problems/water/',
  'recipes/',
  'recipes/prud/',
  'papers/',
  'papers/uvedomlenie/',
  'regions/',
  'regions/testovaya-oblast/',
  'regions/testovaya-oblast/testovskiy-okrug/',
  'support/',
  'support/calendar/',
  'contests/testovyy-konkurs/',
  'contests/testovyy-konkurs/practices/',
  'subscribe/',
  'registers/',
  'registers/testovaya-oblast/',
  'documents/',
  'resolutions/testovyy-sezd/',
  'resolutions/testovyy-sezd/to-1/',
  'resolutions/testovyy-sezd/p-1-1/',
  'resolutions/testovyy-sezd/embed/',
  'resolutions/testovyy-sezd/follow-up/',
  'resolutions/testovyy-sezd/2019-05-20/',
  'resolutions/testovyy-sezd/2019-05-20/changes/',
  'strategy/testovaya-strategiya/',
  'strategy/testovaya-strategiya/1/',
  'strategy/testovaya-strategiya/1/s-1-1/',
  'strategy/testovaya-strategiya/stages/',
  'strategy/testovaya-strategiya/indicators/',
  'strategy/testovaya-strategiya/indicators/ponds-cleaned/',
  'threads/',
  'picks/',
  'picks/?deeds=testovo-prud,testovo-skver,testovo-podderzhka',
  'search/',
  'search/?q=пруд',
  'search/?q=площадко у пруда до 100 тысяч',
  'learn/',
  'glossary/',
  'journalists/',
  'journalists/stories/',
  'embed/',
  'embed/charts/directions/',
  'embed/charts/clauses-testovyy-sezd/',
  'embed/practices/testovo-prud/',
  'embed/testovyy-sezd/1-1/',
  'editors/components/',
  'editors/fields/',
  'editors/rules/',
  'editors/rules/number-source/',
  'editors/mistake/',
  'editors/suggest/',
  '404.html',
];

test.each(PAGE_KINDS)('nothing is wrong with /%s', async (path) => {
  expect(await pageFaults(tab, url, path)).toEqual(NO_FAULTS);
});

test.concurrent.each(['', 'practices/', 'practices/testovo-prud/', 'resolutions/testovyy-sezd/'])(
  'nor with every reading setting: /%s',
  async (path) => {
    const { page } = await openTab(url, { reducedMotion: 'reduce' });
    await page.evaluate(() =>
      localStorage.setItem(
        'reading',
        '{"size":"largest","spacing":"wide","contrast":"more","pictures":"off"}',
      ),
    );
    await page.goto(url + path);
    const found = await violationsOn(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await violationsOn(page, 'contrast')));
    await page.context().close();
    expect(found).toEqual([]);
  },
);

test.concurrent.each(['light', 'dark'] as const)(
  'nor with the panel of these settings, in %s',
  async (colorScheme) => {
    const { page } = await openTab(url, { colorScheme });
    await page.getByRole('link', { name: 'Настройки чтения' }).first().click();
    const found = await violationsOn(page);
    await page.context().close();
    expect(found).toEqual([]);
  },
);

test.concurrent.each(['light', 'dark'] as const)('every ink stands out, in %s', async (colorScheme) => {
  expect(await paleInks(url, colorScheme)).toEqual([]);
});
