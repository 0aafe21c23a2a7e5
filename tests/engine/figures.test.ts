/** Figures of sites that others would build are true, too: with lists of many pages, and with hardly any card. */
import { describe } from 'vitest';
import { testTables } from '../data-recount.ts';
import { testFigures } from '../recount.ts';
import { builtSite } from '../sites.ts';

const sites = [await builtSite('small'), await builtSite('large'), await builtSite('one-practice')];

describe.each(sites)('$dir', testFigures);
describe.each(sites)('$dir: tables', testTables);
