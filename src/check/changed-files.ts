/** Files of the content folder that differ from a commit according to git, with both versions. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { listFiles } from '../content-layer/read.ts';
import { collectionOf } from '../model/collections.ts';
import type { ChangedFile } from './changes.ts';

const run = promisify(execFile);

/** The index and what is not committed yet count as changed too. Throws when git knows no such commit. */
export async function changedFiles(contentDir: string, since: string): Promise<ChangedFile[]> {
  const git = async (...args: string[]) =>
    (await run('git', args, { cwd: contentDir, maxBuffer: 64 * 1024 * 1024 })).stdout;
  const commit = (await git('rev-parse', '--verify', '--end-of-options', `${since}^{commit}`)).trim();
  // From the merge base: later changes on the main branch are not part of this proposal.
  const base = (await git('merge-base', commit, 'HEAD')).trim();
  const listed = await Promise.all([
    git('diff', '--name-only', '-z', '--no-renames', '--relative', base, '--', '.'),
    git('ls-files', '--others', '--exclude-standard', '-z', '--', '.'),
  ]);
  const paths = [...new Set(listed.flatMap((list) => list.split('\0').filter(Boolean)))].sort();
  const files = new Set(await listFiles(contentDir));
  return Promise.all(
    paths.map(async (path): Promise<ChangedFile> => {
      // Photos are compared by name only.
      if (!collectionOf(path)) return { path };
      return {
        path,
        before: await git('show', `${base}:./${path}`).catch(() => undefined),
        after: files.has(path) ? await readFile(join(contentDir, path), 'utf8') : undefined,
      };
    }),
  );
}
