/** Files that are expensive to make, cached between builds by what they are made from: cut fonts, share pictures. */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

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
  const made = await make();
  await mkdir(folder, { recursive: true });
  // Two builds may make the same file at once: each writes its own, the last rename wins.
  const unfinished = `${path}.${randomUUID()}`;
  await writeFile(unfinished, made);
  await rename(unfinished, path);
  return path;
}
