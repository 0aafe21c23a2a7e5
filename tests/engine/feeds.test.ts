/** Feeds as programs read them: whole, valid, with addresses that lead somewhere, under names that never change. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed } from '@rowanmanning/feed-parser';
import { parseAtomFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { htmlPages } from '../html-pages.ts';
import { builtSite } from '../sites.ts';

const ORIGIN = 'https://example.org';
const site = await builtSite('small');
const large = await builtSite('large');
const bare = await builtSite('one-practice');
const home = ORIGIN + site.basePath;
const namesIn = (dir: string) =>
  readdirSync(join(dir, 'feeds'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.atom'))
    .map((file) => file.slice(0, -'.atom'.length))
    .sort();
const read = (file: string, dir = site.dir) => readFileSync(join(dir, 'feeds', file), 'utf8');
const atom = (name: string, dir?: string) => parseAtomFeed(read(`${name}.atom`, dir));

/** JSON Feed 1.1; nothing that it does not know. */
const day = z.iso.datetime();
const address = z.url({ protocol: /^https$/ });
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: address,
  feed_url: address,
  language: z.literal('ru'),
  authors: z.array(z.strictObject({ name: z.string().min(1), url: address })).min(1),
  items: z.array(
    z.strictObject({
      id: address,
      url: address,
      title: z.string().min(1),
      summary: z.string().min(1),
      content_html: z.string().min(1),
      date_modified: day,
      tags: z.array(z.string().min(1)).optional(),
    }),
  ),
});
const elementsIn = (html: string) => parseHTML(`<html><body>${html}</body></html>`).document.body;
const pages = htmlPages(site.dir);
const json = (name: string) => jsonFeed.parse(JSON.parse(read(`${name}.json`)));

test('there is one of everything, of each direction, theme and region that holds something, of recipes, of documents', () => {
  expect(namesIn(site.dir)).toEqual([
    'all',
    'directions/ecology',
    'directions/housing-improvement',
    'documents',
    'recipes',
    'regions/testovaya-guberniya',
    'regions/testovaya-oblast',
    'themes/lakes',
    'themes/ponds',
    'themes/skladchina',
  ]);
});

describe.each(namesIn(site.dir))('%s', (name) => {
  test('has all that Atom asks for', () => {
    const { id, title, updated, authors, links, entries = [] } = atom(name);
    expect(id).toMatch(/^https:/);
    expect(title?.value).toMatch(/^Тестовые соседи: ./);
    expect(authors?.[0]?.name).toBe('Совет выдуманных соседей');
    expect(links?.map(({ rel }) => rel)).toEqual(['self', 'alternate']);
    expect(entries.length).toBeGreaterThan(0);
    expect(updated).toBe(entries[0]?.updated);
    for (const entry of entries) {
      expect(day.safeParse(entry.updated).success).toBe(true);
      expect(entry).toMatchObject({ id: expect.stringMatching(/^https:/), content: { type: 'html' } });
      expect([entry.title?.value, entry.summary?.value, entry.links?.[0]?.href]).not.toContain(undefined);
    }
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
  });

  test('is the same to another reader, and in JSON', () => {
    const { title, entries = [] } = atom(name);
    const told = entries.map((entry) => ({
      id: entry.id,
      url: entry.links?.[0]?.href,
      title: entry.title?.value,
      html: entry.content?.value?.trim(),
      updated: entry.updated,
    }));
    const other = parseFeed(read(`${name}.atom`));
    expect(other.title).toBe(title?.value);
    expect(
      other.items.map(({ id, url, title, content, updated }) => ({
        id,
        url,
        title,
        html: content,
        updated: updated?.toISOString(),
      })),
    ).toEqual(told);
    expect(
      json(name).items.map(({ id, url, title, content_html, date_modified }) => ({
        id,
        url,
        title,
        html: content_html,
        updated: date_modified,
      })),
    ).toEqual(told);
  });

  test('begins with what is newest', () => {
    const days = json(name).items.map((item) => item.date_modified);
    expect(days).toEqual(days.toSorted().reverse());
  });
});

test('addresses are full, and those of the site lead to what is there', () => {
  const anchors = new Map(
    pages.map(({ path, document }) => [
      home + path.slice(1),
      new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)),
    ]),
  );
  const isThere = (full: string) => {
    const [page = '', anchor] = full.split('#');
    if (anchor) return anchors.get(page)?.has(anchor) ?? false;
    return existsSync(
      join(site.dir, decodeURI(page.slice(home.length)), page.endsWith('/') ? 'index.html' : ''),
    );
  };
  const wrong = namesIn(site.dir).flatMap((name) => {
    const { home_page_url, feed_url, items } = json(name);
    const inTexts = items.flatMap(({ content_html }) =>
      [...elementsIn(content_html).querySelectorAll('[href], [src]')].map(
        (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
      ),
    );
    const ofFeed = [
      home_page_url,
      feed_url,
      feed_url.replace(/json$/, 'atom'),
      ...items.flatMap(({ id, url }) => [id, url]),
    ];
    expect(inTexts.length).toBeGreaterThan(0);
    return [...ofFeed, ...inTexts].filter(
      (found) => !/^https?:/.test(found) || (found.startsWith(ORIGIN) && !isThere(found)),
    );
  });
  expect(wrong).toEqual([]);
});

