/** Converts what was typed into any kind of form to the values of an entry. */
import { parse, type Beside, type Names } from '../model/codec.ts';
import { innerFields, type Field } from '../model/field.ts';
import type { Path } from '../model/schema-walk.ts';
import { proposeSourceId } from '../model/source.ts';

/** Raw values of form controls: text, checkboxes, groups and lists of these. */
export type Typed = string | boolean | Typed[] | { [name: string]: Typed };
export type TypedEntry = Record<string, Typed>;

/** Stands in place of a value whose words were not understood: why, in one Russian sentence that begins with them. */
export class Refusal {
  readonly path: Path;
  readonly message: string;

  constructor(path: Path, message: string) {
    this.path = path;
    this.message = message;
  }
}

export interface ReadValues {
  /** Without what is empty; list items keep their places. */
  values: Record<string, unknown>;
  refusals: Refusal[];
}

/**
 * @param names by which references may be written; without those of a collection its ids are written
 * @param adopt gives an id to a name that none of them has, or leaves it refused
 */
export function valuesOf(
  fields: readonly Field[],
  typed: TypedEntry,
  names: Names = {},
  adopt?: (target: string, name: string) => string | undefined,
): ReadValues {
  const refusals: Refusal[] = [];
  const sources = withIds(typed.sources);
  const known: Names = {
    ...names,
    sources: sources.map(({ id, title = '', publisher = '', url = '' }) => ({
      id: String(id),
      name: String(title),
      others: [String(publisher), String(url)],
    })),
  };
  const values = groupOf(fields, sources.length ? { ...typed, sources } : typed, []);
  return { values: values ?? {}, refusals };

  function groupOf(
    inner: readonly Field[],
    written: { [name: string]: Typed },
    path: Path,
  ): Record<string, unknown> | undefined {
    const group: Record<string, unknown> = {};
    for (const field of inner) {
      let beside: Beside = {};
      const value = valueOf(field, written[field.name], [...path, field.name], (said) => (beside = said));
      if (value !== undefined) group[field.name] = value;
      for (const part of ['precision', 'unit'] as const) {
        const name = field[part];
        if (name && beside[part] && !written[name]) group[name] = beside[part];
      }
    }
    return Object.keys(group).length ? group : undefined;
  }

  function valueOf(
    field: Field,
    written: Typed | undefined,
    path: Path,
    qualify: (beside: Beside) => void,
  ): unknown {
    if (written === undefined || written === '' || written === false) return undefined;
    if (typeof written === 'object' && !Array.isArray(written))
      return groupOf(field.fields ?? [], written, path);
    const { item } = field;
    if (field.kind === 'list' && item) {
      const items = Array.isArray(written) ? written : linesOf(item, String(written), known);
      const list = items.map((each, at) => valueOf(item, each, [...path, at], qualify));
      if (item.kind === 'group') return list.length ? list.map((each) => each ?? {}) : undefined;
      return list.length ? list : undefined;
    }
    const words = written === true ? 'да' : String(written);
    if (!words.trim()) return undefined;
    const read = parse(field, words, known);
    if ('message' in read) {
      const adopted = field.target && adopt?.(field.target, words);
      if (adopted) return adopted;
      const refusal = new Refusal(path, read.message);
      refusals.push(refusal);
      return refusal;
    }
    qualify(read);
    return read.value;
  }
}

/** Puts words at a path without places, `money.total.rub`; of a list of groups into its first. */
export function put(typed: TypedEntry, fields: readonly Field[], code: string, words: Typed): void {
  const [name = '', ...rest] = code.split('.');
  if (!rest.length) {
    typed[name] = words;
    return;
  }
  const field = fields.find((each) => each.name === name);
  const group = { ...firstOf(typed[name]) };
  put(group, field ? innerFields(field) : [], rest.join('.'), words);
  typed[name] = field?.item ? [group] : group;
}

function firstOf(typed: Typed | undefined): TypedEntry {
  const first = Array.isArray(typed) ? typed[0] : typed;
  return typeof first === 'object' && !Array.isArray(first) ? first : {};
}

/** Authors are not asked for ids of sources: they are derived from the address. */
function withIds(typed: Typed | undefined): { [name: string]: Typed }[] {
  const taken = new Set<string>();
  return (Array.isArray(typed) ? typed : []).map((row) => {
    const source = firstOf(row);
    const { url = '', publisher = '' } = source;
    const id = String(source.id || proposeSourceId(String(url), taken, String(publisher)));
    taken.add(id);
    return { ...source, id };
  });
}

/** A line holds one item, or several between semicolons or, where no item is called so, commas. */
function linesOf(item: Field, words: string, names: Names): string[] {
  return words
    .split('\n')
    .filter((line) => line.trim())
    .flatMap((line) => {
      const pieces = line.split(/[;,]/).filter((piece) => piece.trim());
      return 'message' in parse(item, line, names) && pieces.length > 1 ? pieces : [line];
    });
}
