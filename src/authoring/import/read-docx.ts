/** A .docx file as a Markdown tree, its pictures beside it. Nothing in the file is run or fetched. */
import type { Root as HastRoot } from 'hast';
import mammoth from 'mammoth';
import type { Nodes, Root, RootContent, Table } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark, { type Options } from 'rehype-remark';
import { unified } from 'unified';
import { EXIT, visit } from 'unist-util-visit';
import { textOf, tidy } from './tidy.ts';

declare module 'mdast' {
  interface ParagraphData {
    /** The words under a picture. */
    isCaption?: boolean;
  }
}

export interface ReadDocx {
  /** A picture is an image whose address is its number in `pictures`. */
  root: Root;
  pictures: Buffer[];
  /** The texts of footnotes and endnotes, by the identifiers of their references. */
  notes: ReadonlyMap<string, RootContent[]>;
  tables: DocxTable[];
  /** The text alone, a paragraph a line: the original of an official document. */
  plain: string;
}

/** A table of the file: rows of cells of paragraphs. The form is read from these. */
export interface DocxTable {
  rows: { paragraphs: string[]; pictures: number[] }[][];
  /** The same table in the tree, where a cell holds one line. */
  block: RootContent;
}

/** A file that holds more than this is no story; an archive may grow a thousandfold when it is opened. */
const MAX_SIZE = 50_000_000;

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Название'] => h1:fresh",
  "p[style-name='Заголовок'] => h1:fresh",
  ...[1, 2, 3, 4].map((level) => `p[style-name='Заголовок ${level}'] => h${level}:fresh`),
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='Название объекта'] => figcaption:fresh",
  'strike => del',
];

const NOTE = /^#?((?:foot|end)note-\d+)$/;
const BACK_FROM_NOTE = /^#(?:foot|end)note-ref-/;

const handlers: Options['handlers'] = {
  figcaption: (state, { children }) => ({
    type: 'paragraph',
    data: { isCaption: true },
    children: state.all({ type: 'root', children }) as never,
  }),
  /** mammoth puts the texts of notes into a list at the end. */
  ol(state, list, parent) {
    const notes = list.children.flatMap((item) => {
      const identifier = item.type === 'element' && NOTE.exec(String(item.properties.id))?.[1];
      return identifier
        ? [{ type: 'footnoteDefinition' as const, identifier, children: state.toFlow(state.all(item)) }]
        : [];
    });
    return notes.length ? (notes as never) : state.handlers.ul?.(state, list, parent);
  },
  sup(state, element) {
    let identifier: string | undefined;
    visit(element, { tagName: 'a' }, ({ properties }) => {
      identifier = NOTE.exec(String(properties.href))?.[1];
    });
    return identifier ? { type: 'footnoteReference', identifier } : state.all(element);
  },
};

export async function readDocx(buffer: Buffer): Promise<ReadDocx> {
  if (buffer.length > MAX_SIZE) throw new Error('файл больше 50 МБ: уменьшите снимки в нём');
  const pictures: Buffer[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    pictures.push(await image.readAsBuffer());
    return { src: String(pictures.length - 1) };
  });
  const options = {
    styleMap: STYLES,
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    convertImage,
  };
  let html: string;
  let plain: string;
  try {
    ({ value: html } = await mammoth.convertToHtml({ buffer }, options));
    ({ value: plain } = await mammoth.extractRawText({ buffer }));
  } catch {
    throw new Error(
      'файл не читается как .docx: откройте его в редакторе и сохраните заново в формате .docx',
    );
  }
  const tables: DocxTable[] = [];
  const reader = unified()
    .use(rehypeParse, { fragment: true })
    .use(plainHtml)
    .use(rehypeRemark, { handlers })
    .use(() => (root: Root) => visit(root, 'table', (table) => void tables.push(readTable(table))))
    .use(tidy);
  const root = await reader.run(reader.parse(html));
  const notes = new Map<string, RootContent[]>();
  root.children = root.children.filter((node) => {
    if (node.type === 'footnoteDefinition') notes.set(node.identifier, node.children);
    return node.type !== 'footnoteDefinition';
  });
  return { root, pictures, notes, tables, plain: plain.replace(/\n{2,}/g, '\n\n').trim() };
}

/** Makes the first row of a table its header, as Markdown needs, and removes back-links from notes. */
function plainHtml() {
  return (root: HastRoot): void => {
    visit(root, 'element', (element, index, parent) => {
      if (element.tagName === 'table') {
        visit(element, { tagName: 'tr' }, (row) => {
          for (const cell of row.children) if (cell.type === 'element') cell.tagName = 'th';
          return EXIT;
        });
      }
      if (!parent || index === undefined || !BACK_FROM_NOTE.test(String(element.properties.href))) return;
      parent.children.splice(index, 1);
      return index;
    });
  };
}

function readTable(table: Table): DocxTable {
  const rows = table.children.map((row) =>
    row.children.map((cell: Nodes) => {
      const read: DocxTable['rows'][number][number] = { paragraphs: [], pictures: [] };
      visit(cell, (node) => {
        if (node.type === 'image') read.pictures.push(Number(node.url));
        if (node.type !== 'paragraph' && node.type !== 'heading') return;
        read.paragraphs.push(textOf(node).replace(/\s+/g, ' ').trim());
      });
      return read;
    }),
  );
  return { rows, block: table };
}
