import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import * as z from 'zod';

const judgedQuery = z.strictObject({
  query: z.string().min(1),
  from: z.enum(['resident', 'journalist', 'editor']),
  /** Address of the page, without the path prefix → 3: just what is wanted, 2: clearly useful, 1: helps somewhat. */
  pages: z.record(z.string().regex(/^\/.*\/$/), z.int().min(1).max(3)),
});
export type JudgedQuery = z.output<typeof judgedQuery>;

export interface JudgedQueries {
  /** Every other query: the weights of the search were chosen by them. */
  tuning: JudgedQuery[];
  /** The rest: no weight was chosen by them. */
  reported: JudgedQuery[];
}

export async function readJudgedQueries(file: URL): Promise<JudgedQueries> {
  const queries = z.array(judgedQuery).parse(parse(await readFile(file, 'utf8')));
  return {
    tuning: queries.filter((_, index) => index % 2 === 0),
    reported: queries.filter((_, index) => index % 2 === 1),
  };
}
