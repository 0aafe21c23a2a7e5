/** Sheets of quotations of the documents that have numbered parts. */
import { citePoint } from '../domain/citation.ts';
import { clauseQuote, quotationSheet, sectionQuote } from '../domain/quotes.ts';
import type { PaperRecord } from '../papers/record.ts';
import { absoluteUrl, site } from '../site.ts';
import { points, resolutions, strategies } from './documents.ts';
import { once } from './once.ts';

/** By the address of the document, without the path prefix. */
export const quotationSheets = once(async (): Promise<Map<string, PaperRecord>> => {
  const known = await points();
  const pointOf = (document: { id: string }, { number }: { number: string }) =>
    known.get(`${document.id}/${number}`) ?? [];
  const quoted = [
    ...(await resolutions()).map((document) => ({
      document,
      quotes: document.clauses.flatMap((clause) => pointOf(document, clause)).map(clauseQuote),
    })),
    ...(await strategies()).map((document) => ({
      document,
      quotes: document.chapters.flatMap(({ sections, tree }) =>
        sections.flatMap((section) =>
          [pointOf(document, section)]
            .flat()
            .map((point) => sectionQuote(point, section, tree, document.indicators)),
        ),
      ),
    })),
  ];
  return new Map(
    quoted
      .filter(({ quotes }) => quotes.length > 0)
      .map(({ document: { title, shortTitle, path }, quotes }) => [
        path,
        {
          title: `Цитаты: ${title}`,
          name: shortTitle,
          footer: `${site.name}. ${absoluteUrl(path)}`,
          fields: [],
          document: quotationSheet(title, quotes, (point) => citePoint(point, site.name, absoluteUrl)),
        },
      ]),
  );
});
