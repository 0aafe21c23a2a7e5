/** An entry as the text of its file. */
import { Document, isScalar, Scalar, visit } from 'yaml';
import { Refusal } from './typed-values.ts';

/**
 * Front matter in the order of the given fields and the text below it.
 * @param values what stands in the front matter; empty values are left out
 * @param body MDX below the front matter
 */
export function entryText(values: Readonly<Record<string, unknown>>, body: string): string {
  return `---\n${entryYaml(values)}---\n\n${body.trim()}\n`;
}

/** Values as they stand in a file: without what is empty, in the order given. */
export function entryYaml(values: Readonly<Record<string, unknown>>): string {
  const document = new Document(filled(values) ?? {});
  visit(document, {
    Pair(_, { key, value }) {
      // Behind an empty value a hash would look like words that YAML cuts off.
      if (!isScalar(key) || !isScalar(value) || !value.commentBefore) return;
      key.commentBefore = value.commentBefore;
      value.commentBefore = null;
    },
    Seq(_, sequence) {
      // Short lists of names stand in one line, as in the templates.
      sequence.flow = sequence.items.every(
        (item) => isScalar(item) && !item.commentBefore && /^[\w-]+$/.test(String(item.value)),
      );
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false, nullStr: '' });
}

/** The value without what is empty, `undefined` when nothing is left; a refusal is a comment above an empty field. */
function filled(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return undefined;
  if (value instanceof Refusal)
    return Object.assign(new Scalar(null), { commentBefore: ` ${value.message}` });
  if (Array.isArray(value)) {
    const items = value.map(filled).filter((item) => item !== undefined);
    return items.length ? items : undefined;
  }
  if (typeof value === 'object') {
    const fields = Object.entries(value).flatMap(([name, field]) => {
      const value = filled(field);
      return value === undefined ? [] : [[name, value] as const];
    });
    return fields.length ? Object.fromEntries(fields) : undefined;
  }
  return value;
}
