/** What this collection is sewn with: every theme has its motif, every motif stands for something and stays light. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { hemMarkup, stampMarkup } from '../../src/domain/ornament.ts';
import { directionSchema, motifSchema, themeSchema } from '../../src/model/taxonomy.ts';

const vocabulary = (name: string): unknown => parse(readFileSync(`content/taxonomy/${name}.yaml`, 'utf8'));
const motifs = motifSchema.array().parse(vocabulary('motifs'));
const themes = themeSchema.array().parse(vocabulary('themes'));
const directions = directionSchema.array().parse(vocabulary('directions'));

test('every theme and every direction has a motif', () => {
  expect([...themes, ...directions].filter(({ motif }) => !motif).map(({ id }) => id)).toEqual([]);
});

describe.each(motifs)('motif $name', ({ id, ...drawn }) => {
  test('stands for a theme or a direction', () => {
    expect([...themes, ...directions].map(({ motif }) => motif)).toContain(id);
  });

  test('makes a stamp and a hem of less than one kilobyte each, with the tag around them', () => {
    for (const markup of [stampMarkup({ id, ...drawn }), hemMarkup({ id, ...drawn })])
      expect(markup.length).toBeLessThan(1024 - 110);
  });

  test('is not drawn twice', () => {
    expect(motifs.filter(({ grid }) => grid.join() === drawn.grid.join())).toHaveLength(1);
  });
});
