/** The original texts of documents and of their earlier editions, byte for byte. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { earlierEditions, originalText, resolutions, strategies } from '../queries/documents.ts';

export const getStaticPaths = (async () => {
  const editions = (await earlierEditions()).map(({ edition }) => edition);
  return [...(await resolutions()), ...editions, ...(await strategies())].map((document) => ({
    params: { original: (document.path + document.original).slice(1).replace(/\.txt$/, '') },
    props: { document },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) =>
  new Response(new Uint8Array(await originalText(props.document)));
