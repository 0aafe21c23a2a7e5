import { testFigures } from '../recount.ts';
import { builtSite } from '../sites.ts';

testFigures(await builtSite('collection'));
