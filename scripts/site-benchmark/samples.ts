/** The real practices, as what is made is made of: their fields as they are written, their stories as text. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type * as z from 'zod';
import type { practiceSchema } from '../../src/model/practice.ts';

/** Fields before the schema has read them; a picture is a path. */
type Written = z.input<ReturnType<typeof practiceSchema>>;
export type PracticeFields = Omit<Written, 'photos'> & {
  photos?: (Omit<NonNullable<Written['photos']>[number], 'file'> & { file: string })[];
};
export type Sum = NonNullable<NonNullable<PracticeFields['money']>['rows']>[number];
export type Result = NonNullable<PracticeFields['results']>[number];
export type Award = NonNullable<PracticeFields['awards']>[number];

export interface Sample {
  id: string;
  fields: PracticeFields;
  story: string;
}

const PHOTO = /<Photo\b[^>]*\/>\n*/g;

export async function readSamples(folder: string): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const id of (await readdir(folder)).sort()) {
    const text = await readFile(join(folder, id, 'index.mdx'), 'utf8');
    const [, front = '', story = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
    // Pictures stay behind, so that what shows them has to stay too.
    samples.push({ id, fields: parse(front) as PracticeFields, story: story.replace(PHOTO, '') });
  }
  if (!samples.length) throw new Error(`${folder} has no practices to take as samples`);
  return samples;
}
