/** Names by id, read once: as global data Eleventy would merge them into the data of every page. */
import { readFileSync } from 'node:fs';

const read = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));

export const labels = read('./labels.json');
export const names = read('./names.json');
export const vocabularies = {
  regions: { title: 'Регионы', names: names.regions },
  directions: { title: 'Направления', names: names.directions },
  themes: { title: 'Темы', names: names.themes },
};

export const PAGE_SIZE = 36;
export const SITE = { name: 'Практики ТОС', url: 'https://example.org' };

const numbers = new Intl.NumberFormat('ru');
export const formatNumber = (value) => numbers.format(value);
export const collator = new Intl.Collator('ru');

const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => SIGNS[sign]);

export const placeOf = ({ settlement, municipality, region }) =>
  [settlement, names.municipalities[municipality], names.regions[region]].filter(Boolean).join(', ');
