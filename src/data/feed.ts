/** A feed in Atom and in JSON Feed. Dates are those that the content names: nobody knows when an entry was published. */
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { FEED_TYPES, type FeedFormat } from '../domain/feeds.ts';

export interface FeedEntry {
  /** An address of it that never changes. */
  id: string;
  /** Where it stands today. */
  url: string;
  title: string;
  summary: string;
  /** The whole text. */
  html: string;
  /** The day of what is known. */
  updated: string;
  tags: string[];
}

export interface Feed {
  id: string;
  title: string;
  /** The page with the same list. */
  page: string;
  /** Its own address in each format. */
  addresses: Record<FeedFormat, string>;
  author: { name: string; url: string };
  licence: string;
  /** The newest first, at least one. */
  entries: FeedEntry[];
}

export const feedWriters: Record<FeedFormat, (feed: Feed) => string> = { atom, json };

function atom({ id, title, page, addresses, author, licence, entries }: Feed): string {
  return generateAtomFeed({
    xml: { lang: 'ru' },
    id,
    title: { value: title },
    updated: entries[0]?.updated ?? '',
    authors: [{ name: author.name, uri: author.url }],
    links: [
      { rel: 'self', href: addresses.atom, type: FEED_TYPES.atom },
      { rel: 'alternate', href: page, type: 'text/html' },
    ],
    rights: { value: licence },
    entries: entries.map(({ id, url, title, summary, html, updated, tags }) => ({
      id,
      title: { value: title },
      updated,
      links: [{ rel: 'alternate', href: url, type: 'text/html' }],
      categories: tags.map((term) => ({ term })),
      summary: { value: summary },
      content: { type: 'html', value: html },
    })),
  });
}

function json({ title, page, addresses, author, entries }: Feed): string {
  return JSON.stringify(
    generateJsonFeed({
      title,
      home_page_url: page,
      feed_url: addresses.json,
      language: 'ru',
      authors: [author],
      items: entries.map(({ id, url, title, summary, html, updated, tags }) => ({
        id,
        url,
        title,
        summary,
        content_html: html,
        date_modified: updated,
        tags,
      })),
    }),
  );
}
