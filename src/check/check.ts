/** The whole check of a content folder: what `npm run check` prints and what the build obeys. */
import { basename } from 'node:path';
import { integrityIssues } from '../domain/integrity.ts';
import { allowedAdvice } from '../mdx/explain.ts';
import { readContent } from '../mdx/read.ts';
import { pictureIssues } from './pictures.ts';
import type { Content } from '../model/entry.ts';
import type { Issue } from '../model/issue.ts';

export interface CheckResult {
  content: Content;
  /** Sorted by file and place. */
  issues: Issue[];
}

export async function checkContent(contentDir: string): Promise<CheckResult> {
  const prefix = basename(contentDir);
  const content = await readContent(contentDir, prefix);
  const issues = [
    ...content.issues,
    ...integrityIssues(content, { prefix, suggest: allowedAdvice }),
    ...(await pictureIssues(content, contentDir, prefix)),
  ];
  const collator = new Intl.Collator('en');
  issues.sort((a, b) => collator.compare(a.file, b.file) || a.line - b.line || a.column - b.column);
  return { content, issues };
}
