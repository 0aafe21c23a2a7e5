/** Practices as a collection of MDX files with a schema; components are given by the page that draws them. */
import { join } from 'node:path';
import { stringify } from 'yaml';
import { put, type Prepare } from '../content.ts';
import { prepareAstroParts } from '../astro-parts/prepare.ts';

export const prepareAstro: Prepare = async (content, site) => {
  await prepareAstroParts(content, site);
  for (const { id, fields, story } of content.practices) {
    const text = `---\n${stringify(fields, { lineWidth: 0 })}---\n${story}`;
    await put(join(site, 'src/content/practices', `${id}.mdx`), text);
  }
};
