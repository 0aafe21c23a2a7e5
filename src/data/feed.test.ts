import { parseAtomFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { feedWriters, type Feed } from './feed.ts';

const entry = {
  id: 'https://example.org/practices/prud/',
  url: 'https://example.org/practices/prud/',
  title: 'Пруд & «мостки» <из досок>',
  summary: 'Вычистили <b> и поставили & покрасили.',
  html: '<p>a]]&gt;b ]]> &amp; <a href="https://example.org/?a=1&amp;b=2">c</a></p>',
  updated: '2026-11-23',
  tags: ['Пруды & реки'],
};
const feed: Feed = {
  id: 'https://example.org/feeds/all.atom',
  title: 'Соседи & Ко',
  page: 'https://example.org/practices/',
  addresses: { atom: 'https://example.org/feeds/all.atom', json: 'https://example.org/feeds/all.json' },
  author: { name: 'Совет <соседей>', url: 'https://example.org/' },
  licence: 'CC BY 4.0',
  entries: [entry],
};

test('no sign of a text can break Atom', () => {
  const read = parseAtomFeed(feedWriters.atom(feed));
  const [told] = read.entries ?? [];
  expect([read.title?.value, read.authors?.[0]?.name]).toEqual([feed.title, feed.author.name]);
  expect([told?.title?.value, told?.summary?.value, told?.content?.value?.trim()]).toEqual([
    entry.title,
    entry.summary,
    entry.html,
  ]);
  expect(told?.categories).toEqual([{ term: 'Пруды & реки' }]);
});

test('JSON Feed says when the text was checked and nothing of when it came out', () => {
  const { items } = JSON.parse(feedWriters.json(feed)) as { items: Record<string, unknown>[] };
  expect(items).toEqual([
    {
      id: entry.id,
      url: entry.url,
      title: entry.title,
      summary: entry.summary,
      content_html: entry.html,
      tags: entry.tags,
      date_modified: '2026-11-23T00:00:00.000Z',
    },
  ]);
});

test('the same content gives the same bytes', () => {
  expect(feedWriters.atom(feed)).toBe(feedWriters.atom(structuredClone(feed)));
});
