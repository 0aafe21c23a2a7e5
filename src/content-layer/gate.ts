/**
 * Fourth stage, the gate: what a text may hold. It looks at the parsed tree, in which nothing runs, and refuses all
 * that is not on the allow-list: code, expressions, unknown elements, unsafe addresses.
 */
import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { isTextCollection } from '../model/collections.ts';
import type { TextCollection } from '../model/components.ts';
import { issueAt, START, type Issue } from '../model/issue.ts';
import { inspect, valuesOf } from './allow-list.ts';
import { escapedCharacters } from './characters.ts';
import type { FileWithEntries } from './fields.ts';
import { nodesIn } from './nodes.ts';
import { placesIn } from './places.ts';
import { shownOtherwise } from './shown.ts';
import { textLimits, treeLimits } from './limits.ts';
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
  const tooMuch = textLimits(text, file);
  if (tooMuch.length) return { issues: tooMuch };
  let root: Root;
  try {
    // The parser would begin a line after a lone carriage return, and nobody else counts one there.
    root = parseText(text.replace(/\r(?!\n)/g, ' '));
  } catch (error) {
    return { issues: [explainSyntaxError(error, text, file, collection)] };
  }
  const issues = treeLimits(root, file);
  if (issues.length) return { issues };
  const placeAt = placesIn(text);
  for (const { node, parents } of nodesIn(root)) {
    const { start = START, end } = node.position ?? {};
    for (const finding of inspect(node, parents, collection)) issues.push(issueAt(file, start, ...finding));
    const written = node.position ? text.slice(node.position.start.offset, end?.offset) : '';
    // Without an escape or a reference no value holds what the file does not.
    for (const value of written && !/[\\&]/.test(written) ? [] : valuesOf(node))
      issues.push(...escapedCharacters(file, start, value, written));
  }
  for (const { offset, rule, message, advice } of shownOtherwise(root, text))
    issues.push(issueAt(file, placeAt(offset), rule, message, advice));
  return { issues, root };
}

/** Throws when the text is no MDX. */
export function parseText(text: string): Root {
  return mdxToMdast(text, {
    features: { gfm: { footnotes: false }, frontmatter: true, smartPunctuation: false },
    position: true,
  }) as Root;
}
