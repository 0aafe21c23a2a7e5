/** Cache keys include a hash of the code that produced the entry. */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * SHA-256 in hexadecimal of the lock file and of the contents of these files and folders. Paths are relative to the project's
 * root.
 */
export async function codeDigest(paths: readonly string[], root = process.cwd()): Promise<string> {
  const hash = createHash('sha256');
  hash.update(await readFile(join(root, 'package-lock.json')).catch(() => ''));
  for (const path of paths) {
    for (const file of await filesAt(join(root, path))) hash.update(await readFile(file));
  }
  return hash.digest('hex');
}

async function filesAt(path: string): Promise<string[]> {
  if ((await stat(path)).isFile()) return [path];
  const found = await readdir(path, { recursive: true, withFileTypes: true });
  return found
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort();
}
