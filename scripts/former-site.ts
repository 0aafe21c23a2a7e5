/** What is kept of the last site of a content for the next build: of what each file was drawn, and what the search took of it. */
import { hash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PrerenderRenderMetadata } from 'astro';
import { readRecord, writeRecord } from '../src/cache/cached-files.ts';
import type { PageInputs } from '../src/cache/page-inputs.ts';
import type { Settings } from '../src/settings.ts';
import { filesOf } from './finished-build.ts';

/** What Astro knows of a copy of a photo. */
export type PhotoCopy = PrerenderRenderMetadata['staticImages'][number];

export interface DrawnSite {
  /** Digest of what all files are drawn from. */
  code: string;
  files: DrawnFiles;
  /** By their addresses. */
  copies: ReadonlyMap<string, PhotoCopy>;
  /** Digest of the file that `searchRecord` names. */
  indexed: string;
}

type Answer = [query: string, digest: string];
/** Answers are numbers in the table of all files: one is the same for most that ask. */
type StoredFile = [given: string, answers: number[], pictures: readonly string[]];

/** Of what each file of a site was drawn; files of which that cannot be told are missing. */
export class DrawnFiles {
  readonly #files: Map<string, StoredFile>;
  readonly #answers: Answer[];
  readonly #numbers = new Map<string, number>();

  constructor({ files, answers }: ReturnType<DrawnFiles['toJSON']> = { files: [], answers: [] }) {
    this.#files = new Map(files);
    this.#answers = answers;
  }

  inputsOf(path: string): PageInputs | undefined {
    const [given, answers] = this.#files.get(path) ?? [];
    if (given === undefined || !answers) return undefined;
    return {
      given,
      answers: new Map(answers.flatMap((number) => [this.#answers[number] ?? []] as Answer[])),
    };
  }

  /** @returns addresses of the pictures that a file shows */
  picturesOf(path: string): readonly string[] {
    return this.#files.get(path)?.[2] ?? [];
  }

  add(path: string, { given, answers }: PageInputs, pictures: readonly string[]): void {
    this.#files.set(path, [given, [...answers].map((answer) => this.#numberOf(answer)), pictures]);
  }

  /** Addresses of the pictures that any of them shows. */
  pictures(): ReadonlySet<string> {
    return new Set([...this.#files.values()].flatMap(([, , pictures]) => pictures));
  }

  toJSON(): { files: [path: string, file: StoredFile][]; answers: Answer[] } {
    return { files: [...this.#files], answers: this.#answers };
  }

  #numberOf([query, digest]: Answer): number {
    const name = `${query} ${digest}`;
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#answers.push([query, digest]) - 1;
      this.#numbers.set(name, number);
    }
    return number;
  }
}

/** The file of what the search has taken of the last site, see `IndexedPages`, and that of the site being built. */
export function searchRecord({ cacheDir }: Settings): { former: string; next: string } {
  return { former: join(cacheDir, 'indexed'), next: join(cacheDir, 'indexed.next') };
}

const recordOf = ({ cacheDir }: Settings) => join(cacheDir, 'drawn');

/** As it is stored, with the digest of the files of the site. */
interface Stored extends Omit<DrawnSite, 'files' | 'copies'>, ReturnType<DrawnFiles['toJSON']> {
  site: string;
  copies: [address: string, copy: PhotoCopy][];
}

/** Nothing of a site that has been touched since it was built, nor where nothing can be kept of the next one. */
export async function formerSite(settings: Settings): Promise<DrawnSite | undefined> {
  const { former, next } = searchRecord(settings);
  if (!existsSync(settings.outDir) || !existsSync(former) || !isWritable(next)) return undefined;
  const record = await readRecord(recordOf(settings));
  if (!record) return undefined;
  const { site, code, indexed, copies, ...files } = JSON.parse(String(record)) as Stored;
  if (indexed !== hash('sha256', readFileSync(former)) || site !== filesOf(settings)) return undefined;
  return { code, indexed, copies: new Map(copies), files: new DrawnFiles(files) };
}

function isWritable(file: string): boolean {
  try {
    writeFileSync(file, '');
    return true;
  } catch {
    return false;
  }
}

/** @param site digest of its files */
export async function rememberDrawn(settings: Settings, site: string, drawn: DrawnSite): Promise<void> {
  const { next, former } = searchRecord(settings);
  const { code, indexed, copies, files } = drawn;
  // The search could keep nothing.
  if (!indexed) return;
  const stored: Stored = { site, code, indexed, copies: [...copies], ...files.toJSON() };
  renameSync(next, former);
  await writeRecord(recordOf(settings), JSON.stringify(stored));
}
