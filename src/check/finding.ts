/** Findings about words: where in a passage, what, and what to do. */
import { issueAt, type Issue, type RuleCode } from '../model/issue.ts';
import type { Passage } from '../model/passage.ts';

/** A finding at a character of a passage. */
export interface Finding {
  rule: RuleCode;
  passage: Passage;
  /** Number of the character in the passage, from 0. */
  at: number;
  message: string;
  advice: string;
}

export function asIssue({ rule, passage, at, message, advice }: Finding, prefix: string): Issue {
  return issueAt(`${prefix}/${passage.path}`, passage.placeAt(at), rule, message, advice);
}

/** The matches of any of the patterns, which must be global. */
export function* matchesOf(text: string, pattern: RegExp): Generator<{ at: number; words: string }> {
  for (const match of text.matchAll(pattern)) yield { at: match.index, words: match[0] };
}

/** The text with what stands between «quotation marks» blotted out, letter for letter: names are not our words. */
export function withoutQuoted(text: string): string {
  return text.replace(/[«„"“][^»“"”]*[»“"”]/g, (quoted) => ' '.repeat(quoted.length));
}
