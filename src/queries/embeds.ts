/** What other sites may show besides the cards. */
import { clausePoint } from '../domain/documents.ts';
import { countByPlace } from '../domain/places.ts';
import { practicesOf } from '../domain/relations.ts';
import { resolutions } from './documents.ts';
import { query } from './once.ts';
import { allPractices } from './practices.ts';

/** Every clause in force, and how many practices are known at it. */
export const clauseEmbeds = query('clauseEmbeds', async () => {
  const practices = await allPractices();
  return (await resolutions()).flatMap((document) =>
    document.clauses.map((clause) => {
      const point = clausePoint(document, clause);
      return { document, point, places: countByPlace(practicesOf(point.id, practices), document.region) };
    }),
  );
});
