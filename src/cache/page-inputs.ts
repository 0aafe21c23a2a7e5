/**
 * What a page is drawn from, so that a build need not draw a page of which nothing has changed. It is recorded while the page is
 * drawn, by whoever hands it out: the route what it is given, each query that it has been asked. Vite loads its own copy of each
 * module, so the page that is being drawn is shared through `globalThis`.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

/** Each as a digest of its value. */
export interface PageInputs {
  /** Parameters and props of the route. */
  given: string;
  /** By the query. */
  answers: ReadonlyMap<string, string>;
}

/** One page while it is drawn. */
export class PageDrawing {
  readonly #former: PageInputs | undefined;
  readonly #answers = new Map<string, Promise<string | undefined>>();
  #given: string | undefined;
  #isUnchanged = false;

  /** @param former inputs of the same page of the former site */
  constructor(former: PageInputs | undefined) {
    this.#former = former;
  }

  /** Notes what a query answers; a digest that is undefined says that it cannot be compared. */
  note(query: string, digest: Promise<string | undefined>): void {
    this.#answers.set(query, digest);
  }

  /**
   * Whether everything is as it was for the page of the former site, which then need not be drawn.
   * @param answerTo digest of what a query answers now
   */
  async begin(
    given: string | undefined,
    answerTo: (query: string) => Promise<string | undefined>,
  ): Promise<boolean> {
    this.#given = given;
    if (!this.#former || this.#former.given !== given) return false;
    for (const [query, answer] of this.#former.answers) if ((await answerTo(query)) !== answer) return false;
    return (this.#isUnchanged = true);
  }

  get isUnchanged(): boolean {
    return this.#isUnchanged;
  }

  /** Undefined when something that cannot be compared is among them. */
  async inputs(): Promise<PageInputs | undefined> {
    if (this.#isUnchanged) return this.#former;
    const answers = new Map<string, string>();
    for (const [query, answer] of this.#answers) {
      const digest = await answer;
      if (digest === undefined) return undefined;
      answers.set(query, digest);
    }
    return this.#given === undefined ? undefined : { given: this.#given, answers };
  }
}

const SLOT = Symbol.for('cache.page-drawing');
const shared: typeof globalThis & { [SLOT]?: AsyncLocalStorage<PageDrawing | undefined> } = globalThis;
const drawings = (shared[SLOT] ??= new AsyncLocalStorage());

/** Undefined outside of a build, and while a query is answered: what it needs for that is told by its answer. */
export function pageBeingDrawn(): PageDrawing | undefined {
  return drawings.getStore();
}

/** Has everything that `draw` asks noted for the page; without a page, for none. */
export function drawing<T>(page: PageDrawing | undefined, draw: () => T): T {
  return drawings.run(page, draw);
}
