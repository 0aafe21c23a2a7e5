import { testOpenData } from '../open-data.ts';
import { builtSite } from '../sites.ts';

await testOpenData(await builtSite('collection'));
