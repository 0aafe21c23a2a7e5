/** Cache keys include a hash of the code that produced the entry. */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';

/** SHA-256 in hexadecimal of the lock file and of these files and folders, whose paths are taken from the project's root. */
export async function codeDigest(paths: readonly string[], root = process.cwd()): Promise<string> {
  const hash = createHash('sha256');
  hash.update(await readFile(join(root, 'package-lock.json')).catch(() => ''));
  for (const path of paths) {
    const from = resolve(root, path);
    for (const file of await filesAt(from))
      hash.update(`\n${relative(from, file)}\n`).update(await readFile(file));
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
