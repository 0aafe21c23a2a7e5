/** A .docx file is an archive of XML parts that refer to each other by relationships. */
import { posix } from 'node:path';
import { Readable } from 'node:stream';
import { zipSync } from 'fflate';
import { DomHandler, DomUtils, Parser, parseDocument } from 'htmlparser2';
import JSZip from 'jszip';
import { withoutOddCharacters } from '../../../language/characters.ts';
import { ImportRefusal } from '../draft.ts';
import { Allowance } from './allowance.ts';

type Document = ReturnType<typeof parseDocument>;
type Node = Document['children'][number];
export type Element = Extract<Node, { attribs: object }>;
export type Parent = Document | Element;

interface Relationship {
  /** The last word of its type: «image», «comments». */
  type: string;
  path: string;
}

/** A table in a table in a table has 15. */
const MAX_DEPTH = 100;

export class DocxPackage {
  readonly main: string;
  readonly allowance: Allowance;
  private readonly files: Record<string, Uint8Array>;
  private readonly documents = new Map<string, Document>();

  /** @param allowance of the document that holds this one */
  static async open(bytes: Uint8Array, allowance = new Allowance()): Promise<DocxPackage> {
    const files: Record<string, Uint8Array> = {};
    for (const [path, part] of Object.entries((await JSZip.loadAsync(bytes)).files)) {
      const chunks: Uint8Array[] = [];
      // Counted while it is unpacked: the size that an archive declares may be a lie.
      for await (const chunk of new Readable().wrap(part.nodeStream()) as AsyncIterable<Uint8Array>) {
        allowance.take('bytes', chunk.length);
        chunks.push(chunk);
      }
      const content = (files[path] = Buffer.concat(chunks));
      allowance.take('tags', 100);
      if (/^\s*</.test(content.toString('utf8', 0, 100)))
        for (let at = -1; (at = content.indexOf('<', at + 1)) >= 0;) allowance.take('tags');
    }
    return new DocxPackage(files, allowance);
  }

  private constructor(files: Record<string, Uint8Array>, allowance: Allowance) {
    this.files = files;
    this.allowance = allowance;
    this.main = this.related('').find(({ type }) => type === 'officeDocument')?.path ?? 'word/document.xml';
  }

  bytes(path: string): Uint8Array | undefined {
    return this.files[path];
  }

  /** The tree of a part. Changes of it are kept. */
  xml(path: string): Document | undefined {
    const known = this.documents.get(path);
    if (known ?? !this.files[path]) return known;
    const document = parseForeign(new TextDecoder().decode(this.files[path]));
    this.documents.set(path, document);
    return document;
  }

  /** Parts of the main document that have this type. */
  paths(type: string): string[] {
    return this.related(this.main).flatMap((part) => (part.type === type ? part.path : []));
  }

  /** Their trees. */
  parts(type: string): { path: string; xml: Document }[] {
    return this.paths(type).flatMap((path) => {
      const xml = this.xml(path);
      return xml ? [{ path, xml }] : [];
    });
  }

  /** The part that an identifier in another part means. */
  target(from: string, id: string | undefined): string | undefined {
    return this.related(from).find((each) => each.id === id)?.path;
  }

  /** Adds a part beside a known one; returns its identifier in the part that will refer to it. */
  add(from: string, beside: string, bytes: Uint8Array): string {
    const id = `added${Object.keys(this.files).length}`;
    const path = posix.join(posix.dirname(beside), `${id}${posix.extname(beside)}`);
    this.files[path] = bytes;
    const [list] = this.xml(relationshipsOf(from))?.children.filter(DomUtils.isTag) ?? [];
    const [entry] = parseXml(`<Relationship Id="${id}" Type="image" Target="/${path}"/>`).children;
    if (list && entry) DomUtils.appendChild(list, entry);
    return id;
  }

  toBuffer(): Buffer {
    for (const [path, document] of this.documents) {
      const text = DomUtils.getOuterHTML(document, { xmlMode: true, encodeEntities: 'utf8' });
      this.files[path] = new TextEncoder().encode(text);
    }
    return Buffer.from(zipSync(this.files, { level: 0 }));
  }

  private related(from: string): (Relationship & { id: string | undefined })[] {
    const list = this.xml(relationshipsOf(from));
    return find(list, 'Relationship').map(({ attribs: { Id, Type = '', Target = '' } }) => ({
      id: Id,
      type: posix.basename(Type),
      path: posix.resolve('/', posix.dirname(from), Target).slice(1),
    }));
  }
}

function relationshipsOf(path: string): string {
  return posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`);
}

export function parseXml(text: string): Document {
  return parseDocument(text, { xmlMode: true });
}

/** Of somebody else's: neither deeper than recursive walks get, nor with characters that nobody sees. */
export function parseForeign(text: string, options = { xmlMode: true }): Document {
  const handler = new ForeignHandler(undefined, options);
  new Parser(handler, options).end(text);
  return handler.root;
}

/** Private characters may look like those that this import sets itself. */
const clean = (text: string) => withoutOddCharacters(text).replace(/[\uE000-\uE00F]/g, '');

class ForeignHandler extends DomHandler {
  override onopentag(name: string, attribs: Record<string, string>): void {
    for (const key in attribs) attribs[key] = clean(attribs[key] ?? '');
    super.onopentag(name, attribs);
    if (this.tagStack.length > MAX_DEPTH)
      throw new ImportRefusal(
        'таблицы, рамки или рисунки вложены друг в друга слишком глубоко: скопируйте текст в новый документ без вида',
      );
  }

  override ontext(text: string): void {
    super.ontext(clean(text));
  }
}

/** Elements of that name at any depth. */
export function find(within: Parent | undefined, ...names: string[]): Element[] {
  return within ? DomUtils.findAll(({ name }) => names.includes(name), within.children) : [];
}

export function child(of: Parent | undefined, name: string): Element | undefined {
  return of?.children.filter(DomUtils.isTag).find((each) => each.name === name);
}

export function valueOf(element: Element | undefined): string | undefined {
  return element?.attribs['w:val'];
}

/** Whether a property such as `<w:vanish/>` is there and not switched off. */
export function isOn(property: Element | undefined): boolean {
  return property !== undefined && !/^(?:0|false|off|none)$/.test(valueOf(property) ?? '');
}
