import { Parser } from 'htmlparser2';
import type { PageFacts } from './page-facts.ts';
import { ENDED, isHeading, NOT_TEXT, RUN_TOGETHER } from './pagefind-format.ts';
import type { Field } from './word-key.ts';

const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'source', 'track', 'wbr']);
/** All that Pagefind looks at. */
const KEPT_ATTRIBUTE = /^(?:id|data-pagefind-.*)$/;

/** The copy of a finished page that Pagefind reads; the published page stays as it is. */
export interface PageCopy {
  facts: PageFacts;
  html: string;
}

/** @param write how each text of the page is written in the copy */
export function searchCopy(html: string, write: (text: string, field: Field) => string): PageCopy {
  const main = /<main\b.*<\/main>/s.exec(html)?.[0];
  if (main === undefined) throw new Error('на странице нет <main>');
  const copier = new Copier();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => copier.open(name, attributes),
      ontext: (text) => copier.text(text),
      onclosetag: (name) => copier.close(name),
    },
    { decodeEntities: true },
  );
  parser.end(main);
  const { facts, pieces } = copier.finish();
  const written = pieces.map((piece) =>
    typeof piece === 'string' ? piece : escaped(write(piece.text, piece.field)),
  );
  return { facts, html: `<!doctype html><html lang="ru"><body>${written.join('')}` };
}

/** What Pagefind takes as a property of the page; it may stand anywhere in the copy. */
export function metaMarkup(name: string, value: string): string {
  return value && `<i data-pagefind-meta="${name}[data-value]" data-value=${quoted(value)}></i>`;
}

interface Open {
  name: string;
  /** Number of pieces before it. */
  from: number;
  /** Length of the text before it. */
  textFrom: number;
  holdsEnded: boolean;
  /** Of a heading that begins a part: label and id of the part. */
  part?: { label: string; id: string };
}

/** Copies the elements that are searched, as the parser meets them. */
class Copier {
  readonly #pieces: (string | { text: string; field: Field })[] = [];
  readonly #open: Open[] = [];
  /** All text so far, without what is not searched. */
  #text = '';
  /** How deep within an element that is not searched. */
  #ignored = 0;
  #headlines = 0;
  /** The last term that has no description yet: the first one puts a colon after it. */
  #term: { text: string } | undefined;
  #facts: PageFacts | undefined;

