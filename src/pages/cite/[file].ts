/** Records for reference managers: `/cite/practice-….bib` (BibTeX) and `.json` (CSL-JSON). */
import type { APIRoute, GetStaticPaths } from 'astro';
import { bibtex, cslJson } from '../../domain/citation.ts';
import { citations } from '../../queries/citations.ts';

const today = new Date().toISOString().slice(0, 10);

export const getStaticPaths = (async () =>
  (await citations()).flatMap((citation) =>
    [citation.key, ...(citation.formerKeys ?? [])].flatMap((key) => [
      { params: { file: `${key}.bib` }, props: { record: bibtex(citation, today) } },
      { params: { file: `${key}.json` }, props: { record: cslJson(citation, today) } },
    ]),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ record: string }> = ({ props }) => new Response(props.record);
