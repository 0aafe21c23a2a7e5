/** What is kept of the last site of a content for the next build: of what each file was drawn, and what the search took of it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from 'node:crypto';
import type { PrerenderRenderMetadata } from 'astro';
import { readRecord, writeRecord } from '../src/cache/cached-files.ts';
import type { PageInputs } from '../src/cache/page-inputs.ts';
import type { Settings } from '../src/settings.ts';
import { filesOf } from './finished-build.ts';

export interface DrawnFile extends PageInputs {
  /** Addresses of the pictures that it shows. */
  pictures: readonly string[];
}

/** What Astro knows of a copy of a photo. */
export type PhotoCopy = PrerenderRenderMetadata['staticImages'][number];

export interface DrawnSite {
  /** Digest of what all files are drawn from. */
  code: string;
  /** By their paths; those whose inputs could not be compared are missing. */
  files: ReadonlyMap<string, DrawnFile>;
  /** By their addresses. */
  copies: ReadonlyMap<string, PhotoCopy>;
  /** See `IndexedPages`. */
  indexed: Uint8Array;
}

/** As it is stored: an answer is the same for most pages that ask. */
interface Stored {
  code: string;
  /** Digests of the files of the site, and of what the search has taken. */
  site: string;
  indexed: string;
  answers: [query: string, digest: string][];
  files: [path: string, given: string, answers: number[], pictures: readonly string[]][];
  copies: [address: string, copy: PhotoCopy][];
}

/** Nothing of a site that has been touched since it was built. */
export async function formerSite(settings: Settings): Promise<DrawnSite | undefined> {
  if (!existsSync(settings.outDir)) return undefined;
  const record = await readRecord(join(settings.cacheDir, 'drawn'));
  const indexed = await readRecord(join(settings.cacheDir, 'indexed'));
  if (!record || !indexed) return undefined;
  const stored = JSON.parse(String(record)) as Stored;
  if (stored.indexed !== hash('sha256', indexed) || stored.site !== filesOf(settings)) return undefined;
  const files = stored.files.map(([path, given, answers, pictures]) => {
    const asked = answers.flatMap((number) => {
      const answer = stored.answers[number];
      return answer ? [answer] : [];
    });
    return [path, { given, answers: new Map(asked), pictures }] as const;
  });
  return { code: stored.code, files: new Map(files), copies: new Map(stored.copies), indexed };
}

/** @param site digest of its files */
export async function rememberDrawn(settings: Settings, site: string, drawn: DrawnSite): Promise<void> {
  const { code, indexed } = drawn;
  const numbers = new Map<string, number>();
  const answers: Stored['answers'] = [];
  const numberOf = (query: string, digest: string) => {
    const known = numbers.get(`${query} ${digest}`);
    if (known !== undefined) return known;
    numbers.set(`${query} ${digest}`, answers.length);
    return answers.push([query, digest]) - 1;
  };
  const files = [...drawn.files].map(
    ([path, { given, answers: asked, pictures }]): Stored['files'][number] => [
      path,
      given,
      [...asked].map(([query, digest]) => numberOf(query, digest)),
      pictures,
    ],
  );
  const copies = [...drawn.copies];
  const stored: Stored = { code, site, indexed: hash('sha256', indexed), answers, files, copies };
  await writeRecord(join(settings.cacheDir, 'indexed'), indexed);
  await writeRecord(join(settings.cacheDir, 'drawn'), JSON.stringify(stored));
}