  open(name: string, attributes: Record<string, string>): void {
    if (this.#open.length === 0) this.#facts = factsOf(attributes);
    if (this.#ignored > 0 || isNotSearched(name, attributes)) {
      if (!VOID.has(name)) this.#ignored += 1;
      return;
    }
    if (name === 'a' && this.#open.at(-1)?.name === 'sup') {
      // The mark of a note would stick to the word before it: «пруд1».
      this.#takeBack();
      this.#ignored += 1;
      return;
    }
    if (name === 'dd' && this.#term) {
      this.#term.text = this.#term.text.replace(/\. $/, ': ');
      this.#term = undefined;
    }
    if (ENDED.has(name)) for (const around of this.#open) around.holdsEnded = true;
    const open: Open = {
      name,
      from: this.#pieces.length,
      textFrom: this.#text.length,
      holdsEnded: false,
    };
    const label = attributes['data-search-part'];
    const part = label === undefined ? undefined : { label, id: attributes.id ?? '' };
    if (part && !part.id) throw new Error(`у части «${part.label}» нет id: на неё нельзя сослаться`);
    if (name === 'h1') this.#headlines += 1;
    this.#pieces.push(startTag(name, attributes, part !== undefined));
    // Pagefind cuts a page into parts at headings with ids, and at nothing else.
    if (part && isHeading(name)) open.part = part;
    else if (part) this.#pieces.push(...this.#heading(part));
    if (!VOID.has(name)) this.#open.push(open);
  }

  text(text: string): void {
    if (this.#ignored > 0) return;
    const searched = text.replaceAll('\u00AD', '');
    this.#text += searched;
    const last = this.#pieces.at(-1);
    // The parser gives a text with signs like «&amp;» in pieces.
    if (typeof last === 'object') last.text += searched;
    else this.#pieces.push({ text: searched, field: this.#field });
  }

  close(name: string): void {
    if (VOID.has(name)) return;
    if (this.#ignored > 0) {
      this.#ignored -= 1;
      return;
    }
    const open = this.#open.pop();
    if (!open) return;
    if (RUN_TOGETHER.has(name) || ENDED.has(name)) this.#end(open);
    if (open.part) this.#headPart(open, open.part);
    this.#pieces.push(`</${name}>`);
    if (name === 'h1') this.#headlines -= 1;
  }

  finish() {
    if (!this.#facts) throw new Error('нет data-search-facts: не сказано, что это за страница');
    return { facts: this.#facts, pieces: this.#pieces };
  }

  get #field(): Field {
    return this.#headlines > 0 ? 'title' : 'text';
  }

  #heading({ label, id }: { label: string; id: string }) {
    return [`<h6 id=${quoted(id)}>`, { text: label, field: this.#field }, '</h6>'];
  }

  /** Takes out the element that has been opened last, and goes on ignoring it to its end. */
  #takeBack(): void {
    const open = this.#open.pop();
    if (!open) return;
    this.#pieces.length = open.from;
    this.#text = this.#text.slice(0, open.textFrom);
    this.#ignored += 1;
  }

  /** Ends the text of an element with a full stop right after its last word, as a reader of an excerpt expects it. */
  #end({ name, textFrom, holdsEnded }: Open): void {
    const text = this.#text.slice(textFrom).slice(-80);
    const runsOn = RUN_TOGETHER.has(name);
    const isOpen = !holdsEnded && /[\p{L}\p{N}»)%₽]\s*$/u.test(text);
    const isEndedLater = !runsOn && /[\p{L}\p{N}]$/u.test(text);
    if (isOpen && !isEndedLater) {
      this.#text += '. ';
      const last = this.#pieces.findLast((piece) => typeof piece === 'object' && /\S/.test(piece.text));
      if (typeof last !== 'object') return;
      last.text = `${last.text.trimEnd()}. `;
      if (name === 'dt') this.#term = last;
    } else if (runsOn) this.text(' ');
  }

  #headPart({ name, from, textFrom }: Open, part: { label: string; id: string }): void {
    const inside = this.#pieces.slice(from + 1);
    this.#pieces.length = from;
    if (oneLine(part.label).includes(oneLine(this.#text.slice(textFrom)))) {
      // With a second heading the excerpt would begin by repeating the first.
      this.#pieces.push(`<${name} id=${quoted(part.id)}>`, { text: part.label, field: this.#field });
    } else this.#pieces.push(...this.#heading(part), `<${name}>`, ...inside);
  }
}

/** What a screen reader passes over says nothing that the words beside do not say; samples of code speak of other pages. */
function isNotSearched(name: string, attributes: Record<string, string>): boolean {
  return (
    NOT_TEXT.has(name) ||
    name === 'pre' ||
    'data-pagefind-ignore' in attributes ||
    attributes['aria-hidden'] === 'true'
  );
}

function factsOf({ 'data-search-facts': facts }: Record<string, string>): PageFacts {
  if (!facts) throw new Error('нет data-search-facts: не сказано, что это за страница');
  return JSON.parse(facts) as PageFacts;
}

/** @param isPart the id of a part belongs to the heading that is put into it */
function startTag(name: string, attributes: Record<string, string>, isPart: boolean): string {
  const written = Object.entries(attributes)
    .filter(([attribute]) => KEPT_ATTRIBUTE.test(attribute) && !(isPart && attribute === 'id'))
    .map(([attribute, value]) => ` ${attribute}=${quoted(value)}`);
  return `<${name}${written.join('')}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function quoted(value: string): string {
  return `"${escaped(value).replaceAll('"', '&quot;')}"`;
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
