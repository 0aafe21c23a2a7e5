import type { APIRoute, GetStaticPaths } from 'astro';
import { originalText, strategies } from '../../../queries/documents.ts';

/** The original text of a strategy, byte for byte. */
export const getStaticPaths = (async () =>
  (await strategies()).map((document) => ({
    params: { id: document.id, file: document.original.replace(/\.txt$/, '') },
    props: { document },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) =>
  new Response(new Uint8Array(await originalText(props.document.file, props.document.original)));
