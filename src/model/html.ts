/**
 * The HTML that a text may become, checked again where HTML is made. The gate has rejected everything else already, so a
 * violation here is a bug, and it throws.
 */

/** Elements with the attributes of each, besides `id` and `class`. */
const ELEMENTS = new Map<string, readonly string[]>([
  ...['p', 'h2', 'h3', 'h4', 'ul', 'li', 'blockquote', 'pre', 'code', 'hr', 'br'].map(plain),
  ...['em', 'strong', 'del', 'sup', 'sub', 'kbd', 'table', 'thead', 'tbody', 'tr', 'th', 'td'].map(plain),
  // Added by pages to official documents.
  plain('section'),
  ['a', ['href', 'title']],
  ['abbr', ['title']],
  ['input', ['type', 'checked', 'disabled']],
  ['ol', ['start']],
]);
const ADDRESS = /^(?:https?:|mailto:|tel:|#|\/(?!\/))/i;

function plain(tag: string): [string, readonly string[]] {
  return [tag, []];
}

/** Throws unless the element and all its attributes are on the list. */
export function assertAllowedHtml(tag: string, attributes: Readonly<Record<string, string>>): void {
  const allowed = ELEMENTS.get(tag);
  if (!allowed) throw new Error(`<${tag}> is not among the elements that a text may hold`);
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== 'id' && name !== 'class' && !allowed.includes(name))
      throw new Error(`<${tag}> may not have the attribute ${name}`);
    if (name === 'href' && !ADDRESS.test(value)) throw new Error(`a link may not lead to ${value}`);
  }
}
