/** The blank of a paper, also where it lay under its former names. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { paperFiles } from '../../queries/papers.ts';

export const getStaticPaths = (async () =>
  (await paperFiles()).flatMap(({ paper, file }) =>
    [paper.id, ...paper.formerly].map((id) => ({ params: { id }, props: { file } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(props.file, {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  });
