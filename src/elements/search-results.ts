/** Renders the results from the <template>s of the page. */
import type { ExcerptPart } from '../search/excerpt.ts';
import { PAGE_TYPES, type PageType } from '../search/page-facts.ts';
import type { FoundPage, FoundPart } from '../search/found-page.ts';
import type { Found } from '../search/search.ts';
import { withFoundWords } from './found-words-link.ts';
import { made } from './page-element.ts';
import { costRange, READING_NOTES, unknownWords } from './search-words.ts';

/** What an element made from a template holds, by the name of its `data-slot`. */
export class TemplateInstance {
  readonly element: HTMLElement;

  constructor(template: HTMLTemplateElement) {
    const [element] = (template.content.cloneNode(true) as DocumentFragment).children;
    if (!(element instanceof HTMLElement))
      throw new Error(`<template data-template="${template.dataset.template}"> is empty`);
    this.element = element;
  }

  slot<E extends HTMLElement = HTMLElement>(name: string): E {
    const found = this.element.querySelector<E>(`[data-slot="${name}"]`);
    if (!found) throw new Error(`no data-slot="${name}" in the template`);
    return found;
  }

  /** Puts the content into the slot, or takes away a slot that has none. */
  fill(name: string, content: (Node | string)[] | undefined): void {
    if (content?.length) this.slot(name).replaceChildren(...content);
    else this.slot(name).remove();
  }

  link(name: string, url: string, content?: (Node | string)[]): void {
    const link = this.slot<HTMLAnchorElement>(name);
    link.href = url;
    if (content) link.replaceChildren(...content);
  }
}

export type Instantiate = (template: string) => TemplateInstance;

/** Address of the same search in one type of pages, or in all. */
export type AddressOf = (type: PageType | undefined) => string;

/** In which types the words are found: a line of links, none when there is nothing to choose from. */
export function renderTypes(
  instantiate: Instantiate,
  found: Found,
  chosen: PageType | undefined,
  addressOf: AddressOf,
): HTMLElement[] {
  const types = PAGE_TYPES.filter((type) => found.facets.type[type] || type === chosen);
  if (types.length < 2) return [];
  const total = types.reduce((sum, type) => sum + (found.facets.type[type] ?? 0), 0);
  return [undefined, ...types].map((type) => {
    const item = instantiate(`type-${type ?? 'all'}`);
    item.link('link', addressOf(type));
    item.fill('total', [String(type ? (found.facets.type[type] ?? 0) : total)]);
    if (type === chosen) item.slot('link').setAttribute('aria-current', 'true');
    return item.element;
  });
}

/** How the query was understood, where that is not plain. @param addressOf the same search with other words */
export function renderNotes(
  instantiate: Instantiate,
  { query, replaced, unknown, cost, total }: Found,
  addressOf: (words: string) => string,
): HTMLElement[] {
  const notes: HTMLElement[] = [];
  for (const { typed, instead, how } of replaced) {
    const note = instantiate('replaced');
    note.fill('typed', [typed]);
    note.link('instead', addressOf(query.replace(typed, instead)), [instead]);
    note.fill('how', [READING_NOTES[how]]);
    notes.push(note.element);
  }
  if (unknown.length) {
    const note = instantiate('unknown');
    note.element.textContent = unknownWords(unknown, total > 0);
    notes.push(note.element);
  }
  if (cost) {
    const note = instantiate('cost');
    note.fill('range', [costRange(cost)]);
    note.link('without', addressOf(query.replace(cost.typed, ' ').replace(/\s+/g, ' ').trim()));
    notes.push(note.element);
  }
  return notes;
}

/** What was found, best first, and a button for more of it. */
export function renderList(instantiate: Instantiate, { total, results }: Found): HTMLElement {
  const list = instantiate('list');
  list.fill(
    'results',
    results.map((page) => renderPage(instantiate, page)),
  );
  if (results.length === total) list.slot('next').remove();
  return list.element;
}

function renderPage(
  instantiate: Instantiate,
  { type, url, markedTitle, place, excerpt, parts, words, missing }: FoundPage,
): HTMLElement {
  const page = instantiate(`found-${type}`);
  page.link('link', withFoundWords(url, words), renderMarked(markedTitle));
  page.fill('place', place ? [` · ${place}`] : undefined);
  page.fill('excerpt', renderExcerpt(excerpt));
  page.fill(
    'parts',
    parts.map((part) => renderPart(instantiate, part, words, type === 'practice' ? markedTitle : undefined)),
  );
  if (missing.length) page.fill('missing-words', [missing.join(', ')]);
  else page.slot('missing').remove();
  return page.element;
}

/** Chapters of a story are called the same in every story, so each is named with it; one excerpt shows for all. */
function renderPart(
  instantiate: Instantiate,
  { url, markedLabel, excerpt }: FoundPart,
  words: readonly string[],
  story: readonly ExcerptPart[] | undefined,
): HTMLElement {
  const part = instantiate('part');
  part.link('link', withFoundWords(url, words), renderMarked(markedLabel));
  if (story) part.slot('link').setAttribute('aria-label', `${textOf(markedLabel)}: ${textOf(story)}`);
  part.fill('excerpt', story ? undefined : renderExcerpt(excerpt));
  return part.element;
}

function renderExcerpt(excerpt: readonly ExcerptPart[]): (Node | string)[] {
  const text = textOf(excerpt);
  const runs = renderMarked(excerpt);
  // An excerpt is cut between words, not sentences.
  if (/^\p{Ll}/u.test(text)) runs.unshift('…');
  if (/[\p{L}\p{N},;–—]$/u.test(text)) runs.push('…');
  return runs;
}

const textOf = (parts: readonly ExcerptPart[]): string => parts.map(({ text }) => text).join('');

function renderMarked(parts: readonly ExcerptPart[]): (Node | string)[] {
  return parts.map(({ text, marked }) => (marked ? made('mark', text) : text));
}

/** Each value says how many pages it leaves; one that leaves none is not offered. Without counts all are. */
export function updateOptions(select: HTMLSelectElement, counts: Record<string, number> | undefined): void {
  for (const option of select.options) {
    if (!option.value) continue;
    const pages = counts && (counts[option.value] ?? 0);
    option.dataset.label ??= option.text;
    option.text = pages === undefined ? option.dataset.label : `${option.dataset.label} · ${pages}`;
    option.hidden = option.disabled = pages === 0 && !option.selected;
  }
}
