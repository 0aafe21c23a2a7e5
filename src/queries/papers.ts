/** Every paper in the order of the way, and their documents. */
import { getCollection } from 'astro:content';
import { zipSync } from 'fflate';
import type { PaperCase } from '../domain/paper.ts';
import { PAPER_GROUPS } from '../model/paper.ts';
import { paperDocument } from '../papers/document.ts';
import { fileNameOf } from '../papers/file-name.ts';
import { recordOf, type PaperRecord } from '../papers/record.ts';
import { absoluteUrl, site } from '../site.ts';
import { once } from './once.ts';

const PARTS = Object.keys(PAPER_GROUPS);

export const allPapers = once(async (): Promise<PaperCase[]> =>
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

export const paperFiles = once(async (): Promise<PaperFile[]> => {
  const files: PaperFile[] = [];
  for (const paper of await allPapers()) {
    const record = recordOf(paper, { site: site.name, url: absoluteUrl(paper.path) });
    files.push({ paper, record, file: await paperDocument(record) });
  }
  return files;
});

/** All blanks in one file, in their order: «05 Уведомление о собрании.docx». */
export const paperArchive = once(async (): Promise<Uint8Array<ArrayBuffer>> => {
  const named = (await paperFiles()).map(({ paper, file }, index) => [
    `${String(index + 1).padStart(2, '0')} ${fileNameOf(paper)}`,
    file,
  ]);
  return zipSync(Object.fromEntries(named), { level: 0, mtime: new Date(2020, 0, 1) });
});
