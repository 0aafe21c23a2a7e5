/** Points with more practices than their page shows, each with the paginated list of all. */
import { partsByKind } from '../domain/deeds.ts';
import type { Point } from '../domain/documents.ts';
import { BESIDE_POINT, nearestFirst, practicesOf } from '../domain/relations.ts';
import { points, resolutions, strategies } from './documents.ts';
import { once } from './once.ts';
import { allPractices } from './practices.ts';

export const pointLists = once(async () => {
  const documents = new Map(
    [...(await resolutions()), ...(await strategies())].map((item) => [item.id, item]),
  );
  const practices = await allPractices();
  return [...(await points()).values()].flatMap((point) => {
    const document = documents.get(documentOf(point));
    const found = document ? nearestFirst(practicesOf(point.id, practices), document.region) : [];
    return document && found.length > BESIDE_POINT ? [{ point, document, parts: partsByKind(found) }] : [];
  });
});

function documentOf({ id }: Point): string {
  return id.slice(0, id.indexOf('/'));
}
