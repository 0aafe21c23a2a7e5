/**
 * A file of records, one per line: a key, a tab, JSON. Readers get the JSON as text and parse only what they need.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Empty when there is no such file. */
export async function readLines(file: string): Promise<Map<string, string>> {
  const records = new Map<string, string>();
  const text = await readFile(file, 'utf8').catch(() => '');
  let from = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
    const tab = text.indexOf('\t', from);
    if (tab > from && tab < end) records.set(text.slice(from, tab), text.slice(tab + 1, end));
    from = end + 1;
  }
  return records;
}

/** Atomic: written to a temporary file, then renamed. */
export async function writeLines(file: string, records: ReadonlyMap<string, string>): Promise<void> {
  const unfinished = `${file}.${randomUUID()}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(unfinished, linesOf(records));
  await rename(unfinished, file);
}

function* linesOf(records: ReadonlyMap<string, string>): Generator<string> {
  for (const [key, json] of records) yield `${key}\t${json}\n`;
}
