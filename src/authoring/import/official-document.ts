/** A resolution or a chapter of a strategy: the words stay as they are, numbers become permanent addresses. */
import type { ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { blockComponent, inlineComponent, mdxText, type Draft, type Remark } from './draft.ts';
import { latinName } from '../../language/latin-name.ts';
import { NamesInText } from '../names.ts';
import { daysNamed } from '../plain-values.ts';
import { CAPTION_MARK, type ReadDocx } from './read-docx.ts';
import { everyNode, textOf } from './tidy.ts';
import type { KnownSite } from './vocabulary.ts';

const CLAUSE = /^(\d+(?:\.\d+)+)\.?\s+/;
const TOP_NUMBER = /^(\d+)[.)]\s+(?=\p{L})/u;
const LONGEST_MEETING = 160;
const LONGEST_NAME = 120;

export function resolutionDraft(docx: ReadDocx, site: KnownSite, fileName: string): Draft {
  const remarks: Remark[] = [];
  const blocks = plainBlocks(docx, remarks);
  const isNumbered = (block: RootContent | undefined) =>
    isClauseStart(block) || (block?.type === 'list' && block.ordered);
  const startsRecommendations = (block: RootContent, index: number) =>
    isAddressee(block, blocks[index + 1]) || isNumbered(block) === true;
  const start = blocks.findIndex(startsRecommendations);
  const opening = start < 0 ? blocks : blocks.slice(0, start);
  const { masthead, preamble } = openingOf(opening);
  const body = new ResolutionBody(remarks);
  for (const [index, block] of (start < 0 ? [] : blocks.slice(start)).entries()) {
    body.add(block, isAddressee(block, blocks[start + index + 1]));
  }

  const titleLine = masthead
    .map((block) => textOf(block).trim())
    .find((line) => /^резолюци\p{L}*\s+\p{L}/iu.test(line));
  const meeting = masthead
    .map((block) => textOf(block).trim())
    .find(
      (line) =>
        line !== titleLine &&
        line.length <= LONGEST_MEETING &&
        /съезд|конференци|собрани|форум|(?<!\p{L})сход/iu.test(line),
    );
  const openingText = opening.map((block) => textOf(block)).join('\n');
  const place =
    /(?:^|\n)(?:г\.|город|пос\.|посёлок|д\.|деревня|с\.|село)\s*(\p{Lu}[\p{L} -]{1,60}?)\s*(?:\n|,|$)/u.exec(
      openingText,
    )?.[1];
  const days = daysNamed(openingText);
  const regions = new NamesInText(docx.plain).among(site.regions);
  const understood: string[] = [];
  const values: Record<string, unknown> = {};
  const fill = (field: string, value: string | undefined) => {
    if (!value) return;
    values[field] = value;
    understood.push(`${field}: ${value}`);
  };
  const id = latinName(titleLine ?? '') || latinName(fileName);
  fill('title', titleLine);
  fill('meeting', meeting);
  fill('place', place);
  fill('adopted', days.length === 1 ? days[0] : undefined);
  fill('region', regions.length === 1 ? regions[0]?.id : undefined);
  if (days.length > 1) {
    remarks.push({
      message: `в начале документа названо несколько дней: ${days.join(', ')}`,
      advice: 'впишите в adopted день, когда приняли документ',
    });
  }
  if (regions.length > 1) {
    remarks.push({
      message: 'в документе названо несколько регионов',
      advice: `впишите region: ${regions.map((region) => region.id).join(' или ')}`,
    });
  }
  values.original = `${id}.txt`;
  if (body.addressees.length) values.addressees = body.addressees;
  return {
    id,
    values,
    body: mdxText([
      ...(masthead.length ? [blockComponent('Masthead', {}, masthead as Paragraph[])] : []),
      ...preamble,
      ...body.blocks,
    ]),
    pictures: [],
    texts: [{ name: `${id}.txt`, text: `${docx.plain}\n` }],
    required: [],
    doubtful: remarks,
    understood,
  };
}

/** Everything up to the word «РЕЗОЛЮЦИЯ» or, without it, the headings at the top. */
function openingOf(opening: readonly RootContent[]): { masthead: RootContent[]; preamble: RootContent[] } {
  const word = opening.findLastIndex((block) => /^резолюция/iu.test(textOf(block).trim()));
  const firstText = opening.findIndex((block) => block.type !== 'heading');
  const end = word >= 0 ? word + 1 : firstText < 0 ? opening.length : firstText;
  const [masthead, preamble] = [opening.slice(0, end), opening.slice(end)];
  return { masthead: masthead.map(asParagraph), preamble: preamble.map(asParagraph) };
}

