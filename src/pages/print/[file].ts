/** Printed files, as `npm run print -- site` has made them. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { printedFile, printedFiles } from '../../queries/printed-files.ts';

export const getStaticPaths = (async () =>
  [...(await printedFiles()).keys()].map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, unknown>, { file: string }> = async ({ params }) =>
  new Response(await printedFile(params.file));
