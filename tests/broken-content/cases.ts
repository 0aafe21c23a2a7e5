/** Every way to break a rule that the check is tried with: at least one for each rule. */
import type { RuleCode } from '../../src/model/issue.ts';
import { fieldCases } from './fields.ts';
import { fileCases } from './files.ts';
import type { Patch } from './patches.ts';
import { referenceCases } from './references.ts';
import { textCases } from './text.ts';
import { wordCases } from './words.ts';

/** `size` needs a text of 200 KB, which no report should quote; `unread` a fault of the program or of the disk; `site` and `contact` are about a file beside the content. */
type RuleOfCases = Exclude<RuleCode, 'size' | 'unread' | 'site' | 'contact'>;

export interface BrokenContent {
  name: string;
  rule: RuleCode;
  patches: readonly Patch[];
}

const CASES: Record<RuleOfCases, Record<string, Patch | readonly Patch[]>> = {
  ...fieldCases,
  ...referenceCases,
  ...textCases,
  ...wordCases,
  ...fileCases,
};

export const BROKEN: readonly BrokenContent[] = Object.entries(CASES).flatMap(([rule, cases]) =>
  Object.entries(cases).map(([name, patches]) => ({
    name,
    rule: rule as RuleCode,
    patches: [patches].flat(),
  })),
);
