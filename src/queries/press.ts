/** What a journalist takes from the collection. */
import { leads } from '../domain/leads.ts';
import { pressCharts } from '../domain/press-charts.ts';
import { site } from '../site.ts';
import { resolutions, strategies } from './documents.ts';
import { query } from './once.ts';
import { allPractices, allRegions } from './practices.ts';
import { vocabularies } from './vocabularies.ts';

export const charts = query('charts', async () =>
  pressCharts({
    practices: await allPractices(),
    regions: await allRegions(),
    resolutions: await resolutions(),
    site: site.name,
  }),
);

export const allLeads = query('allLeads', async () =>
  leads({
    practices: await allPractices(),
    regions: await allRegions(),
    resolutions: await resolutions(),
    strategies: await strategies(),
    contests: [...(await vocabularies()).contests.values()],
  }),
);
