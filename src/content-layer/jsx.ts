/** Elements that an author writes as tags: components and the few of HTML. */
import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

export function isJsx(node: Nodes): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The attributes whose values are literal, by name; one that stands without a value is empty. */
export function literalAttributes({ attributes }: Pick<JsxElement, 'attributes'>): Record<string, string> {
  const pairs = attributes.flatMap((item): [string, string][] => {
    const value = item.type === 'mdxJsxAttribute' ? (item.value ?? '') : undefined;
    return item.type === 'mdxJsxAttribute' && typeof value === 'string' ? [[item.name, value]] : [];
  });
  return Object.fromEntries(pairs);
}
