/** Photos of a book as all its forms can hold them, without what a camera wrote into the file. */
import type { ElementContent } from 'hast';
import sharp from 'sharp';
import { visit } from 'unist-util-visit';
import type { Book } from './book.ts';

/** In pixels: 300 dots an inch over the width of a page. */
const LONGEST_SIDE = 1600;

export interface Picture {
  /** Name of the file, unique in the book. */
  name: string;
  /** A JPEG. */
  bytes: Buffer;
}

/** Files of the photos of a book, each once. */
export function picturePaths({ chapters }: Book): string[] {
  const children = chapters.flatMap(({ deeds }) =>
    deeds.flatMap(({ parts }) => parts.flatMap((part) => part.nodes)),
  );
  const paths = new Set<string>();
  visit({ type: 'root', children }, 'element', ({ properties: { src } }) => {
    if (typeof src === 'string') paths.add(src);
  });
  return [...paths];
}

/** By the path that the nodes of the book name. */
export async function picturesOf(book: Book): Promise<Map<string, Picture>> {
  return new Map(
    await Promise.all(
      picturePaths(book).map(async (path, at) => {
        const picture = sharp(path)
          .rotate()
          .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true });
        const bytes = await picture.flatten({ background: 'white' }).jpeg({ quality: 82 }).toBuffer();
        return [path, { name: `photo-${at + 1}.jpg`, bytes }] as const;
      }),
    ),
  );
}

/** The nodes with the names of the files in place of their paths. */
export function withPictures(
  nodes: readonly ElementContent[],
  pictures: ReadonlyMap<string, Picture>,
): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== 'element') return node;
    const { src } = node.properties;
    const picture = typeof src === 'string' ? pictures.get(src) : undefined;
    const properties = picture ? { ...node.properties, src: picture.name } : node.properties;
    return { ...node, properties, children: withPictures(node.children, pictures) };
  });
}
