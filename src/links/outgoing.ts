/** Addresses of other sites that the content names: sources in the fields, links in the texts. */
import { everyEntry, type Content, type Place } from '../model/entry.ts';
import type { Path } from '../model/schema-walk.ts';
import { unpackTree } from '../model/packed-tree.ts';
import { walkTree } from '../model/tree.ts';

interface Mention extends Place {
  /** File in the repository, from its root. */
  file: string;
}

export interface OutgoingLink {
  url: string;
  mentions: Mention[];
  /** The last day an editor saw the page, `2026-11-20`, if recorded. */
  seen?: string;
}

const WEB = /^https?:\/\//i;

/** Each address once, in the order of the files. Fragments are ignored. */
export function outgoingLinks(content: Content, prefix: string): OutgoingLink[] {
  const links = new Map<string, OutgoingLink>();
  const add = (address: string, mention: Mention, seen?: string) => {
    if (!WEB.test(address) || !URL.canParse(address)) return;
    const url = new URL(address);
    url.hash = '';
    const link = links.get(url.href) ?? { url: url.href, mentions: [] };
    link.mentions.push(mention);
    if (seen && seen > (link.seen ?? '')) link.seen = seen;
    links.set(url.href, link);
  };
  for (const entry of everyEntry(content)) {
    const file = `${prefix}/${entry.path}`;
    for (const { path, url, seen } of addressesIn(entry.data, entry.data))
      add(url, { file, ...entry.placeOf(path) }, seen);
    for (const node of walkTree(unpackTree(entry.tree))) {
      const href = node.type === 'element' && node.tag === 'a' && node.attributes.href;
      if (href) add(href, { file, ...entry.placeOfWords(href) });
    }
  }
  return [...links.values()];
}

/** Every URL in the data, with the access date beside it or that of the whole card. */
function* addressesIn(
  value: unknown,
  around: Record<string, unknown>,
  path: Path = [],
): Generator<{ path: Path; url: string; seen: string | undefined }> {
  if (typeof value === 'string') {
    if (WEB.test(value)) yield { path, url: value, seen: dayIn(around) };
  } else if (typeof value === 'object' && value !== null) {
    const own = Array.isArray(value) ? around : (value as Record<string, unknown>);
    const inner = dayIn(own) ? own : around;
    for (const [key, item] of Object.entries(value))
      yield* addressesIn(item, inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

function dayIn({ accessed, checked }: Record<string, unknown>): string | undefined {
  const day = accessed ?? checked;
  return typeof day === 'string' ? day : undefined;
}
