import { parseHTML } from 'linkedom';
import type { PageFacts } from './page-facts.ts';
import type { Field } from './word-key.ts';

/** Elements between which Pagefind puts no space; those it knows it ends with a full stop. */
const RUN_TOGETHER = 'dt, dd, th, caption, figcaption, blockquote, summary, option, button';
const NOT_TEXT = '[data-pagefind-ignore], script, style, template, svg';

/** The copy of a finished page that Pagefind reads; the published page stays as it is. */
export interface PageCopy {
  facts: PageFacts;
  /** The copy as HTML, once the words that stand nowhere on the page are known. */
  withWords(also: string): string;
}

/** @param write how each text of the page is written in the copy */
export function searchCopy(html: string, write: (text: string, field: Field) => string): PageCopy {
  const { document } = parseHTML(`<!doctype html><html lang="ru"><body>${searchedPart(html)}</body></html>`);
  const main = document.querySelector('main');
  if (!main) throw new Error('на странице нет <main>');
  const facts = factsOf(main);
  for (const element of main.querySelectorAll(NOT_TEXT)) element.remove();
  // The mark of a note would stick to the word before it: «пруд1».
  for (const link of main.querySelectorAll('sup > a')) link.parentElement?.remove();
  for (const element of main.querySelectorAll(RUN_TOGETHER)) endText(element);
  for (const element of main.querySelectorAll('[data-search-part]')) addPartHeading(document, element);
  const texts = document.createTreeWalker(main, 4 /* NodeFilter.SHOW_TEXT: no global in Node */);
  while (texts.nextNode()) {
    const { currentNode: node } = texts;
    const field = node.parentElement?.closest('h1') ? 'title' : 'text';
    node.nodeValue = write(node.nodeValue ?? '', field);
  }
  return {
    facts,
    withWords(also) {
      const meta = { place: facts.place && write(facts.place, 'text'), also };
      main.removeAttribute('data-search-facts');
      const names = Object.entries(meta).flatMap(([name, value]) => {
        if (!value) return [];
        main.setAttribute(`data-search-${name}`, value);
        return [`${name}[data-search-${name}]`];
      });
      if (names.length) main.setAttribute('data-pagefind-meta', names.join(', '));
      return document.toString();
    },
  };
}

/** What is not searched would take most of the time of reading a page: its frame and its classes. */
function searchedPart(html: string): string {
  const main = /<main\b.*<\/main>/s.exec(html)?.[0];
  if (main === undefined) throw new Error('на странице нет <main>');
  return main.replace(/\u00AD|&shy;/g, '').replace(/(<[a-z][^<>]*?) class="[^"]*"/gi, '$1');
}

function factsOf(main: Element): PageFacts {
  const facts = main.getAttribute('data-search-facts');
  if (!facts) throw new Error('нет data-search-facts: не сказано, что это за страница');
  return JSON.parse(facts) as PageFacts;
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
