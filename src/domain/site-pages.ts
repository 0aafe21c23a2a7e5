/** Which addresses the site will have, as far as the content says it before the site is built. */
import { COLLECTIONS, type Collection } from '../model/collections.ts';
import { nearest } from '../model/choices.ts';
import { allEntries, type Content, type UnreadableEntry } from '../model/entry.ts';
import { RULE_CODES } from '../model/issue.ts';
import { unpackTree } from '../model/packed-tree.ts';
import { walkTree } from '../model/tree.ts';
import { clauseAnchor, clausesOf, indicatorsPath, sectionAnchor, sectionsOf } from './documents.ts';
import { entryAddress } from './entry-address.ts';
import { LISTED_FACETS } from './facets.ts';
import { registerPath, REGISTERS } from './registers.ts';
import { presentSections } from './sections.ts';
import { sheetPath } from './sheet.ts';

/** Pages that the engine makes for every collection, besides its sections. */
const ALWAYS = [
  '/',
  '/practices/table/',
  '/editors/suggest/',
  '/editors/mistake/',
  '/editors/fields/',
  '/editors/components/',
  '/editors/rules/',
  '/editors/practice-form.docx',
];

/** Parts of addresses below the page of an entry or a section: pages of lists, points, addressees, editions. */
const BELOW = /^(?:\d+|(?:p|s|to)-\d[\d-]*|\d{4}-\d\d-\d\d|changes|practices|costs|[\w.-]+\.(?:csv|txt))$/;

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
  for (const path of belowRegions(content, known.has(REGISTERS))) known.add(path);
  for (const code of RULE_CODES) known.add(`/editors/rules/${code}/`);
  const texts = new Set(allEntries(content, 'pages').map((entry) => entryAddress('pages', entry)));
  const anchors = new Set([...pointAddresses(content), ...headingAddresses(content), ...known]);
  const has = (path: string) => {
    const page = path.replace(/[?#].*/, '');
    const isAnchorKnown = ANCHORED.test(path) || (path.includes('#') && texts.has(page));
    return isAnchorKnown && !anchors.has(path) ? false : isMade(page, known);
  };
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

function headingAddresses(content: Content): string[] {
  return allEntries(content, 'pages').flatMap((entry) =>
    [...walkTree(unpackTree(entry.tree))].flatMap((node) =>
      node.type === 'element' && node.attributes.id
        ? [`${entryAddress('pages', entry)}#${node.attributes.id}`]
        : [],
    ),
  );
}

/** Under any name that the region or the place had: municipalities of practices, registers, organisations. */
function belowRegions(content: Content, hasRegisters: boolean): string[] {
  const namesOf = ({
    id,
    data: { formerly = [] },
  }: UnreadableEntry<'regions' | 'municipalities' | 'organisations'>) => [id, ...formerly];
  const used = new Set(allEntries(content, 'practices').map(({ data }) => data.municipality));
  const places = allEntries(content, 'municipalities').filter(({ id }) => used.has(id));
  const organisations = hasRegisters ? allEntries(content, 'organisations') : [];
  return allEntries(content, 'regions').flatMap((region) => {
    const inRegion = ({ data }: { data: { region?: string | undefined } }) => data.region === region.id;
    return namesOf(region).flatMap((name) => [
      ...places
        .filter(inRegion)
        .flatMap(namesOf)
        .map((place) => `/regions/${name}/${place}/`),
      ...(hasRegisters ? [registerPath(name)] : []),
      ...organisations
        .filter(inRegion)
        .flatMap(namesOf)
        .map((id) => `${registerPath(name)}${id}/`),
    ]);
  });
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
