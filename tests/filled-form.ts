/** The form «Опишите свою практику» with words in its cells and under its headings, as an author sends it back. */
import { DomUtils } from 'htmlparser2';
import { codeIn } from '../src/authoring/docx-form/layout.ts';
import { DocxPackage, find, parseXml, type Element } from '../src/authoring/import/docx/package.ts';
import { wordsIn } from '../src/authoring/import/docx/words.ts';
import { date } from '../src/language/format.ts';
import { print, type Names } from '../src/model/codec.ts';
import { valueAt } from '../src/model/explain.ts';
import { leavesOf, type Field } from '../src/model/field.ts';
import { STORY_HINTS, type StoryPart } from '../src/model/story.ts';
import { listed, paragraph, XMLNS } from './make-docx.ts';

export interface Filling {
  /** As in the front matter of a card. */
  values?: Readonly<Record<string, unknown>>;
  story?: Partial<Record<StoryPart, (string | { steps: string[] })[]>>;
  /** By the name that `photos[].file` gives. */
  pictures?: ReadonlyMap<string, Buffer>;
}

const STEPS = 77;
const NUMBERING = `<w:abstractNum w:abstractNumId="${STEPS}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="${STEPS}"><w:abstractNumId w:val="${STEPS}"/></w:num>`;

export async function filledForm(
  form: Buffer,
  fields: readonly Field[],
  vocabularies: Names,
  { values = {}, story = {}, pictures = new Map() }: Filling,
): Promise<Buffer> {
  const docx = await DocxPackage.open(form);
  const main = docx.xml(docx.main);
  const fieldOf = new Map(leavesOf(fields).map(({ code, field }) => [code, field]));
  const sources = (values.sources ?? []) as { id: string }[];
  const names = { ...vocabularies, sources: sources.map(({ id }) => ({ id, name: id })) };
  const write = (cell: Element | undefined, code: string | undefined, value: unknown) => {
    const field = fieldOf.get(code ?? '');
    if (!cell || !field || value === undefined) return;
    const picture = pictures.get(String(value));
    const paragraphs = picture
      ? [paragraph(drawing(docx.add(docx.main, 'word/media/foto.jpg', picture)))]
      : [value].flat().map((each) => paragraph(written(field.item ?? field, each, names)));
    for (const old of find(cell, 'w:p')) DomUtils.removeElement(old);
    for (const each of elementsOf(paragraphs.join(''))) DomUtils.appendChild(cell, each);
  };
  for (const table of find(main, 'w:tbl')) {
    const rows = find(table, 'w:tr').map((row) => find(row, 'w:tc'));
    const codes = (rows[0] ?? []).map((cell) => codeIn(wordsIn(cell).trim()));
    if (codes.every((code) => code !== undefined)) {
      const items = valueAt(values, (codes[0] ?? '').split('.').slice(0, -1)) as Record<string, unknown>[];
      for (const [at, item] of (items ?? []).entries())
        codes.forEach((code, column) =>
          write(rows[at + 1]?.[column], code, item[code.split('.').at(-1) ?? '']),
        );
    } else
      for (const [label, cell] of rows) {
        const code = label && codeIn(wordsIn(label).trim());
        write(cell, code, valueAt(values, code?.split('.') ?? []));
      }
  }
  const [numbering] = find(docx.xml('word/numbering.xml'), 'w:numbering');
  for (const each of elementsOf(NUMBERING)) if (numbering) DomUtils.appendChild(numbering, each);
  for (const [part, blocks] of Object.entries(story)) {
    const hint = find(main, 'w:p').find((each) => wordsIn(each).trim() === STORY_HINTS[part as StoryPart]);
    const told = blocks.flatMap((block) =>
      typeof block === 'string' ? paragraph(block) : block.steps.map((step) => listed(step, STEPS)),
    );
    for (const each of elementsOf(told.join('')).reverse()) if (hint) DomUtils.append(hint, each);
  }
  return docx.toBuffer();
}

/** As an author writes it: names for ids, words for days. */
function written(field: Field, value: unknown, names: Names): string {
  if (field.kind === 'date' || field.kind === 'day') return date(String(value));
  if (field.kind === 'yes-no') return value ? 'да' : 'нет';
  const known = field.target ? names[field.target] : undefined;
  const name = field.names?.[String(value)] ?? known?.find(({ id }) => id === value)?.name;
  return name ?? print(field, value, names);
}

const elementsOf = (xml: string) => parseXml(xml).children.filter(DomUtils.isTag);

const drawing = (id: string) =>
  `<w:r><w:drawing><wp:inline ${XMLNS}><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