/** Headings of official documents are components or lines: Markdown's own have no permanent address. */
function asParagraph(block: RootContent): RootContent {
  return block.type === 'heading' ? { type: 'paragraph', children: block.children } : block;
}

function isClauseStart(block: RootContent | undefined): boolean {
  return block?.type === 'paragraph' && CLAUSE.test(textOf(block));
}

/** «1. Органам власти:», or a heading over a numbered list or over clauses. */
function isAddressee(block: RootContent, next: RootContent | undefined): boolean {
  if (block.type !== 'paragraph' && block.type !== 'heading') return false;
  const words = textOf(block).trim();
  if (CLAUSE.test(words)) return false;
  const leads = isClauseStart(next) || (next?.type === 'list' && next.ordered === true);
  if (TOP_NUMBER.test(words)) return block.type === 'heading' || leads || words.endsWith(':');
  return block.type === 'heading' && leads;
}

class ResolutionBody {
  readonly blocks: RootContent[] = [];
  readonly addressees: { number: string; name?: string }[] = [];
  private readonly remarks: Remark[];
  private clausesOfAddressee = 0;

  constructor(remarks: Remark[]) {
    this.remarks = remarks;
  }

  add(block: RootContent, isHead: boolean): void {
    const words = textOf(block).trim();
    if (isHead) this.addAddressee(words);
    else if (block.type === 'paragraph' && CLAUSE.test(words)) {
      const number = CLAUSE.exec(words)?.[1] ?? '';
      this.addClause(number, withoutStart(block.children, CLAUSE));
    } else if (block.type === 'list' && block.ordered) this.addList(block.children);
    else this.blocks.push(asParagraph(block));
  }

  private addAddressee(words: string): void {
    const printed = TOP_NUMBER.exec(words)?.[1];
    const number = printed ?? String(this.addressees.length + 1);
    const title = words.replace(TOP_NUMBER, '').trim();
    const name = title.replace(/[:;.]$/, '').trim();
    this.addressees.push({ number, ...(name.length <= LONGEST_NAME ? { name } : {}) });
    this.clausesOfAddressee = 0;
    this.blocks.push(blockComponent('Addressee', { number, title }));
    if (!printed) this.askAboutNumber(`<Addressee number="${number}"`, `раздел «${name}»`);
  }

  /** A list that Word numbers by itself: its numbers are not in the text, only its order is. */
  private addList(items: readonly ListItem[]): void {
    for (const item of items) {
      const [first, ...rest] = item.children;
      const children = first?.type === 'paragraph' ? first.children : [];
      const words = textOf(item).trim();
      const nested = rest.find((child) => child.type === 'list');
      if (
        nested?.type === 'list' &&
        (nested.ordered || textOf({ type: 'paragraph', children }).trim().endsWith(':')) &&
        !this.isInside()
      ) {
        this.addAddressee(
          `${this.addressees.length + 1}. ${children
            .map((child) => textOf(child))
            .join('')
            .trim()}`,
        );
        this.askAboutNumber(`<Addressee number="${this.addressees.at(-1)?.number}"`, 'адресат');
        this.listDepth += 1;
        this.addList(nested.children);
        this.listDepth -= 1;
        continue;
      }
      const own = CLAUSE.exec(words)?.[1];
      if (own) this.addClause(own, withoutStart(children, CLAUSE));
      else {
        const addressee = this.addressees.at(-1)?.number;
        const number = addressee
          ? `${addressee}.${this.clausesOfAddressee + 1}`
          : String(this.clausesOfAddressee + 1);
        this.addClause(number, children);
        this.askAboutNumber(`<Clause number="${number}"`, 'пункт');
      }
      for (const child of rest) this.blocks.push(child as RootContent);
    }
  }

  private listDepth = 0;
  private isInside(): boolean {
    return this.listDepth > 0;
  }

  private addClause(number: string, children: PhrasingContent[]): void {
    this.clausesOfAddressee += 1;
    const words = children
      .map((child) => textOf(child))
      .join('')
      .trim();
    const verb = /^(?:не\s+)?\p{L}+(?:ть|ти|чь)(?:ся)?(?!\p{L})/iu.exec(words)?.[0];
    const addressee = number.split('.')[0] ?? number;
    if (!this.addressees.some((each) => each.number === addressee))
      this.addressees.push({ number: addressee });
    this.blocks.push({
      type: 'paragraph',
      children: [inlineComponent('Clause', { number, verb }, children)],
    });
  }

