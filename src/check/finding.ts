/** Findings about words: where in a passage, what, and what to do. */
import type { Issue } from '../model/issue.ts';
import type { Passage } from '../model/passage.ts';

/** Rules about words; each has its explanation in the catalogue of rules. */
export const WORD_RULES = [
  'typography',
  'spelling',
  'officialese',
  'link-text',
  'personal-data',
  'minor-named',
  'alt',
  'licence',
  'near-duplicate',
  'table-sum',
] as const;
export type WordRule = (typeof WORD_RULES)[number];

/** A finding at a character of a passage. */
export interface Finding {
  rule: WordRule;
  severity: Issue['severity'];
  passage: Passage;
  /** Number of the character in the passage, from 0. */
  at: number;
  message: string;
  advice: string;
}

export function asIssue({ rule, severity, passage, at, message, advice }: Finding, prefix: string): Issue {
  return { rule, severity, file: `${prefix}/${passage.path}`, ...passage.placeAt(at), message, advice };
}

/** The matches of any of the patterns, which must be global. */
export function* matchesOf(text: string, pattern: RegExp): Generator<{ at: number; words: string }> {
  for (const match of text.matchAll(pattern)) yield { at: match.index, words: match[0] };
}

/** The text with what stands between «quotation marks» blotted out, letter for letter: names are not our words. */
export function withoutQuoted(text: string): string {
  return text.replace(/[«„"“][^»“"”]*[»“"”]/g, (quoted) => ' '.repeat(quoted.length));
}
