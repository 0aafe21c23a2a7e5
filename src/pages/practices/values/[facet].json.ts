/** All values of a long facet: name, the same in a sentence, former values; fetched by <practice-filter> on demand. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { LONG_FACET_IDS, type FacetValue } from '../../../domain/facets.ts';
import { allFacets } from '../../../queries/practices.ts';

export const getStaticPaths = (async () =>
  (await allFacets())
    .filter(({ id }) => LONG_FACET_IDS.includes(id))
    .map(({ id, values }) => ({ params: { facet: id }, props: { values } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ values: FacetValue[] }> = ({ props }) =>
  Response.json(
    props.values.map(({ value, label, said = '', formerly = [] }) => [value, label, said, ...formerly]),
  );
