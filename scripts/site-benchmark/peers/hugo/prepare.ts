/** Practices as Hugo's pages: vocabularies become taxonomies, components become shortcodes. */
import { join } from 'node:path';
import { stringify } from 'yaml';
import { LABELS, put, putStyles, withComponents, type ComponentTag, type Prepare } from '../content.ts';

/** Hugo has its own taxonomies for these; the other vocabularies only give names. */
const TAXONOMIES = ['regions', 'directions', 'themes'] as const;
const NAMES = ['municipalities', 'organisations'] as const;

export const prepareHugo: Prepare = async ({ practices, vocabularies }, site) => {
  await putStyles(join(site, 'static/site.css'));
  for (const taxonomy of TAXONOMIES) {
    for (const { id, name } of vocabularies[taxonomy])
      await put(join(site, 'content', taxonomy, id, '_index.md'), page({ title: name }));
  }
  for (const vocabulary of NAMES) {
    const names = Object.fromEntries(vocabularies[vocabulary].map(({ id, name }) => [id, name]));
    await put(join(site, 'data', `${vocabulary}.json`), JSON.stringify(names));
  }
  await put(join(site, 'data/labels.json'), JSON.stringify(LABELS));
  for (const { id, fields, story } of practices) {
    // `summary` and `kind` mean something else to Hugo.
    const { summary, region, kind, ...others } = fields;
    const front = { ...others, description: summary, regions: [region], owner: kind };
    await put(join(site, 'content/practices', `${id}.md`), page(front, withComponents(story, shortcode)));
  }
};

function page(front: Record<string, unknown>, text = ''): string {
  return `---\n${stringify(front, { lineWidth: 0 })}---\n${text}`;
}

/** What holds Markdown is written with %, so that Hugo reads it together with the text around it. */
function shortcode({ name, attributes, part }: ComponentTag): string {
  const [open, close] = ['Note', 'Quote', 'Steps'].includes(name) ? ['{{%', '%}}'] : ['{{<', '>}}'];
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  return `${open} ${part === 'close' ? '/' : ''}${name.toLowerCase()}${list.join('')} ${close}`;
}
