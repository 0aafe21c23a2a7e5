/**
 * What the index has taken of pages, in a file, so that a page which is the same need not be read again. Each page is written and
 * read by itself: those of ten thousand practices take a hundred megabytes.
 */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
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

/** Ends the file; its own length follows in eight bytes. */
interface Contents {
  strings: string[];
  /** Of each page, by its address. */
  places: Map<string, { from: number; length: number }>;
}

const LENGTH = 8;

export class IndexedPages {
  readonly #file: number;
  readonly #digest = createHash('sha256');
  readonly #places: Contents['places'] = new Map();
  #length = 0;
  readonly #former: { file: number; places: Contents['places'] } | undefined;
  readonly #strings: string[];
  readonly #numbers: Map<string, number>;

  /**
   * Nothing where nothing can be written and no page is to be taken over: then none is kept for the next site.
   * @param path of the file that is written
   * @param former the file of the former site
   */
  static open(path: string, former?: string): IndexedPages | undefined {
    try {
      return new IndexedPages(path, former);
    } catch (error) {
      if (former !== undefined) throw error;
      return undefined;
    }
  }

  private constructor(path: string, former: string | undefined) {
    this.#file = openSync(path, 'w');
    const known = former === undefined ? undefined : openSync(former, 'r');
    const { strings, places }: Contents =
      known === undefined ? { strings: [], places: new Map() } : contentsOf(known);
    this.#former = known === undefined ? undefined : { file: known, places };
    this.#strings = strings;
    this.#numbers = new Map(strings.map((text, number) => [text, number]));
  }

  /**
   * Takes a page over from the former site.
   * @param fragmentFor name of its fragment, from the former one
   * @returns nothing for a page that the search does not find
   */
  keep(url: string, fragmentFor: (former: StoredFragment) => StoredFragment): IndexedPage | undefined {
    const place = this.#former?.places.get(url);
    if (!this.#former || !place) return undefined;
    const former = deserialize(bytesAt(this.#former.file, place.from, place.length)) as Stored;
    const stored = { ...former, fragment: fragmentFor(former.fragment) };
    this.#write(url, stored);
    return { ...stored, lookedUp: this.#lookedUpOf(stored), keys: this.#keysOf(stored) };
  }

  add(url: string, page: IndexedPage): void {
    const keys = page.keys.flatMap(({ key, parts, size, bytes }) => [
      ...[this.#numberOf(key), parts, size],
      bytes.length,
    ]);
    this.#write(url, {
      ...page,
      lookedUp: Uint32Array.from(page.lookedUp.flatMap(([word, uses]) => [this.#numberOf(word), uses])),
      keys: Uint32Array.from(keys),
      bytes: Buffer.concat(page.keys.map(({ bytes }) => bytes)),
    });
  }

  /** @returns SHA-256 of the file, in hexadecimal */
  finish(): string {
    const contents = serialize({ strings: this.#strings, places: this.#places } satisfies Contents);
    const length = Buffer.alloc(LENGTH);
    length.writeBigUInt64LE(BigInt(contents.length));
    this.#append(contents);
    this.#append(length);
    closeSync(this.#file);
    if (this.#former) closeSync(this.#former.file);
    return this.#digest.digest('hex');
  }

  #write(url: string, stored: Stored): void {
    const bytes = serialize(stored);
    this.#places.set(url, { from: this.#length, length: bytes.length });
    this.#append(bytes);
  }

  #append(bytes: Uint8Array): void {
    writeSync(this.#file, bytes);
    this.#digest.update(bytes);
    this.#length += bytes.length;
  }

  #lookedUpOf({ lookedUp }: Stored): [string, number][] {
    const words: [string, number][] = [];
    for (let at = 0; at < lookedUp.length; at += 2)
      words.push([this.#strings[lookedUp[at] ?? 0] ?? '', lookedUp[at + 1] ?? 0]);
    return words;
  }

  #keysOf({ keys, bytes }: Stored): WrittenKey[] {
    const written: WrittenKey[] = [];
    for (let at = 0, from = 0; at < keys.length; at += 4) {
      const [string = 0, parts = 0, size = 0, length = 0] = keys.subarray(at, at + 4);
      written.push({
        key: this.#strings[string] ?? '',
        parts,
        size,
        bytes: bytes.subarray(from, from + length),
      });
      from += length;
    }
    return written;
  }

  #numberOf(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#strings.push(text) - 1;
      this.#numbers.set(text, number);
    }
    return number;
  }
}

function contentsOf(file: number): Contents {
  const { size } = fstatSync(file);
  const length = Number(bytesAt(file, size - LENGTH, LENGTH).readBigUInt64LE());
  return deserialize(bytesAt(file, size - LENGTH - length, length)) as Contents;
}

function bytesAt(file: number, from: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  readSync(file, bytes, 0, length, from);
  return bytes;
}
