/** Sites of other content than this collection's keep the rules of every page, under a path prefix too. */
import { describe } from 'vitest';
import { testPages } from '../page-rules.ts';
import { builtSite } from '../sites.ts';

const sites = [await builtSite('small'), await builtSite('large')];

describe.each(sites)('the site under $basePath', testPages);
