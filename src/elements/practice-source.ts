/** The whole list of practices as the browser gets it: an index, and the entries of its pages. Each is fetched once. */
import type { PracticeIndex } from '../domain/practice-index.ts';
import { askedOnce } from '../search/asked-once.ts';
import { fetched, fetchedJson } from '../search/fetched.ts';

interface Addresses {
  index: string;
  /** Prefix of the address of a facet's values. */
  values: string;
  /** The list, of which each page holds a part. */
  list: string;
  /** Entries on a page. */
  onPage: number;
  /** The whole list for a spreadsheet: a line with the names of the columns, then a line for each entry. */
  file: string;
}

/** What a value is called, how in a sentence if otherwise, and the values that it had in former addresses. */
export type NamedValue = readonly [value: string, label: string, said: string, ...formerly: string[]];

export class PracticeSource {
  #addresses: Addresses;
  /** The index, once it has come. */
  known: PracticeIndex | undefined;

  constructor(addresses: Addresses) {
    this.#addresses = addresses;
  }

  index = askedOnce(async () => (this.known = await fetchedJson<PracticeIndex>(this.#addresses.index)));

  /** All values of a long facet with their names. */
  valuesOf = askedOnce((facet: string) =>
    fetchedJson<NamedValue[]>(`${this.#addresses.values}${facet}.json`),
  );

  /** The entries at these positions of the list; the same elements every time. */
  itemsAt(positions: readonly number[]): Promise<Element[]> {
    const { onPage } = this.#addresses;
    return Promise.all(
      positions.map(async (position) => {
        const page = await this.#page(Math.floor(position / onPage) + 1);
        const item = page[position % onPage];
        if (!item) throw new Error(`no entry ${position} in the list of practices`);
        return item;
      }),
    );
  }

  /** The file of the entries at these positions; it has a byte order mark, which spreadsheets want. */
  async fileOf(positions: readonly number[]): Promise<Blob> {
    const [head, ...lines] = (await (await fetched(this.#addresses.file)).text()).split('\r\n');
    const rows = [head, ...positions.map((position) => lines[position]), ''];
    return new Blob(['\uFEFF', rows.join('\r\n')], { type: 'text/csv;charset=utf-8' });
  }

  #page = askedOnce(async (number: number) => {
    const html = await (await fetched(`${this.#addresses.list}${number === 1 ? '' : `${number}/`}`)).text();
    const list = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-list]');
    return [...(list?.children ?? [])].map((item) => document.importNode(item, true));
  });
}
