/** Findings about a new file, by itself and among the existing content. */
import { placed } from '../content-layer/fields.ts';
import type { SourceFile } from '../content-layer/read.ts';
import { integrityIssues } from '../domain/integrity.ts';
import { sitePages } from '../domain/site-pages.ts';
import { latestToday } from '../language/dates.ts';
import { openDictionary } from '../language/dictionary.ts';
import { addEntries, type Content } from '../model/entry.ts';
import type { Issue } from '../model/issue.ts';
import { checkFile } from './check-file.ts';
import { takenAddresses, takenNameIssues } from './taken-names.ts';

/**
 * @param beside names of the files that come with it
 * @param content the others; the new file is added to them
 */
export async function draftIssues(
  source: SourceFile,
  beside: readonly string[],
  content: Content,
): Promise<Issue[]> {
  const { path, file } = source;
  const checked = checkFile(source, '', await openDictionary());
  addEntries(content, { ...checked, ...placed(source, checked) });
  content.files.push(path, ...beside.map((name) => path.replace(/[^/]+$/, name)));
  const prefix = file.slice(0, -path.length - 1);
  const across = [
    ...integrityIssues(content, { prefix, today: latestToday(), pages: sitePages(content) }),
    ...takenNameIssues(content, prefix, await takenAddresses()),
  ];
  const issues = [...checked.issues, ...across.filter((issue) => issue.file === file)];
  // What must not be published is the first to mend: a commit keeps it for ever.
  const order = ({ rule }: Issue) => (rule === 'personal-data' ? 0 : 1);
  return issues.sort((a, b) => order(a) - order(b) || a.line - b.line || a.column - b.column);
}
