/**
 * What Astro draws goes to a thread, which writes it and reads the pages for the search while the next ones are drawn: drawing
 * takes one processor, and all else waits for it.
 */
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';
import type { Synonyms } from '../src/search/synonyms.ts';

/** What the thread begins with. */
export interface SiteToWrite {
  /** Its folder. */
  dir: string;
  synonyms: readonly Synonyms[];
  /** How many files are written, in its only item. Shared, because a message for every file would cost as much as the file. */
  written: Int32Array<SharedArrayBuffer>;
}

/** The next file, in the order in which Astro draws; `end` when there is no other. */
export type Drawn = { path: string; body: ArrayBuffer } | 'end';

/** What is known when all is written. */
export interface WrittenSite {
  /** How many pages the search has. */
  pages: number;
  /** Paths of pages without an end, and of empty files. */
  incomplete: string[];
}

/**
 * Files that may wait for the thread: where it is later, drawing waits, so that memory does not fill with pages. The first pages
 * have many words that are new to it, so it is late at the beginning.
 */
const MOST_WAITING = 1_000;

export class DrawnFiles {
  readonly #dir: string;
  readonly #basePath: string;
  readonly #written = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  readonly #thread: Worker;
  readonly #ended: Promise<unknown>;
  #drawn = 0;
  #handedOver: Promise<unknown> = Promise.resolve();

  /** @param basePath path prefix of the site, with both slashes */
  constructor(dir: string, basePath: string, synonyms: readonly Synonyms[]) {
    this.#dir = dir;
    this.#basePath = basePath;
    const workerData: SiteToWrite = { dir, synonyms, written: this.#written };
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
            render: async (request, options) => {
              const former = this.#handedOver;
              const path = fileOf(
                new URL(request.url).pathname.slice(this.#basePath.length),
                options.routeData,
              );
              const handingOver = this.#handOver(path, own.render(request, options), former);
              this.#handedOver = handingOver;
              await handingOver;
              // Integrations learn from it which files a route has; Astro writes none for a response without a body.
              (options.routeData.distURL ??= []).push(pathToFileURL(join(this.#dir, path)));
              return new Response(null);
            },
          })),
        // The hooks that follow read what has been drawn.
        'astro:build:generated': () => this.#wait(0),
      },
    };
  }

  /** Waits for the end of the index. */
  async finish(): Promise<WrittenSite> {
    const written: WrittenSite = { pages: 0, incomplete: [] };
    this.#thread.once('message', (found: WrittenSite) => Object.assign(written, found));
    this.#thread.postMessage('end' satisfies Drawn);
    await this.#ended;
    return written;
  }

  async #handOver(
    path: string,
    drawing: ReturnType<AstroPrerenderer['render']>,
    former: Promise<unknown>,
  ): Promise<void> {
    const drawn = await drawing;
    const body = await (drawn instanceof Response ? drawn : drawn.response).arrayBuffer();
    await former;
    await this.#wait(MOST_WAITING);
    this.#drawn += 1;
    this.#thread.postMessage({ path, body } satisfies Drawn, [body]);
  }

  /** Until no more than so many files are to be written. */
  async #wait(most: number): Promise<void> {
    for (;;) {
      const written = Atomics.load(this.#written, 0);
      if (this.#drawn - written <= most) return;
      await Promise.race([Atomics.waitAsync(this.#written, 0, written).value, this.#ended]);
    }
  }
}

/** @param path on the site, as it is asked for when it is drawn */
function fileOf(path: string, { type }: Pick<RouteData, 'type'>): string {
  const name = decodeURI(path).replace(/\/$/, '');
  if (type === 'endpoint') return name;
  return name === '404' ? '404.html' : join(name, 'index.html');
}
