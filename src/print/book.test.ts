import { beforeAll, describe, expect, it } from 'vitest';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { PRINTED_SITE, printedFixtures } from '../../tests/printed-site.ts';
import { readPdf, textsOf, type PdfContent } from '../../tests/read-pdf.ts';
import { plainText, type Tree } from '../model/tree.ts';
import { bookOf, type Book, type Choice } from './book.ts';
import { epubOf } from './epub.ts';
import { picturesOf } from './pictures.ts';
import { printBook, printCover } from './print-book.ts';
import { Printer } from './typst.ts';

/** Everything that Typst or XML reads as markup. */
const HOSTILE = String.raw`#panic(1) $x$ \ @ref <метка> & *б* «x» </p>]]>`;

const collection = await printedFixtures();
const printer = await Printer.open();

function chosen(choice: Choice = {}, from = collection): Book {
  const book = bookOf(from, choice, PRINTED_SITE);
  if (!book) throw new Error('No deed is chosen');
  return book;
}

describe('what a book holds', () => {
  it('deeds by direction, never support; recipes, documents, indexes', () => {
    const { contents, chapters, recipes, documents, indexes } = chosen();
    expect(contents).toBe('2\u00A0дела');
    expect(chapters.flatMap(({ deeds }) => deeds.map(({ id }) => id))).toEqual([
      'deed-testovo-skver',
      'deed-testovo-prud',
    ]);
    expect(recipes.map(({ id }) => id)).toEqual(['recipe-prud']);
    expect(documents.map(({ title }) => title)).toHaveLength(collection.documents.length);
    expect(indexes.map(({ title }) => title)).toEqual(['Места', 'Темы', 'Организации']);
  });

  it('is chosen by direction, region and year, and nothing is no book', () => {
    expect(chosen({ direction: 'ecology' }).chapters.map(({ id }) => id)).toEqual(['chapter-ecology']);
    expect(chosen({ direction: 'ecology' }).subtitle).toBe('Сборник. Экология');
    expect(bookOf(collection, { year: 1990 }, PRINTED_SITE)).toBeUndefined();
  });
});

describe('a book on paper', () => {
  let read: PdfContent;
  beforeAll(async () => {
    // A number within the name of a place, where words would be held together.
    const practices = collection.practices.map((deed) => ({ ...deed, id: `${deed.id}-5-kvartal` }));
    const book = chosen({}, { ...collection, practices });
    const [deed] = book.chapters[0]?.deeds ?? [];
    if (deed) deed.title = HOSTILE;
    read = await readPdf(printBook(printer, book, await picturesOf(book)).pdf);
  });

  it('is tagged: a title, headings in order, tables with heads, codes that say where they lead', () => {
    expect(read).toMatchObject({ language: 'ru-RU', title: 'Тестовые соседи. Сборник' });
    const levels = read.tags.flatMap(({ role }) => /^H(\d)$/.exec(role)?.[1] ?? []).map(Number);
    levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1));
    expect(textsOf(read, 'TH')).toEqual(expect.arrayContaining(['Кто платил', 'Сколько']));
    expect(read.tags.filter(({ role }) => role === 'Figure').every(({ alt }) => alt)).toBe(true);
  });

  it('shows words as they are written, whatever they mean to Typst', () => {
    expect(textsOf(read, 'H2')).toContain(HOSTILE);
  });

  it('holds every paragraph of the story, and the official document to the last clause', () => {
    const all = read.tags.map(({ text }) => text).join(' ');
    expect(all).toContain('вычистили дно');
    for (const { chapters } of collection.documents)
      expect(all).toContain(lastWords(chapters.at(-1)?.tree ?? []));
  });
});

describe('a book as EPUB', () => {
  let files: Record<string, Uint8Array>;
  let epub: Uint8Array;
  beforeAll(async () => {
    const book = chosen();
    const [deed] = book.chapters[0]?.deeds ?? [];
    if (deed) deed.title = HOSTILE;
    epub = epubOf(book, await printCover(printer, book), await picturesOf(book));
    files = unzipSync(epub);
  });
  const textOf = (name: string) => strFromU8(files[`OEBPS/${name}`] ?? new Uint8Array());

  it('passes the check of the standard without an error or a warning', async () => {
    const { messages } = await EpubCheck.validate(epub);
    expect(messages.filter(({ severity }) => severity !== 'info' && severity !== 'usage')).toEqual([]);
  });

  it('says for whom it is readable, and where everything stands', () => {
    expect(textOf('content.opf')).toContain('<meta property="schema:accessModeSufficient">textual</meta>');
    expect(textOf('nav.xhtml')).toContain('<a href="deed-testovo-prud.xhtml">');
  });

  it('leads from a mark to its source in the same file, and from a recipe to the deed', () => {
    expect(textOf('deed-testovo-prud.xhtml')).toMatch(
      /<sup><a href="#deed-testovo-prud-source-[\w-]+" role="doc-noteref">1<\/a><\/sup>/,
    );
    expect(textOf('recipe-prud.xhtml')).toContain('href="deed-testovo-prud.xhtml#deed-testovo-prud"');
  });

  it('has the same bytes whenever it is made', async () => {
    const made = async () => {
      const book = chosen({ direction: 'ecology' });
      return Buffer.from(epubOf(book, await printCover(printer, book), await picturesOf(book)));
    };
    expect((await made()).equals(await made())).toBe(true);
  });
});

/** The last words of a text. */
function lastWords(nodes: Tree): string {
  const last = nodes.findLast((node) => (typeof node === 'string' ? node : plainText([node])).trim());
  return typeof last === 'object' ? lastWords(last.children) : (last ?? '').replace(/\s+/g, ' ').trim();
}
