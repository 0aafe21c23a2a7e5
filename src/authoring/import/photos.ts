/** Pictures leave the text for the list of photos, in their order; a line «Фото: …» after one names its author. */
import type { Image, PhrasingContent, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { placeAfter } from './account.ts';
import type { Draft } from './draft.ts';
import { pictureFile } from './picture.ts';
import { holds, textOf } from './tidy.ts';

type Photo = Record<string, unknown>;

/** Word generates a description when the author has given none. */
const NO_DESCRIPTION =
  /^(?:picture|image|рисунок|изображение)?\s*\d*$|автоматически созданное|automatically generated|\.(?:jpe?g|png)$/i;
const AUTHOR = /^(?:фото|автор фото|фотография|снимок|снял[аи]?)\s*[:—–-]\s*(.{3,120}?)\.?$/iu;

/** @param ofForm number of the picture in each row of photos */
export function takePhotos(draft: Draft, ofForm: readonly (number | undefined)[]) {
  return async (root: Root): Promise<void> => {
    const photos = [...((draft.values.photos ?? []) as Photo[])];
    for (const [row, index] of ofForm.entries()) {
      const file = await fileOf(index, draft, '');
      if (file) photos[row] = { file, ...photos[row] };
    }
    const blocks: RootContent[] = [];
    let last: Photo | undefined;
    let before = '';
    for (const block of root.children) {
      const images = takeImages(block);
      const words = textOf(block).trim();
      if (last && block.type === 'paragraph' && !images.length) {
        const author = AUTHOR.exec(words)?.[1];
        if (author) {
          last.author = author;
          draft.taken.push(words);
        } else if (block.data?.isCaption) last.caption = words;
        if (author || block.data?.isCaption) continue;
      }
      if (words) {
        last = undefined;
        before = words;
      }
      for (const { url, alt } of images) {
        const file = await fileOf(Number(url), draft, before);
        if (!file) continue;
        last = { file, ...(alt && !NO_DESCRIPTION.test(alt.trim()) ? { alt: alt.trim() } : {}) };
        photos.push(last);
      }
      if (words || block.type === 'thematicBreak' || holds(block, 'footnoteReference')) blocks.push(block);
    }
    root.children = blocks;
    if (photos.length) draft.values.photos = photos;
  };
}

function takeImages(block: RootContent): Image[] {
  const images: Image[] = [];
  visit(block, 'image', (image, index, parent) => {
    images.push(image);
    if (index !== undefined) (parent?.children as PhrasingContent[] | undefined)?.splice(index, 1);
    return [SKIP, index ?? 0];
  });
  return images;
}

async function fileOf(index: number | undefined, draft: Draft, before: string): Promise<string | undefined> {
  const picture = index === undefined ? undefined : draft.docx.pictures[index];
  if (!picture || index === undefined) return undefined;
  draft.placed.add(index);
  const made = await pictureFile(picture, `foto-${draft.files.length + 1}`);
  if ('problem' in made) {
    const message = `картинка № ${index + 1} не перенесена: ${made.problem}`;
    draft.doubtful.push({ message, advice: made.advice, ...placeAfter(before) });
    return undefined;
  }
  draft.files.push(made);
  return `./${made.name}`;
}
