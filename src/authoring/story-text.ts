/** The story of a practice as typed into the form: plain text that becomes MDX, checked by the rules for stories. */
import type { Heading, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { inspectStory } from '../content-layer/story-rules.ts';
import type { Issue, RuleCode } from '../model/issue.ts';
import type { Path } from '../model/schema-walk.ts';
import { STORY_HEADINGS, STORY_PARTS, type StoryPart } from '../model/story.ts';

/** Words and the number of the source they come from, in the list of sources from 1; both as typed. */
interface TypedText {
  text?: string;
  source?: string;
}
/** «Что сделали» is a list of steps, the other parts are texts. */
export type TypedStory = Partial<Record<Exclude<StoryPart, 'done'>, TypedText>> & { done?: TypedText[] };

type Piece = string | { source: number };

interface Block {
  part: StoryPart;
  /** Where in the form it was typed. */
  path: Path;
  pieces: Piece[];
}

/**
 * The text of the entry below its front matter.
 *
 * @param sources ids of the sources in the order of their list
 */
export function storyText(story: TypedStory, sources: readonly string[]): string {
  const blocks = blocksOf(story);
  return STORY_PARTS.flatMap((part) => {
    const own = blocks.filter((block) => block.part === part);
    if (!own.length) return [];
    const lines = own.map(
      ({ pieces }, index) => `${part === 'done' ? `${index + 1}. ` : ''}${asMdx(pieces, sources)}`,
    );
    return [`## ${STORY_HEADINGS[part]}`, part === 'done' ? lines.join('\n') : lines.join('\n\n')];
  }).join('\n\n');
}

export interface StoryFinding {
  path: Path;
  rule: RuleCode;
  message: string;
}

/** Findings of the check's own story rules. */
export function storyFindings(story: TypedStory, sources: readonly string[]): StoryFinding[] {
  const blocks = blocksOf(story);
  // One line per block, so that the line identifies it.
  const at = (line: number) => ({ start: { line, column: 1 }, end: { line, column: 1 } });
  const children = STORY_PARTS.flatMap((part): RootContent[] => {
    const own = blocks.filter((block) => block.part === part);
    if (!own.length) return [];
    const paragraphs = own.map((block): Paragraph => {
      const position = at(blocks.indexOf(block) + 2);
      return { type: 'paragraph', position, children: block.pieces.map((piece) => asNode(piece, position)) };
    });
    const words = asNode(STORY_HEADINGS[part], at(1));
    const heading: Heading = { type: 'heading', depth: 2, position: at(1), children: [words] };
    if (part !== 'done') return [heading, ...paragraphs];
    const items = paragraphs.map((paragraph): ListItem => ({ type: 'listItem', children: [paragraph] }));
    return [heading, { type: 'list', ordered: true, position: at(1), children: items }];
  });
  const unknown = blocks.flatMap(({ path, pieces }) =>
    pieces.flatMap((piece): StoryFinding[] =>
      typeof piece === 'string' || sources[piece.source - 1]
        ? []
        : [{ path: [...path, 'source'], rule: 'reference', message: `источника № ${piece.source} нет` }],
    ),
  );
  const findings = inspectStory({ type: 'root', children }, '').map(({ line, rule, message }: Issue) => {
    const path = blocks[line - 2]?.path;
    return { path: path ? [...path, 'source'] : ['story', 'done'], rule, message };
  });
  return [...findings, ...unknown];
}

function asNode(piece: Piece, position: NonNullable<Paragraph['position']>): PhrasingContent {
  if (typeof piece === 'string') return { type: 'text', value: piece, position };
  return { type: 'mdxJsxTextElement', name: 'Source', position, attributes: [], children: [] };
}

function blocksOf(story: TypedStory): Block[] {
  return STORY_PARTS.flatMap((part): Block[] => {
    if (part === 'done') {
      return (story.done ?? []).flatMap((step, index) =>
        blocksIn(step, true).map((block) => ({ part, path: ['story', 'done', index], ...block })),
      );
    }
    return blocksIn(story[part] ?? {}, false).map((block) => ({ part, path: ['story', part], ...block }));
  });
}

function blocksIn({ text = '', source }: TypedText, isStep: boolean): { pieces: Piece[] }[] {
  // Markdown's `**` and `[^1]` would be rejected by the check or shown literally.
  const plain = text.replaceAll('**', '').replaceAll('[^', '[');
  const paragraphs = (isStep ? [plain] : plain.split('\n'))
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  const number = Number(source);
  const rests = (paragraph: string) => /\d/.test(paragraph.replace(MARK, ''));
  const anyRests = paragraphs.some(rests);
  return paragraphs.map((paragraph, index) => {
    const pieces = piecesOf(paragraph);
    const isMarked = pieces.some((piece) => typeof piece !== 'string');
    // The source chosen under the text stands behind its numbers, or behind the whole when it has none.
    const wanted = anyRests ? rests(paragraph) : index === paragraphs.length - 1;
    if (!number || isMarked || !wanted) return { pieces };
    const end = /[.!?…]*$/.exec(paragraph)?.index ?? paragraph.length;
    return { pieces: [paragraph.slice(0, end), { source: number }, paragraph.slice(end)].filter(Boolean) };
  });
}

/** `[2]`: the number of a source, typed right behind a figure. */
const MARK = /\s?\[(\d{1,2})\]/g;

function piecesOf(paragraph: string): Piece[] {
  return paragraph
    .split(MARK)
    .map((piece, index) => (index % 2 ? { source: Number(piece) } : piece))
    .filter((piece) => piece !== '');
}

function asMdx(pieces: Piece[], sources: readonly string[]): string {
  return pieces
    .map((piece, index) =>
      typeof piece === 'string'
        ? escaped(piece, index === 0)
        : `<Source id="${sources[piece.source - 1] ?? ''}" />`,
    )
    .join('');
}

const ADDRESS = /(https?:\/\/[^\s<>{}]+)/;

/** Escapes characters that are special in MDX, except inside URLs. */
function escaped(words: string, isFirst: boolean): string {
  const text = words
    .split(ADDRESS)
    .map((part, index) =>
      index % 2 ? part : part.replace(/[\\`*_{}[\]<>~|]|&(?=[#\w]+;)/g, String.raw`\$&`),
    )
    .join('');
  if (!isFirst) return text;
  return text
    .replace(/^(?:[#+=-]|\d+(?=[.)]))/, (sign) => (/\d/.test(sign) ? sign : `\\${sign}`))
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`)
    .replace(/^(im|ex)(?=port\b)/, (start) => `${start[0] === 'i' ? '&#105;m' : '&#101;x'}`);
}
