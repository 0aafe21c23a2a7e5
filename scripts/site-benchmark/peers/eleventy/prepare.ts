/** Practices as Eleventy's Markdown; components become Liquid shortcodes, the language of its Markdown files. */
import { join } from 'node:path';
import { stringify } from 'yaml';
import {
  LABELS,
  put,
  putStyles,
  VOCABULARIES,
  withComponents,
  type ComponentTag,
  type Prepare,
} from '../content.ts';

/** Order of the arguments: shortcodes of Liquid know no names. */
const ARGUMENTS: Record<string, readonly string[]> = {
  Source: ['id'],
  Note: ['title'],
  Quote: ['author', 'role'],
  KeyFigure: ['value', 'unit', 'label', 'source'],
};

export const prepareEleventy: Prepare = async ({ practices, vocabularies }, site) => {
  await putStyles(join(site, 'src/site.css'));
  const names = Object.fromEntries(
    VOCABULARIES.map((vocabulary) => [
      vocabulary,
      Object.fromEntries(vocabularies[vocabulary].map(({ id, name }) => [id, name])),
    ]),
  );
  await put(join(site, 'names.json'), JSON.stringify(names));
  await put(join(site, 'labels.json'), JSON.stringify(LABELS));
  for (const { id, fields, story } of practices) {
    const front = stringify(fields, { lineWidth: 0 });
    const text = `---\n${front}---\n${withComponents(story, shortcode)}`;
    await put(join(site, 'src/practices', `${id}.md`), text);
  }
};

function shortcode({ name, attributes, part }: ComponentTag): string {
  const call = name.charAt(0).toLowerCase() + name.slice(1);
  if (part === 'close') return `{% end${call} %}`;
  const list = (ARGUMENTS[name] ?? []).map((key) => `"${attributes[key] ?? ''}"`);
  return `{% ${[call, list.join(', ')].filter(Boolean).join(' ')} %}`;
}
