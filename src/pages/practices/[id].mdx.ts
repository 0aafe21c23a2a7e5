/** The file of a practice as it stands in the repository: the form changes it, and keeps what it does not know. */
import { readFile } from 'node:fs/promises';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { allPractices } from '../../queries/practices.ts';

export async function getStaticPaths() {
  return (await allPractices()).map(({ id, file }) => ({ params: { id }, props: { file } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { file } }) =>
  new Response(await readFile(file), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
