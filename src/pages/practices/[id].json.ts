/** What a practice tells, for programs, oEmbed among them; also at its former ids, where the record says the present one. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { oembed, practiceEmbed } from '../../domain/embed.ts';
import { practiceRecord } from '../../domain/practice-record.ts';
import { allPractices } from '../../queries/practices.ts';
import { absoluteUrl, site } from '../../site.ts';

export async function getStaticPaths() {
  return (await allPractices()).flatMap((practice) =>
    [practice.id, ...practice.formerly].map((id) => ({ params: { id }, props: { practice } })),
  );
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { practice } }) =>
  Response.json({
    ...practiceRecord(practice, absoluteUrl),
    ...oembed(practiceEmbed(practice), site.name, absoluteUrl),
  });
