/** The numbers of one chart for a spreadsheet. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { chartFile, type PressChart } from '../../domain/press-charts.ts';
import { charts } from '../../queries/press.ts';
import { absoluteUrl } from '../../site.ts';

export const getStaticPaths = (async () =>
  (await charts()).map((chart) => ({
    params: { chart: chart.id },
    props: { chart },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ chart: PressChart }> = ({ props }) =>
  new Response(chartFile(props.chart, absoluteUrl));
