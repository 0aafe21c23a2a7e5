/** The fields of a practice that its page shows, and those that have to be right all the same. */
import { reference } from 'astro:content';
import { z } from 'astro/zod';

/** YAML reads a bare year as a number and a bare day as a date. */
const partialDate = z.union([
  z.string(),
  z.number().transform(String),
  z.date().transform((date) => date.toISOString().slice(0, 10)),
]);
const day = z.coerce.date();
const precision = z.enum(['about', 'more', 'less']).optional();
const source = z.union([z.string(), z.array(z.string())]);
const sum = { rub: z.number().positive(), precision, source };

export const practiceFields = {
  kind: z.enum(['tos', 'municipal', 'regional']),
  organisations: z.array(reference('organisations')).default([]),
  region: reference('regions'),
  municipality: reference('municipalities').optional(),
  settlement: z.string().optional(),
  start: partialDate.optional(),
  end: partialDate.optional(),
  status: z.enum(['planned', 'running', 'done', 'unknown']),
  directions: z.array(reference('directions')).min(1).max(3),
  themes: z.array(reference('themes')).default([]),
  money: z
    .object({
      rows: z
        .array(
          z.object({
            from: z.enum(['federal', 'regional', 'municipal', 'grant', 'residents', 'sponsors', 'other']),
            ...sum,
            note: z.string().optional(),
          }),
        )
        .default([]),
      total: z.object(sum).optional(),
    })
    .optional(),
  participants: z.object({ value: z.int(), label: z.string(), source }).optional(),
  results: z
    .array(
      z.object({
        label: z.string(),
        value: z.number().optional(),
        precision,
        before: z.number().optional(),
        unit: z.string().optional(),
        asOf: partialDate.optional(),
        source: source.optional(),
      }),
    )
    .default([]),
  awards: z
    .array(
      z.object({
        contest: z.string(),
        nomination: z.string().optional(),
        place: z.string().optional(),
        year: z.int().optional(),
        source,
      }),
    )
    .default([]),
  contests: z.array(z.string()).default([]),
  implements: z.array(z.string()).default([]),
  related: z.array(z.string()).default([]),
  adaptedFrom: z.string().optional(),
  sources: z
    .array(
      z.object({
        id: z.string(),
        url: z.url(),
        title: z.string().optional(),
        publisher: z.string(),
        date: partialDate.optional(),
        accessed: day.optional(),
        own: z.boolean().optional(),
      }),
    )
    .min(1),
  checked: day,
};
