/** The entrance by trouble: what a resident comes with leads to practices, each with the reason why it is there. */
import { expect, test } from 'vitest';
import { htmlPages } from '../html-pages.ts';
import { builtSite } from '../sites.ts';

const { dir } = await builtSite('collection');
const pages = new Map(htmlPages(dir).map((page) => [page.path, page]));
const links = [...(pages.get('/problems/')?.document.querySelectorAll('main li a') ?? [])].map(
  (link) => link.getAttribute('href') ?? '',
);

test('every trouble has at least five practices, and each says why it is shown', () => {
  expect(links.length).toBeGreaterThanOrEqual(10);
  for (const address of links) {
    const cards = [...(pages.get(address)?.document.querySelectorAll('.card') ?? [])];
    expect([address, cards.length >= 5]).toEqual([address, true]);
    for (const card of cards)
      expect([address, card.querySelector('.reason')?.textContent]).toEqual([
        address,
        expect.stringMatching(/^тем[аы]: /),
      ]);
  }
});

test('the home page leads to each of them', () => {
  const home = [...(pages.get('/')?.document.querySelectorAll('.problems li a') ?? [])];
  expect(home.map((link) => link.getAttribute('href'))).toEqual(links);
});
