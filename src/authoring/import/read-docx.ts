/** A .docx file as a Markdown tree, its pictures beside it. Nothing in the file is run or fetched. */
import type { Element as HastElement, Root as HastRoot } from 'hast';
import mammoth from 'mammoth';
import type { Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark, { type Options } from 'rehype-remark';
import { unified } from 'unified';
import { EXIT, visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import { passagesOf } from './account.ts';
import { DocxPackage } from './docx/package.ts';
import { LABEL_END, makeReadable, MERGED } from './docx/readable.ts';
import { ImportRefusal, inlineComponent, type Remark } from './draft.ts';
import { textOf, tidy } from './tidy.ts';

declare module 'mdast' {
  interface ParagraphData {
    /** The words under a picture. */
    isCaption?: boolean;
  }
  interface ListItemData {
    /** The number that Word writes before the item: «3.», «1.2.», «а)». */
    label?: string;
  }
  interface TableCellData {
    /** The cell is empty because Word has merged it with the one beside it. */
    merged?: 'left' | 'above';
  }
}

export type ReadDocx = Awaited<ReturnType<typeof readDocx>>;

/** A table of the file: rows of cells of paragraphs. The form is read from these. */
export interface DocxTable {
  rows: { paragraphs: string[]; pictures: number[]; merged?: 'left' | 'above' }[][];
  /** The same table in the tree, where a cell holds one line. */
  block: RootContent;
}

/** A file that holds more than this is no story. */
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
    return identifier
      ? { type: 'footnoteReference', identifier }
      : inlineComponent('sup', {}, state.all(element) as PhrasingContent[]);
  },
  sub: (state, element) => inlineComponent('sub', {}, state.all(element) as PhrasingContent[]),
};

export async function readDocx(buffer: Buffer) {
  if (buffer.length > MAX_SIZE) throw new ImportRefusal('файл больше 50 МБ: уменьшите снимки в нём');
  /** A picture of the tree is an image whose address is its number here. */
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
  const read = async () => {
    const docx = await DocxPackage.open(buffer);
    const passages = passagesOf(docx);
    const { remarks, pictures: inFile } = await makeReadable(docx);
    const readable = { buffer: docx.toBuffer() };
    const converted = await mammoth.convertToHtml(readable, options);
    const { value: text } = await mammoth.extractRawText(readable);
    return { passages, remarks, inFile, converted, text };
  };
  const { passages, remarks, inFile, converted, text } = await read().catch((error: unknown) => {
    throw error instanceof ImportRefusal ? error : new ImportRefusal(faultOf(buffer));
  });
  remarks.push(...unreadOf(converted.messages));
  if (pictures.length < inFile) {
    remarks.push({
      message: `картинок в документе ${inFile}, прочитано ${pictures.length}`,
      advice: 'сравните снимки с документом и недостающие положите рядом с текстом сами',
    });
  }
  const tables: DocxTable[] = [];
  const reader = unified()
    .use(rehypeParse, { fragment: true })
    .use(plainHtml)
    .use(rehypeRemark, { handlers })
    .use(takeSigns)
    .use(() => (root: Root) => visit(root, 'table', (table) => void tables.push(readTable(table))))
    .use(tidy);
  const root = await reader.run(reader.parse(converted.value));
  /** The texts of footnotes and endnotes, by the identifiers of their references. */
  const notes = new Map<string, RootContent[]>();
  root.children = root.children.filter((node) => {
    if (node.type === 'footnoteDefinition') notes.set(node.identifier, node.children);
    return node.type !== 'footnoteDefinition';
  });
  /** The text alone, a paragraph a line: the original of an official document. */
  const plain = text
    .replaceAll(LABEL_END, ' ')
    .replace(new RegExp(`[${Object.values(MERGED).join('')}]`, 'g'), '')
    .replace(/\n{2,}/g, '\n\n')
    .trim();
  return { root, pictures, notes, tables, plain, remarks, passages };
}

const UNREADABLE = 'файл не читается как .docx: откройте его в редакторе и сохраните заново в формате .docx';

/** Word wraps a document with a password, as it did all its older ones, into a container that is no archive. */
function faultOf(buffer: Buffer): string {
  if (!buffer.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return UNREADABLE;
  return buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? 'документ закрыт паролем: откройте его в Word, снимите пароль («Файл → Сведения → Защита документа») и сохраните'
    : 'внутри документ старого вида (.doc), хотя назван он .docx: откройте его в Word и сохраните как «Документ Word (.docx)»';
}

/** What mammoth itself could not read. It also tells of styles and elements that change no word. */
function unreadOf(messages: readonly { message: string }[]): Remark[] {
  return messages.flatMap(({ message }) => {
    const code = /w:sym.* char (\w+)/.exec(message)?.[1];
    if (!code) return [];
    return {
      message: `знак шрифта с картинками не перенесён (код ${code})`,
      advice: 'найдите его в документе и замените словом или обычным знаком',
    };
  });
}

/** The signs that came through HTML become data of list items and cells. */
function takeSigns() {
  return (root: Root): void => {
    visitParents(root, 'text', (text, ancestors) => {
      const [label, rest] = text.value.split(LABEL_END);
      const item = ancestors.findLast(({ type }) => type === 'listItem');
      if (rest !== undefined && item?.type === 'listItem' && !item.data?.label) {
        item.data = { ...item.data, label: label?.trim() ?? '' };
        text.value = rest;
      }
      text.value = text.value.replaceAll(LABEL_END, ' ');
      const cell = ancestors.findLast(({ type }) => type === 'tableCell');
      for (const [merged, sign] of Object.entries(MERGED)) {
        if (!text.value.includes(sign)) continue;
        text.value = text.value.replaceAll(sign, '');
        if (cell) cell.data = { ...cell.data, merged: merged as keyof typeof MERGED };
      }
    });
  };
}

/** Makes the first row of a table its header, as Markdown needs, and removes back-links from notes. */
function plainHtml() {
  return (root: HastRoot): void => {
    visit(root, 'element', (element, index, parent) => {
      if (element.tagName === 'table') {
        visit(element, { tagName: 'table' }, (table) => {
          if (table !== element) visit(table, 'element', asBlocks);
        });
        visit(element, { tagName: 'tr' }, (row) => {
          for (const cell of row.children) if (cell.type === 'element') cell.tagName = 'th';
          return EXIT;
        });
      }
      // mammoth takes what stands after an address in a field for a part of it: «http://… \t "_blank"».
      if (element.properties.href)
        element.properties.href = String(element.properties.href).split('"')[0] ?? '';
      if (!parent || index === undefined || !BACK_FROM_NOTE.test(String(element.properties.href))) return;
      parent.children.splice(index, 1);
      return index;
    });
  };
}

/** A cell of Markdown holds no table: the cells inside become its paragraphs. */
function asBlocks(element: HastElement): void {
  if (/^(?:table|thead|tbody|tr|th|td)$/.test(element.tagName)) element.tagName = 'div';
}

function readTable(table: Table): DocxTable {
  const rows = table.children.map((row) =>
    row.children.map((cell: Nodes) => {
      const read: DocxTable['rows'][number][number] = { paragraphs: [], pictures: [], ...cell.data };
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
