/** A sheet of quotations: what a document asks, part by part and word for word, each with its reference and address. */
import type { PaperBlock } from '../model/paper.ts';
import { paragraphsIn, walkTree, type Tree } from '../model/tree.ts';
import { reference, type Citation } from './citation.ts';
import { sectionPart, type Point, type Section } from './documents.ts';

export interface Quote {
  point: Point;
  words: PaperBlock[];
}

/** @param indicators of the strategy, as it prints them */
export function sectionWords(
  { number, title }: Section,
  chapter: Tree,
  indicators: readonly { text: string }[],
): PaperBlock[] {
  const part = sectionPart(chapter, number);
  const isList = [...walkTree(part)].some((node) => node.type === 'component' && node.name === 'Indicators');
  return [
    ...(title ? [{ text: title }] : []),
    ...paragraphsIn(part).map(({ text, isItem }) => (isItem ? { bullets: [text] } : { text })),
    ...(isList ? [{ bullets: indicators.map(({ text }) => text) }] : []),
  ];
}

export function quotationSheet(
  title: string,
  quotes: readonly Quote[],
  cite: (point: Point) => Citation,
): PaperBlock[] {
  const subtitle =
    'Слово в\u00A0слово, с\u00A0опечатками подлинника; изменены только пробелы, тире и\u00A0кавычки';
  const parts = quotes.flatMap(({ point, words }, at): PaperBlock[] => {
    const { addressee, kind, number } = point;
    const isFirst = addressee && addressee !== quotes[at - 1]?.point.addressee;
    const name = `${kind === 'clause' ? 'Пункт' : 'Раздел'}\u00A0${number}`;
    return [
      ...(isFirst ? [{ heading: addressee }] : []),
      ...[{ heading: name }, ...words, { note: reference(cite(point)) }],
    ];
  });
  return [{ title }, { subtitle }, ...parts];
}
