/** A paper as plain text, for those who paste it into a letter or a page of their own. */
import { wordsOf } from '../model/paper-words.ts';
import type { PaperRecord } from './record.ts';

export function paperText({ document, footer }: PaperRecord): string {
  const lines = document.flatMap((block) => {
    const words = wordsOf(block);
    if (block.bullets) return words.map((item) => `– ${item}`);
    return block.heading ? ['', ...words] : words;
  });
  // Old editors of Windows take a file without the mark for one of their own code page.
  return `\uFEFF${[...lines, '', footer].join('\n')}\n`;
}
