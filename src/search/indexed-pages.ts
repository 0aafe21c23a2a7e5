/** What the index has taken of pages, kept so that a page which is the same need not be read again. */
import { deserialize, serialize } from 'node:v8';
import type { PageFacts } from './page-facts.ts';
import type { StoredFragment } from './pagefind-files.ts';
import type { WrittenKey } from './pagefind-index.ts';

export interface IndexedPage {
  facts: PageFacts;
  title: string;
  fragment: StoredFragment;
  /** How many runs of non-spaces its text has. */
  length: number;
  /** Synonyms that it has, by their number. */
  groups: ReadonlySet<number>;
  /** Its words in the order in which they are looked up, each once, with its number of uses in the text. */
  lookedUp: readonly (readonly [word: string, uses: number])[];
  keys: readonly WrittenKey[];
}

/** Strings are numbers in the table of all pages: most words stand on many. */
interface Stored extends Omit<IndexedPage, 'lookedUp' | 'keys'> {
  /** String and uses of each. */
  lookedUp: Uint32Array;
  /** String, parts, size and length in `bytes` of each. */
  keys: Uint32Array;
  bytes: Uint8Array;
}

interface Tables {
  strings: string[];
  pages: Map<string, Stored>;
}

export class IndexedPages {
  readonly #former: Tables;
  readonly #pages = new Map<string, Stored>();
  readonly #numbers: Map<string, number>;

  /** @param former bytes of those of the former site */
  constructor(former?: Uint8Array) {
    this.#former = former ? (deserialize(former) as Tables) : { strings: [], pages: new Map() };
    this.#numbers = new Map(this.#former.strings.map((text, number) => [text, number]));
  }

  /** Of the former site; undefined for a page that the search does not find. */
  former(url: string): IndexedPage | undefined {
    const stored = this.#former.pages.get(url);
    if (!stored) return undefined;
    const { strings } = this.#former;
    const lookedUp: [string, number][] = [];
    for (let at = 0; at < stored.lookedUp.length; at += 2)
      lookedUp.push([strings[stored.lookedUp[at] ?? 0] ?? '', stored.lookedUp[at + 1] ?? 0]);
    const keys: WrittenKey[] = [];
    for (let at = 0, from = 0; at < stored.keys.length; at += 4) {
      const [string = 0, parts = 0, size = 0, length = 0] = stored.keys.subarray(at, at + 4);
      keys.push({
        key: strings[string] ?? '',
        parts,
        size,
        bytes: stored.bytes.subarray(from, from + length),
      });
      from += length;
    }
    return { ...stored, lookedUp, keys };
  }

  /** Keeps one of the former site. */
  keep(url: string, fragment: StoredFragment): void {
    const stored = this.#former.pages.get(url);
    if (stored) this.#pages.set(url, { ...stored, fragment });
  }

  set(url: string, page: IndexedPage): void {
    const keys = page.keys.flatMap(({ key, parts, size, bytes }) => [
      ...[this.#numberOf(key), parts, size],
      bytes.length,
    ]);
    this.#pages.set(url, {
      ...page,
      lookedUp: Uint32Array.from(page.lookedUp.flatMap(([word, uses]) => [this.#numberOf(word), uses])),
      keys: Uint32Array.from(keys),
      bytes: Buffer.concat(page.keys.map(({ bytes }) => bytes)),
    });
  }

  bytes(): Uint8Array {
    return serialize({ strings: this.#former.strings, pages: this.#pages } satisfies Tables);
  }

  #numberOf(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#former.strings.push(text) - 1;
      this.#numbers.set(text, number);
    }
    return number;
  }
}
