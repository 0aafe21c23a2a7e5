/** A chart as a picture to print and to edit. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { tileMap } from '../../domain/tile-map.ts';
import { date } from '../../language/format.ts';
import { allPractices, allRegions } from '../../queries/practices.ts';
import { charts } from '../../queries/press.ts';
import { vocabularies } from '../../queries/vocabularies.ts';
import { CHART_FORMATS, chartPicture, type ChartFormat, type ChartPicture } from '../../share/chart.ts';
import { absoluteUrl, site } from '../../site.ts';

export const getStaticPaths = (async () => {
  const checked = (await allPractices())
    .map((practice) => practice.checked)
    .sort()
    .at(-1);
  const inks = [...(await vocabularies()).directions.values()].flatMap(({ id, colour }) =>
    colour ? [[id, colour.light]] : [],
  );
  const shown = {
    map: tileMap(await allRegions()),
    colour: site.colours.brand.light,
    inks: Object.fromEntries(inks),
    source: `«${site.name}»${checked ? `, по\u00A0карточкам на\u00A0${date(checked)}` : ''}; ${site.licence.name}`,
  };
  return (await charts()).flatMap((chart) => {
    const picture = { ...shown, chart, address: absoluteUrl(`/journalists/#${chart.id}`) };
    return CHART_FORMATS.map((format) => ({
      params: { chart: chart.id, format },
      props: { picture, format },
    }));
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ picture: ChartPicture; format: ChartFormat }> = async ({ props }) =>
  new Response(new Uint8Array(await chartPicture(props.picture, props.format)));
