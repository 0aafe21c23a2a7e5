import type { APIRoute, GetStaticPaths } from 'astro';
import { originalText, resolutions } from '../../../queries/documents.ts';

/** The original text of a resolution, byte for byte. */
export const getStaticPaths = (async () =>
  (await resolutions()).map((document) => ({
    params: { id: document.id, file: document.original.replace(/\.txt$/, '') },
    props: { document },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) =>
  new Response(new Uint8Array(await originalText(props.document.file, props.document.original)));
