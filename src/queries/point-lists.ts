/** Points that any practice illustrates, each with the paginated list of them. */
import type { Point } from '../domain/documents.ts';
import { countByPlace, partsByPlace } from '../domain/places.ts';
import { practicesOf } from '../domain/relations.ts';
import { points, resolutions, strategies } from './documents.ts';
import { query } from './once.ts';
import { allPractices } from './practices.ts';

export const pointLists = query('pointLists', async () => {
  const documents = new Map(
    [...(await resolutions()), ...(await strategies())].map((item) => [item.id, item]),
  );
  const practices = await allPractices();
  return [...(await points()).values()].flatMap((point) => {
    const document = documents.get(documentOf(point));
    const found = practicesOf(point.id, practices);
    if (!document || found.length === 0) return [];
    const { region } = document;
    return [{ point, document, parts: partsByPlace(found, region), places: countByPlace(found, region) }];
  });
});

function documentOf({ id }: Point): string {
  return id.slice(0, id.indexOf('/'));
}
