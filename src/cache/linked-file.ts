import { copyFile, link } from 'node:fs/promises';

/** The same file under another path; a copy where the disks differ or know no links. */
export async function linkFile(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
}
