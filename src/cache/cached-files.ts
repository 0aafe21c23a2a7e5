/** Files that are expensive to make, cached between builds by what they are made from: cut fonts, share pictures. */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Path of the file made from `ingredients`; `make` is called only when it has not been made before. */
export async function cachedFile(
  folder: string,
  extension: string,
  ingredients: readonly (string | Uint8Array)[],
  make: () => Promise<Uint8Array>,
): Promise<string> {
  const hash = createHash('sha256');
  for (const ingredient of ingredients) hash.update(ingredient);
  const path = join(folder, `${hash.digest('hex').slice(0, 32)}.${extension}`);
  if (existsSync(path)) return path;
  await writeAtomically(path, await make());
  return path;
}

/** Two builds may write the same file at once: each writes a temporary file of its own, and the last rename wins. */
export async function writeAtomically(path: string, data: string | Uint8Array): Promise<void> {
  const unfinished = `${path}.${randomUUID()}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(unfinished, data);
  await rename(unfinished, path);
}
