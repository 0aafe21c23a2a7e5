/** Reads and writes the files of Pagefind; their format is in `pagefind-format.ts` and `pagefind-index.ts`. */
import { execFile } from 'node:child_process';
import { hash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { linkFile } from '../cache/linked-file.ts';
import {
  chunkFile,
  chunkSizeFor,
  CODE,
  CHUNKS,
  ENTRY,
  fragmentFile,
  FRAGMENTS,
  LANGUAGE,
  listFile,
  MODULE,
  parseFragment,
  printFragment,
  SIGNATURE,
  type Fragment,
} from './pagefind-format.ts';
import { listOf, type IndexWriter } from './pagefind-index.ts';

/** Its program. */
export const PROGRAM = fileURLToPath(new URL('runner/bin.cjs', import.meta.resolve('pagefind')));

/** What it says of an index. */
interface Entry {
  version: string;
  languages: Record<string, { hash: string; wasm: null; page_count: number }>;
}

/** What is shown of a page, by the name of its file and the digest that makes the name. */
export interface StoredFragment {
  name: string;
  digest: string;
}

/** An index that is being written. */
export class IndexFolder {
  readonly #bundle: string;
  readonly #entry: Entry;
  readonly #taken = new Set<string>();
  readonly #writing: Promise<void>[] = [];

  private constructor(bundle: string, entry: Entry) {
    this.#bundle = bundle;
    this.#entry = entry;
  }

  /** Makes the folder anew, with what only Pagefind's program has: the code that reads it. */
  static async make(bundle: string): Promise<IndexFolder> {
    const folder = await mkdtemp(join(tmpdir(), 'pagefind-'));
    const made = join(folder, 'made');
    try {
      writeFileSync(join(folder, 'index.html'), '<!doctype html><html><body>page');
      await runPagefind(folder, made);
      rmSync(bundle, { recursive: true, force: true });
      for (const part of [FRAGMENTS, CHUNKS]) mkdirSync(join(bundle, part), { recursive: true });
      for (const name of [MODULE, CODE]) copyFileSync(join(made, name), join(bundle, name));
      return new IndexFolder(bundle, JSON.parse(readFileSync(join(made, ENTRY), 'utf8')) as Entry);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Writes what is shown of a page, and gives the name under which the page is found. */
  addPage(fragment: Fragment): StoredFragment {
    const text = printFragment(fragment);
    const digest = digestOf(text);
    const name = this.#nameOf(digest);
    this.#write(fragmentFile(name), text);
    return { name, digest };
  }

  /** Takes over what another index shows of a page. */
  keepPage(bundle: string, { name: former, digest }: StoredFragment): StoredFragment {
    const name = this.#nameOf(digest);
    this.#writing.push(linkFile(join(bundle, fragmentFile(former)), join(this.#bundle, fragmentFile(name))));
    return { name, digest };
  }

  /**
   * Writes chunks, list and entry.
   * @param pages in the order of their numbers
   * @returns the name of the list
   */
  async finish(index: IndexWriter, pages: readonly { name: string; words: number }[]): Promise<string> {
    const chunks = index.chunks(chunkSizeFor(pages.length)).map(({ from, to, bytes }) => {
      const name = this.#nameOf(digestOf(bytes));
      this.#write(chunkFile(name), Buffer.concat([Buffer.from(SIGNATURE), bytes]));
      return { from, to, name };
    });
    const list = listOf(this.#entry.version, pages, chunks);
    const hash = this.#nameOf(digestOf(list));
    this.#write(listFile(hash), Buffer.concat([Buffer.from(SIGNATURE), list]));
    const languages = { [LANGUAGE]: { hash, wasm: null, page_count: pages.length } };
    writeFileSync(join(this.#bundle, ENTRY), JSON.stringify({ ...this.#entry, languages }));
    await Promise.all(this.#writing);
    return listFile(hash);
  }

  /** Packed at once, because to hand a small text to another thread takes four times as long as to pack it. */
  #write(path: string, content: string | Uint8Array): void {
    this.#writing.push(writeFile(join(this.#bundle, path), packed(content)));
  }

  #nameOf(digest: string): string {
    let length = SHORTEST_DIGEST;
    const name = () => `${LANGUAGE}_${digest.slice(0, length)}`;
    while (this.#taken.has(name())) length += 1;
    this.#taken.add(name());
    return name();
  }
}

const digestOf = (content: string | Uint8Array) => hash('sha256', content);

/** Every query loads the names of all pages. */
const SHORTEST_DIGEST = 7;

/** Has Pagefind's own program index the pages in a folder. */
async function runPagefind(pages: string, bundle: string): Promise<void> {
  const options = ['--site', pages, '--output-path', bundle, '--force-language', LANGUAGE, '--quiet'];
  try {
    await promisify(execFile)(process.execPath, [PROGRAM, ...options]);
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    throw new Error(`Поиск не построен: ${stderr?.trim() || message}`, { cause: error });
  }
}

/** Paths of the fragments of an index. */
export function fragmentPaths(bundle: string): string[] {
  const folder = join(bundle, FRAGMENTS);
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
}

export function readFragment(path: string): Fragment {
  return parseFragment(gunzipSync(readFileSync(path)).toString('utf8'));
}

export function writeFragment(path: string, fragment: Fragment): void {
  writeFileSync(path, packed(printFragment(fragment)));
}

function packed(content: string | Uint8Array): Uint8Array {
  return gzipSync(content, { level: 9 });
}
