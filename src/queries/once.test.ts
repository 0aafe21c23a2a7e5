import { expect, test } from 'vitest';
import { drawing, PageDrawing, type PageInputs } from '../cache/page-inputs.ts';
import { shareFiles } from '../content-layer/shared-files.ts';
import { current, digestOfAnswer, once, query, queryBy } from './once.ts';

/** Draws a page and gives what it was drawn from, or nothing where it was not drawn. */
async function draw(ask: () => Promise<unknown>, former?: PageInputs, given = 'path') {
  const page = new PageDrawing(former);
  await drawing(page, async () => (await page.begin(given, digestOfAnswer)) || ask());
  return page.isUnchanged ? undefined : await page.inputs();
}

test('a list is built again for other content', async () => {
  let builds = 0;
  const list = once(() => Promise.resolve((builds += 1)));
  expect(await Promise.all([list(), list()])).toEqual([1, 1]);
  shareFiles('/content', []);
  expect([await list(), await list()]).toEqual([2, 2]);
});

test('a page is drawn again when what it was given or what a query answers is not the same', async () => {
  let deeds = ['пруд', 'сквер'];
  const allDeeds = query('allDeeds', () => Promise.resolve(deeds));
  const amount = query('amount', async () => (await allDeeds()).length);
  const deedAt = queryBy('deedAt', async () => {
    const all = await allDeeds();
    return (place) => all[Number(place)];
  });
  const ask = async () => [await amount(), await deedAt('1')];
  const drawn = await draw(ask);
  // What a query has asked for its answer is told by the answer.
  expect([...(drawn?.answers.keys() ?? [])]).toEqual(['amount', 'deedAt 1']);
  expect(await draw(ask, drawn)).toBeUndefined();
  expect(await draw(ask, drawn, 'other path')).toBeDefined();
  deeds = ['лес', 'сквер'];
  shareFiles('/content', []);
  expect(await draw(ask, drawn)).toBeUndefined();
  deeds = ['лес', 'парк'];
  shareFiles('/content', []);
  expect(await draw(ask, drawn)).toBeDefined();
});

test('a page that cannot be compared is drawn by every build', async () => {
  const closed = once(() => Promise.resolve(1));
  const finder = query('finder', () => Promise.resolve(() => 1));
  expect(await draw(closed)).toBeUndefined();
  expect(await draw(finder)).toBeUndefined();
  const unknown = { given: 'path', answers: new Map([['unknown', 'undefined']]) };
  expect(await draw(() => Promise.resolve(), unknown)).toBeDefined();
});

test('what the clock says is asked anew', async () => {
  let year = 2026;
  const thisYear = current('year', () => year);
  const ask = () => Promise.resolve(thisYear());
  const drawn = await draw(ask);
  expect(await draw(ask, drawn)).toBeUndefined();
  year = 2027;
  expect(await draw(ask, drawn)).toBeDefined();
});
