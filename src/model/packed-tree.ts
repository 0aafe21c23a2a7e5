/**
 * The form in which trees of texts are stored. Astro keeps all entries in one module, which is written, parsed and held
 * in memory several times over: packed, a text takes a sixth of it, and is unpacked when its page is rendered.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Tree } from './tree.ts';

export function packTree(tree: Tree): string {
  return deflateRawSync(JSON.stringify(tree)).toString('base64');
}

/** Unpacks the text each time. What it reads is its property, so that whoever holds it can be compared without reading. */
export function treeReader(packed: string): (() => Tree) & { packed: string } {
  return Object.assign(() => unpackTree(packed), { packed });
}

/** @param packed empty for an entry without text */
export function unpackTree(packed: string): Tree {
  return packed ? (JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8')) as Tree) : [];
}
