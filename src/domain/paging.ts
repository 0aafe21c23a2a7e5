/** Long lists in pages: how many entries each holds, where it lies, which neighbours its navigation names. */

/** Entries on a page of cards: even rows at two, three and four columns. */
export const CARDS_ON_PAGE = 36;
/** Cards on a page about something else, when all of them have a list of their own: even rows too. */
export const CARDS_BESIDE = 12;
/** Rows on a page of the table. */
export const ROWS_ON_PAGE = 100;

/** Address of a page of a list; the first is the list's own. */
export function pagePath(base: string, number: number): string {
  return number === 1 ? base : `${base}${number}/`;
}

/** «Экология, страница 2»: every page has a title of its own. */
export function pageTitle(title: string, number: number): string {
  return number === 1 ? title : `${title}, страница\u00A0${number}`;
}

/** Numbers to show around the current page; `undefined` stands for those left out. */
export function pageNumbers(current: number, last: number): (number | undefined)[] {
  const shown = [1, current - 1, current, current + 1, last].filter((number, index, all) => {
    return number >= 1 && number <= last && all.indexOf(number) === index;
  });
  return shown
    .sort((a, b) => a - b)
    .flatMap((number, index) => {
      const before = shown[index - 1];
      if (before === undefined || number === before + 1) return [number];
      return number === before + 2 ? [before + 1, number] : [undefined, number];
    });
}

/** One page of entries, as Astro's `paginate` gives it. */
export interface PageOf<T> {
  data: T[];
  currentPage: number;
  /** Entries on a page, the last of which may hold fewer. */
  size: number;
  lastPage: number;
  /** Entries on all pages. */
  total: number;
}
