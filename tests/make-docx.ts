/** A .docx file out of its XML: what Word and other programs write, and no library does. */
import { strToU8, zipSync } from 'fflate';

const NAMESPACES = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  dgm: 'http://schemas.openxmlformats.org/drawingml/2006/diagram',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
};
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const XMLNS = Object.entries(NAMESPACES)
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ');

export interface Part {
  /** Last word of the type of the relationship: «numbering», «image». */
  type: string;
  /** Identifier in the main document: `r:id="chart"`. */
  id?: string;
  /** Beside the main document: `charts/one.xml`. */
  path: string;
  /** XML without its root's namespaces, or bytes. */
  content: string | Uint8Array;
}

/** @param body what stands in `<w:body>` */
export function makeDocx(body: string, parts: readonly Part[] = []): Buffer {
  const relationship = ({ type, path, id }: Omit<Part, 'content'>, index: number) =>
    `<Relationship Id="${id ?? `part${index}`}" Type="${NAMESPACES.r}/${type}" Target="${path}"/>`;
  const list = (entries: string) =>
    strToU8(`<Relationships xmlns="${RELATIONSHIPS}">${entries}</Relationships>`);
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(
        `<Types xmlns="${types}"><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/></Types>`,
      ),
      '_rels/.rels': list(relationship({ type: 'officeDocument', path: 'word/document.xml' }, 0)),
      'word/_rels/document.xml.rels': list(parts.map(relationship).join('')),
      'word/document.xml': strToU8(`<w:document ${XMLNS}><w:body>${body}</w:body></w:document>`),
      ...Object.fromEntries(
        parts.map(({ path, content }) => [
          `word/${path}`,
          typeof content === 'string' ? strToU8(content.replace(/^<([\w:]+)/, `<$1 ${XMLNS}`)) : content,
        ]),
      ),
    }),
  );
}

export const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** @param content XML, or words */
export const paragraph = (content: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`;

export const listed = (text: string, list: number, level = 0) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

export const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
export const table = (...rows: string[]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells}</w:tr>`).join('')}</w:tbl>`;

/** Lists of Word, from the first: the format and the text of the number on each level. */
export function numbering(
  ...lists: { levels: [format: string, text: string][]; like?: number; own?: number; start?: number }[]
): Part {
  const patterns = lists.map(
    ({ levels, start = 1 }, index) =>
      `<w:abstractNum w:abstractNumId="${index}">${levels
        .map(
          ([format, text], level) =>
            `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
        )
        .join('')}</w:abstractNum>`,
  );
  const numbers = lists.map(
    ({ like, own }, index) =>
      `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${like ?? index}"/>${
        own === undefined ? '' : `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${own}"/></w:lvlOverride>`
      }</w:num>`,
  );
  return {
    type: 'numbering',
    path: 'numbering.xml',
    content: `<w:numbering>${patterns.join('')}${numbers.join('')}</w:numbering>`,
  };
}