  private askAboutNumber(words: string, what: string): void {
    this.remarks.push({
      at: { words },
      message: `${what}: номер поставлен по порядку, в тексте файла его нет`,
      advice: 'сверьте номер с документом: по нему у пункта постоянный адрес',
    });
  }
}

const SECTION = /^(\d+(?:\.\d+)+)\.?\s+/;
const CHAPTER = /^(?:глава|раздел|часть)?\s*(\d+)\s*[.):]?\s+(?=\p{L})/iu;

export interface ChapterDraft extends Draft {
  /** As the document prints it: the name of the file. */
  number: string | undefined;
}

export function chapterDraft(docx: ReadDocx): ChapterDraft {
  const remarks: Remark[] = [];
  const blocks = plainBlocks(docx, remarks);
  const first = blocks.findIndex((block) => block.type === 'heading');
  const titleBlock = blocks[first];
  const printed = titleBlock ? textOf(titleBlock).trim() : '';
  const title = printed.replace(CHAPTER, '').trim();
  const number = CHAPTER.exec(printed)?.[1];
  const body = blocks.flatMap((block, index): RootContent[] => {
    if (index === first) return [];
    const words = textOf(block).trim();
    const isSection =
      block.type === 'heading' || (block.type === 'paragraph' && SECTION.test(words) && isBold(block));
    if (!isSection) {
      const start = block.type === 'paragraph' ? SECTION.exec(words) : null;
      if (start) {
        remarks.push({
          at: { words: words.slice(0, 40) },
          message: `абзац начинается с номера ${start[1]}`,
          advice: `если это раздел, поставьте перед ним <Section number="${start[1]}" label="коротко, о чём он" />`,
        });
      }
      return [block];
    }
    const name = words.replace(SECTION, '').trim();
    const label = name.replace(/[:;.]$/, '').trim();
    return [
      blockComponent('Section', {
        number: SECTION.exec(words)?.[1],
        title: name,
        label: label.length <= LONGEST_NAME ? label : undefined,
      }),
    ];
  });
  return {
    id: number ?? '',
    number,
    values: title ? { title } : {},
    body: mdxText(body),
    pictures: [],
    texts: [],
    required: [],
    doubtful: remarks,
    understood: [...(title ? [`title: ${title}`] : []), ...(number ? [`глава: ${number}`] : [])],
  };
}

function isBold({ children }: Paragraph): boolean {
  return children.every((child) => child.type === 'strong' || !textOf(child).trim());
}

/** Without what an official text here cannot hold: pictures; footnotes become lines at the end, links stay. */
function plainBlocks({ blocks, footnotes }: ReadDocx, remarks: Remark[]): RootContent[] {
  const notes: RootContent[] = [];
  for (const block of blocks) {
    for (const node of everyNode(block)) {
      if (node.type === 'text') node.value = node.value.replace(CAPTION_MARK, '');
      if (!('children' in node)) continue;
      node.children = (node.children as PhrasingContent[]).flatMap((child): PhrasingContent[] => {
        if (child.type === 'image') {
          remarks.push({
            message: `картинка после слов «${textOf(block).slice(0, 60)}» не перенесена`,
            advice:
              'в тексте официального документа картинок не бывает; таблицу на картинке наберите таблицей',
          });
          return [];
        }
        if (child.type !== 'link' || /^(?:https?:|mailto:|tel:|\/)/.test(child.url)) return [child];
        const content = footnotes.get(child.url.replace(/^footnote:/, ''));
        if (!content) return child.children;
        const number = String(notes.length + 1);
        const mark = inlineComponent('sup', {}, [{ type: 'text', value: number }]);
        notes.push({
          type: 'paragraph',
          children: [
            mark,
            { type: 'text', value: ' ' },
            ...content.flatMap((each): PhrasingContent[] =>
              each.type === 'paragraph' ? each.children : [{ type: 'text', value: textOf(each) }],
            ),
          ],
        });
        return [mark];
      }) as never;
    }
  }
  return [...blocks.filter((block) => block.type === 'thematicBreak' || textOf(block).trim()), ...notes];
}

function withoutStart(children: readonly PhrasingContent[], start: RegExp): PhrasingContent[] {
  let left = start.exec(children.map((child) => textOf(child)).join(''))?.[0].length ?? 0;
  const cut = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
    nodes.flatMap((node): PhrasingContent[] => {
      if (!left) return [node];
      if (node.type === 'text') {
        const value = node.value.slice(left);
        left = Math.max(0, left - node.value.length);
        return value ? [{ ...node, value }] : [];
      }
      if (!('children' in node)) return [node];
      const inside = cut(node.children);
      return inside.length ? [{ ...node, children: inside } as PhrasingContent] : [];
    });
  return cut(children);
}
