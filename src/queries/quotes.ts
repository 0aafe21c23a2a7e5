/** Sheets of quotations of the documents that have numbered parts. */
import { citePoint } from '../domain/citation.ts';
import { quotationSheet, sectionWords, type Quote } from '../domain/quotes.ts';
import type { PaperRecord } from '../papers/record.ts';
import { absoluteUrl, site } from '../site.ts';
import { points, resolutions, strategies } from './documents.ts';

/** With the path of the document, without the path prefix. */
export async function quotationSheets(): Promise<(PaperRecord & { path: string })[]> {
  const known = await points();
  const quote = (
    document: { id: string },
    { number }: { number: string },
    words: Quote['words'],
  ): Quote[] => {
    const point = known.get(`${document.id}/${number}`);
    return point ? [{ point, words }] : [];
  };
  const quoted = [
    ...(await resolutions()).map((document) => ({
      ...document,
      quotes: document.clauses.flatMap((clause) => quote(document, clause, [{ text: clause.text }])),
    })),
    ...(await strategies()).map((document) => ({
      ...document,
      quotes: document.chapters.flatMap(({ sections, tree }) =>
        sections.flatMap((part) => quote(document, part, sectionWords(part, tree, document.indicators))),
      ),
    })),
  ].filter(({ quotes }) => quotes.length > 0);
  return quoted.map(({ title, shortTitle, path, quotes }) => ({
    path,
    title: `Цитаты: ${title}`,
    name: shortTitle,
    footer: `${site.name}. ${absoluteUrl(path)}`,
    fields: [],
    document: quotationSheet(title, quotes, (point) => citePoint(point, site.name, absoluteUrl)),
  }));
}
