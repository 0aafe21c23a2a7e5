/** The blank of a paper. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { paperFiles } from '../../queries/papers.ts';

export const getStaticPaths = (async () =>
  (await paperFiles()).map(({ paper, file }) => ({
    params: { id: paper.id },
    props: { file },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(props.file, {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  });
