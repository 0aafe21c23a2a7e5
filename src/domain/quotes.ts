/** A sheet of quotations: what a document asks, part by part and word for word, each with its reference and address. */
import type { PaperBlock } from '../model/paper.ts';
import { paragraphsIn, walkTree, type Tree } from '../model/tree.ts';
import { reference, type Citation } from './citation.ts';
import { sectionPart, type Point, type Section } from './documents.ts';

/** Address of the sheet in one of its formats, without the path prefix. */
export function quotesPath({ path }: { path: string }, format: 'docx' | 'txt'): string {
  return `${path}quotes.${format}`;
}

interface Quote {
  point: Point;
  words: PaperBlock[];
}

export function clauseQuote(point: Point): Quote {
  return { point, words: [{ text: point.text }] };
}

/** @param indicators of the strategy, as it prints them */
export function sectionQuote(
  point: Point,
  { number, title }: Section,
  chapter: Tree,
  indicators: readonly { text: string }[],
): Quote {
  const part = sectionPart(chapter, number);
  const hasIndicators = [...walkTree(part)].some(
    (node) => node.type === 'component' && node.name === 'Indicators',
  );
  return {
    point,
    words: [
      ...(title ? [{ text: title }] : []),
      ...paragraphsIn(part).map(({ text, isItem }) => (isItem ? { bullets: [text] } : { text })),
      ...(hasIndicators ? [{ bullets: indicators.map(({ text }) => text) }] : []),
    ],
  };
}

export function quotationSheet(
  title: string,
  quotes: readonly Quote[],
  cite: (point: Point) => Citation,
): PaperBlock[] {
  return [
    { title },
    {
      subtitle:
        'Слово в\u00A0слово, с\u00A0опечатками подлинника; изменены только пробелы, тире и\u00A0кавычки',
    },
    ...quotes.flatMap(({ point, words }, at): PaperBlock[] => [
      ...(point.addressee && point.addressee !== quotes[at - 1]?.point.addressee
        ? [{ heading: point.addressee }]
        : []),
      { heading: `${point.kind === 'clause' ? 'Пункт' : 'Раздел'}\u00A0${point.number}` },
      ...words,
      { note: reference(cite(point)) },
    ]),
  ];
}
