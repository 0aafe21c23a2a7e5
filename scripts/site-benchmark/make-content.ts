/** Content of any size for the benchmark, made of the site's own: never published, it only has to weigh as much. */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

interface FrontMatter {
  title: string;
  summary: string;
  region: string;
  municipality?: string;
  themes?: string[];
  directions: string[];
  money?: { rows?: { rub: number }[]; total?: { rub: number } };
  related?: string[];
  adaptedFrom?: string;
  photos?: unknown;
  sources: { url: string }[];
}

interface Sample {
  id: string;
  fields: FrontMatter;
  body: string;
}

/**
 * Writes `practices` practices into `folder`, with the vocabularies, documents and pages of `contentDir`. Each is one of
 * the real ones with another name, other themes, sums and relations; the same seed makes the same files.
 */
export async function makeContent(
  contentDir: string,
  folder: string,
  { practices, seed = 1 }: { practices: number; seed?: number },
): Promise<void> {
  const random = randomNumbers(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(contentDir)) {
    if (name !== 'practices') await cp(join(contentDir, name), join(folder, name), { recursive: true });
  }
  const samples = await readSamples(join(contentDir, 'practices'));
  const themes = [...new Set(samples.flatMap(({ fields }) => fields.themes ?? []))];
  const idOf = (number: number) => {
    const { id } = samples[number % samples.length] ?? { id: 'practice' };
    // The samples themselves keep their names: documents and pages refer to them.
    return number < samples.length ? id : `${id.slice(0, 60)}-${number}`;
  };
  const sampleOf = (number: number) => samples[number % samples.length];
  for (let number = 0; number < practices; number += 1) {
    const sample = sampleOf(number);
    if (!sample) throw new Error(`${contentDir} has no practices to take as samples`);
    const isOriginal = number < samples.length;
    const fields: FrontMatter = isOriginal
      ? sample.fields
      : {
          ...sample.fields,
          title: `${sample.fields.title.slice(0, 90)} ${number}`,
          themes: [...new Set([...(sample.fields.themes ?? []).slice(0, 3), pick(themes) ?? ''])].filter(
            Boolean,
          ),
          related: [idOf(Math.floor(random() * practices))].filter((id) => id !== idOf(number)),
          sources: sample.fields.sources.map((source) => ({
            ...source,
            url: withNumber(source.url, number),
          })),
        };
    delete fields.adaptedFrom;
    delete fields.photos;
    if (isOriginal)
      fields.related = (fields.related ?? []).filter(
        (id) => samples.findIndex((each) => each.id === id) < practices,
      );
    const body = isOriginal ? sample.body : shuffled(sample.body, random);
    const place = join(folder, 'practices', idOf(number));
    await mkdir(place, { recursive: true });
    await writeFile(join(place, 'index.mdx'), `---\n${stringify(fields, { lineWidth: 0 })}---\n${body}`);
  }
}

async function readSamples(folder: string): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const id of (await readdir(folder)).sort()) {
    const text = await readFile(join(folder, id, 'index.mdx'), 'utf8');
    const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
    // Pictures stay behind, so that what shows them has to stay too.
    if (!body.includes('<Photo')) samples.push({ id, fields: parse(front) as FrontMatter, body });
  }
  return samples;
}

/** No two cards share an address without a reason. */
function withNumber(url: string, number: number): string {
  const address = new URL(url);
  address.searchParams.set('n', String(number));
  return address.href;
}

/** The sentences of each paragraph in another order: as long, and not the same to compress or to search. */
function shuffled(body: string, random: () => number): string {
  return body
    .split('\n\n')
    .map((block) => {
      if (/^(?:#|\d+\.|-|>|<|\|)/.test(block)) return block;
      const sentences = block.split(/(?<=[.!?](?:<Source[^>]*>)?) (?=[А-ЯЁ«])/);
      for (let last = sentences.length - 1; last > 0; last -= 1) {
        const other = Math.floor(random() * (last + 1));
        [sentences[last], sentences[other]] = [sentences[other] ?? '', sentences[last] ?? ''];
      }
      return sentences.join(' ');
    })
    .join('\n\n');
}

/** mulberry32: the same numbers from the same seed, 0 to 1. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
