/** The open data: tables for people and for programs, their passport, and all of them in one archive. */
import type { APIRoute, GetStaticPaths, InferGetStaticParamsType } from 'astro';
import { openData, takeFile } from '../../queries/tables.ts';

export const getStaticPaths = (async () =>
  [...(await openData()).files.keys()].map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute<never, InferGetStaticParamsType<typeof getStaticPaths>> = async ({ params }) =>
  new Response(await takeFile(params.file));
