/** The cache key of a file, for everything cached of it: same text, same code. */
import { hash } from 'node:crypto';
import { codeDigest } from '../cache/code-digest.ts';
import type { SourceFile } from './read.ts';

/** Code that determines how a file is parsed and checked, from the project's root. */
const CODE = ['src/model', 'src/language', 'src/content-layer', 'src/check'];

export type FileKey = (source: SourceFile) => string;

/** Of the code that this process has loaded. */
let knownCode: Promise<string> | undefined;

export async function fileKeys(): Promise<FileKey> {
  const code = await (knownCode ??= codeDigest(CODE));
  // What was found while reading tells apart files that differ in their encoding alone.
  return ({ file, text, issues }) => hash('sha256', [code, file, JSON.stringify(issues), text].join('\n'));
}
