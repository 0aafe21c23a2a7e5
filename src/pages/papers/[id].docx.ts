/** The blank of a paper, also where it lay under its former names. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { DOCX_TYPE } from '../../papers/page.ts';
import { paperFiles } from '../../queries/papers.ts';

export const getStaticPaths = (async () =>
  (await paperFiles()).flatMap(({ paper, file }) =>
    [paper.id, ...paper.formerly].map((id) => ({ params: { id }, props: { file } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(props.file, { headers: { 'Content-Type': DOCX_TYPE } });
