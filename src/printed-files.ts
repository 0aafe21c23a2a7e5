/**
 * Printed files that the site offers. `npm run print -- site` keeps them with a digest of all that they are made of; a build
 * takes them as long as nothing of it has changed.
 */
import { hash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readRecord, writeRecord } from './cache/cached-files.ts';
import { codeDigest } from './cache/code-digest.ts';
import type { PrintedFile } from './domain/printed-file.ts';
import { readSettings, type Settings } from './settings.ts';

/** Code that decides what is printed and how, from the project's root. */
const CODE = ['src/print', 'src/data', 'src/domain', 'src/content-layer', 'src/model', 'src/language'];

const LIST = 'list.json';

/** A file, and the digest of what it is made of. */
export interface KeptFile extends PrintedFile {
  digest: string;
}

interface Kept {
  /** Digest of what all of them are made of. */
  origin: string;
  files: KeptFile[];
}

const folderOf = ({ cacheDir }: Settings) => join(cacheDir, 'print');

export function printingCode(): Promise<string> {
  return codeDigest(CODE);
}

/** Digest of the content, of what the site says of itself, of its address and of the code. */
export async function originOf({ contentDir, siteConfig, siteUrl, basePath }: Settings): Promise<string> {
  const files = await codeDigest([...CODE, contentDir, siteConfig]);
  return hash('sha256', [files, siteUrl, basePath].join('\n'));
}

export async function keptFiles(settings: Settings): Promise<Kept | undefined> {
  const list = await readRecord(join(folderOf(settings), LIST));
  return list && (JSON.parse(String(list)) as Kept);
}

/** Nothing of a file that is missing or damaged. */
export function readKept(name: string, settings = readSettings()): Promise<Buffer | undefined> {
  return readRecord(join(folderOf(settings), name));
}

export function keepFile(name: string, bytes: Uint8Array, settings: Settings): Promise<void> {
  return writeRecord(join(folderOf(settings), name), bytes);
}

/** Lists what has been kept and removes everything else. */
export async function keepList(kept: Kept, settings: Settings): Promise<void> {
  const folder = folderOf(settings);
  await writeRecord(join(folder, LIST), JSON.stringify(kept));
  const listed = new Set([LIST, ...kept.files.map(({ name }) => name)]);
  for (const name of await readdir(folder)) if (!listed.has(name)) await rm(join(folder, name));
}

/** Those that are made of what the site is built of now: all that have been printed, or none. */
export async function filesOfNow(
  settings = readSettings(),
): Promise<{ files: PrintedFile[]; isStale: boolean }> {
  const kept = await keptFiles(settings);
  // Where nothing has been printed nothing has to be read.
  const isStale = kept !== undefined && kept.origin !== (await originOf(settings));
  return { files: kept && !isStale ? kept.files : [], isStale };
}
