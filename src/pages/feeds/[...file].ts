/** Feeds, each in Atom and in JSON Feed; also at the addresses that they had. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { feedWriters } from '../../data/feed.ts';
import { FEED_TYPES, feedPath, type FeedFormat } from '../../domain/feeds.ts';
import { feeds, type SiteFeed } from '../../queries/feeds.ts';
import { absoluteUrl, publisher, site } from '../../site.ts';

const formats = Object.keys(FEED_TYPES) as FeedFormat[];

export const getStaticPaths = (async () =>
  Object.values(await feeds())
    .flat()
    .flatMap((feed) =>
      [feed.name, ...feed.formerNames].flatMap((name) =>
        formats.map((format) => ({ params: { file: `${name}.${format}` }, props: { feed, format } })),
      ),
    )) satisfies GetStaticPaths;

export const GET: APIRoute<{ feed: SiteFeed; format: FeedFormat }> = async ({ props }) => {
  const { name, formerNames, label, path, entries } = props.feed;
  return new Response(
    feedWriters[props.format]({
      id: absoluteUrl(feedPath(formerNames[0] ?? name, 'atom')),
      title: `${site.name}: ${label}`,
      page: absoluteUrl(path),
      addresses: { atom: absoluteUrl(feedPath(name, 'atom')), json: absoluteUrl(feedPath(name, 'json')) },
      author: publisher,
      licence: site.licence.name,
      entries: await Promise.all(entries.map(async (entry) => ({ ...entry, html: await entry.html() }))),
    }),
    { headers: { 'Content-Type': FEED_TYPES[props.format] } },
  );
};
