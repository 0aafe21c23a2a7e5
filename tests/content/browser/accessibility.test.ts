/** The pages of this collection: its colours, its long words, its figures. Kinds of pages are tested in `tests/browser/`. */
import { expect, test } from 'vitest';
import { openTab } from '../../browser/browser.ts';
import { paleInks } from '../../browser/ink-contrast.ts';
import { GOOD_SHAPE, NO_FAULTS, pageFaults, shapeFaults } from '../../browser/page-faults.ts';
import { builtSite } from '../../sites.ts';

const { url } = await builtSite('collection');
const tab = await openTab(url);

test.each([
  '',
  'practices/pskov-borisov-ruchey-drenazh/',
  'embed/map/',
  'strategy/pskov-2030/indicators/projects/',
  'editors/writing/',
])('nothing is wrong with /%s', async (path) => {
  expect(await pageFaults(tab, url, path)).toEqual(NO_FAULTS);
});

test.each([
  'practices/mun-severny-nso-konkurs/',
  'regions/pskov-oblast/',
  'contests/best-tos-practice/',
  'contests/pskov-regional-tos/',
  'registers/',
  'registers/smolensk-oblast/',
  'resolutions/smolensk-2020/',
  'strategy/pskov-2030/follow-up/',
  'strategy/pskov-2030/4/',
  'strategy/pskov-2030/stages/',
  'strategy/pskov-2030/indicators/',
  'threads/',
  'learn/',
  'glossary/',
  'editors/',
  'editors/vocabularies/',
  'practices/',
  'practices/table/',
  'directions/planning-heritage/',
  'practices/tos-garant-khabarovsk/',
  'themes/',
  'problems/',
  'problems/water/',
  'regions/',
  'regions/pskov-oblast/pskovskiy-munitsipalnyy-okrug/',
  'support/',
  'documents/',
  'resolutions/smolensk-2020/to-2/',
  'resolutions/smolensk-2020/follow-up/',
  'resolutions/smolensk-2020/p-2-4/',
  'strategy/pskov-2030/',
  'strategy/pskov-2030/indicators/events/',
  'search/?q=благоустройсто детям до 500 тысяч',
  'journalists/',
  'journalists/stories/',
  'editors/fields/',
  'editors/rules/',
  'editors/suggest/',
])('its words fit, and its controls are told apart and met: /%s', async (path) => {
  expect(await shapeFaults(tab, url, path)).toEqual(GOOD_SHAPE);
});

test.concurrent.each(['light', 'dark'] as const)(
  'the ink of every direction stands out, in %s',
  async (colorScheme) => {
    expect(await paleInks(url, colorScheme)).toEqual([]);
  },
);
