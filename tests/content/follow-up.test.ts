/** What became of our documents is told of every clause and every indicator, and says until when it was looked for. */
import { expect, test } from 'vitest';
import { openPages, words } from '../open-pages.ts';
import { builtSite } from '../sites.ts';

const { dir } = await builtSite('collection');
const { page, all } = openPages(dir);

test.each([
  ['/resolutions/smolensk-2020/', '.trace[id^=p-]', 24],
  ['/strategy/pskov-2030/', '.trace[id^=indicator-]', 13],
])('%s: each point has a record, or the day until which none was found', (path, selector, amount) => {
  const traces = all(`${path}follow-up/`, selector);
  expect(traces).toHaveLength(amount);
  for (const trace of traces) {
    expect(trace.querySelectorAll('li').length, trace.id).toBeGreaterThan(0);
    if (words(trace.querySelector('.status')) === 'Следов не нашли')
      expect(words(trace), trace.id).toMatch(/искали до \d+ \S+ 20\d\d г\./);
  }
});

test('the counts on the page of the resolution are those of its clauses', () => {
  const document = page('/resolutions/smolensk-2020/follow-up/');
  const statuses = [...document.querySelectorAll('.trace .status')].map((status) =>
    words(status).toLowerCase(),
  );
  const tally = words(document.querySelector('.tally'));
  const counted = [...tally.replace(/^[^:]*: |\.$/g, '').matchAll(/([^—,]+) — (\d+)/g)];
  expect(counted.length).toBeGreaterThan(1);
  for (const [, status = '', amount] of counted)
    expect([status.trim(), statuses.filter((each) => each === status.trim()).length]).toEqual([
      status.trim(),
      Number(amount),
    ]);
  expect(words(page('/resolutions/smolensk-2020/').querySelector('header.document'))).toContain(tally);
});

test('both days of the congress are told, with who names the other one', () => {
  const note = page('/resolutions/smolensk-2020/follow-up/').querySelector('[role=note]');
  expect(words(note)).toMatch(/8 сентября 2020 года.* 9 сентября/);
  expect(note?.querySelector('a')?.getAttribute('href')).toContain('nashazhizn67.ru');
});
