/** What a print shop asks besides the pages: boxes that say where paper is cut, and the sheet that is folded. */
import { PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { MM } from './make-up.ts';

/** As the template has them: paper around a page, and how far ink goes over its edge. */
const [SLUG, BLEED] = [8 * MM, 3 * MM];
/** Pages of each side of the sheet, from left to right. */
const SIDES = [
  [4, 1],
  [2, 3],
] as const;

/** The same pages, each with its TrimBox and BleedBox. */
export async function withBoxes(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  for (const page of document.getPages()) setBoxes(page);
  return document.save();
}

/** Four pages as the two sides of a folded A3. It has no tags: it is for the press, readers get the pages. */
export async function imposed(pdf: Uint8Array, title: string, day: string): Promise<Uint8Array> {
  const pages = (await PDFDocument.load(pdf, { updateMetadata: false })).getPages();
  const sheet = await PDFDocument.create({ updateMetadata: false });
  sheet.setTitle(title);
  sheet.setCreationDate(new Date(day));
  for (const [left, right] of SIDES) {
    const [first, second] = [pages[left - 1], pages[right - 1]];
    if (!first || !second) throw new Error('A sheet has four pages');
    const { width, height } = first.getSize();
    const spine = width - SLUG;
    // Each page keeps its own marks but for those in the fold, which stay as marks of the fold.
    const drawn = await sheet.embedPages(
      [first, second],
      [
        { left: 0, bottom: 0, right: spine, top: height },
        { left: SLUG, bottom: 0, right: width, top: height },
      ],
    );
    const side = sheet.addPage([2 * spine, height]);
    drawn.forEach((page, at) => side.drawPage(page, { x: at * spine, y: 0 }));
    setBoxes(side);
  }
  return sheet.save();
}

function setBoxes(page: PDFPage): void {
  const { width, height } = page.getSize();
  const edge = SLUG - BLEED;
  page.setBleedBox(edge, edge, width - 2 * edge, height - 2 * edge);
  page.setTrimBox(SLUG, SLUG, width - 2 * SLUG, height - 2 * SLUG);
}
