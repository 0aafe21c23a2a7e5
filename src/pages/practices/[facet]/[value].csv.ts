/** The practices of one facet value for a spreadsheet; of a region too, whose list has a page of another kind. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { facetsOf, hasValue, LISTED_FACETS } from '../../../domain/facets.ts';
import type { PracticeCase } from '../../../domain/practice.ts';
import { allPractices, practiceFile } from '../../../queries/practices.ts';

export const getStaticPaths = (async () => {
  const all = await allPractices();
  return facetsOf(all, [...LISTED_FACETS, 'region']).flatMap((facet) =>
    facet.values.map(({ value }) => ({
      params: { facet: facet.id, value },
      props: { practices: all.filter((practice) => hasValue(practice, facet.id, value)) },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ practices: PracticeCase[] }> = ({ props }) =>
  new Response(practiceFile(props.practices));
