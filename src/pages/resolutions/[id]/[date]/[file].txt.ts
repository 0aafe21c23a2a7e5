import type { APIRoute, GetStaticPaths } from 'astro';
import { earlierEditions, originalText } from '../../../../queries/documents.ts';

/** The original text of an earlier edition, byte for byte. */
export const getStaticPaths = (async () =>
  (await earlierEditions()).map(({ document, edition, date }) => ({
    params: { id: document.id, date, file: edition.original.replace(/\.txt$/, '') },
    props: { edition },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) =>
  new Response(new Uint8Array(await originalText(props.edition.file, props.edition.original)));
