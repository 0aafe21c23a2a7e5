import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { pointReference, reference, text } from './fields.ts';
import { imagePath } from './image.ts';
import { practiceSchema } from './practice.ts';
import { referencesIn } from './schema-walk.ts';

const schema = z.strictObject({
  plain: z.string(),
  name: text().describe('Название'),
  region: reference('regions').optional().describe('Регион'),
  themes: z.array(reference('themes')).default([]).describe('Темы'),
  points: z.array(pointReference()),
  awards: z
    .array(
      z
        .strictObject({ contest: reference('contests').describe('Конкурс'), note: text().optional() })
        .refine((award) => award.note !== 'нет'),
    )
    .describe('Награды'),
  year: z.preprocess((value) => String(value), z.string().describe('Год')),
  outer: z.strictObject({ inner: z.strictObject({ deep: z.boolean().describe('Глубоко') }) }).optional(),
});

describe('referencesIn', () => {
  const found = (value: unknown) => [...referencesIn(schema, value)];

  it('finds every reference with its place, also inside optional and default fields', () => {
    expect(
      found({
        plain: 'regions',
        name: 'themes',
        region: 'testovaya-oblast',
        themes: ['ponds', 'squares'],
        points: ['testovyy-sezd/1.1'],
        awards: [{ note: 'без конкурса' }, { contest: 'testovyy-konkurs' }],
      }),
    ).toEqual([
      { path: ['region'], target: 'regions', id: 'testovaya-oblast' },
      { path: ['themes', 0], target: 'themes', id: 'ponds' },
      { path: ['themes', 1], target: 'themes', id: 'squares' },
      { path: ['points', 0], target: 'points', id: 'testovyy-sezd/1.1' },
      { path: ['awards', 1, 'contest'], target: 'contests', id: 'testovyy-konkurs' },
    ]);
  });

  it.each([
    [{}],
    [null],
    ['строка'],
    [{ region: 7 }],
    [{ themes: 'ponds' }],
    [{ themes: { first: 'ponds' } }],
    [{ awards: ['testovyy-konkurs'] }],
  ])('steps over what has another shape: %j', (value) => {
    expect(found(value)).toEqual([]);
  });

  it('finds every kind of reference that a practice makes', () => {
    const card = {
      organisations: ['a'],
      region: 'a',
      municipality: 'a',
      directions: ['a'],
      themes: ['a'],
      awards: [{ contest: 'a' }],
      implements: ['a/1'],
      related: ['a'],
      adaptedFrom: 'a',
    };
    const targets = [...referencesIn(practiceSchema({ image: imagePath }), card)].map(
      ({ path, target }) => `${path[0]}: ${target}`,
    );
    expect(targets.sort()).toEqual([
      'adaptedFrom: practices',
      'awards: contests',
      'directions: directions',
      'implements: points',
      'municipality: municipalities',
      'organisations: organisations',
      'region: regions',
      'related: practices',
      'themes: themes',
    ]);
  });
});
