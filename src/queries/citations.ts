/** Everything that has a reference of its own. */
import { citeFollowUp, citeIndicator, citePoint, practiceKey, type Citation } from '../domain/citation.ts';
import { yearOf } from '../language/format.ts';
import { followUpTitle } from '../domain/follow-up.ts';
import { absoluteUrl, publisher, site } from '../site.ts';
import { followedDocuments, points, resolutions, strategies } from './documents.ts';
import { allPractices } from './practices.ts';

export async function citations(): Promise<Citation[]> {
  const whole = [
    ...(await allPractices()).map((practice) => ({
      ...practice,
      key: practiceKey(practice),
      year: yearOf(practice.checked),
      formerKeys: practice.formerly.map((id) => practiceKey({ id })),
    })),
    ...(await resolutions()).map((document) => ({ ...document, year: yearOf(document.adopted) })),
    ...(await strategies()),
  ].map((page) => ({ key: page.id, year: undefined, formerKeys: [], ...page }));
  const all: Citation[] = [
    ...whole.map(({ key, formerKeys, year, title, path }) => ({
      key,
      formerKeys,
      year,
      title,
      url: absoluteUrl(path),
      site: site.name,
    })),
    ...[...(await points()).values()].map((point) => citePoint(point, site.name, absoluteUrl)),
    ...(await strategies()).flatMap((document) =>
      document.indicators.map((indicator) => citeIndicator(document, indicator, site.name, absoluteUrl)),
    ),
    ...(await followedDocuments()).map((document) =>
      citeFollowUp(document, followUpTitle(document), site.name, absoluteUrl),
    ),
  ];
  return all.map((citation) => ({ ...citation, publisher: publisher.name }));
}
