/** A resolution: its masthead, its addressees and its clauses, each under the number that the document prints. */
import type { List, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { NamesInText } from '../names.ts';
import { daysNamed } from '../plain-values.ts';
import { blockComponent, inlineComponent, type Draft } from './draft.ts';
import { LONGEST_NAME, NUMBER, takeNumber } from './official-document.ts';
import { plain, textOf } from './tidy.ts';

const TOP_NUMBER = /^(\d+)([.)])\s+(?=\p{L})/u;
const VERB = /^(?:не\s+)?\p{L}+(?:ть|ти|чь)(?:ся)?(?!\p{L})/iu;
const MEETING = /съезд|конференци|собрани|форум|(?<!\p{L})сход/iu;
const LONGEST_MEETING = 160;

export function numberClauses(draft: Draft) {
  return (root: Root): void => {
    const blocks = root.children.flatMap((block) => printed(block));
    const isHead = (block: RootContent, index: number) => isAddressee(block, blocks[index + 1], index === 0);
    const start = blocks.findIndex((block, index) => isHead(block, index) || isClause(block) || isTop(block));
    const opening = start < 0 ? blocks : blocks.slice(0, start);
    const { masthead, preamble } = divided(opening);
    fillIn(draft, masthead, opening);
    const body = new Body(draft, blocks.some(isClause));
    for (const [index, block] of blocks.entries()) {
      if (start >= 0 && index >= start) body.add(block, isHead(block, index));
    }
    if (body.addressees.length) draft.values.addressees = body.addressees;
    root.children = [
      ...(masthead.length ? [blockComponent('Masthead', {}, masthead as Paragraph[])] : []),
      ...preamble,
      ...body.blocks,
    ];
  };
}

/** A list that Word numbers, as paragraphs that begin with the numbers. */
function printed(block: RootContent): RootContent[] {
  if (block.type !== 'list' || !isLabelled(block)) return [block];
  return block.children.flatMap(({ data, children: [first, ...rest] }): RootContent[] => {
    const label = data?.label ? `${data.label} ` : '';
    if (first?.type !== 'paragraph')
      return [first, ...rest].flatMap((child) => (child ? printed(child) : []));
    const children: PhrasingContent[] = [{ type: 'text', value: label }, ...first.children];
    return [{ type: 'paragraph', children: plain(children) }, ...rest.flatMap(printed)];
  });
}

function isLabelled({ children }: List): boolean {
  return children.some(
    ({ data, children: inner }) =>
      data?.label || inner.some((child) => child.type === 'list' && isLabelled(child)),
  );
}

/** Everything up to the word «РЕЗОЛЮЦИЯ» or, without it, the headings at the top. */
function divided(opening: readonly RootContent[]): { masthead: RootContent[]; preamble: RootContent[] } {
  const word = opening.findLastIndex((block) => /^резолюция/iu.test(textOf(block).trim()));
  const firstText = opening.findIndex((block) => block.type !== 'heading');
  const end = word >= 0 ? word + 1 : firstText < 0 ? opening.length : firstText;
  return { masthead: opening.slice(0, end).map(asParagraph), preamble: opening.slice(end).map(asParagraph) };
}

/** Headings of official documents are components or lines: Markdown's own have no permanent address. */
function asParagraph(block: RootContent): RootContent {
  return block.type === 'heading' ? { type: 'paragraph', children: block.children } : block;
}

function fillIn(draft: Draft, masthead: readonly RootContent[], opening: readonly RootContent[]): void {
  const lines = masthead.map((block) => textOf(block).trim());
  const title = lines.find((line) => /^резолюци\p{L}*\s+\p{L}/iu.test(line));
  const meeting = lines.find(
    (line) => line !== title && line.length <= LONGEST_MEETING && MEETING.test(line),
  );
  const text = opening.map(textOf).join('\n');
  const place =
    /(?:^|\n)(?:г\.|город|пос\.|посёлок|д\.|деревня|с\.|село)\s*(\p{Lu}[\p{L} -]{1,60}?)\s*(?:\n|,|$)/u.exec(
      text,
    );
  const days = daysNamed(text);
  const regions = new NamesInText(draft.docx.plain).among(draft.site.regions).map(({ id }) => id);
  const found = {
    title,
    meeting,
    place: place?.[1],
    adopted: days.length === 1 ? days[0] : undefined,
    region: regions.length === 1 ? regions[0] : undefined,
  };
  for (const [field, value] of Object.entries(found)) if (value) draft.understand(field, value);
  if (days.length > 1) {
    draft.ask(
      `в начале документа названо несколько дней: ${days.join(', ')}`,
      'впишите в adopted день, когда приняли документ',
    );
  }
  if (regions.length > 1)
    draft.ask('в документе названо несколько регионов', `впишите region: ${regions.join(' или ')}`);
  const original = `${draft.id}.txt`;
  draft.values.original = original;
  draft.files.push({ name: original, bytes: Buffer.from(`${draft.docx.plain}\n`) });
}

