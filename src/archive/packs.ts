/**
 * Pages of a disk may load scripts and nothing else. What the scripts of the site fetch therefore stands in scripts, too:
 * one for each folder, with its files by their paths. `site.ts` writes them, `reader.ts` reads them in the browser.
 */

/** Name of the script with the files of a folder. */
export const PACK = 'files.js';

/** A text as it is, other bytes as `[base64]`. */
export type PackedFile = string | readonly [base64: string];

/** In pages that scripts fetch, in place of the address of the folder in which the site lies on this disk. */
export const ROOT = 'site-on-disk:/';

/** The file of a folder's address: what a server would add. @param path without a slash before it */
export function fileAt(path: string): string {
  return path.replace(/(^|\/)$/, '$1index.html');
}

export function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}
