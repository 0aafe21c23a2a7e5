/** Everything that has a reference of its own. */
import { citeIndicator, citePoint, practiceKey, type Citation } from '../domain/citation.ts';
import { points, resolutions, strategies } from './documents.ts';
import { allPractices } from './practices.ts';

/** `site` is its name, `absoluteUrl` makes a full address of a path. */
export async function citations(site: string, absoluteUrl: (path: string) => string): Promise<Citation[]> {
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
      site,
    })),
    ...[...(await points()).values()].map((point) => citePoint(point, site, absoluteUrl)),
    ...(await strategies()).flatMap((document) =>
      document.indicators.map((indicator) => citeIndicator(document, indicator, site, absoluteUrl)),
    ),
  ];
}