function isClause(block: RootContent | undefined): block is Paragraph {
  return block?.type === 'paragraph' && NUMBER.test(textOf(block));
}

function isTop(block: RootContent | undefined): block is Paragraph {
  return block?.type === 'paragraph' && TOP_NUMBER.test(textOf(block));
}

/** «1. Органам власти:», or a heading over clauses; the title of the document is none. */
function isAddressee(block: RootContent, next: RootContent | undefined, isTitle: boolean): boolean {
  if ((block.type !== 'paragraph' && block.type !== 'heading') || isClause(block)) return false;
  const words = textOf(block).trim();
  if (NUMBER.test(words) || /^резолюци/iu.test(words)) return false;
  const isName = words.endsWith(':') && !VERB.test(words.replace(TOP_NUMBER, ''));
  if (TOP_NUMBER.test(words)) return block.type === 'heading' || isClause(next) || isName;
  if (isTitle || (MEETING.test(words) && !isName)) return false;
  return block.type === 'heading' && (isClause(next) || isTop(next));
}

class Body {
  readonly blocks: RootContent[] = [];
  readonly addressees: { number: string; name?: string }[] = [];
  private readonly draft: Draft;
  private readonly hasFullNumbers: boolean;
  /** What follows the number of the addressee; nothing, where the document prints none. */
  private sign = '';

  /** @param hasFullNumbers whether clauses are printed as «1.2» */
  constructor(draft: Draft, hasFullNumbers: boolean) {
    this.draft = draft;
    this.hasFullNumbers = hasFullNumbers;
  }

  add(block: RootContent, isHead: boolean): void {
    const words = textOf(block).trim();
    const [, number = '', sign] = TOP_NUMBER.exec(words) ?? [];
    const addressee = this.addressees.at(-1)?.number;
    if (isHead) this.addAddressee(words);
    else if (isClause(block)) this.addClause(block, takeNumber(block, NUMBER) ?? '');
    else if (isTop(block) && !this.hasFullNumbers && !addressee) {
      takeNumber(block, TOP_NUMBER);
      this.addClause(block, number);
    } else if (isTop(block) && !this.hasFullNumbers && sign !== this.sign) {
      takeNumber(block, TOP_NUMBER);
      this.addClause(block, `${addressee}.${number}`);
      this.askAboutNumber('Clause', `${addressee}.${number}`, `пункт напечатан под номером ${number}`);
    } else {
      if (number) {
        this.draft.ask(
          `абзац начинается с номера ${number}, но пункт это или раздел, не ясно`,
          `если пункт, оберните его: <Clause number="${number}" verb="…">…</Clause>; если раздел: <Addressee number="${number}" title="…" />`,
          words.replace(TOP_NUMBER, ''),
        );
      }
      this.blocks.push(asParagraph(block));
    }
  }

  private addAddressee(words: string): void {
    const [, printed, sign = ''] = TOP_NUMBER.exec(words) ?? [];
    const number = printed ?? String(this.addressees.length + 1);
    const title = words.replace(TOP_NUMBER, '').trim();
    const name = title.replace(/[:;.]$/, '').trim();
    this.sign = sign;
    this.addressees.push({ number, ...(name.length <= LONGEST_NAME ? { name } : {}) });
    this.blocks.push(blockComponent('Addressee', { number, title }));
    if (!printed) this.askAboutNumber('Addressee', number, `раздел «${name}» напечатан без номера`);
  }

  private addClause(paragraph: Paragraph, number: string): void {
    const addressee = number.split('.')[0] ?? number;
    const verb = VERB.exec(textOf(paragraph).trim())?.[0];
    // «1», «2» without a heading: a document that does not divide its clauses by addressee.
    if (number !== addressee && !this.addressees.some((each) => each.number === addressee))
      this.addressees.push({ number: addressee });
    const clause = inlineComponent('Clause', { number, verb }, paragraph.children);
    this.blocks.push({ type: 'paragraph', children: [clause] });
  }

  private askAboutNumber(component: string, number: string, what: string): void {
    this.draft.ask(
      `${what}, поставлен номер ${number}`,
      'сверьте номер с документом: по нему у пункта постоянный адрес',
      `<${component} number="${number}"`,
    );
  }
}
