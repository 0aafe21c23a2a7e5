/** Practices as pages of Starlight's documentation: an MDX file imports the components that it uses. */
import { join } from 'node:path';
import { stringify } from 'yaml';
import { put, withComponents, type Prepare } from '../content.ts';
import { prepareAstroParts } from '../astro-parts/prepare.ts';

export const prepareStarlight: Prepare = async (content, site) => {
  await prepareAstroParts(content, site);
  for (const { id, fields, story } of content.practices) {
    const { summary, ...others } = fields;
    const front = stringify({ ...others, description: summary }, { lineWidth: 0 });
    const text = `---\n${front}---\n${importsOf(story)}${story}`;
    await put(join(site, 'src/content/docs/practices', `${id}.mdx`), text);
  }
};

function importsOf(story: string): string {
  const names = new Set<string>();
  withComponents(story, ({ name }) => {
    names.add(name);
    return '';
  });
  if (!names.size) return '\n';
  return `\nimport { ${[...names].sort().join(', ')} } from '../../../components/mdx/index.ts';\n\n`;
}
