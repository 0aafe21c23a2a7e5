/** Metadata of fields in zod's registry, read by everything that shows fields. */
import * as z from 'zod';
import { memoized } from '../memoized.ts';

/** What an entry may refer to: entries of collections, points of documents, sources of its own. */
export type ReferenceTarget =
  | 'motifs'
  | 'directions'
  | 'themes'
  | 'problems'
  | 'regions'
  | 'municipalities'
  | 'organisations'
  | 'contests'
  | 'practices'
  | 'recipes'
  | 'papers'
  | 'pages'
  | 'points'
  | 'sources';

/** What is written into a field. */
export type FieldKind =
  | 'text'
  | 'choice'
  | 'reference'
  /** Sources of the same entry: one id or several. */
  | 'source'
  | 'number'
  | 'integer'
  | 'money'
  | 'yes-no'
  | 'day'
  /** A year, a month or a day, as exact as is known. */
  | 'date'
  | 'url'
  | 'photo'
  | 'list'
  | 'group';

/** One of a list as its heading and as the button that adds it call it. */
export interface ItemWords {
  name: string;
  accusative: string;
}

declare module 'zod' {
  interface GlobalMeta {
    // `description` is the name of the field on a form.
    /** What to write, where the name is not enough. */
    hint?: string;
    /** Absent where the type of the schema implies it: objects, lists, numbers, codes. */
    kind?: FieldKind;
    /** Russian names of the values of a choice. */
    names?: Readonly<Record<string, string>>;
    /** Of a choice: what people call its values besides their names. */
    means?: Readonly<Record<string, RegExp>>;
    target?: ReferenceTarget;
    item?: ItemWords;
    /** Of a precision: the field beside it that holds the number. */
    qualifies?: string;
    /** Of a unit: the same. */
    measures?: string;
    /** Of a number without a unit beside it: what it counts, «человек». */
    counts?: string;
  }
}

/** A schema unwrapped from `optional`, `default`, `preprocess` and `transform`, with their merged metadata. */
export interface SchemaView {
  core: z.core.$ZodTypes;
  meta: z.GlobalMeta;
  /** Whether the key must be written. */
  required: boolean;
  /** Of an object. */
  shape: Readonly<Record<string, z.core.$ZodType>> | undefined;
  /** Of a list. */
  element: z.core.$ZodType | undefined;
  /** Of a value that may be written in several ways. */
  options: readonly z.core.$ZodType[] | undefined;
}

/** Memoised: thousands of entries are walked. */
export const viewOf = memoized(look);

function look(schema: z.core.$ZodType): SchemaView {
  const core = schema as z.core.$ZodTypes;
  const { def } = core._zod;
  const own = z.globalRegistry.get(schema) as z.GlobalMeta | undefined;
  switch (def.type) {
    case 'optional':
    case 'default': {
      const inner = viewOf(def.innerType);
      return { ...inner, meta: { ...inner.meta, ...own }, required: false };
    }
    case 'pipe': {
      const isRead = (def.out as z.core.$ZodTypes)._zod.def.type === 'transform';
      const inner = viewOf(isRead ? def.in : def.out);
      return { ...inner, meta: { ...inner.meta, ...own } };
    }
    default:
      return {
        core,
        meta: own ?? {},
        required: true,
        shape: def.type === 'object' ? def.shape : undefined,
        element: def.type === 'array' ? def.element : undefined,
        options: def.type === 'union' ? def.options : undefined,
      };
  }
}

/** In one sentence: «Заголовок (что произошло)», «Чья практика: tos — Практика ТОС; municipal — …». */
export function describe({ description = '', hint, names }: z.GlobalMeta): string {
  const label = hint ? `${description} (${hint})` : description;
  const values = Object.entries(names ?? {}).map(([value, name]) => `${value} — ${name}`);
  return values.length ? `${label}: ${values.join('; ')}` : label;
}
