/** A resolution: its masthead, its addressees and its clauses, each under the number that the document prints. */
import type { List, Paragraph, Root, RootContent } from 'mdast';
import { NamesInText } from '../names.ts';
import { daysNamed } from '../plain-values.ts';
import { blockComponent, inlineComponent, type Draft } from './draft.ts';
import { LONGEST_NAME, NUMBER, takeNumber } from './official-document.ts';
import { textOf } from './tidy.ts';

const TOP_NUMBER = /^(\d+)[.)]\s+(?=\p{L})/u;
const LONGEST_MEETING = 160;

export function numberClauses(draft: Draft) {
  return (root: Root): void => {
    const blocks = root.children;
    const start = blocks.findIndex(
      (block, index) => isAddressee(block, blocks[index + 1]) || isNumbered(block),
    );
    const opening = start < 0 ? blocks : blocks.slice(0, start);
    const { masthead, preamble } = divided(opening);
    fillIn(draft, masthead, opening);
    const body = new Body(draft);
    for (const [index, block] of blocks.entries()) {
      if (start >= 0 && index >= start) body.add(block, isAddressee(block, blocks[index + 1]));
    }
    if (body.addressees.length) draft.values.addressees = body.addressees;
    root.children = [
      ...(masthead.length ? [blockComponent('Masthead', {}, masthead as Paragraph[])] : []),
      ...preamble,
      ...body.blocks,
    ];
  };
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
    (line) =>
      line !== title &&
      line.length <= LONGEST_MEETING &&
      /съезд|конференци|собрани|форум|(?<!\p{L})сход/iu.test(line),
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
  if (regions.length > 1) {
    draft.ask('в документе названо несколько регионов', `впишите region: ${regions.join(' или ')}`);
  }
  const original = `${draft.id}.txt`;
  draft.values.original = original;
  draft.files.push({ name: original, bytes: Buffer.from(`${draft.docx.plain}\n`) });
}

function isClause(block: RootContent | undefined): block is Paragraph {
  return block?.type === 'paragraph' && NUMBER.test(textOf(block));
}

function isNumbered(block: RootContent | undefined): boolean {
  return isClause(block) || (block?.type === 'list' && block.ordered === true);
}

/** «1. Органам власти:», or a heading over a numbered list or over clauses. */
function isAddressee(block: RootContent, next: RootContent | undefined): boolean {
  if ((block.type !== 'paragraph' && block.type !== 'heading') || isClause(block)) return false;
  const words = textOf(block).trim();
  if (NUMBER.test(words) || /^резолюци/iu.test(words)) return false;
  if (!TOP_NUMBER.test(words)) return block.type === 'heading' && isNumbered(next);
  return block.type === 'heading' || isNumbered(next) || words.endsWith(':');
}

class Body {
  readonly blocks: RootContent[] = [];
  readonly addressees: { number: string; name?: string }[] = [];
  private readonly draft: Draft;
  private clausesOfAddressee = 0;

  constructor(draft: Draft) {
    this.draft = draft;
  }

  add(block: RootContent, isHead: boolean): void {
    if (isHead) this.addAddressee(textOf(block).trim());
    else if (isClause(block)) this.addClause(block);
    else if (block.type === 'list' && block.ordered) this.addList(block, false);
    else {
      const words = textOf(block).trim();
      const number = TOP_NUMBER.exec(words)?.[1];
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
    const printed = TOP_NUMBER.exec(words)?.[1];
    const number = printed ?? String(this.addressees.length + 1);
    const title = words.replace(TOP_NUMBER, '').trim();
    const name = title.replace(/[:;.]$/, '').trim();
    this.addressees.push({ number, ...(name.length <= LONGEST_NAME ? { name } : {}) });
    this.clausesOfAddressee = 0;
    this.blocks.push(blockComponent('Addressee', { number, title }));
    if (!printed) this.askAboutNumber('Addressee', number, `раздел «${name}»`);
  }

  /** A list that Word numbers by itself: its numbers are not in the text, only its order is. */
  private addList({ children: items }: List, isInside: boolean): void {
    for (const { children } of items) {
      const [first, ...rest] = children;
      const paragraph: Paragraph = first?.type === 'paragraph' ? first : { type: 'paragraph', children: [] };
      const words = textOf(paragraph).trim();
      const nested = rest.find((child) => child.type === 'list');
      if (nested && !isInside && (nested.ordered || words.endsWith(':'))) {
        this.addAddressee(words);
        this.addList(nested, true);
        continue;
      }
      const byOrder = [this.addressees.at(-1)?.number, this.clausesOfAddressee + 1].filter(Boolean).join('.');
      const isPrinted = NUMBER.test(words);
      this.addClause(paragraph, byOrder);
      if (!isPrinted) this.askAboutNumber('Clause', byOrder, 'пункт');
      this.blocks.push(...rest);
    }
  }

  private addClause(paragraph: Paragraph, byOrder = ''): void {
    const number = takeNumber(paragraph) ?? byOrder;
    const addressee = number.split('.')[0] ?? number;
    const verb = /^(?:не\s+)?\p{L}+(?:ть|ти|чь)(?:ся)?(?!\p{L})/iu.exec(textOf(paragraph).trim())?.[0];
    this.clausesOfAddressee += 1;
    // «1», «2» without a heading: a document that does not divide its clauses by addressee.
    const isDivided = this.addressees.length > 0 || number !== addressee;
    if (isDivided && !this.addressees.some((each) => each.number === addressee))
      this.addressees.push({ number: addressee });
    const clause = inlineComponent('Clause', { number, verb }, paragraph.children);
    this.blocks.push({ type: 'paragraph', children: [clause] });
  }

  private askAboutNumber(component: string, number: string, what: string): void {
    this.draft.ask(
      `${what}: номер поставлен по порядку, в тексте файла его нет`,
      'сверьте номер с документом: по нему у пункта постоянный адрес',
      `<${component} number="${number}"`,
    );
  }
}
