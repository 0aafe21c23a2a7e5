/** A story rewritten: its sentences in another order, some of its blocks inside of components. */
import type { Sample } from './samples.ts';
import type { Seeded } from './seeded.ts';

/** How many stories of a hundred have each component. */
const SHARE = { Quote: 0.33, KeyFigures: 0.25, Steps: 0.25, Note: 0.1 };

export interface Figure {
  value: number;
  unit?: string | undefined;
  label: string;
  source: number;
}

export interface StoryExtras {
  /** Who is quoted. */
  speaker: { author: string; role?: string | undefined };
  figures: readonly Figure[];
  /** A picture beside the story that it shows too. */
  photo?: Readonly<Record<'src' | 'alt' | 'author' | 'licence', string>> | undefined;
}

export function madeStory({ story }: Sample, extras: StoryExtras, seeded: Seeded): string {
  const blocks = story
    .trim()
    .split('\n\n')
    .map((block) => (isProse(block) ? reordered(block, seeded) : block));
  if (seeded.chance(SHARE.Steps)) wrapFirst(blocks, isSteps, '<Steps>', '</Steps>');
  if (seeded.chance(SHARE.Note)) wrapLast(blocks, isProse, tag('Note', noteTitle(seeded)), '</Note>');
  if (seeded.chance(SHARE.Quote)) wrapFirst(blocks, isProse, tag('Quote', extras.speaker), '</Quote>');
  if (extras.figures.length && seeded.chance(SHARE.KeyFigures))
    blocks.splice(1, 0, keyFigures(extras.figures));
  if (extras.photo) blocks.push(tag('Photo', extras.photo, '/'));
  return `\n${blocks.join('\n\n')}\n`;
}

function isProse(block: string): boolean {
  return !/^(?:#|\d+\.|[-*] |>|<|\|)/.test(block);
}

function isSteps(block: string): boolean {
  return /^\d+\. /.test(block);
}

/** As long as it was, and not the same to compress or to search. */
function reordered(paragraph: string, seeded: Seeded): string {
  return seeded.shuffled(paragraph.split(/(?<=[.!?](?:<Source[^>]*>)?) (?=[А-ЯЁ«])/)).join(' ');
}

function wrapFirst(blocks: string[], fits: (block: string) => boolean, open: string, close: string): void {
  wrap(blocks, blocks.findIndex(fits), open, close);
}

function wrapLast(blocks: string[], fits: (block: string) => boolean, open: string, close: string): void {
  wrap(blocks, blocks.findLastIndex(fits), open, close);
}

function wrap(blocks: string[], place: number, open: string, close: string): void {
  const block = blocks[place];
  if (block !== undefined) blocks[place] = `${open}\n\n${block}\n\n${close}`;
}

function noteTitle(seeded: Seeded): { title?: string } {
  return seeded.chance(0.5) ? { title: 'Как повторить' } : {};
}

function keyFigures(figures: readonly Figure[]): string {
  const lines = figures.map(({ value, unit, label, source }) =>
    tag(
      'KeyFigure',
      { value: value.toLocaleString('ru'), unit, label: label.slice(0, 120), source: String(source) },
      '/',
    ),
  );
  return `<KeyFigures>\n${lines.map((line) => `  ${line}`).join('\n')}\n</KeyFigures>`;
}

/** A quotation mark would end the attribute. */
function tag(name: string, attributes: object, end: '' | '/' = ''): string {
  const list = Object.entries(attributes as Record<string, string | undefined>).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${value.replaceAll('"', '')}"`,
  );
  return `<${name}${list.join('')}${end && ' /'}>`;
}
