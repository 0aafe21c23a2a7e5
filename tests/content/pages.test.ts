import { testPages } from '../page-rules.ts';
import { builtSite } from '../sites.ts';

testPages(await builtSite('collection'), 'of content');
