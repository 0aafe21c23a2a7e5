/** What resolutions and chapters of a strategy share: their words stay as they are, their numbers become addresses. */
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { EXIT, visit } from 'unist-util-visit';
import { inlineComponent, type Draft } from './draft.ts';
import { plain, textOf } from './tidy.ts';

/** A name longer than this is no name, but a sentence. */
export const LONGEST_NAME = 120;

/** «2.1. » at the start of a clause or a section. */
export const NUMBER = /^(\d+(?:\.\d+)+)\.?\s+/;

/** Without what an official text here cannot hold: pictures; footnotes become lines at the end, links stay. */
export function onlyText(draft: Draft) {
  return (root: Root): void => {
    const notes: RootContent[] = [];
    root.children = root.children.filter((block) => {
      visit(block, (node, index, parent) => {
        if (!parent || index === undefined) return;
        let instead: PhrasingContent[] | undefined;
        if (node.type === 'image') {
          draft.placed.add(Number(node.url));
          draft.ask(
            `картинка после слов «${textOf(block).slice(0, 60)}» не перенесена`,
            'в тексте официального документа картинок не бывает; таблицу на картинке наберите таблицей',
          );
          instead = [];
        } else if (node.type === 'link' && !/^(?:https?:|mailto:|tel:|\/)/.test(node.url)) {
          instead = node.children;
        } else if (node.type === 'footnoteReference') {
          const sign = inlineComponent('sup', {}, [{ type: 'text', value: String(notes.length + 1) }]);
          notes.push(noteLine(sign, draft.docx.notes.get(node.identifier) ?? []));
          instead = [sign];
        }
        if (!instead) return;
        (parent.children as PhrasingContent[]).splice(index, 1, ...instead);
        return index;
      });
      return block.type === 'thematicBreak' || textOf(block).trim() !== '';
    });
    root.children.push(...notes);
  };
}

function noteLine(sign: PhrasingContent, content: readonly RootContent[]): Paragraph {
  const words = content.flatMap((block): PhrasingContent[] =>
    block.type === 'paragraph' ? block.children : [{ type: 'text', value: textOf(block) }],
  );
  return { type: 'paragraph', children: [sign, { type: 'text', value: ' ' }, ...words] };
}

/** Removes the number from the start of a paragraph, inside any emphasis. */
export function takeNumber(paragraph: Paragraph, pattern: RegExp): string | undefined {
  const found = pattern.exec(textOf(paragraph));
  let left = found?.[0].length ?? 0;
  visit(paragraph, 'text', (text) => {
    const { length } = text.value;
    text.value = text.value.slice(left);
    left -= length;
    return left > 0 ? undefined : EXIT;
  });
  paragraph.children = plain(paragraph.children);
  return found?.[1];
}