test('texts hold neither classes nor anchors nor anything but words, links and pictures', () => {
  const texts = namesIn(site.dir).flatMap((name) => json(name).items.map((item) => item.content_html));
  const attributes = texts
    .flatMap((html) => [...html.matchAll(/<\w+((?: [\w-]+(?:="[^"]*")?)*)>/g)])
    .flatMap(([, given = '']) => [...given.matchAll(/ ([\w-]+)/g)].map(([, attribute]) => attribute));
  expect(new Set(texts.join('').match(/(?<=<)(?:script|style|iframe|object|svg|form)/g))).toEqual(new Set());
  for (const attribute of new Set(attributes)) expect(attribute).not.toMatch(/^(?:id|class|style|on\w+)$/);
});

test('a card that was renamed stays the same entry, and a list that was renamed the same feed', () => {
  const { items } = json('all');
  const pond = items.find(({ url }) => url === `${home}practices/testovo-prud/`);
  expect(pond?.id).toBe(`${home}practices/testovo-ozero/`);
  expect(read('regions/testovaya-guberniya.atom')).toBe(read('regions/testovaya-oblast.atom'));
  expect(atom('regions/testovaya-oblast').id).toBe(`${home}feeds/regions/testovaya-guberniya.atom`);
});

test('a card is told whole: place, photo with its author, figures, story, money, sources', () => {
  const pond = json('themes/ponds').items[0];
  const words = elementsIn(pond?.content_html ?? '').textContent.replaceAll('\u00A0', ' ');
  for (const part of [
    'деревня Тестово, Тестовский муниципальный округ, Тестовая область · 2024 · сделано',
    'Фото: Имя Фамилия, CC BY 4.0',
    '2 м — глубина пруда',
    'Собрали 65 тысяч рублей[1].',
    'Теперь здесь купаются дети',
    'Местный бюджет — 400 000 ₽, 86 %[2]',
    'Публикация example.ru, 2024 — Администрация Тестовского округа, 2024',
  ])
    expect(words).toContain(part);
  expect(pond?.tags).toEqual(['Экология', 'Пруды', 'Складчина', 'Тестовая область']);
});

test('of documents: what was adopted on its day, what became of a point on the day that is known; nothing without a day', () => {
  const told = json('documents').items.map(({ title, date_modified }) => [
    title.replaceAll('\u00A0', ' '),
    date_modified.slice(0, 10),
  ]);
  expect(told).toContainEqual(['Резолюция съезда ТОС Тестовой области', '2020-01-15']);
  expect(told).toContainEqual([
    'Резолюция тестового съезда: 1.1. беречь пруды и родники — сообщают о части',
    '2021-05-20',
  ]);
  expect(told.map(([title]) => title).join()).not.toMatch(/Первый|первый|вычищенных прудов/);
});

test('however many cards there are, a feed has a length', () => {
  expect(atom('all', large.dir).entries).toHaveLength(30);
  const lengths = namesIn(large.dir)
    .filter((name) => name.includes('/'))
    .map((name) => atom(name, large.dir).entries?.length ?? 0);
  expect(Math.max(...lengths)).toBe(10);
});

test('a page with a list names its feeds and leads to the place that explains them', () => {
  const named = pages.flatMap(({ path, document }) => {
    const feeds = [...document.querySelectorAll('link[rel=alternate]:is([type*=atom], [type*=feed])')].map(
      (link) => [link.getAttribute('type'), link.getAttribute('href')?.slice(site.basePath.length)],
    );
    return feeds.length > 0 ? [[path, ...feeds]] : [];
  });
  const both = (name: string) => [
    ['application/atom+xml', `feeds/${name}.atom`],
    ['application/feed+json', `feeds/${name}.json`],
  ];
  expect(named).toEqual(
    expect.arrayContaining([
      ['/', ...both('all')],
      ['/practices/', ...both('all')],
      ['/recipes/', ...both('recipes')],
      ['/documents/', ...both('documents')],
      ['/directions/ecology/', ...both('directions/ecology')],
      ['/themes/ponds/', ...both('themes/ponds')],
      ['/regions/testovaya-oblast/', ...both('regions/testovaya-oblast')],
    ]),
  );
  expect(named.some(([path]) => /^\/practices\/testovo/.test(String(path)))).toBe(false);
  const links = [
    ...(pages
      .find(({ path }) => path === '/subscribe/')
      ?.document.querySelectorAll('main a[href$=".atom"]') ?? []),
  ];
  expect(
    links.map((link) => link.getAttribute('href')?.slice(`${site.basePath}feeds/`.length, -5)).sort(),
  ).toEqual(namesIn(site.dir).filter((name) => !/lakes|guberniya/.test(name)));
});

test('channels are named where there are any, and only where there are none it is said so', () => {
  const saysNone = (document: Document | undefined) =>
    document?.body.textContent.includes('каналов в\u00A0мессенджерах у\u00A0сайта нет');
  const without = parseHTML(readFileSync(join(bare.dir, 'subscribe/index.html'), 'utf8')).document;
  const named = pages.find(({ path }) => path === '/subscribe/')?.document;
  expect([saysNone(without as unknown as Document), saysNone(named)]).toEqual([true, false]);
  const channel = named?.querySelector('main a[href="https://example.org/rassylka/"]');
  expect(channel?.textContent).toBe('Рассылка соседей');
});
