import { collator, PAGE_SIZE, vocabularies } from './names.js';

const byTitle = (one, other) => collator.compare(one.data.title, other.data.title);

/** The four that follow each practice in the list of its first theme, by its address. */
function relatedPractices(byTheme) {
  const related = new Map();
  for (const [theme, list] of byTheme) {
    list.forEach((practice, place) => {
      if (practice.data.themes[0] === theme) related.set(practice.url, list.slice(place + 1, place + 5));
    });
  }
  return related;
}

function grouped(practices, keysOf) {
  const groups = new Map();
  for (const practice of practices) {
    for (const key of keysOf(practice.data)) {
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(practice);
    }
  }
  return groups;
}

/** Lists within lists: Eleventy pages through one array, so that every page of every list is an item of it. */
function pagesOf(list, { title, path }) {
  const count = Math.max(1, Math.ceil(list.length / PAGE_SIZE));
  return Array.from({ length: count }, (_, index) => ({
    title,
    path,
    number: index + 1,
    count,
    practices: list.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE),
  }));
}

export default function (eleventyConfig) {
  eleventyConfig.addPassthroughCopy('src/site.css');

  // Eleventy asks for each collection once; what they share is made once too.
  let memo;
  const lists = (api) => {
    memo ??= (() => {
      const practices = api.getFilteredByGlob('src/practices/*.md').sort(byTitle);
      return {
        practices,
        regions: grouped(practices, ({ region }) => [region]),
        directions: grouped(practices, ({ directions }) => directions),
        themes: grouped(practices, ({ themes }) => themes ?? []),
      };
    })();
    return memo;
  };
  eleventyConfig.addCollection('related', (api) => relatedPractices(lists(api).themes));
  eleventyConfig.addCollection('vocabularies', (api) =>
    Object.entries(vocabularies).map(([id, { title, names }]) => ({
      id,
      title,
      terms: Object.entries(names).map(([term, name]) => ({
        path: `/${id}/${term}/`,
        name,
        count: lists(api)[id].get(term)?.length ?? 0,
      })),
    })),
  );
  eleventyConfig.addCollection('listPages', (api) => [
    ...pagesOf(lists(api).practices, { title: 'Практики', path: '/practices/' }),
    ...Object.entries(vocabularies).flatMap(([id, { names }]) =>
      Object.entries(names).flatMap(([term, name]) =>
        pagesOf(lists(api)[id].get(term) ?? [], { title: name, path: `/${id}/${term}/` }),
      ),
    ),
  ]);

  // The empty lines let Markdown be read inside of HTML.
  eleventyConfig.addShortcode(
    'source',
    (id) => `<sup class="source"><a href="#source-${id}" aria-label="Источник ${id}">${id}</a></sup>`,
  );
  eleventyConfig.addPairedShortcode(
    'note',
    (text, title) =>
      `<div class="note" role="note">${title ? `<p class="title">${title}</p>` : ''}\n\n${text}\n\n</div>`,
  );
  eleventyConfig.addPairedShortcode(
    'quote',
    (text, author, role) =>
      `<figure class="quote"><blockquote>\n\n${text}\n\n</blockquote><figcaption>— ${author}${role ? `, ${role}` : ''}</figcaption></figure>`,
  );
  eleventyConfig.addPairedShortcode('steps', (text) => `<div class="steps">\n\n${text}\n\n</div>`);
  eleventyConfig.addPairedShortcode('keyFigures', (text) => `<dl class="figures">${text.trim()}</dl>`);
  eleventyConfig.addShortcode(
    'keyFigure',
    (value, unit, label, source) =>
      `<div class="figure"><dt>${label}</dt><dd>${value}${unit ? ` ${unit}` : ''}<sup class="source"><a href="#source-${source}">${source}</a></sup></dd></div>`,
  );

  return { dir: { input: 'src', includes: '../layouts', data: '../data' } };
}
