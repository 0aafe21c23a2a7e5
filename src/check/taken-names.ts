/** Names that would give an entry the address of a page that the engine makes. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { entryAddress } from '../domain/entry-address.ts';
import { FORMER_SECTIONS } from '../domain/former-addresses.ts';
import { entriesOf, formerIdsOf } from '../domain/former-ids.ts';
import { COLLECTIONS, collections, type Collection } from '../model/collections.ts';
import type { Content, UnreadableEntry } from '../model/entry.ts';
import { issueAt, START, type Issue } from '../model/issue.ts';

/** The folder of the search index, and the name that the picture of the first page has among those for social networks. */
const RESERVED = ['pagefind', 'home'];

/** Whether the engine has a page of its own there. */
export type IsTaken = (address: string) => boolean;

/** Addresses that the files of `src/pages` make, whatever there is to show. */
export async function takenAddresses(root = process.cwd()): Promise<IsTaken> {
  const found = await readdir(join(root, 'src/pages'), { recursive: true });
  const routes = found.flatMap((file) => {
    const route = routeOf(file.replaceAll('\\', '/'));
    return route ? [route] : [];
  });
  return (address) => {
    const path = address.replaceAll(/^\/|\/$/g, '');
    return [...FORMER_SECTIONS, ...RESERVED].includes(path) || routes.some((route) => route.test(path));
  };
}

/** None for what is no page, and for the pages of entries themselves, whose last step is any name. */
function routeOf(file: string): RegExp | undefined {
  const path = /^(?!.*(?:^|\/)_)(.*)\.(?:astro|mdx|ts)$/
    .exec(file)?.[1]
    // Further pages of a list have numbers; below a name they are all that is added to its own page.
    ?.replace(/\]\/\[\.{3}page\]$/, ']/<number>')
    .replace(/\/\[\.{3}page\]$/, '<more>')
    .replace(/(?:^|\/)(?:\[\.{3}\w+\]|index)$/, '');
  if (!path || /(?:^|\/)\[[.\w]+\](?:\.\w+)?$/.test(path)) return undefined;
  const pattern = path
    .replaceAll('.', '\\.')
    .replace(/\[\w+\]/g, '[^/]+')
    .replace('<number>', '\\d+')
    .replace('<more>', '(?:/\\d+)?');
  return new RegExp(`^${pattern}$`);
}

export function takenNameIssues(content: Content, prefix: string, isTaken: IsTaken): Issue[] {
  const issues: Issue[] = [];
  for (const collection of COLLECTIONS)
    for (const entry of entriesOf(content, collection))
      for (const [at, id] of [entry.id, ...formerIdsOf(entry)].entries()) {
        if (!addressesOf(entry, id).some(isTaken)) continue;
        const inList = collections[collection].form === 'list';
        const place = at ? entry.placeOf(['formerly', at - 1]) : inList ? entry.placeOf(['id']) : START;
        const name = id.slice(id.lastIndexOf('/') + 1);
        issues.push(
          issueAt(
            `${prefix}/${entry.path}`,
            place,
            'taken-name',
            `имя «${name}» занято: по этому адресу у сайта уже есть своя страница`,
            at ? 'уберите его из formerly' : 'назовите точнее: добавьте к имени место или суть',
          ),
        );
      }
  return issues;
}

/** What the site makes for the entry under this id; nothing for a line of a page about something else. */
export function addressesOf(entry: UnreadableEntry, id: string): string[] {
  const { collection, raw } = entry;
  const above = BELOW_REGION[collection];
  if (above) return typeof raw.region === 'string' ? [`/${above}/${raw.region}/${id}/`] : [];
  const address = entryAddress(collection, { ...entry, id });
  return address.endsWith(`/${id}/`) ? [address, `${address.slice(0, -1)}.json`] : [];
}

const BELOW_REGION: Partial<Record<Collection, string>> = {
  municipalities: 'regions',
  organisations: 'registers',
};
