/** A .docx file is an archive of XML parts that refer to each other by relationships. */
import { posix } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { DomUtils, parseDocument } from 'htmlparser2';

type Document = ReturnType<typeof parseDocument>;
type Node = Document['children'][number];
export type Element = Extract<Node, { attribs: object }>;
export type Parent = Document | Element;

interface Relationship {
  /** The last word of its type: «image», «comments». */
  type: string;
  path: string;
}

/** What the parts may take in all; a small archive may grow a thousandfold. */
const MAX_UNPACKED = 500_000_000;

export class DocxPackage {
  readonly main: string;
  private readonly files: Record<string, Uint8Array>;
  private readonly documents = new Map<string, Document>();

  constructor(bytes: Uint8Array) {
    let unpacked = 0;
    this.files = unzipSync(bytes, {
      filter: ({ originalSize }) => (unpacked += originalSize) < MAX_UNPACKED,
    });
    this.main = this.related('').find(({ type }) => type === 'officeDocument')?.path ?? 'word/document.xml';
  }

  bytes(path: string): Uint8Array | undefined {
    return this.files[path];
  }

  /** The tree of a part. Changes of it are kept. */
  xml(path: string): Document | undefined {
    const known = this.documents.get(path);
    if (known ?? !this.files[path]) return known;
    const document = parseXml(new TextDecoder().decode(this.files[path]));
    this.documents.set(path, document);
    return document;
  }

  /** Trees of the parts of the main document that have this type. */
  parts(type: string): { path: string; xml: Document }[] {
    return this.related(this.main).flatMap((part) => {
      const xml = part.type === type ? this.xml(part.path) : undefined;
      return xml ? [{ path: part.path, xml }] : [];
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
