/** A .docx file as a Markdown tree with its pictures and footnotes beside it. Nothing in the file is run or fetched. */
import type { Element, ElementContent, Root as HastRoot, RootContent as HastContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import mammoth from 'mammoth';
import type { Nodes, Root, RootContent } from 'mdast';
import { tidy } from './tidy.ts';

export interface Picture {
  contentType: string;
  bytes: Buffer;
  /** As the author described it in the word processor; empty when it was not described. */
  alt: string;
}

export interface ReadDocx {
  blocks: RootContent[];
  /** A picture stands in the tree as an image whose address is `picture:<index>`. */
  pictures: Picture[];
  /** A footnote stands in the tree as a link to `footnote:<number>`. */
  footnotes: Map<string, RootContent[]>;
  tables: DocxTable[];
  /** The text alone, a paragraph a line: the original of an official document. */
  plain: string;
}

/** A table as it stands in the file: rows of cells of paragraphs. The form is read from these. */
export interface DocxTable {
  rows: { paragraphs: string[]; pictures: number[] }[][];
  /** The same table among the blocks. */
  block: RootContent | undefined;
}

/** A file that holds more than this is no story; an archive may grow a thousandfold when it is opened. */
const MAX_SIZE = 50_000_000;

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Название'] => h1:fresh",
  "p[style-name='Заголовок'] => h1:fresh",
  ...[1, 2, 3, 4].map((level) => `p[style-name='Заголовок ${level}'] => h${level}:fresh`),
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='Название объекта'] => p.caption:fresh",
  'strike => del',
];

/** Word writes its own guess where nobody has described the picture. */
const NO_DESCRIPTION =
  /^(?:picture|image|рисунок|изображение)?\s*\d*$|автоматически созданное|automatically generated|\.(?:jpe?g|png)$/i;

