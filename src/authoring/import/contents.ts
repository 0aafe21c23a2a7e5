/** A table of contents leaves the text: its lines repeat the headings, its numbers are those of pages. */
import type { Root, RootContent } from 'mdast';
import { namesEqual } from '../names.ts';
import type { Draft } from './draft.ts';
import { textOf } from './tidy.ts';

const NAME = /^(?:оглавление|содержание)$/i;
const LINE = /^(.+?)[\s.…]*\s\d{1,3}$/s;

export function leaveOutContents(draft: Draft) {
  return (root: Root): void => {
    const headings = root.children.flatMap((block) => (block.type === 'heading' ? [textOf(block)] : []));
    const isLine = (block: RootContent | undefined): boolean => {
      if (block?.type !== 'paragraph') return false;
      const [link, ...others] = block.children;
      const name = LINE.exec(textOf(block).trim())?.[1];
      const isLink = link?.type === 'link' && /^#.*toc/i.test(link.url) && !others.length;
      return isLink || (name !== undefined && headings.some((each) => namesEqual(each, name)));
    };
    const left: string[] = [];
    root.children = root.children.filter((block, index, all) => {
      const words = textOf(block).trim();
      if (!isLine(block) && !(NAME.test(words) && isLine(all[index + 1]))) return true;
      left.push(words);
      return false;
    });
    if (!left.length) return;
    draft.ask(`оглавление в черновик не вошло: «${left.join('; ')}»`, 'страница сайта составит его сама');
  };
}
