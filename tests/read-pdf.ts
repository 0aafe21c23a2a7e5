/** What a screen reader finds in a PDF: its language and title, and its tags in order, each with its words. */
import { getDocumentProxy } from 'unpdf';

export interface PdfTag {
  /** `H1`, `P`, `Figure` */
  role: string;
  /** Words of the tag itself, without those of the tags inside. */
  text: string;
  alt: string | undefined;
}

export interface PdfContent {
  pages: number;
  language: string;
  title: string;
  tags: PdfTag[];
}

type Node = NonNullable<Awaited<ReturnType<Page['getStructTree']>>> & { id?: string; alt?: string };
type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { info } = (await document.getMetadata()) as unknown as { info: { Language: string; Title: string } };
  const tags: PdfTag[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const words = await markedWords(page);
    const walk = ({ role, alt, children }: Node) => {
      const own = (children as Node[]).filter(({ id }) => id !== undefined);
      const text = own.map(({ id = '' }) => words.get(id) ?? '').join('');
      tags.push({ role, alt, text: clean(text) });
      for (const child of children as Node[]) if (child.id === undefined) walk(child);
    };
    const tree = await page.getStructTree();
    if (tree) walk(tree);
  }
  return { pages: document.numPages, language: info.Language, title: info.Title, tags };
}

/** The words of each tag of this role. */
export const textsOf = ({ tags }: PdfContent, role: string) =>
  tags.filter((tag) => tag.role === role).map(({ text }) => text);

/** Words by the id that a tag names them by. */
async function markedWords(page: Page): Promise<Map<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const words = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push('id' in item ? item.id : undefined);
      continue;
    }
    const id = open.findLast((each) => each !== undefined);
    if (id === undefined) continue;
    const end = item.hasEOL && !/[-\u00AD\s]$/.test(item.str) ? ' ' : '';
    words.set(id, (words.get(id) ?? '') + item.str + end);
  }
  return words;
}

/** Without the signs that only say where a line may break. */
function clean(text: string): string {
  return text
    .replace(/[\u00AD\u2060\u200B]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
