/** State shared by the steps of an import: the document, the names of the site, the draft being filled in. */
import type { RootContentMap } from 'mdast';
import { latinName } from '../../language/latin-name.ts';
import { AS_IN_FILE } from '../../model/explain.ts';
import type { NewRecord } from '../new-record.ts';
import type { Refusal } from '../typed-values.ts';
import type { ReadDocx } from './read-docx.ts';
import type { KnownSite } from './vocabulary.ts';

export const IMPORT_KINDS = ['practice', 'resolution', 'chapter'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** What only a person can judge, in Russian. */
export interface Remark {
  message: string;
  advice: string;
  /** Words of the draft that it is about. */
  at?: string;
  /** Words of the document before the place that it is about. */
  after?: string;
}

/** A refusal with a reason for the editor; nothing has been written. */
export class ImportRefusal extends Error {}

export class Draft {
  readonly docx: ReadDocx;
  readonly site: KnownSite;
  /** Of the document, without its ending. */
  readonly fileName: string;
  /** Front matter. */
  values: Record<string, unknown> = {};
  /** Files beside the text. */
  readonly files: { name: string; bytes: Buffer }[] = [];
  /** Of what it names and no vocabulary has. */
  records: NewRecord[] = [];
  readonly doubtful: Remark[];
  /** What was inferred from the text: «region: Заречная область». */
  readonly understood: string[] = [];
  /** Words that are a mark, a section or a value in the draft; the report names them. */
  readonly taken: string[] = [];
  /** Words of our own form, and its answers that are values now. */
  readonly printed: string[] = [];
  /** Numbers of the pictures that are files now or are asked about. */
  readonly placed = new Set<number>();
  /** Of a chapter, as the document prints it. */
  number: string | undefined;

  constructor(docx: ReadDocx, site: KnownSite, fileName: string) {
    this.docx = docx;
    this.doubtful = [...docx.remarks];
    this.site = site;
    this.fileName = fileName;
  }

  /** Latin, made of the title; empty when nothing can be spelt. The editor may rename the folder. */
  get id(): string {
    return latinName(String(this.values.title ?? '')) || latinName(this.fileName);
  }

  /** Sets a field inferred from the text. */
  understand(field: string, value: unknown, shown = String(value)): void {
    this.values[field] = value;
    this.understood.push(`${field}: ${shown}`);
  }

  /** Words that their field cannot hold: they stand there as a comment. */
  keep({ path, message }: Refusal): void {
    this.ask(`в поле «${AS_IN_FILE.at(path)}» написанное не понято, поле пусто`, message, `# ${message}`);
  }

  ask(message: string, advice: string, at?: string): void {
    this.doubtful.push({ message, advice, ...(at ? { at } : {}) });
  }
}

type Attributes = Readonly<Record<string, string | undefined>>;

const component =
  <T extends 'mdxJsxFlowElement' | 'mdxJsxTextElement'>(type: T) =>
  (name: string, given: Attributes, children: RootContentMap[T]['children'] = []): RootContentMap[T] => {
    const attributes = Object.entries(given).flatMap(([key, value]) =>
      value === undefined ? [] : [{ type: 'mdxJsxAttribute', name: key, value }],
    );
    return { type, name, attributes, children } as RootContentMap[T];
  };

export const blockComponent = component('mdxJsxFlowElement');
export const inlineComponent = component('mdxJsxTextElement');
