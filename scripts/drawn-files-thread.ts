/** The thread of `drawn-files.ts`. */
import { on } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { linkFile } from '../src/cache/linked-file.ts';
import { openIndexTools, SiteIndex, type FormerIndex } from '../src/search/site-index.ts';
import { kibibytesOf, type Drawn, type SiteToWrite, type WrittenSite } from './drawn-files.ts';

const { dir, synonyms, record, wordRecord, written } = workerData as SiteToWrite;
/** Opened while Astro makes the bundle. */
const tools = openIndexTools(wordRecord);
const folders = new Map<string, Promise<unknown>>();

/** After its last tag Astro may put scripts. */
const END_OF_PAGE = 1024;

/** Beside the reading, because a disk takes as long for a new file as the search for a page. A failure ends the thread. */
async function put(path: string, size: number, write: (file: string) => Promise<void>): Promise<void> {
  const file = join(dir, path);
  const folder = dirname(file);
  const made = folders.get(folder) ?? mkdir(folder, { recursive: true });
  folders.set(folder, made);
  await made;
  await write(file);
  Atomics.add(written, 0, size);
  Atomics.notify(written, 0);
}

async function takeAll(port: NonNullable<typeof parentPort>): Promise<void> {
  const incomplete: string[] = [];
  let index: SiteIndex | undefined;
  let former: FormerIndex | undefined;
  for await (const [drawn] of on(port, 'message') as AsyncIterable<[Drawn]>) {
    if (drawn !== 'end' && 'siteDir' in drawn) {
      former = drawn;
      continue;
    }
    // Not sooner: Astro empties the folder of the site before it draws.
    index ??= await SiteIndex.open(dir, synonyms, { former, record, tools });
    if (drawn === 'end') {
      const { pages, record: indexed } = await index.finish();
      return port.postMessage({ pages, incomplete, indexed } satisfies WrittenSite);
    }
    const { path, body } = drawn;
    const size = kibibytesOf(body);
    const url = `/${path.replace(/(?<=^|\/)index\.html$/, '')}`;
    if (body) {
      const bytes = Buffer.from(body);
      void put(path, size, (file) => writeFile(file, bytes));
      if (path.endsWith('.html')) {
        const html = bytes.toString();
        if (!html.slice(-END_OF_PAGE).includes('</html>')) incomplete.push(path);
        index.add(url, html);
      } else if (bytes.length === 0) incomplete.push(path);
    } else {
      void put(path, size, (file) => linkFile(join(former?.siteDir ?? '', path), file));
      index.keep(url);
    }
    // The next message may be there already, and nothing would be written before all of them have been read.
    await turn();
  }
}

if (parentPort) await takeAll(parentPort);
