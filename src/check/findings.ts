/** What the check finds, recorded: while nothing that it depends on changes, no file is parsed and no entry is read. */
import { readRecord, writeRecord } from '../cache/cached-files.ts';
import { codeDigest } from '../cache/code-digest.ts';
import { latestToday } from '../language/dates.ts';
import type { Issue } from '../model/issue.ts';
import type { CheckOptions } from './check.ts';

export interface Findings {
  /** Sorted by file and place. */
  issues: Issue[];
  /** How many files there are. */
  files: number;
}

/** Kept beside the cache of the check. */
export async function findingsOf(
  contentDir: string,
  options: Required<Pick<CheckOptions, 'cacheFile' | 'siteConfig'>>,
): Promise<Findings> {
  const record = `${options.cacheFile}.findings`;
  const stateNow = () => stateOf(contentDir, options.siteConfig);
  const state = await stateNow();
  const known = String(await readRecord(record));
  if (state && known.startsWith(state)) return JSON.parse(known.slice(state.length)) as Findings;
  const { checkContent } = await import('./check.ts');
  const { issues, content, files } = await checkContent(contentDir, options);
  const found = { issues, files: content.files.length };
  // What took too long may be read the next time; of a file saved meanwhile nobody knows which state has been checked.
  const isCertain = files.every(({ key }) => key) && state === (await stateNow());
  if (state && isCertain) await writeRecord(record, state + JSON.stringify(found));
  return found;
}

/** Digest of all that findings depend on; nothing where a file cannot be read, which is a finding. */
async function stateOf(contentDir: string, siteConfig: string): Promise<string | undefined> {
  const files = await codeDigest(['src', contentDir, siteConfig]).catch(() => undefined);
  return files && [files, siteConfig, latestToday()].join(' ');
}
