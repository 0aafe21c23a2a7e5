/** The entrance by trouble: what a resident comes with leads to practices, each with the reason why it is there. */
import { expect, test } from 'vitest';
import { openPages } from '../open-pages.ts';
import { builtSite } from '../sites.ts';

const { dir } = await builtSite('collection');
const { all, hrefs } = openPages(dir);
const links = hrefs('/problems/', 'main li a');

test('every trouble has at least five practices, and each says why it is shown', () => {
  expect(links.length).toBeGreaterThanOrEqual(10);
  for (const address of links) {
    const cards = all(address ?? '', '.card');
    expect([address, cards.length >= 5]).toEqual([address, true]);
    for (const card of cards)
      expect([address, card.querySelector('.reason')?.textContent]).toEqual([
        address,
        expect.stringMatching(/^тем[аы]: /),
      ]);
  }
});

test('the home page leads to each of them', () => {
  expect(hrefs('/', '.problems li a')).toEqual(links);
});
