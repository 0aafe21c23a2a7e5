/** The blanks of all papers in one file. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { allPapers, paperArchive } from '../../queries/papers.ts';

export const getStaticPaths = (async () =>
  (await allPapers()).length > 0 ? [{ params: { set: 'papers' } }] : []) satisfies GetStaticPaths;

export const GET: APIRoute = async () =>
  new Response(await paperArchive(), { headers: { 'Content-Type': 'application/zip' } });
