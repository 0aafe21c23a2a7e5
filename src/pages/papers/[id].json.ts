/** What the browser makes a filled document from; fetched when somebody fills it in. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { paperFiles } from '../../queries/papers.ts';

export const getStaticPaths = (async () =>
  (await paperFiles()).map(({ paper, record }) => ({
    params: { id: paper.id },
    props: { record },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  Response.json(props.record);
