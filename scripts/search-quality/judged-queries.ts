import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import * as z from 'zod';

export const READERS = ['resident', 'journalist', 'editor'] as const;

/** From this grade on a page counts as an answer. */
export const RELEVANT = 2;

const judgedQuery = z
  .strictObject({
    query: z.string().min(1),
    from: z.enum(READERS),
    /** Nothing on the site answers it: the pages are only the nearest there is. */
    unanswered: z.literal(true).optional(),
    /** Address of the page, without the path prefix → 3: just what is wanted, 2: clearly useful, 1: helps somewhat. */
    pages: z.record(z.string().regex(/^\/.*\/$/), z.int().min(1).max(3)),
  })
  .refine(
    ({ unanswered, pages }) => !unanswered === Object.values(pages).some((grade) => grade >= RELEVANT),
    `a query has a page of grade ${RELEVANT} or more, or is marked as unanswered`,
  )
  .refine(({ pages }) => Object.keys(pages).length > 0, 'a query has pages');
export type JudgedQuery = z.output<typeof judgedQuery>;

export interface JudgedQueries {
  /** Every other query: the weights of the search are chosen by them. */
  tuning: JudgedQuery[];
  /** The rest: no weight is chosen by them. */
  reported: JudgedQuery[];
}

export async function readJudgedQueries(file: URL): Promise<JudgedQueries> {
  const queries = z.array(judgedQuery).parse(parse(await readFile(file, 'utf8')));
  return {
    tuning: queries.filter((_, index) => index % 2 === 0),
    reported: queries.filter((_, index) => index % 2 === 1),
  };
}
