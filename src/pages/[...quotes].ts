/** The words of a document part by part, for those who quote them: `/resolutions/<id>/quotes.docx` and `.txt`. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { DOCX_TYPE } from '../papers/page.ts';
import { paperText } from '../papers/text.ts';
import { paperFile } from '../queries/paper-file.ts';
import { quotationSheets } from '../queries/quotes.ts';

export const getStaticPaths = (async () =>
  (await quotationSheets()).flatMap((sheet) =>
    ['docx', 'txt'].map((format) => ({
      params: { quotes: `${sheet.path.slice(1)}quotes.${format}` },
      props: { sheet, format },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  props.format === 'txt'
    ? new Response(paperText(props.sheet), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
    : new Response(await paperFile(props.sheet), { headers: { 'Content-Type': DOCX_TYPE } });
