/** Texts of the site as paper takes them. */

/** A word longer than this is broken where it must be. */
const LONG_WORD = /[\p{L}\p{N}]{36,}/gu;
const SOFT_HYPHEN = '\u00AD';
const WORD_JOINER = '\u2060';

/** Fields of the values whose strings are no words: addresses, names of places in the document, rows of drawings. */
const NOT_WORDS = new Set(['href', 'url', 'id', 'ids', 'src', 'tagName', 'type', 'ornament', 'stamp', 'qr']);

/** What no page can hold Typst makes an error of, which would keep a whole book from being printed. */
export function printable(words: string): string {
  return (
    words
      .toWellFormed()
      .replace(/[\0-\x08\x0B-\x1F\x7F-\x9F\uFEFF\uFFFD]/g, '')
      .replace(LONG_WORD, (word) => word.replace(/.{12}(?=.{4})/gsu, `$&${SOFT_HYPHEN}`))
      // A unit of one letter belongs to its number alone: a column has no room for three words that do not break.
      .replace(/(?<=\d\u00A0(?:м|км|га|кг|т|л))\u00A0(?=\p{L})/gu, ' ')
      // Typst breaks a line after a dash and a hyphen between digits and letters.
      .replace(/(?<=\d[–-])(?=[\d\p{L}])/gu, WORD_JOINER)
  );
}

/** All words of values. */
export function printableValues<T>(values: T, key?: string): T {
  if (key !== undefined && NOT_WORDS.has(key)) return values;
  if (typeof values === 'string') return printable(values) as T;
  if (Array.isArray(values)) return values.map((value: unknown) => printableValues(value)) as T;
  if (values === null || typeof values !== 'object') return values;
  const fields = Object.entries(values).map(([name, value]) => [name, printableValues<unknown>(value, name)]);
  return Object.fromEntries(fields) as T;
}
