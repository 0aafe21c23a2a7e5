/** What a journalist takes from the collection. */
import { pressCharts } from '../domain/press-charts.ts';
import { site } from '../site.ts';
import { resolutions } from './documents.ts';
import { once } from './once.ts';
import { allPractices, allRegions } from './practices.ts';

export const charts = once(async () =>
  pressCharts({
    practices: await allPractices(),
    regions: await allRegions(),
    resolutions: await resolutions(),
    site: site.name,
  }),
);
