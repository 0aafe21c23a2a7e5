/**
 * What Astro draws goes to a thread, which writes it and reads the pages for the search while the next ones are drawn: drawing
 * takes one processor, and all else waits for it. A page of which nothing has changed since the former site is not drawn: the
 * thread takes it from there.
 */
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';
import { drawing, PageDrawing } from '../src/cache/page-inputs.ts';
import { valueDigest } from '../src/cache/value-digest.ts';
import type { FormerIndex } from '../src/search/site-index.ts';
import type { Synonyms } from '../src/search/synonyms.ts';
import { DrawnFiles, type DrawnSite, type PhotoCopy } from './former-site.ts';

/** What the thread begins with. */
export interface SiteToWrite {
  /** Its folder. */
  dir: string;
  synonyms: readonly Synonyms[];
  /** See `SiteIndex.open`. */
  record: string;
  /** See `openWordForms`. */
  wordRecord: string;
  /** How many KiB are written, in its only item. Shared, because a message for every file would cost as much as the file. */
  written: Int32Array<SharedArrayBuffer>;
}

/**
 * The former site, if anything may be taken from it; then the next file, in the order in which Astro draws, without a body where it
 * is taken from the former site; `end` when there is no other.
 */
export type Drawn = FormerIndex | { path: string; body: ArrayBuffer | undefined } | 'end';

/** What is known when all is written. */
export interface WrittenSite {
  /** How many pages the search has. */
  pages: number;
  /** Paths of pages without an end, and of empty files. */
  incomplete: string[];
  /** Digest of the record of the search. */
  indexed: string;
}

/** What is drawn from, besides what pages ask for. */
export interface Drawing {
  /** Path prefix of the site, with both slashes. */
  basePath: string;
  synonyms: readonly Synonyms[];
  /** What the search keeps of the former site, and where it keeps what it takes of this one. */
  records: { former: string; next: string };
  wordRecord: string;
  /** Digest of code and settings. */
  code: string;
  /** Folder of the former site, and what is known of it. */
  outDir: string;
  former: DrawnSite | undefined;
}

/**
 * KiB that may wait for the thread: where it is later, drawing waits, so that memory does not fill with files. The first pages have
 * many words that are new to it, so it is late at the beginning.
 */
const MOST_WAITING = 32_768;

/** What a file counts for among those that wait; one of the former site, whose body stays where it is, as the least. */
export const kibibytesOf = (body: ArrayBuffer | undefined) => Math.ceil((body?.byteLength ?? 0) / 1024) || 1;

type StaticImages = Awaited<ReturnType<NonNullable<AstroPrerenderer['collectStaticImages']>>>;

export class SiteDrawing {
  readonly #dir: string;
  readonly #from: Drawing;
  readonly #written = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  readonly #thread: Worker;
  readonly #ended: Promise<unknown>;
  readonly #files = new DrawnFiles();
  #code = '';
  #former: DrawnSite | undefined;
  readonly #copies = new Map<string, PhotoCopy>();
  #handedOver = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(dir: string, from: Drawing) {
    this.#dir = dir;
    this.#from = from;
    const { synonyms, records, wordRecord } = from;
    const record = records.next;
    const workerData: SiteToWrite = { dir, synonyms, record, wordRecord, written: this.#written };
    this.#thread = new Worker(new URL('drawn-files-thread.ts', import.meta.url), { workerData });
    this.#ended = once(this.#thread, 'exit');
    // A failure is told to whoever waits, later.
    this.#ended.catch(() => undefined);
  }

