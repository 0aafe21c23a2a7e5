/** The form «Опишите свою практику» for a word processor, made from the schema and the vocabularies of today. */
import type { APIRoute } from 'astro';
import { practiceForm } from '../../authoring/docx-form/document.ts';
import { practiceFields } from '../../authoring/practice-fields.ts';
import { DOCX_TYPE } from '../../papers/page.ts';
import { vocabularies } from '../../queries/vocabularies.ts';
import { site } from '../../site.ts';

export const GET: APIRoute = async () => {
  const { directions, themes, regions } = await vocabularies();
  const named = (records: ReadonlyMap<string, { name: string }>) =>
    [...records].map(([id, { name }]) => ({ id, name }));
  const names = { directions: named(directions), themes: named(themes), regions: named(regions) };
  const file = await practiceForm(practiceFields, names, site.name);
  return new Response(new Uint8Array(file), { headers: { 'Content-Type': DOCX_TYPE } });
};
