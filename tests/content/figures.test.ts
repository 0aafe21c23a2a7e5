import { testTables } from '../data-recount.ts';
import { testFigures } from '../recount.ts';
import { builtSite } from '../sites.ts';

const site = await builtSite('collection');
testFigures(site);
testTables(site);
