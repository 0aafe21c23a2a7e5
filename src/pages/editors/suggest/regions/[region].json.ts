/** Municipalities and organisations of a region; fetched by the form when the region is chosen. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { regionChoices } from '../../../../queries/suggestion-choices.ts';

export const getStaticPaths = (async () =>
  (await regionChoices()).map(({ region, choices }) => ({
    params: { region },
    props: { choices },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ choices: object }> = ({ props }) => Response.json(props.choices);
