/** The fields of a schema as a form, a document or a table shows them. */
import type * as z from 'zod';
import { viewOf, type FieldKind, type ItemWords } from './metadata.ts';
import type { Path } from './schema-walk.ts';

/** Its names, what else they are called and the collection of a reference stand in the metadata of its schema. */
export interface Field extends Pick<z.GlobalMeta, 'names' | 'means' | 'target' | 'counts'> {
  /** Name in the file: `title`, `money`. */
  name: string;
  /** Name on a form, in Russian. */
  label: string;
  /** Additional help; may be empty. */
  hint: string;
  kind: FieldKind;
  required: boolean;
  /** Least and most characters of a text or items of a list. */
  least?: number;
  most?: number;
  /** Of a number: the least and the greatest allowed; `above` is itself not allowed. */
  minimum?: number;
  maximum?: number;
  above?: number;
  /** Of a number: the fields beside it that say how exact it is, and of what. */
  precision?: string;
  unit?: string;
  /** Of a list: what each item is, and how one is called. */
  item?: Field;
  itemWords?: ItemWords;
  /** Of a group. */
  fields?: Field[];
}

/** Fields of an object, in the order of the schema. */
export function fieldsOf(schema: z.core.$ZodType): Field[] {
  const fields = Object.entries(viewOf(schema).shape ?? {}).map(([name, inner]) => {
    const { qualifies, measures } = viewOf(inner).meta;
    return { field: fieldOf(name, inner), qualifies, measures };
  });
  return fields.map(({ field }) => {
    const precision = fields.find(({ qualifies }) => qualifies === field.name)?.field.name;
    const unit = fields.find(({ measures }) => measures === field.name)?.field.name;
    return { ...field, ...(precision ? { precision } : {}), ...(unit ? { unit } : {}) };
  });
}

function fieldOf(name: string, schema: z.core.$ZodType): Field {
  const { meta, required, shape, element } = viewOf(schema);
  const { description = '', hint = '', names, means, target, item, counts } = meta;
  const kind = kindOf(schema);
  return {
    name,
    label: description || name,
    hint,
    kind,
    required,
    ...limitsOf(schema),
    ...(names ? { names } : {}),
    ...(means ? { means } : {}),
    ...(target ? { target } : {}),
    ...(counts ? { counts } : {}),
    ...(kind === 'list' && element ? { item: fieldOf(name, element) } : {}),
    ...(item ? { itemWords: item } : {}),
    ...(shape ? { fields: fieldsOf(schema) } : {}),
  };
}

function kindOf(schema: z.core.$ZodType): FieldKind {
  const { core, meta } = viewOf(schema);
  const { def } = core._zod;
  if (meta.kind) return meta.kind;
  switch (def.type) {
    case 'object':
      return 'group';
    case 'array':
      return 'list';
    case 'boolean':
      return 'yes-no';
    case 'number':
      return 'format' in def && def.format === 'safeint' ? 'integer' : 'number';
    default:
      return 'text';
  }
}

function limitsOf(schema: z.core.$ZodType): Partial<Field> {
  const limits: Partial<Field> = {};
  const checks = (viewOf(schema).core._zod.def.checks ?? []) as z.core.$ZodChecks[];
  for (const { _zod } of checks) {
    const { def } = _zod;
    if (def.check === 'min_length') limits.least = def.minimum;
    else if (def.check === 'max_length') limits.most = def.maximum;
    else if (def.check === 'less_than') limits.maximum = Number(def.value);
    else if (def.check === 'greater_than') limits[def.inclusive ? 'minimum' : 'above'] = Number(def.value);
  }
  return limits;
}

/**
 * The fields that a path passes, as far as there are such, the outermost first; one of a list is a field of its own. A path
 * may leave the places of list items out.
 */
export function fieldsAlong(fields: readonly Field[], path: Path): Field[] {
  const passed: Field[] = [];
  let inside = fields;
  for (const key of path) {
    const field: Field | undefined =
      typeof key === 'number' ? passed.at(-1)?.item : inside.find(({ name }) => name === key);
    if (!field) break;
    passed.push(field);
    inside = innerFields(field);
  }
  return passed;
}

/** A field that holds no others, and its path without the places of list items: `money.rows.rub`. */
export interface Leaf {
  code: string;
  field: Field;
}

export function leavesOf(fields: readonly Field[], above = ''): Leaf[] {
  return fields.flatMap((field) => {
    const code = above + field.name;
    const inner = innerFields(field);
    return inner.length ? leavesOf(inner, `${code}.`) : [{ code, field }];
  });
}

/** Fields of a group or of each group in a list. */
export function innerFields(field?: Field): readonly Field[] {
  return field?.fields ?? field?.item?.fields ?? [];
}
