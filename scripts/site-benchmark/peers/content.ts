/** The content of the site as every peer is given it: read once, before any clock runs. */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { KIND_LABELS, MONEY_LABELS, STATUS_LABELS } from '../../../src/model/practice.ts';
import { PRECISION_LABELS } from '../../../src/model/fields.ts';

/** Vocabularies that the pages of practices name; the first three have lists of practices. */
export const VOCABULARIES = ['regions', 'directions', 'themes', 'municipalities', 'organisations'] as const;
export type Vocabulary = (typeof VOCABULARIES)[number];

export interface PeerPractice {
  id: string;
  fields: Record<string, unknown> & { title: string; summary: string; region: string };
  story: string;
}

export interface PeerContent {
  practices: PeerPractice[];
  vocabularies: Record<Vocabulary, { id: string; name: string }[]>;
}

/** Russian names of closed lists. */
export const LABELS = {
  kind: KIND_LABELS,
  status: STATUS_LABELS,
  money: MONEY_LABELS,
  precision: PRECISION_LABELS,
};

/** Translates the content into the files of one tool; `site` is the folder that it will build. */
export type Prepare = (content: PeerContent, site: string) => Promise<void>;

const FRONT_MATTER = /^---\n(.*?)\n---\n(.*)$/s;
const PHOTO = /<Photo\b[^>]*\/>\n*/g;

/** Photos are left out: each tool treats them in another way, and most of their time is the same libvips. */
export async function readPeerContent(contentDir: string): Promise<PeerContent> {
  const practices: PeerPractice[] = [];
  for (const id of (await readdir(join(contentDir, 'practices'))).sort()) {
    const text = await readFile(join(contentDir, 'practices', id, 'index.mdx'), 'utf8');
    const [, front = '', story = ''] = FRONT_MATTER.exec(text) ?? [];
    const { photos: _photos, ...fields } = parse(front) as PeerPractice['fields'];
    practices.push({ id, fields, story: story.replace(PHOTO, '') });
  }
  const vocabularies = Object.fromEntries(
    await Promise.all(
      VOCABULARIES.map(async (name) => {
        const records = parse(await readFile(join(contentDir, 'taxonomy', `${name}.yaml`), 'utf8')) as {
          id: string;
          name: string;
        }[];
        return [name, records.map((record) => ({ id: record.id, name: record.name }))];
      }),
    ),
  ) as PeerContent['vocabularies'];
  return { practices, vocabularies };
}

/** Puts a file where it belongs, with the folders above it. */
export async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** The style sheet that all peers share. */
export async function putStyles(file: string): Promise<void> {
  await cp(join(import.meta.dirname, 'site.css'), file);
}

export interface ComponentTag {
  name: string;
  attributes: Record<string, string>;
  part: 'open' | 'close' | 'whole';
}

const COMPONENT = /<(\/?)([A-Z]\w*)((?:\s+\w+="[^"]*")*)\s*(\/?)>/g;

/** Writes the components of a story in the notation of another tool. */
export function withComponents(story: string, write: (tag: ComponentTag) => string): string {
  return story.replace(COMPONENT, (_tag, closing: string, name: string, list: string, whole: string) =>
    write({
      name,
      attributes: Object.fromEntries(
        [...list.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
      ),
      part: closing ? 'close' : whole ? 'whole' : 'open',
    }),
  );
}
