/** All practices for a spreadsheet; <practice-filter> takes from it the lines of what is chosen. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { allPractices, practiceFile } from '../../queries/practices.ts';
import { site } from '../../site.ts';

export const getStaticPaths = (() => [{ params: { file: site.fileName } }]) satisfies GetStaticPaths;

export const GET: APIRoute = async () => new Response(practiceFile(await allPractices()));
