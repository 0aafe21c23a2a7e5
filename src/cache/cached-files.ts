/** What is expensive to make, cached between builds by what it is made from: cut fonts, pictures, findings. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeDigest } from './code-digest.ts';

/** What is made from `ingredients`; `make` is called only when the folder does not have it whole. */
export async function cached(
  folder: string,
  ingredients: readonly (string | Uint8Array)[],
  make: () => Promise<Buffer>,
): Promise<Buffer> {
  const key = createHash('sha256');
  for (const ingredient of ingredients) key.update(ingredient);
  const path = join(folder, key.digest('hex').slice(0, 32));
  const known = await readRecord(path);
  if (known) return known;
  const made = await make();
  await writeRecord(path, made);
  return made;
}

/** `cached` for what these files and folders of code make: an edit of them makes it anew. */
export function cacheOf(folder: string, code: readonly string[]) {
  let digest: Promise<string> | undefined;
  return async (ingredients: readonly string[], make: () => Promise<Buffer>, place = folder) =>
    cached(place, [await (digest ??= codeDigest(code)), ...ingredients], make);
}

const DIGEST_LENGTH = 64;

/** Of the name, too: a record under the name of another one is as wrong as a damaged one. */
function digestOf(path: string, data: string | Uint8Array): string {
  return createHash('sha256')
    .update(`${basename(path)}\n`)
    .update(data)
    .digest('hex');
}

/** Nothing of a record that is missing, cannot be read or is not what was written. */
export async function readRecord(path: string): Promise<Buffer | undefined> {
  const record = await readFile(path).catch(() => Buffer.of());
  const data = record.subarray(DIGEST_LENGTH);
  return record.toString('latin1', 0, DIGEST_LENGTH) === digestOf(path, data) ? data : undefined;
}

/** Where nothing can be written nothing is cached, and the next time costs more. */
export async function writeRecord(path: string, data: string | Uint8Array): Promise<void> {
  const record = Buffer.concat([Buffer.from(digestOf(path, data)), Buffer.from(data)]);
  await writeAtomically(path, record).catch(() => undefined);
}

/** Two builds may write the same file at once: each writes a temporary file of its own, and the last rename wins. */
export async function writeAtomically(path: string, data: Uint8Array): Promise<void> {
  const unfinished = `${path}.${randomUUID()}`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(unfinished, data);
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** Remembers the files of a folder in which another program caches, for `dropAltered`. */
export async function seal(folder: string): Promise<void> {
  await writeRecord(`${folder}.seal`, JSON.stringify(await digestsIn(folder)));
}

/** Removes what has not been there, as it is, when the folder was sealed. */
export async function dropAltered(folder: string): Promise<void> {
  const sealed = new Set(JSON.parse(String((await readRecord(`${folder}.seal`)) ?? '[]')) as string[]);
  for (const digest of await digestsIn(folder))
    if (!sealed.has(digest)) await rm(join(folder, digest.slice(DIGEST_LENGTH)));
}

/** Each with the name of its file after it. One file at a time: together they may be larger than the memory. */
async function digestsIn(folder: string): Promise<string[]> {
  const digests: string[] = [];
  for (const name of await readdir(folder).catch(() => []))
    digests.push(digestOf(name, await readFile(join(folder, name))) + name);
  return digests;
}
