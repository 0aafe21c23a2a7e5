/** Resolutions and strategies with their parts, and every point that can be linked to. */
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { getCollection, type CollectionEntry } from 'astro:content';
import {
  addresseeNumber,
  addresseesOf,
  clausePoint,
  clausesOf,
  sectionPoint,
  sectionsOf,
  type Clause,
  type Point,
} from '../domain/documents.ts';
import { newestFirst, type Edition } from '../domain/editions.ts';
import type { Vocabularies } from '../domain/practice.ts';
import { printedPlace } from '../domain/printed-place.ts';
import { unpackTree } from '../model/packed-tree.ts';
import { fileBytes } from './files.ts';
import { inFileOrder } from './file-order.ts';
import { query } from './once.ts';
import { vocabularies } from './vocabularies.ts';

function asEdition(
  { id, data, filePath }: CollectionEntry<'resolutions' | 'editions'>,
  regions: Vocabularies['regions'],
): Edition {
  const tree = unpackTree(data.tree);
  const clauses = clausesOf(tree);
  const titles = new Map(addresseesOf(tree).map(({ number, title }) => [number, title]));
  return {
    ...data,
    tree,
    id,
    region: data.region === undefined ? undefined : regions.get(data.region),
    path: `/resolutions/${id}/`,
    file: filePath ?? '',
    clauses,
    addressees: data.addressees.map((addressee) => ({
      ...addressee,
      title: titles.get(addressee.number)?.replace(/:$/, '') ?? addressee.name,
      clauses: clauses.filter((clause: Clause) => addresseeNumber(clause.number) === addressee.number),
    })),
  };
}

const followUps = query(
  'followUps',
  async () => new Map((await getCollection('followUps')).map(({ id, data }) => [`/${id}/`, data])),
);

/** Each is the edition in force; `earlier` are the others, the newest first. */
export const resolutions = query('resolutions', async () => {
  const { regions } = await vocabularies();
  const known = await followUps();
  const editions = (await getCollection('editions')).map((entry) => asEdition(entry, regions));
  return (await getCollection('resolutions')).map((entry) => ({
    ...asEdition(entry, regions),
    followUp: known.get(`/resolutions/${entry.id}/`),
    earlier: newestFirst(editions.filter((edition) => edition.id.startsWith(`${entry.id}/`))),
  }));
});

/** Every edition that is not in force any more, with the one that came after it and the one in force. */
export const earlierEditions = query('earlierEditions', async () =>
  (await resolutions()).flatMap((document) =>
    document.earlier.map((edition, index) => ({
      document,
      edition,
      date: edition.adopted,
      next: document.earlier[index - 1] ?? document,
    })),
  ),
);

export const strategies = query('strategies', async () => {
  const parts = {
    chapters: await getCollection('chapters'),
    stages: await getCollection('stages'),
    indicators: inFileOrder(await getCollection('indicators')),
  };
  const entries = await getCollection('strategies');
  const { regions } = await vocabularies();
  const known = await followUps();
  return entries.map(({ id, data, filePath }) => {
    const own = <T extends { id: string }>(items: T[]) =>
      items.filter((item) => item.id.startsWith(`${id}/`));
    const chapters = own(parts.chapters)
      .map((chapter) => ({ ...chapter, tree: unpackTree(chapter.data.tree) }))
      .map(({ id, data, filePath, tree }) => ({
        number: Number(id.split('/')[1]),
        title: data.title,
        path: `/strategy/${id}/`,
        file: filePath ?? '',
        tree,
        sections: sectionsOf(tree),
      }))
      .sort((a, b) => a.number - b.number);
    return {
      ...data,
      id,
      region: data.region === undefined ? undefined : regions.get(data.region),
      path: `/strategy/${id}/`,
      file: filePath ?? '',
      followUp: known.get(`/strategy/${id}/`),
      chapters,
      stages: own(parts.stages)
        .map((stage) => stage.data)
        .sort((a, b) => a.number - b.number),
      stagesPlace: printedPlace(chapters, ['StageHeading', 'StageTasks']),
      indicators: own(parts.indicators).map((indicator) => indicator.data),
      indicatorsPlace: printedPlace(chapters, ['Indicators']),
    };
  });
});

/** Documents of which it is known what became of them. */
export const followedDocuments = query('followedDocuments', async () =>
  [...(await resolutions()), ...(await strategies())].flatMap(({ followUp, ...document }) =>
    followUp ? [{ ...document, followUp }] : [],
  ),
);

/** By `document/number`. */
export const points = query('points', async (): Promise<Map<string, Point>> => {
  const clauses = (await resolutions()).flatMap((document) =>
    document.clauses.map((clause) => clausePoint(document, clause)),
  );
  const sections = (await strategies()).flatMap((document) =>
    document.chapters.flatMap((chapter) =>
      chapter.sections.map((section) => sectionPoint(document, chapter, section)),
    ),
  );
  return new Map([...clauses, ...sections].map((point) => [point.id, point]));
});

/** The original text of a document, byte for byte. `file` is the path of the entry from the project's root. */
export function originalText({ file, original }: { file: string; original: string }): Promise<Buffer> {
  return fileBytes(join(dirname(file), original));
}

/** What a page says of the original text: its address without the path prefix, its name, its SHA-256. */
export async function originalOf(document: {
  path: string;
  file: string;
  original: string;
}): Promise<{ path: string; file: string; sha256: string }> {
  const text = await originalText(document);
  return {
    path: `${document.path}${document.original}`,
    file: document.original,
    sha256: createHash('sha256').update(text).digest('hex'),
  };
}
