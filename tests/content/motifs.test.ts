/** Each motif of this collection gives every card a pattern of its own and stays light. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { coverMarkup, coverPattern, motifPaths } from '../../src/domain/ornament.ts';
import { motifSchema } from '../../src/model/taxonomy.ts';

const motifs = motifSchema.array().parse(parse(readFileSync('content/taxonomy/motifs.yaml', 'utf8')));
const ids = Array.from({ length: 400 }, (_, index) => `tos-sosedi-${index}`);

describe.each(motifs)('motif $name', (motif) => {
  test('differs from id to id', () => {
    expect(new Set(ids.map((id) => JSON.stringify(motifPaths(motif, id)))).size).toBeGreaterThanOrEqual(50);
    const covers = ids.map((id) => JSON.stringify(coverPattern(motif, id).stitches));
    expect(new Set(covers).size).toBeGreaterThan(350);
  });

  test('makes covers of less than one kilobyte, with the tag around them', () => {
    for (const id of ids) expect(coverMarkup(coverPattern(motif, id)).length).toBeLessThan(1024 - 130);
  });
});
