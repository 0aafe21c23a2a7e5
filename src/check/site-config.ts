/** Checks references from the site's description to its content: links, featured entries. */
import type { SiteConfigSource } from '../content-layer/site-config.ts';
import { inkFaults } from '../domain/colour.ts';
import { pointIds } from '../domain/reference-integrity.ts';
import { SECTIONS } from '../domain/sections.ts';
import { pageAdvice, type SitePages } from '../domain/site-pages.ts';
import type { Collection } from '../model/collections.ts';
import { allEntries, type Content } from '../model/entry.ts';
import { allowedAdvice } from '../model/choices.ts';
import { issueAt, type Issue } from '../model/issue.ts';

export function siteConfigIssues(source: SiteConfigSource, content: Content, pages: SitePages): Issue[] {
  const { file, config, placeOfWords } = source;
  if (!config) return source.issues;
  const { navigation = [], footer = [], pages: named, featured, publisher, colours } = config;
  const paths = [...navigation, ...footer].map(({ path }) => path);
  // A section that holds nothing is left out of the menus: its link is no mistake.
  const dead = [...paths, ...Object.values(named)].filter(
    (path): path is string =>
      path !== undefined && !pages.has(path) && !SECTIONS.some((section) => section.path === path),
  );
  const beginsNothing = navigation
    .flatMap(({ includes = [] }) => includes)
    .filter(
      (begin) =>
        ![...pages.known, ...SECTIONS.map(({ path }) => path)].some((path) => path.startsWith(begin)),
    );
  const idsOf = (collection: Collection) => allEntries(content, collection).map(({ id }) => id);
  type Reference = [field: string, id: string | undefined, known: readonly string[]];
  const references: Reference[] = [
    ['featured.practice', featured.practice, idsOf('practices')],
    ['featured.point', featured.point, pointIds(content)],
    ...(featured.themes ?? []).map((theme): Reference => ['featured.themes', theme, idsOf('themes')]),
  ];
  return [
    ...source.issues,
    ...[...new Set(dead)].map((path) =>
      issueAt(file, placeOfWords(path), 'site', `на сайте нет страницы «${path}»`, pageAdvice(path, pages)),
    ),
    ...beginsNothing.map((begin) =>
      issueAt(
        file,
        placeOfWords(begin),
        'site',
        `includes: на сайте нет страниц, адрес которых начинается с «${begin}»`,
        pageAdvice(begin, pages),
      ),
    ),
    ...references.flatMap(([field, id, known]) => {
      if (id === undefined || known.includes(id)) return [];
      const message = `${field}: в содержании нет «${id}»`;
      return issueAt(file, placeOfWords(id), 'site', message, allowedAdvice(id, known));
    }),
    ...inkFaults(colours.brand).map(({ appearance, message, advice }) =>
      issueAt(file, placeOfWords(colours.brand[appearance]), 'colour', message, advice),
    ),
    ...(publisher.readers || publisher.press
      ? []
      : [
          issueAt(
            file,
            placeOfWords('publisher:'),
            'contact',
            'не сказано, куда писать читателям и журналистам',
            'впишите почту или адрес страницы в publisher: readers и press; пока их нет, сайт говорит об этом сам',
          ),
        ]),
  ];
}
