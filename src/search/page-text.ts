/** Reads what is searched of a finished page: its text as results show it, cut into parts. */
import { Parser } from 'htmlparser2';
import type { PageFacts } from './page-facts.ts';

export interface PageText {
  facts: PageFacts;
  /** Of the first heading of the first level. */
  title: string;
  /** In the order of the page. */
  stretches: readonly Stretch[];
}

/** What stands in a heading, or between two of them, with single spaces between words. */
export interface Stretch {
  text: string;
  isTitle: boolean;
  /** How many times as much as plain text its words count. */
  weight: number;
  /** Of a heading that begins a part of the page. */
  heading?: { element: string; id: string; text: string };
}

const named = (names: string) => new Set(names.split(' '));

const VOID = named('area br col hr img input source track wbr');
const HEADING_WEIGHTS: Readonly<Record<string, number>> = { h1: 7, h2: 6, h3: 5, h4: 4, h5: 3, h6: 2 };
/** The heading of a part that has none on the page. */
const LABEL = 'h6';
/** Blocks within which a text may be the end of a sentence without saying so. */
const ENDED = named('p li div td');
/** Blocks that look apart on a page, though the text does not end. */
const SET_APART = named('dt dd th caption figcaption blockquote summary option button');
/** Blocks between whose texts there is a space in any case. */
const SPACED = new Set([...ENDED, ...Object.keys(HEADING_WEIGHTS), ...named('ul article section br')]);
/** Elements without text, or whose text says nothing of the page; samples of code speak of other pages. */
const NOT_SEARCHED = named('script style template svg noscript form label nav footer iframe pre');
/** A text of words that does not end as a sentence does. */
const RUNS_ON = /[\p{L}\p{M}\p{N}_'")]$/u;
/** Soft hyphens and zero-width spaces. */
const INVISIBLE = /[\u00AD\u200B]/g;

export function readPage(html: string): PageText {
  const main = /<main\b.*<\/main>/s.exec(html)?.[0];
  if (main === undefined) throw new Error('на странице нет <main>');
  const reader = new Reader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true },
  );
  parser.end(main);
  return reader.finish();
}

interface Open {
  name: string;
  /** The stretch in which it begins, and the length of its text before. */
  stretch: Stretch;
  from: number;
  holdsEnded: boolean;
  /** Of what makes a stretch of its own: the stretch around it. */
  around?: Stretch;
  /** Of a heading: the part that it begins, which has a label of its own. */
  part?: Part;
}

interface Part {
  label: string;
  id: string;
}

/** Gathers the text of the elements that are searched, as the parser meets them. */
class Reader {
  #stretch: Stretch = { text: '', isTitle: false, weight: 1 };
  readonly #stretches = [this.#stretch];
  readonly #open: Open[] = [];
  /** How deep within an element that is not searched. */
  #ignored = 0;
  /** Where the last term ends that has no description yet: the first one puts a colon after it. */
  #term: { stretch: Stretch; end: number } | undefined;
  #title = '';
  #facts: PageFacts | undefined;

  open(name: string, attributes: Record<string, string>): void {
    if (this.#open.length === 0) this.#facts = factsOf(attributes);
    if (this.#ignored > 0 || isNotSearched(name, attributes)) {
      if (!VOID.has(name)) this.#ignored += 1;
      return;
    }
    const parent = this.#open.at(-1);
    if (name === 'a' && parent?.name === 'sup') {
      // The mark of a note would stick to the word before it: «пруд1».
      this.#stretch.text = this.#stretch.text.slice(0, parent.from);
      this.#open.pop();
      this.#ignored += 2;
      return;
    }
    if (name === 'dd' && this.#term) {
      const { stretch, end } = this.#term;
      stretch.text = `${stretch.text.slice(0, end)}:${stretch.text.slice(end + 1)}`;
      this.#term = undefined;
    }
    if (ENDED.has(name)) for (const each of this.#open) each.holdsEnded = true;
    const { id } = attributes;
    const part = partOf(attributes);
    const around = this.#stretch;
    const isHeading = name in HEADING_WEIGHTS;
    const weight = Number(attributes['data-pagefind-weight'] ?? HEADING_WEIGHTS[name] ?? 0);
    if (weight) {
      this.#begin({ isTitle: around.isTitle || name === 'h1', weight });
      if (isHeading && id !== undefined && !part) this.#stretch.heading = { element: name, id, text: '' };
    } else if (part) {
      this.#stretches.push(labelOf(part));
      this.#begin(around);
    }
    if (SPACED.has(name) || id !== undefined) this.#stretch.text += ' ';
    if (VOID.has(name)) return;
    this.#open.push({
      name,
      stretch: this.#stretch,
      from: this.#stretch.text.length,
      holdsEnded: false,
      ...(weight ? { around } : {}),
      ...(isHeading && part ? { part } : {}),
    });
  }

