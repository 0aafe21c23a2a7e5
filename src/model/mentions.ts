/**
 * Messages mention fields in braces, `{start}` or `{status: planned}`; each place that shows them substitutes its own names
 * of the field and its value.
 */
const MENTION = /\{([a-zA-Z]+)(?:: ([\w-]+))?\}/g;

export function withNames(
  message: string,
  nameOf: (field: string, value: string | undefined) => string,
): string {
  return message.replace(MENTION, (_, field: string, value: string | undefined) => nameOf(field, value));
}

/** As in a file: `start`, `status: planned`. */
export function inFile(message: string): string {
  return withNames(message, (field, value) => (value === undefined ? field : `${field}: ${value}`));
}
