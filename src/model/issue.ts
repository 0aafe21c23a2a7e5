/** A finding about content: one type for the check, the build, the development server and every reporter. */
export interface Issue {
  /** Stable name of the rule, documented in CONTRIBUTING.md. */
  rule: string;
  severity: 'error' | 'warning';
  /** Path relative to the content folder's parent, with `/`. */
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based. */
  column: number;
  /** What is wrong, in Russian. */
  message: string;
  /** What to do, in Russian. */
  advice: string;
}
