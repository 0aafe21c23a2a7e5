/** What was made by other code is not what this code would make: caches hold the digest of the code beside the input. */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * SHA-256, in hexadecimal digits, of the installed packages and of these files and folders, with all that is in them.
 * Paths are taken from the project's root.
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
