/** An entry as the text of its file. */
import { Document, isScalar, Scalar, visit } from 'yaml';
import type { Path } from '../model/schema-walk.ts';
import type { Refusal } from './typed-values.ts';

/**
 * Front matter in the order of the given fields and the text below it.
 * @param values what stands in the front matter; empty values are left out
 * @param body MDX below the front matter
 * @param refusals what was not understood: it stays as a comment at its field
 */
export function entryText(
  values: Readonly<Record<string, unknown>>,
  body: string,
  refusals: readonly Refusal[] = [],
): string {
  const document = new Document(filled(values, [], refusals) ?? {});
  visit(document, {
    Seq(_, sequence) {
      // Short lists of names stand in one line, as in the templates.
      sequence.flow = sequence.items.every((item) => isScalar(item) && /^[\w-]+$/.test(String(item.value)));
    },
  });
  const yaml = document.toString({
    lineWidth: 0,
    singleQuote: true,
    flowCollectionPadding: false,
    nullStr: '',
  });
  return `---\n${yaml}---\n\n${body.trim()}\n`;
}

/** The value without what is empty and nobody wrote; `undefined` when nothing is left. */
function filled(value: unknown, path: Path, refusals: readonly Refusal[]): unknown {
  if (value === null) {
    const refused = refusals.find((each) => String(each.path) === String(path));
    return refused && Object.assign(new Scalar(null), { comment: ` ${refused.message}` });
  }
  if (value === undefined || value === '') return undefined;
  if (Array.isArray(value)) {
    const items = value.flatMap((item, at) => filled(item, [...path, at], refusals) ?? []);
    return items.length ? items : undefined;
  }
  if (typeof value === 'object') {
    const fields = Object.entries(value).flatMap(([name, field]) => {
      const value = filled(field, [...path, name], refusals);
      return value === undefined ? [] : [[name, value] as const];
    });
    return fields.length ? Object.fromEntries(fields) : undefined;
  }
  return value;
}
