/** Cache keys include a hash of the code that produced the entry. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';

/** SHA-256 in hexadecimal of the lock file and of these files and folders, whose paths are taken from the working folder. Links are not followed. */
export async function codeDigest(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  hash.update(await readFile('package-lock.json').catch(() => ''));
  for (const path of paths) {
    const from = resolve(path);
    // Small files by the thousand take three times as long when each is waited for.
    for (const [name, isFile] of itemsAt(from))
      hash.update(`\n${name}\n`).update(isFile ? readFileSync(join(from, name)) : '/');
  }
  return hash.digest('hex');
}

/** Names below the path, in their order. */
function itemsAt(path: string): [name: string, isFile: boolean][] {
  if (statSync(path).isFile()) return [['', true]];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .map((item): [string, boolean] => [relative(path, join(item.parentPath, item.name)), item.isFile()])
    .sort(([one], [other]) => (one < other ? -1 : 1));
}