  text(text: string): void {
    if (this.#ignored === 0) this.#stretch.text += text.replace(INVISIBLE, '');
  }

  close(name: string): void {
    if (VOID.has(name)) return;
    if (this.#ignored > 0) {
      this.#ignored -= 1;
      return;
    }
    const open = this.#open.pop();
    if (!open) return;
    if (name in HEADING_WEIGHTS) this.#head(open);
    if (ENDED.has(name) || SET_APART.has(name)) this.#end(open);
    if (SPACED.has(name)) {
      if (RUNS_ON.test(this.#stretch.text)) this.#stretch.text += '.';
      this.#stretch.text += ' ';
    }
    if (open.around) this.#begin(open.around);
  }

  finish(): PageText {
    if (!this.#facts) throw new Error('нет data-search-facts: не сказано, что это за страница');
    const stretches = this.#stretches.map((stretch) => ({
      ...stretch,
      text: stretch.text.trim().replace(/\s+/g, ' '),
    }));
    return {
      facts: this.#facts,
      title: this.#title,
      stretches: stretches.filter(({ text, heading }) => text || heading),
    };
  }

  #begin({ isTitle, weight }: Pick<Stretch, 'isTitle' | 'weight'>): void {
    this.#stretch = { text: '', isTitle, weight };
    this.#stretches.push(this.#stretch);
  }

  /** Ends the text of an element with a full stop right after its last word, as a reader of an excerpt expects it. */
  #end({ name, stretch, from, holdsEnded }: Open): void {
    const { text } = this.#stretch;
    const start = stretch === this.#stretch ? from : 0;
    const isOpen = !holdsEnded && /[\p{L}\p{N}»)%₽]\s*$/u.test(text.slice(Math.max(start, text.length - 80)));
    if (isOpen) {
      const ended = text.trimEnd();
      this.#stretch.text = `${ended}. `;
      if (name === 'dt') this.#term = { stretch: this.#stretch, end: ended.length };
    } else if (SET_APART.has(name)) this.#stretch.text += ' ';
  }

  /** Gives a heading the label of its part; with a second heading the excerpt would begin by repeating the first. */
  #head({ name, part }: Open): void {
    const stretch = this.#stretch;
    const text = oneLine(stretch.text);
    if (stretch.isTitle) this.#title ||= text;
    if (stretch.heading) stretch.heading.text = text;
    if (!part) return;
    if (oneLine(part.label).includes(text)) {
      stretch.text = part.label;
      stretch.heading = { element: name, id: part.id, text: oneLine(part.label) };
    } else this.#stretches.splice(-1, 0, labelOf(part));
  }
}

function labelOf({ label, id }: Part): Stretch {
  const text = RUNS_ON.test(label) ? `${label}.` : label;
  const heading = { element: LABEL, id, text: oneLine(label) };
  return { text, isTitle: false, weight: HEADING_WEIGHTS[LABEL] ?? 1, heading };
}

function partOf({ id = '', 'data-search-part': label }: Record<string, string>): Part | undefined {
  if (label === undefined) return undefined;
  if (!id) throw new Error(`у части «${label}» нет id: на неё нельзя сослаться`);
  return { label, id };
}

/** What a screen reader passes over says nothing that the words beside do not say. */
function isNotSearched(name: string, attributes: Record<string, string>): boolean {
  return (
    NOT_SEARCHED.has(name) || 'data-pagefind-ignore' in attributes || attributes['aria-hidden'] === 'true'
  );
}

function factsOf({ 'data-search-facts': facts }: Record<string, string>): PageFacts {
  if (!facts) throw new Error('нет data-search-facts: не сказано, что это за страница');
  return JSON.parse(facts) as PageFacts;
}

/** With the no-break spaces that stand alone. */
function oneLine(words: string): string {
  return words.trim().replace(/\s{2,}|\n/g, ' ');
}
