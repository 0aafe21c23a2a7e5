import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { clauseEmbed, oembed } from '../../../domain/embed.ts';
import { clauseEmbeds } from '../../../queries/embeds.ts';
import { absoluteUrl, site } from '../../../site.ts';

export async function getStaticPaths() {
  return (await clauseEmbeds()).map(({ document, point, places }) => ({
    params: { document: document.id, number: point.number.replaceAll('.', '-') },
    props: { document, point, places },
  }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { document, point, places },
}) => Response.json(oembed(clauseEmbed(point, places), site.name, absoluteUrl, document.path));