  integration(): AstroIntegration {
    return {
      name: 'drawn-files',
      hooks: {
        'astro:build:start': ({ setPrerenderer }) =>
          setPrerenderer((own) => ({
            ...own,
            getStaticPaths: () => {
              this.#begin();
              return own.getStaticPaths();
            },
            render: async (request, options) => {
              const path = fileOf(
                new URL(request.url).pathname.slice(this.#from.basePath.length),
                options.routeData,
              );
              const page = new PageDrawing(this.#former?.files.inputsOf(path));
              const collectMetadata = !path.startsWith(OPEN_DATA);
              const draw = () => own.render(request, { ...options, collectMetadata });
              this.#last = this.#handOver(path, page, drawing(page, draw), this.#last);
              await this.#last;
              // Integrations learn from it which files a route has; Astro writes none for a response without a body.
              (options.routeData.distURL ??= []).push(pathToFileURL(join(this.#dir, path)));
              return new Response(null);
            },
            collectStaticImages: () => Promise.resolve(this.#copiesTaken()),
          })),
        // The hooks that follow read what has been drawn.
        'astro:build:generated': () => this.#wait(0),
      },
    };
  }

  /** Whether the former site has this file, which others write, made of the same; the next build is told of what it is made. */
  isFormer(path: string, from: unknown): boolean {
    const given = valueDigest(from);
    if (given !== undefined) this.#files.add(path, { given, answers: new Map() }, []);
    return given !== undefined && this.#former?.files.inputsOf(path)?.given === given;
  }

  /** Waits for the end of the index. */
  async finish(): Promise<Omit<WrittenSite, 'indexed'> & { drawn: DrawnSite }> {
    const written: WrittenSite = { pages: 0, incomplete: [], indexed: '' };
    this.#thread.once('message', (found: WrittenSite) => Object.assign(written, found));
    this.#thread.postMessage('end' satisfies Drawn);
    await this.#ended;
    const { indexed, ...rest } = written;
    const copies = this.#copiesShown(new Map([...(this.#former?.copies ?? []), ...this.#copies]));
    return { ...rest, drawn: { code: this.#code, files: this.#files, copies, indexed } };
  }

  /** Once styles, scripts and fonts are there: each page names them. */
  #begin(): void {
    const { code, synonyms, former, outDir, records } = this.#from;
    const named = readdirSync(join(this.#dir, ASSETS)).filter((name) => /\.(?:css|js|woff2?)$/.test(name));
    this.#code = valueDigest([code, synonyms, named.sort()]) ?? '';
    if (former?.code !== this.#code) return;
    this.#former = former;
    this.#thread.postMessage({ siteDir: outDir, record: records.former } satisfies Drawn);
  }

  /** Hands files over in the order in which they were begun: the index depends on it. */
  async #handOver(
    path: string,
    page: PageDrawing,
    drawing: ReturnType<AstroPrerenderer['render']>,
    handedOver: Promise<unknown>,
  ): Promise<void> {
    const drawn = await drawing;
    const { response, metadata } = 'response' in drawn ? drawn : { response: drawn, metadata: undefined };
    const body = page.isUnchanged ? undefined : await response.arrayBuffer();
    for (const copy of metadata?.staticImages ?? []) this.#copies.set(encodeURI(copy.finalPath), copy);
    const inputs = await page.inputs();
    if (inputs)
      this.#files.add(path, inputs, body ? picturesIn(body) : (this.#former?.files.picturesOf(path) ?? []));
    await handedOver;
    await this.#wait(MOST_WAITING);
    this.#handedOver += kibibytesOf(body);
    this.#thread.postMessage({ path, body } satisfies Drawn, body ? [body] : []);
  }

  /**
   * Astro makes the copies of photos that pages show, and removes the originals: those of pages that it has not drawn, too. Which a
   * page shows its text says: what pages have in common is drawn for the first of them alone.
   */
  #copiesTaken(): StaticImages {
    const images: StaticImages = new Map();
    for (const { originalPath, originalSrcPath, hash, ...copy } of this.#copiesShown(
      this.#former?.copies,
    ).values()) {
      const copies = images.get(originalPath) ?? { originalSrcPath, transforms: new Map() };
      images.set(originalPath, copies);
      copies.transforms.set(hash, copy);
    }
    return images;
  }

  #copiesShown(known: DrawnSite['copies'] = new Map()): DrawnSite['copies'] {
    const shown = this.#files.pictures();
    return new Map([...known].filter(([address]) => shown.has(address)));
  }

  /** Until no more than so many KiB are to be written. */
  async #wait(most: number): Promise<void> {
    for (;;) {
      const written = Atomics.load(this.#written, 0);
      if (this.#handedOver - written <= most) return;
      await Promise.race([Atomics.waitAsync(this.#written, 0, written).value, this.#ended]);
    }
  }
}

/** Of files that show no picture: to have Astro collect what they show costs two copies of each, and they are large. */
const OPEN_DATA = 'data/';

/** Astro's folder of files whose names tell their contents. */
const ASSETS = '_astro';

/** @param path on the site, as it is asked for when it is drawn */
function fileOf(path: string, { type }: Pick<RouteData, 'type'>): string {
  const name = decodeURI(path).replace(/\/$/, '');
  if (type === 'endpoint') return name;
  return name === '404' ? '404.html' : join(name, 'index.html');
}

const PICTURE = new RegExp(`/${ASSETS}/[^"'\\s,<&\\\\]+\\.(?:avif|webp|png|jpe?g|gif|svg)`, 'g');

/** @returns their addresses from the root of the site, each once */
function picturesIn(body: ArrayBuffer): string[] {
  // Addresses are ASCII, and no other encoding is read as fast.
  return [...new Set(Buffer.from(body).toString('latin1').match(PICTURE))];
}
