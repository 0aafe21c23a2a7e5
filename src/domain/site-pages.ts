/** Which addresses the site will have, as far as the content says it before the site is built. */
import { COLLECTIONS, type Collection } from '../model/collections.ts';
import { allEntries, type Content } from '../model/entry.ts';
import { nearest } from '../model/explain.ts';
import { unpackTree } from '../model/packed-tree.ts';
import { clauseAnchor, clausesOf, indicatorsPath, sectionAnchor, sectionsOf } from './documents.ts';
import { entryAddress } from './entry-address.ts';
import { LISTED_FACETS } from './facets.ts';
import { REGISTERS } from './registers.ts';
import { presentSections } from './sections.ts';
import { sheetPath } from './sheet.ts';

/** Pages that the engine makes for every collection, besides its sections. */
const ALWAYS = [
  '/',
  '/practices/table/',
  '/editors/suggest/',
  '/editors/fields/',
  '/editors/components/',
  '/editors/rules/',
  '/editors/practice-form.docx',
];

/** Parts of addresses below the page of an entry or a section: pages of lists, points, addressees, editions. */
const BELOW = /^(?:\d+|(?:p|s|to)-\d[\d-]*|\d{4}-\d\d-\d\d|changes|practices|[\w.-]+\.(?:csv|txt))$/;

/** Clauses, sections, terms: anchors that stand for content. */
const ANCHORED = /^\/(?:resolutions\/[^#]*#p|strategy\/[^#]*#s)-\d|^\/glossary\/#/;

export interface SitePages {
  /** @param path without the path prefix; anchors are known of points and of terms alone */
  has: (path: string) => boolean;
  /** Addresses of entries and sections, for advice. */
  known: string[];
}

export function sitePages(content: Content): SitePages {
  const known = new Set(ALWAYS);
  for (const { path } of presentSections((collection) => !allEntries(content, collection).length))
    known.add(path);
  const hasList = listedIds(content);
  for (const collection of COLLECTIONS)
    for (const entry of allEntries(content, collection)) {
      const former = 'formerly' in entry.data ? (entry.data.formerly ?? []) : [];
      if (!hasList(collection, entry.id)) continue;
      for (const id of [entry.id, ...former]) {
        known.add(entryAddress(collection, { ...entry, id }));
        if ('kind' in entry.data && entry.data.kind === 'tos') known.add(sheetPath(id));
      }
      if (collection === 'indicators')
        known.add(indicatorsPath({ path: `/strategy/${entry.id.slice(0, entry.id.indexOf('/'))}/` }));
    }
  const anchors = new Set([...pointAddresses(content), ...known]);
  const has = (path: string) =>
    ANCHORED.test(path) && !anchors.has(path) ? false : isMade(path.replace(/[?#].*/, ''), known);
  return { has, known: [...known] };
}

export function pageAdvice(path: string, { known }: SitePages): string {
  const meant = nearest(path, known);
  return `${meant ? `возможно, имелось в виду «${meant}»; ` : ''}адрес страницы копируют из строки браузера, без имени сайта`;
}

function isMade(path: string, known: ReadonlySet<string>): boolean {
  if (known.has(path)) return true;
  const parts = path.split('/').filter(Boolean);
  const [first = '', second = ''] = parts;
  // Which of these there are follows from the practices when the site is built.
  if (first === 'practices' && LISTED_FACETS.some((facet) => facet === second)) return true;
  if (first === 'registers') return known.has(REGISTERS);
  if (first === 'regions') return known.has(`/regions/${second}/`);
  if (path.startsWith('/editors/rules/')) return true;
  if (/^\/strategy\/[^/]+\/\d+\/$/.test(path)) return false;
  const above = parts.slice(0, -1);
  return above.length > 0 && BELOW.test(parts.at(-1) ?? '') && isMade(`/${above.join('/')}/`, known);
}

function pointAddresses(content: Content): string[] {
  return [
    ...[...allEntries(content, 'resolutions'), ...allEntries(content, 'editions')].flatMap((entry) =>
      clausesOf(unpackTree(entry.tree)).map(
        ({ number }) => `/resolutions/${entry.id}/#${clauseAnchor(number)}`,
      ),
    ),
    ...allEntries(content, 'chapters').flatMap((entry) =>
      sectionsOf(unpackTree(entry.tree)).map(
        ({ number }) => `/strategy/${entry.id}/#${sectionAnchor(number)}`,
      ),
    ),
  ];
}

/** Lists of a vocabulary are made where a practice is in them. */
function listedIds(content: Content): (collection: Collection, id: string) => boolean {
  const practices = allEntries(content, 'practices').map(({ data }) => data);
  const used: Partial<Record<Collection, Set<string | undefined>>> = {
    themes: new Set(practices.flatMap(({ themes }) => themes ?? [])),
    regions: new Set(practices.map(({ region }) => region)),
  };
  return (collection, id) => used[collection]?.has(id) ?? true;
}
