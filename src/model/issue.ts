/** A finding about content: one type for the check, the build, the development server and every reporter. */
import type { Place } from './entry.ts';

export type Severity = 'error' | 'warning';

/**
 * Every rule of the check and its severity: errors prevent publication, warnings do not.
 * `src/check/rules.ts` explains each to editors.
 */
const SEVERITIES = {
  name: 'error',
  'taken-name': 'error',
  characters: 'error',
  letters: 'error',
  'front-matter': 'error',
  yaml: 'error',
  table: 'error',
  schema: 'error',
  story: 'error',
  steps: 'error',
  'number-source': 'error',
  claim: 'error',
  case: 'error',
  paper: 'error',
  'unused-source': 'warning',
  'shared-source': 'error',
  results: 'error',
  dates: 'error',
  money: 'error',
  place: 'error',
  reference: 'error',
  'duplicate-id': 'error',
  formerly: 'error',
  'duplicate-title': 'error',
  file: 'error',
  orphan: 'error',
  image: 'error',
  link: 'error',
  heading: 'error',
  shown: 'error',
  bold: 'error',
  footnote: 'error',
  component: 'error',
  'component-attributes': 'error',
  html: 'error',
  syntax: 'error',
  'no-code': 'error',
  'no-expression': 'error',
  'no-spread': 'error',
  depth: 'error',
  picture: 'error',
  size: 'error',
  unread: 'error',
  clause: 'error',
  edition: 'error',
  original: 'error',
  reworded: 'warning',
  overdue: 'warning',
  colour: 'error',
  typography: 'warning',
  spelling: 'warning',
  officialese: 'warning',
  'link-text': 'warning',
  'personal-data': 'error',
  'minor-named': 'warning',
  alt: 'warning',
  licence: 'warning',
  'camera-data': 'warning',
  'near-duplicate': 'warning',
  'table-sum': 'warning',
  'dead-link': 'error',
  site: 'error',
  contact: 'warning',
} as const satisfies Record<string, Severity>;

export type RuleCode = keyof typeof SEVERITIES;
export const RULE_CODES = Object.keys(SEVERITIES) as RuleCode[];

/** What is wrong and what to do, in Russian. */
export type Words = [message: string, advice: string];

export interface Issue extends Place {
  rule: RuleCode;
  severity: Severity;
  /** Path relative to the content folder's parent, with `/`. */
  file: string;
  /** What is wrong, in Russian. */
  message: string;
  /** What to do, in Russian. */
  advice: string;
}

export function severityOf(rule: RuleCode): Severity {
  return SEVERITIES[rule];
}

/** Place of findings about a whole file. */
export const START: Place = { line: 1, column: 1 };

export function issueAt(
  file: string,
  { line, column }: Place,
  rule: RuleCode,
  message: string,
  advice: string,
): Issue {
  return { rule, severity: severityOf(rule), file, line, column, message, advice };
}
