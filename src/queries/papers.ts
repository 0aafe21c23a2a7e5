/** Every paper in the order of the way, and their documents. */
import { getCollection } from 'astro:content';
import type { PaperCase } from '../domain/paper.ts';
import { PAPER_GROUPS } from '../model/paper.ts';
import { archiveOf } from '../papers/archive.ts';
import { recordOf, type PaperRecord } from '../papers/record.ts';
import { absoluteUrl, site } from '../site.ts';
import { query } from './once.ts';
import { paperFile } from './paper-file.ts';

const PARTS = Object.keys(PAPER_GROUPS);

export const allPapers = query('allPapers', async (): Promise<PaperCase[]> =>
  (await getCollection('papers'))
    .map(({ id, filePath, data: { position: _position, ...data } }) => ({
      ...data,
      id,
      path: `/papers/${id}/`,
      file: filePath ?? '',
    }))
    .sort((a, b) => PARTS.indexOf(a.group) - PARTS.indexOf(b.group) || a.order - b.order),
);

export interface PaperFile {
  paper: PaperCase;
  record: PaperRecord;
  /** The blank. */
  file: Uint8Array<ArrayBuffer>;
}

export const paperFiles = query('paperFiles', async (): Promise<PaperFile[]> => {
  const files: PaperFile[] = [];
  for (const paper of await allPapers()) {
    const record = recordOf(paper, { site: site.name, url: absoluteUrl(paper.path) });
    files.push({ paper, record, file: await paperFile(record) });
  }
  return files;
});

/** All blanks in one file, in their order. */
export const paperArchive = query('paperArchive', async () =>
  archiveOf((await paperFiles()).map(({ paper: { name }, file }) => ({ name, file }))),
);
