/** What the description of the site says of its content is so: its links lead somewhere, what it features is there. */
import type { SiteConfigSource } from '../content-layer/site-config.ts';
import { inkFaults } from '../domain/colour.ts';
import { pointIds } from '../domain/integrity.ts';
import { SECTIONS } from '../domain/sections.ts';
import { pageAdvice, sitePages } from '../domain/site-pages.ts';
import { allEntries, type Content } from '../model/entry.ts';
import { allowedAdvice } from '../model/explain.ts';
import { issueAt, type Issue } from '../model/issue.ts';

export function siteConfigIssues(source: SiteConfigSource, content: Content): Issue[] {
  const { file, config, placeOfWords } = source;
  if (!config) return source.issues;
  const { navigation = [], footer = [], pages, featured, publisher, colours, emblem } = config;
  const made = sitePages(content);
  const paths = [...navigation, ...footer.flatMap(({ links }) => links)].map(({ path }) => path);
  // A section that holds nothing is left out of the menus: its link is no mistake.
  const dead = [...paths, ...Object.values(pages)].filter(
    (path): path is string =>
      path !== undefined && !made.has(path) && !SECTIONS.some((section) => section.path === path),
  );
  const known = {
    emblem: allEntries(content, 'directions').map(({ id }) => id),
    'featured.practice': allEntries(content, 'practices').map(({ id }) => id),
    'featured.point': pointIds(content),
    'featured.strategy': allEntries(content, 'strategies').map(({ id }) => id),
  };
  const named = {
    emblem,
    'featured.practice': featured.practice,
    'featured.point': featured.point,
    'featured.strategy': featured.strategy,
  };
  const missing = (Object.keys(known) as (keyof typeof known)[]).flatMap((field) => {
    const id = named[field];
    return id === undefined || known[field].includes(id) ? [] : [{ field, id }];
  });
  return [
    ...[...new Set(dead)].map((path) =>
      issueAt(file, placeOfWords(path), 'site', `на сайте нет страницы «${path}»`, pageAdvice(path, made)),
    ),
    ...missing.map(({ field, id }) =>
      issueAt(
        file,
        placeOfWords(id),
        'site',
        `${field}: в содержании нет «${id}»`,
        allowedAdvice(id, known[field]),
      ),
    ),
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
