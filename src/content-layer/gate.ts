/**
 * Fourth stage, the gate: what a text may hold. It looks at the parsed tree, in which nothing runs, and refuses all
 * that is not on the allow-list: code, expressions, unknown elements, unsafe addresses.
 */
import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { visitParents } from 'unist-util-visit-parents';
import { isTextCollection } from '../model/collections.ts';
import type { ComponentRule, TextCollection } from '../model/components.ts';
import { componentsFor } from '../model/components.ts';
import { issueAt, START, type Issue } from '../model/issue.ts';
import { inspect } from './allow-list.ts';
import type { FileWithEntries } from './fields.ts';
import { sourceLimits, treeLimits } from './limits.ts';
import { explainSyntaxError } from './syntax-error.ts';

export interface GatedText {
  issues: Issue[];
  /** Undefined when the text cannot be parsed, or should not be walked. */
  root?: Root;
}

export interface GatedFile extends FileWithEntries {
  /** The text as it was parsed, once for all stages; undefined where there is none. */
  root?: Root;
}

export function throughGate(source: FileWithEntries): GatedFile {
  const { collection, file, text, yaml } = source;
  if (!isTextCollection(collection) || !yaml) return source;
  const { issues, root } = gate(text, collection, file);
  return { ...source, issues: [...source.issues, ...issues], ...(root ? { root } : {}) };
}

export function gate(text: string, collection: TextCollection, file: string): GatedText {
  const tooMuch = sourceLimits(text, file);
  if (tooMuch.length) return { issues: tooMuch };
  let root: Root;
  try {
    root = parseText(text);
  } catch (error) {
    return { issues: [explainSyntaxError(error, text, file)] };
  }
  const issues = treeLimits(root, file);
  if (issues.length) return { issues };
  const rules: Record<string, ComponentRule> = componentsFor[collection];
  visitParents(root, (node, parents) => {
    for (const finding of inspect(node, parents, rules, collection))
      issues.push(issueAt(file, node.position?.start ?? START, ...finding));
  });
  return { issues, root };
}

/** Throws when the text is no MDX. */
export function parseText(text: string): Root {
  return mdxToMdast(text, {
    features: { gfm: { footnotes: false }, frontmatter: true, smartPunctuation: false },
    position: true,
  }) as Root;
}