export async function readDocx(buffer: Buffer): Promise<ReadDocx> {
  if (buffer.length > MAX_SIZE) throw new Error('файл больше 50 МБ: уменьшите снимки в нём');
  const pictures: Picture[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    pictures.push({ contentType: image.contentType, bytes: await image.readAsBuffer(), alt: '' });
    return { src: `picture:${pictures.length - 1}` };
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
  const root = fromHtml(html, { fragment: true });
  const footnoteElements = takeFootnotes(root);
  const elementTables: Element[] = [];
  for (const element of everyElement(root)) {
    if (element.tagName === 'img') describe(element, pictures);
    if (element.tagName === 'table') elementTables.push(element);
    if (element.tagName === 'p' && classOf(element) === 'caption') markCaption(element);
  }
  const tables = elementTables.map((table): DocxTable => ({ rows: rowsOf(table), block: undefined }));
  for (const table of elementTables) flattenCells(table);
  const blocks = blocksOf(root.children);
  const tableBlocks = blocks.filter((block) => block.type === 'table');
  // Tables within tables are flattened with their cell: then places no longer match, and no form has such.
  if (tableBlocks.length === tables.length)
    tables.forEach((table, index) => (table.block = tableBlocks[index]));
  const footnotes = new Map([...footnoteElements].map(([number, children]) => [number, blocksOf(children)]));
  return { blocks, pictures, footnotes, tables, plain: plain.replace(/\n{2,}/g, '\n\n').trim() };
}

function blocksOf(children: HastContent[]): RootContent[] {
  const tree = toMdast({ type: 'root', children } satisfies HastRoot, { newlines: false }) as Nodes;
  return tidy(tree.type === 'root' ? tree : ({ type: 'root', children: [tree] } as Root)).children;
}

function classOf({ properties }: Element): string {
  return [properties.className ?? []].flat().join(' ');
}

/** Markdown has no captions: the mark stays until the picture before it has taken the text. */
export const CAPTION_MARK = '\uE001';
function markCaption(element: Element): void {
  element.children.unshift({ type: 'text', value: CAPTION_MARK });
}

function describe(element: Element, pictures: readonly Picture[]): void {
  const alt = String(element.properties.alt ?? '').trim();
  const picture = pictures[Number(/^picture:(\d+)$/.exec(String(element.properties.src))?.[1])];
  if (picture && !NO_DESCRIPTION.test(alt)) picture.alt = alt;
}

/** mammoth puts footnotes into a list at the end; their marks become links `footnote:1`. */
function takeFootnotes(root: HastRoot): Map<string, ElementContent[]> {
  const found = new Map<string, ElementContent[]>();
  for (const element of everyElement(root)) {
    const id = /^(?:footnote|endnote)-(\d+)$/.exec(String(element.properties.id ?? ''));
    if (element.tagName === 'li' && id) {
      for (const inside of everyElement(element)) {
        inside.children = inside.children.filter(
          (child) =>
            !(
              child.type === 'element' && /^#(?:foot|end)note-ref-/.test(String(child.properties.href ?? ''))
            ),
        );
      }
      found.set(String(element.properties.id), element.children);
    }
    if (element.tagName === 'sup') {
      const [link] = element.children.filter((child) => child.type === 'element');
      const target = /^#((?:foot|end)note-\d+)$/.exec(String(link?.properties.href ?? ''))?.[1];
      if (target) {
        element.tagName = 'a';
        element.properties = { href: `footnote:${target}` };
        element.children = [{ type: 'text', value: '*' }];
      }
    }
  }
  root.children = root.children.filter(
    (child) =>
      !(
        child.type === 'element' &&
        child.tagName === 'ol' &&
        child.children.some((item) => item.type === 'element' && found.has(String(item.properties.id ?? '')))
      ),
  );
  return found;
}

function rowsOf(table: Element): DocxTable['rows'] {
  return [...everyElement(table)]
    .filter(({ tagName }) => tagName === 'tr')
    .map((row) =>
      row.children
        .filter((cell): cell is Element => cell.type === 'element')
        .map((cell) => ({
          paragraphs: [...everyElement(cell)]
            .filter(({ tagName }) => tagName === 'p' || tagName === 'li' || /^h\d$/.test(tagName))
            .filter(
              ({ children }) => !children.some((child) => child.type === 'element' && child.tagName === 'p'),
            )
            .map((paragraph) => linesOf(paragraph).replace(/\s+/g, ' ').trim()),
          pictures: [...everyElement(cell)]
            .filter(({ tagName }) => tagName === 'img')
            .map(({ properties }) => Number(/^picture:(\d+)$/.exec(String(properties.src))?.[1])),
        })),
    );
}

function linesOf(node: HastContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(linesOf).join('') : '';
}

/** A cell of Markdown holds one line: its paragraphs and lists are joined. */
function flattenCells(table: Element): void {
  const [firstRow] = [...everyElement(table)].filter(({ tagName }) => tagName === 'tr');
  for (const cell of everyElement(table)) {
    if (cell.tagName !== 'td' && cell.tagName !== 'th') continue;
    // A table of Markdown has a head, and few people tell Word which row is theirs.
    cell.tagName = firstRow?.children.includes(cell) ? 'th' : 'td';
    cell.children = inOneLine(cell.children);
  }
}

const BLOCKS = new Set([
  'p',
  'ul',
  'ol',
  'li',
  'table',
  'thead',
  'tbody',
  'tr',
  'td',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);
function inOneLine(children: ElementContent[]): ElementContent[] {
  return children.flatMap((child, index) => {
    if (child.type !== 'element' || !BLOCKS.has(child.tagName)) return [child];
    const between: ElementContent[] = index
      ? [{ type: 'text', value: child.tagName === 'li' ? '; ' : ' ' }]
      : [];
    return [...between, ...inOneLine(child.children)];
  });
}

function* everyElement(node: HastRoot | Element): Generator<Element> {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    yield child;
    yield* everyElement(child);
  }
}
