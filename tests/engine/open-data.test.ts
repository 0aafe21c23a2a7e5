/** The open data of an invented site, and of one that has hardly any content. */
import { describe } from 'vitest';
import { testOpenData } from '../open-data.ts';
import { builtSite } from '../sites.ts';

const sites = [await builtSite('small'), await builtSite('one-practice')];

describe.each(sites)('$dir', testOpenData);
