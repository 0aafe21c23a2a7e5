/**
 * Writes an index as Pagefind's own program would for a page that it reads as we do: `pagefind-format.test.ts` has its module
 * find what is written here. CBOR, in which every structure is an array of its fields.
 */

/** Where Pagefind keeps what belongs to a page but does not stand in its text; each is its index among them. */
export const META_FIELDS = ['also', 'place', 'title'] as const;
export type MetaField = (typeof META_FIELDS)[number];

/** What Pagefind takes for the weight of a word when nothing is said. */
const PLAIN_WEIGHT = 25;
/** Of a place within a number that sorts by weight first. */
const PLACES = 2 ** 20;

/** A key of a page, but for the number of the page. */
export interface WrittenKey {
  key: string;
  /** Of its posting, with the number of the page. */
  parts: number;
  /** In units of which a chunk holds so many. */
  size: number;
  bytes: Uint8Array;
}

/** The keys of one page. */
export class PageKeys {
  readonly #found = new Map<string, { places: number[]; fields: MetaField[] }>();

  /**
   * @param weight how many times as much as in plain text
   * @param among how many keys stand at this place: they share its weight
   */
  inText(key: string, place: number, weight: number, among = 1): void {
    const share = Math.max(1, Math.floor((weight * PLAIN_WEIGHT) / among));
    this.#of(key).places.push(share * PLACES + place);
  }

  inField(key: string, field: MetaField): void {
    const { fields } = this.#of(key);
    if (!fields.includes(field)) fields.push(field);
  }

  /** As they are written for any page. */
  written(): WrittenKey[] {
    return [...this.#found].map(([key, { places, fields }]) => {
      const locations = locationsOf(places);
      const metas = fields.flatMap((field) => [-1 - META_FIELDS.indexOf(field), 0]);
      const cbor = new Cbor();
      cbor.integers(locations);
      if (metas.length) cbor.integers(metas);
      const size = locations.length + metas.length + 1;
      return { key, parts: metas.length ? 3 : 2, size, bytes: cbor.written };
    });
  }

  #of(key: string) {
    let found = this.#found.get(key);
    if (!found) this.#found.set(key, (found = { places: [], fields: [] }));
    return found;
  }
}

interface Posting {
  /** Its pages, one after another. */
  written: Cbor;
  pages: number;
  last: number;
  /** In units of which a chunk holds so many. */
  size: number;
}

/** A part of the index, which is loaded for the keys between its ends. */
export interface Chunk {
  from: string;
  to: string;
  bytes: Uint8Array;
}

export class IndexWriter {
  readonly #postings = new Map<string, Posting>();

  /** @param page its number; numbers with one key may only rise */
  add(page: number, keys: Iterable<WrittenKey>): void {
    for (const { key, parts, size, bytes } of keys) {
      const posting = this.#of(key);
      posting.written.array(parts);
      posting.written.integer(page - posting.last);
      posting.written.bytes(bytes);
      posting.pages += 1;
      posting.last = page;
      posting.size += size;
    }
  }

  /** @param size of a chunk, in places */
  chunks(size: number): Chunk[] {
    const chunks: Chunk[] = [];
    let keys: string[] = [];
    let held = 0;
    for (const key of [...this.#postings.keys()].sort()) {
      keys.push(key);
      held += this.#of(key).size;
      if (held < size) continue;
      chunks.push(this.#chunk(keys));
      keys = [];
      held = 0;
    }
    if (keys.length) chunks.push(this.#chunk(keys));
    return chunks;
  }

  #of(key: string): Posting {
    let posting = this.#postings.get(key);
    if (!posting) this.#postings.set(key, (posting = { written: new Cbor(), pages: 0, last: 0, size: 0 }));
    return posting;
  }

  #chunk(keys: readonly string[]): Chunk {
    const cbor = new Cbor();
    cbor.array(1);
    cbor.array(keys.length);
    for (const key of keys) {
      const { written, pages } = this.#of(key);
      cbor.array(2);
      cbor.text(key);
      cbor.array(pages);
      cbor.bytes(written.written);
    }
    return { from: keys[0] ?? '', to: keys.at(-1) ?? '', bytes: cbor.written };
  }
}

/** Differences between places, each weight before its own. */
function locationsOf(places: number[]): number[] {
  const locations: number[] = [];
  let weight = PLAIN_WEIGHT;
  let last = 0;
  for (const each of places.sort((one, other) => one - other)) {
    const place = each % PLACES;
    const its = (each - place) / PLACES;
    if (its !== weight) locations.push(-1 - its, place);
    else locations.push(place - last);
    weight = its;
    last = place;
  }
  return locations;
}

/**
 * The list of pages and chunks.
 * @param version of Pagefind
 */
export function listOf(
  version: string,
  pages: readonly { name: string; words: number }[],
  chunks: readonly { from: string; to: string; name: string }[],
): Uint8Array {
  const cbor = new Cbor();
  cbor.array(6);
  cbor.text(version);
  cbor.array(pages.length);
  for (const { name, words } of pages) {
    cbor.array(2);
    cbor.text(name);
    cbor.integer(words);
  }
  cbor.array(chunks.length);
  for (const [index, { from, to, name }] of chunks.entries()) {
    cbor.array(3);
    const start = beginning(from, chunks[index - 1]?.to);
    const end = beginning(to, chunks[index + 1]?.from);
    cbor.text(start);
    // The beginning of the only key of a chunk may come before the end of its neighbour.
    cbor.text(end < start ? to : end);
    cbor.text(name);
  }
  // Filters and orders, of which the site has its own.
  cbor.array(0);
  cbor.array(0);
  cbor.array(META_FIELDS.length);
  for (const field of META_FIELDS) cbor.text(field);
  return cbor.written;
}

/** As much of the key as tells it from its neighbour. */
function beginning(key: string, neighbour: string | undefined): string {
  if (neighbour === undefined) return key;
  let alike = 0;
  while (alike < neighbour.length && key[alike] === neighbour[alike]) alike += 1;
  return key.slice(0, alike + 1);
}

class Cbor {
  #bytes = new Uint8Array(16);
  #length = 0;

  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  integer(value: number): void {
    if (value < 0) this.#head(1, -1 - value);
    else this.#head(0, value);
  }

  array(length: number): void {
    this.#head(4, length);
  }

  integers(values: readonly number[]): void {
    this.array(values.length);
    for (const value of values) this.integer(value);
  }

  text(text: string): void {
    const bytes = Buffer.from(text);
    this.#head(3, bytes.length);
    this.bytes(bytes);
  }

  bytes(bytes: ArrayLike<number>): void {
    const length = this.#length + bytes.length;
    if (length > this.#bytes.length) {
      const larger = new Uint8Array(2 * length);
      larger.set(this.written);
      this.#bytes = larger;
    }
    this.#bytes.set(bytes, this.#length);
    this.#length = length;
  }

  #head(type: number, value: number): void {
    const first = type << 5;
    if (value < 24) this.bytes([first | value]);
    else if (value < 0x100) this.bytes([first | 24, value]);
    else if (value < 0x10000) this.bytes([first | 25, value >> 8, value]);
    else this.bytes([first | 26, value >> 24, value >> 16, value >> 8, value]);
  }
}
