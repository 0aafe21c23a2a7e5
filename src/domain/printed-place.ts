/** Where the text of a strategy prints its stages and its indicators: its data pages lead there. */
import { walkTree, type ComponentNode, type Tree } from '../model/tree.ts';
import { sectionAnchor } from './documents.ts';

export interface PrintedPlace {
  kind: 'chapter' | 'section';
  /** As printed: `5`, `7.4`. */
  number: string;
  /** Address without the path prefix. */
  path: string;
}

interface ChapterText {
  number: number;
  path: string;
  tree: Tree;
}

/** The section, or the chapter where no section comes before it, with the first of these components. */
export function printedPlace(
  chapters: readonly ChapterText[],
  names: readonly ComponentNode['name'][],
): PrintedPlace | undefined {
  for (const { number, path, tree } of chapters) {
    let place: PrintedPlace = { kind: 'chapter', number: String(number), path };
    for (const node of walkTree(tree)) {
      if (node.type !== 'component') continue;
      if (names.includes(node.name)) return place;
      const { number: section = '' } = node.attributes;
      if (node.name === 'Section')
        place = { kind: 'section', number: section, path: `${path}#${sectionAnchor(section)}` };
    }
  }
  return undefined;
}

const NOUNS = {
  chapter: { nominative: 'глава', genitive: 'главы', locative: 'главе' },
  section: { nominative: 'раздел', genitive: 'раздела', locative: 'разделе' },
};

/** «глава 5», «из раздела 7.4», «в главе 5» */
export function placeName(
  { kind, number }: PrintedPlace,
  grammaticalCase: 'nominative' | 'genitive' | 'locative',
): string {
  return `${NOUNS[kind][grammaticalCase]} ${number}`;
}
