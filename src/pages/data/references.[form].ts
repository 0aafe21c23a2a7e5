/** References to all practices, documents and their parts, for reference managers; a page holds its own record itself. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { RECORDS } from '../../domain/citation.ts';
import { citations } from '../../queries/citations.ts';

export const getStaticPaths = (() =>
  Object.entries(RECORDS).map(([form, write]) => ({
    params: { form },
    props: { write },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(props.write(await citations()));
