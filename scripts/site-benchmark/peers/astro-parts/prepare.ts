/** What plain Astro and Starlight have in common: components of a practice, names of the vocabularies. */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { LABELS, put, putStyles, VOCABULARIES, type Prepare } from '../content.ts';

export const prepareAstroParts: Prepare = async ({ vocabularies }, site) => {
  await cp(join(import.meta.dirname, 'site'), site, { recursive: true });
  await putStyles(join(site, 'src/site.css'));
  await put(join(site, 'src/labels.json'), JSON.stringify(LABELS));
  for (const vocabulary of VOCABULARIES)
    await put(join(site, 'src/vocabularies', `${vocabulary}.json`), JSON.stringify(vocabularies[vocabulary]));
};
