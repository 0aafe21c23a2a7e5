/** Everything that has a reference of its own, by the key of the reference. */
import { indicatorKey, pointKey, practiceKey, type Citation } from '../domain/citation.ts';
import { indicatorPath } from '../domain/documents.ts';
import { once } from './once.ts';
import { points, resolutions, strategies } from './documents.ts';
import { allPractices } from './practices.ts';

type Unplaced = Omit<Citation, 'url' | 'site'> & { path: string };

const unplaced = once(async (): Promise<Unplaced[]> => [
  ...(await allPractices()).map((practice) => ({
    key: practiceKey(practice),
    title: practice.title,
    path: practice.path,
  })),
  ...[...(await resolutions()), ...(await strategies())].map(({ id, title, path }) => ({
    key: id,
    title,
    path,
  })),
  ...[...(await points()).values()].map((point) => ({
    key: pointKey(point),
    title: point.cited,
    path: point.path,
  })),
  ...(await strategies()).flatMap((document) =>
    document.indicators.map((indicator) => ({
      key: indicatorKey(document.id, indicator.id),
      title: `${document.shortTitle}, показатель «${indicator.name}»`,
      path: indicatorPath(document, indicator),
    })),
  ),
]);

/** `site` is its name, `absoluteUrl` makes a full address of a path. */
export async function citations(
  site: string,
  absoluteUrl: (path: string) => string,
): Promise<Map<string, Citation>> {
  return new Map(
    (await unplaced()).map(({ key, title, path }) => [key, { key, title, url: absoluteUrl(path), site }]),
  );
}
