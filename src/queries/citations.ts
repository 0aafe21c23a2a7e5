/** Everything that has a reference of its own. */
import { citeFollowUp, citeIndicator, citePoint, citePractice, type Citation } from '../domain/citation.ts';
import { followUpTitle } from '../domain/follow-up.ts';
import { yearOf } from '../language/format.ts';
import { absoluteUrl, publisher, site } from '../site.ts';
import { followedDocuments, points, resolutions, strategies } from './documents.ts';
import { allPractices } from './practices.ts';

export async function citations(): Promise<Citation[]> {
  const documents = [
    ...(await resolutions()).map((document) => ({ ...document, year: yearOf(document.adopted) })),
    ...(await strategies()).map((document) => ({ ...document, year: undefined })),
  ];
  return [
    ...(await allPractices()).map((practice) => citePractice(practice, site.name, absoluteUrl)),
    ...documents.map(({ id: key, title, year, path }) => ({
      ...{ key, title, year, url: absoluteUrl(path), site: site.name },
    })),
    ...[...(await points()).values()].map((point) => citePoint(point, site.name, absoluteUrl)),
    ...(await strategies()).flatMap((document) =>
      document.indicators.map((indicator) => citeIndicator(document, indicator, site.name, absoluteUrl)),
    ),
    ...(await followedDocuments()).map((document) =>
      citeFollowUp(document, followUpTitle(document), site.name, absoluteUrl),
    ),
  ].map((citation) => ({ ...citation, publisher: publisher.name }));
}
