/** The numbers of a chart, or the items of a lead, for a spreadsheet. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { leadFile } from '../../domain/leads.ts';
import { chartFile } from '../../domain/press-charts.ts';
import { allLeads, charts } from '../../queries/press.ts';
import { absoluteUrl } from '../../site.ts';

export const getStaticPaths = (async () => [
  ...(await charts()).map((chart) => ({
    params: { chart: chart.id },
    props: { file: chartFile(chart, absoluteUrl) },
  })),
  ...(await allLeads()).map((lead) => ({
    params: { chart: lead.id },
    props: { file: leadFile(lead, absoluteUrl) },
  })),
]) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: string }> = ({ props }) => new Response(props.file);
