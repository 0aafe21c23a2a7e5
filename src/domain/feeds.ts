/** Where feeds stand: what is new of a list, for programs that look there by themselves. */
export const SUBSCRIBE = '/subscribe/';

/** By the ends of addresses. */
export const FEED_TYPES = { atom: 'application/atom+xml', json: 'application/feed+json' };
export type FeedFormat = keyof typeof FEED_TYPES;

/**
 * Without the path prefix.
 *
 * @param name `all`, `regions/zarechnaya-oblast`
 */
export function feedPath(name: string, format: FeedFormat): string {
  return `/feeds/${name}.${format}`;
}

/** Its place on the page of all feeds, without the path prefix. */
export function subscribePath(name: string): string {
  return `${SUBSCRIBE}#${name.replace('/', '-')}`;
}
