/** A chapter of a strategy: its title, and a component in place of every heading of a section. */
import type { Root, RootContent } from 'mdast';
import { blockComponent, type Draft } from './draft.ts';
import { LONGEST_NAME, NUMBER } from './official-document.ts';
import { isBold, textOf } from './tidy.ts';

const CHAPTER = /^(?:глава|раздел|часть)?\s*(\d+)\s*[.):]?\s+(?=\p{L})/iu;

export function numberSections(draft: Draft) {
  return (root: Root): void => {
    const heading = root.children.find((block) => block.type === 'heading');
    const printed = heading ? textOf(heading).trim() : '';
    const title = printed.replace(CHAPTER, '').trim();
    draft.number = CHAPTER.exec(printed)?.[1];
    if (title) draft.understand('title', title);
    if (draft.number) draft.understood.push(`глава: ${draft.number}`);
    root.children = root.children.flatMap((block): RootContent[] => {
      if (block === heading) return [];
      const words = textOf(block).trim();
      const number = NUMBER.exec(words)?.[1];
      if (block.type !== 'heading' && !(block.type === 'paragraph' && number && isBold(block))) {
        if (block.type === 'paragraph' && number) {
          draft.ask(
            `абзац начинается с номера ${number}`,
            `если это раздел, поставьте перед ним <Section number="${number}" label="коротко, о чём он" />`,
            words.slice(0, 40),
          );
        }
        return [block];
      }
      const name = words.replace(NUMBER, '').trim();
      const label = name.replace(/[:;.]$/, '').trim();
      const attributes = { number, title: name, label: label.length <= LONGEST_NAME ? label : undefined };
      return [blockComponent('Section', attributes)];
    });
  };
}
