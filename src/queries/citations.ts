/** Everything that has a reference of its own. */
import { citeFollowUp, citeIndicator, citePoint, practiceKey, type Citation } from '../domain/citation.ts';
import { followUpTitle } from '../domain/follow-up.ts';
import { absoluteUrl, site } from '../site.ts';
import { followedDocuments, points, resolutions, strategies } from './documents.ts';
import { allPractices } from './practices.ts';

export async function citations(): Promise<Citation[]> {
  const whole = [
    ...(await allPractices()).map((practice) => ({
      ...practice,
      key: practiceKey(practice),
      formerKeys: practice.formerly.map((id) => practiceKey({ id })),
    })),
    ...[...(await resolutions()), ...(await strategies())].map((document) => ({
      ...document,
      key: document.id,
      formerKeys: [],
    })),
  ];
  return [
    ...whole.map(({ key, formerKeys, title, path }) => ({
      key,
      formerKeys,
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
}
