/**
 * What a practice tells, for programs, oEmbed among them, and its file in the repository, which the form changes. Also at its
 * former ids, where the record says the present one.
 */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { oembed, practiceEmbed } from '../../domain/embed.ts';
import { posterName } from '../../domain/printed-file.ts';
import { practiceRecord } from '../../domain/practice-record.ts';
import { printedFiles } from '../../queries/printed-files.ts';
import { fileBytes } from '../../queries/files.ts';
import { allPractices } from '../../queries/practices.ts';
import { absoluteUrl, site } from '../../site.ts';

export async function getStaticPaths() {
  return (await allPractices()).flatMap((practice) =>
    [practice.id, ...practice.formerly].map((id) => ({ params: { id }, props: { practice } })),
  );
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { practice },
}) =>
  Response.json({
    ...practiceRecord(practice, absoluteUrl, (await printedFiles()).get(posterName('deed', practice.id))),
    ...oembed(practiceEmbed(practice), site.name, absoluteUrl),
    mdx: String(await fileBytes(practice.file)),
  });
