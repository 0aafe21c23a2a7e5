/** Papers as one file, numbered in their order: «05 Уведомление о собрании.docx». */
import { zipSync } from 'fflate';
import { ARCHIVE_DAY } from '../model/archive-day.ts';
import { fileNameOf } from './file-name.ts';

export interface NamedPaper {
  name: string;
  file: Uint8Array;
}

export function archiveOf(papers: readonly NamedPaper[]): Uint8Array<ArrayBuffer> {
  const named = papers.map((paper, index) => [
    `${String(index + 1).padStart(2, '0')} ${fileNameOf(paper)}`,
    paper.file,
  ]);
  return zipSync(Object.fromEntries(named), { level: 0, mtime: ARCHIVE_DAY });
}
