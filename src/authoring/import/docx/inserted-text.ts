/** The lines of a file that a document includes as a whole (`w:altChunk`). */
import { extname } from 'node:path';
import { DomUtils } from 'htmlparser2';
import type { Allowance } from './allowance.ts';
import { DocxPackage, parseForeign } from './package.ts';
import { wordsIn } from './words.ts';

const BLOCK =
  /^(?:html|head|body|div|section|article|blockquote|p|pre|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th)$/;

/** Undefined when it cannot be read. */
export async function insertedText(
  path: string,
  bytes: Uint8Array | undefined,
  allowance: Allowance,
): Promise<string[] | undefined> {
  if (!bytes) return undefined;
  const kind = extname(path).toLowerCase();
  if (kind === '.docx') {
    const docx = await DocxPackage.open(bytes, allowance);
    const main = docx.xml(docx.main);
    return main && filled(wordsIn(main).split('\n'));
  }
  if (kind === '.txt') return filled(decoded(bytes).split('\n'));
  if (!/^\.x?html?$/.test(kind)) return undefined;
  const page = parseForeign(`<div>${decoded(bytes)}</div>`, { xmlMode: false });
  // A block with blocks inside gives its own words only.
  const texts = DomUtils.findAll(({ name }) => BLOCK.test(name), page.children).map((block) =>
    block.children
      .map((node) => (DomUtils.isTag(node) && BLOCK.test(node.name) ? '' : DomUtils.innerText(node)))
      .join(''),
  );
  return filled(texts);
}

const filled = (lines: readonly string[]) =>
  lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean);

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}
