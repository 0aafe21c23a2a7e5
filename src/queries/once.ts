/**
 * Lists and look-ups that are made once for all pages; in the development server again when it has other content. What a page
 * asks is noted (`page-inputs.ts`).
 */
import { drawing, pageBeingDrawn } from '../cache/page-inputs.ts';
import { valueDigest } from '../cache/value-digest.ts';
import { contentVersion } from '../content-layer/shared-files.ts';

/** By their names. */
const answers = new Map<string, (key: string) => Promise<unknown>>();

/** For what costs more to compare than to use: a page that asks for it is drawn by every build. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  const made = madeOnce(make);
  return () => {
    pageBeingDrawn()?.note('', Promise.resolve(undefined));
    return made();
  };
}

/**
 * A query whose answers are compared with those that the former site was drawn from.
 * @param name of its own
 */
export function query<T>(name: string, make: () => Promise<T>): () => Promise<T> {
  const made = madeOnce(make);
  register(name, made);
  return () => noted(name, made());
}

/** One that answers for each key apart. `make` returns what is used for all of them. */
export function queryBy<T>(
  name: string,
  make: () => Promise<(key: string) => T | Promise<T>>,
): (key: string) => Promise<T> {
  const made = madeOnce(make);
  const answer = (key: string) => drawing(undefined, async () => (await made())(key));
  register(name, answer);
  return (key) => noted(`${name} ${key}`, answer(key));
}

/** What the clock says: asked anew each time. */
export function current<T>(name: string, read: () => T): () => T {
  register(name, () => Promise.resolve(read()));
  return () => {
    const answer = read();
    void noted(name, Promise.resolve(answer));
    return answer;
  };
}

/** Digest of what a query answers, by what has been noted of it; undefined where its module is not loaded. */
export async function digestOfAnswer(noted: string): Promise<string | undefined> {
  const [name = '', ...key] = noted.split(' ');
  const answer = answers.get(name);
  return answer && valueDigest(await answer(key.join(' ')));
}

function register(name: string, answer: (key: string) => Promise<unknown>): void {
  if (answers.has(name) && import.meta.env.PROD) throw new Error(`Two queries are called ${name}`);
  answers.set(name, answer);
}

function noted<T>(name: string, answer: Promise<T>): Promise<T> {
  pageBeingDrawn()?.note(
    name,
    answer.then(valueDigest, () => undefined),
  );
  return answer;
}

function madeOnce<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  let version: number | undefined;
  return () => {
    if (version !== contentVersion()) made = undefined;
    version = contentVersion();
    return (made ??= drawing(undefined, make));
  };
}
