/** A paper as pages show it. */
import type { Paper } from '../model/paper.ts';

export interface PaperCase extends Paper {
  id: string;
  /** Address without the path prefix. */
  path: string;
  /** File in the repository, from its root. */
  file: string;
}

/** «Уведомление о собрании.docx»: without signs that Windows refuses, and with spaces that people type. */
export function fileNameOf({ name }: Pick<Paper, 'name'>): string {
  return `${name.replace(/[\\/:*?"<>|]/g, '').replace(/\s/g, ' ')}.docx`;
}
