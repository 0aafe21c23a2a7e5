import { parseHTML } from 'linkedom';

/** Latin name and colon: `type:`, `place:`. What stands before the comma may hold commas itself. */
const BEFORE_NEXT_NAME = /,\s*(?=[a-z-]+:)/;
const NAMED = /^([a-z-]+):(.*)$/s;

/** Elements between which Pagefind puts no space; those it knows it ends with a full stop. */
const RUN_TOGETHER = 'dt, dd, th, caption, figcaption, blockquote, summary, option, button';

/**
 * The copy of a finished page that Pagefind reads; the published page stays as it is.
 *
 * Whatever the index needs and a reader must not meet belongs here: other forms of the words of the page,
 * synonyms, words of its themes.
 */
export function searchCopy(html: string): string {
  const { document } = parseHTML(`<!doctype html><html lang="ru"><body>${searchedPart(html)}</body></html>`);
  for (const element of document.querySelectorAll('[data-pagefind-ignore]')) element.remove();
  // The mark of a note would stick to the word before it: «пруд1».
  for (const link of document.querySelectorAll('sup > a')) link.parentElement?.remove();
  for (const element of document.querySelectorAll(RUN_TOGETHER)) endText(element);
  for (const element of document.querySelectorAll('[data-search-part]')) addPartHeading(document, element);
  for (const element of document.querySelectorAll('[data-pagefind-filter]'))
    nameByAttributes(element, 'filter');
  for (const element of document.querySelectorAll('[data-pagefind-meta]'))
    nameByAttributes(element, 'meta', ['type']);
  return document.toString();
}

/** What is not searched would take most of the time of reading a page: its frame and its classes. */
function searchedPart(html: string): string {
  const main = /<main\b.*<\/main>/s.exec(html)?.[0];
  if (main === undefined) throw new Error('на странице нет <main>');
  return main.replace(/\u00AD|&shy;/g, '').replace(/(<[a-z][^<>]*?) class="[^"]*"/gi, '$1');
}

/** Pagefind cuts a page into parts at headings with ids, and at nothing else. */
function addPartHeading(document: Document, element: Element): void {
  const label = element.getAttribute('data-search-part') ?? '';
  if (!element.id) throw new Error(`у части «${label}» нет id: на неё нельзя сослаться`);
  const isHeading = /^h[1-6]$/i.test(element.tagName);
  if (isHeading && oneLine(label).includes(oneLine(element.textContent))) {
    // With a second heading the excerpt would begin by repeating the first.
    element.textContent = label;
    return;
  }
  const heading = document.createElement('h6');
  heading.id = element.id;
  heading.textContent = label;
  element.removeAttribute('id');
  if (isHeading) element.before(heading);
  else element.prepend(heading);
}

function endText(element: Element): void {
  // Blocks inside have been ended already.
  const isOpen =
    !element.querySelector('p, li, div, td') && /[\p{L}\p{N}»)%₽]\s*$/u.test(element.textContent ?? '');
  element.append(isOpen ? '. ' : ' ');
}

function oneLine(words: string | null): string {
  return (words ?? '').replace(/\s+/g, ' ').trim();
}

/**
 * `name:value, name:value` as Pagefind understands it. To Pagefind the first `name:` takes the whole rest of
 * the attribute for its value; a list is possible only of names of other attributes.
 * `dropped` names stay out: the text of a meta field is searched, so `type:practice` would answer to «practice».
 */
function nameByAttributes(element: Element, kind: 'filter' | 'meta', dropped: readonly string[] = []): void {
  const attribute = `data-pagefind-${kind}`;
  const names: string[] = [];
  for (const [index, item] of (element.getAttribute(attribute) ?? '').split(BEFORE_NEXT_NAME).entries()) {
    const [, name, value] = NAMED.exec(item.trim()) ?? [];
    if (name === undefined || value === undefined) {
      names.push(item.trim());
    } else if (!dropped.includes(name)) {
      const holder = `data-search-${kind}-${index}`;
      element.setAttribute(holder, value.trim());
      names.push(`${name}[${holder}]`);
    }
  }
  if (names.length) element.setAttribute(attribute, names.join(', '));
  else element.removeAttribute(attribute);
}
