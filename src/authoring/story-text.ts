/** The story of a practice as typed into the form: plain text that becomes MDX, checked by the rules for stories. */
import type { Heading, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { typesetTree } from '../content-layer/paragraphs.ts';
import { inspectStory } from '../content-layer/story-rules.ts';
import type { StorySection } from '../domain/practice.ts';
import type { Issue } from '../model/issue.ts';
import type { Path } from '../model/schema-walk.ts';
import { STORY_HEADINGS, STORY_PARTS, type StoryPart } from '../model/story.ts';
import type { ElementNode, Tree } from '../model/tree.ts';

/** Words and the number of the source they come from, in the list of sources from 1; both as typed. */
interface TypedText {
  text?: string;
  source?: string;
}
/** «Что сделали» is a list of steps, with words of `opening` before it; the other parts are texts. */
export type TypedStory = Partial<Record<Exclude<StoryPart, 'done'> | 'opening', TypedText>> & {
  done?: TypedText[];
};

type Piece = string | { sources: number[] };

interface Block {
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
  return STORY_PARTS.map((part) => partText(story, part, sources))
    .filter(Boolean)
    .join('\n\n');
}

/** One part under its heading; empty when nothing is told. */
export function partText(story: TypedStory, part: StoryPart, sources: readonly string[]): string {
  const told = toldIn(story).find((each) => each.part === part);
  if (!told) return '';
  const texts = told.texts.map(({ pieces }) => asMdx(pieces, sources));
  const steps = told.steps.map(({ pieces }, index) => `${index + 1}. ${asMdx(pieces, sources)}`);
  return [`## ${STORY_HEADINGS[part]}`, ...texts, steps.join('\n')].filter(Boolean).join('\n\n');
}

/** The same for a page. */
export function storySections(story: TypedStory, sources: readonly string[]): StorySection[] {
  const element = (tag: string, children: Tree): ElementNode => ({
    type: 'element',
    tag,
    attributes: {},
    children,
  });
  const inside = ({ pieces }: Block): Tree =>
    pieces.map((piece) =>
      typeof piece === 'string'
        ? piece
        : { type: 'component', name: 'Source', attributes: { id: idsOf(piece, sources) }, children: [] },
    );
  return toldIn(story).map(({ part, texts, steps }) => {
    const items = steps.map((block) => element('li', inside(block)));
    const paragraphs = texts.map((block) => element('p', inside(block)));
    const content = [...paragraphs, ...(items.length ? [element('ol', items)] : [])];
    typesetTree(content);
    return { part, heading: STORY_HEADINGS[part], content };
  });
}

/** What would have to be typed for this text of a part to be written; undefined where the form cannot. */
export function typedPart(text: string, part: StoryPart, sources: readonly string[]): TypedStory | undefined {
  const typed = (written: string): TypedText => ({
    text: written
      .replace(/\n{2,}/g, '\n')
      .replace(MARK_IN_TEXT, (_, ids: string) => {
        return `[${ids
          .split(' ')
          .map((id) => sources.indexOf(id) + 1)
          .join(', ')}]`;
      })
      .replace(/\\([^\w\s])/g, '$1'),
  });
  const content = text.slice(text.indexOf('\n')).trim();
  const [opening = '', ...steps] = part === 'done' ? content.split(/^\d+\. /m) : [content];
  const story: TypedStory =
    part === 'done'
      ? {
          ...(opening.trim() ? { opening: typed(opening.trim()) } : {}),
          done: steps.map((step) => typed(step.trim())),
        }
      : { [part]: typed(content) };
  return partText(story, part, sources) === text.trim() ? story : undefined;
}

/** Findings of the check's own story rules. */
export function storyFindings(story: TypedStory, sources: readonly string[]) {
  const told = toldIn(story);
  const blocks = told.flatMap(({ texts, steps }) => [...texts, ...steps]);
  // One line per block, so that the line identifies it.
  const at = (line: number) => ({ start: { line, column: 1 }, end: { line, column: 1 } });
  const paragraph = (block: Block): Paragraph => {
    const position = at(blocks.indexOf(block) + 2);
    return { type: 'paragraph', position, children: block.pieces.map((piece) => asNode(piece, position)) };
  };
  const children = told.flatMap(({ part, texts, steps }): RootContent[] => {
    const words = asNode(STORY_HEADINGS[part], at(1));
    const heading: Heading = { type: 'heading', depth: 2, position: at(1), children: [words] };
    const items = steps.map((step): ListItem => ({ type: 'listItem', children: [paragraph(step)] }));
    const list: RootContent = { type: 'list', ordered: true, position: at(1), children: items };
    return [heading, ...texts.map(paragraph), ...(items.length ? [list] : [])];
  });
  const unknown = blocks.flatMap(({ path, pieces }) =>
    pieces
      .flatMap((piece) => (typeof piece === 'string' ? [] : piece.sources))
      .filter((source) => !sources[source - 1])
      .map((source) => ({
        path: [...path, 'source'],
        rule: 'reference' as const,
        message: `источника № ${source} нет`,
      })),
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

/** Parts of which something is told. */
function toldIn(story: TypedStory) {
  return STORY_PARTS.map((part) => {
    const name = part === 'done' ? 'opening' : part;
    const steps = (part === 'done' && story.done) || [];
    return {
      part,
      texts: blocksIn(['story', name], story[name]),
      steps: steps.flatMap((step, index) =>
        blocksIn(['story', 'done', index], { ...step, text: step.text?.replaceAll('\n', ' ') ?? '' }),
      ),
    };
  }).filter(({ texts, steps }) => texts.length || steps.length);
}

function blocksIn(path: Path, { text = '', source }: TypedText = {}): Block[] {
  // Markdown's `**` and `[^1]` would be rejected by the check or shown literally.
  const plain = text.replaceAll('**', '').replaceAll('[^', '[');
  const paragraphs = plain
    .split('\n')
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  const chosen = numbersIn(source ?? '');
  const rests = (paragraph: string) => /\d/.test(paragraph.replace(MARK, ''));
  const anyRests = paragraphs.some(rests);
  return paragraphs.map((paragraph, index) => {
    const pieces = piecesOf(paragraph);
    const isMarked = pieces.some((piece) => typeof piece !== 'string');
    // The source chosen under the text stands behind its numbers, or behind the whole when it has none.
    const wanted = anyRests ? rests(paragraph) : index === paragraphs.length - 1;
    if (!chosen.length || isMarked || !wanted) return { path, pieces };
    const end = /[.!?…]*$/.exec(paragraph)?.index ?? paragraph.length;
    return {
      path,
      pieces: [paragraph.slice(0, end), { sources: chosen }, paragraph.slice(end)].filter(Boolean),
    };
  });
}

/** `[2]`, `[1, 3]`: numbers of sources, typed right behind a figure. */
const MARK = /\s?\[(\d{1,2}(?:, ?\d{1,2})*)\]/g;
/** The same in the text of the file. */
const MARK_IN_TEXT = /<Source id="([^"]+)" \/>/g;

const idsOf = ({ sources }: { sources: number[] }, known: readonly string[]) =>
  sources.map((number) => known[number - 1] ?? '').join(' ');

const numbersIn = (words: string) => words.split(',').map(Number).filter(Boolean);

function piecesOf(paragraph: string): Piece[] {
  return paragraph
    .split(MARK)
    .map((piece, index) => (index % 2 ? { sources: numbersIn(piece) } : piece))
    .filter((piece) => piece !== '');
}

function asMdx(pieces: Piece[], sources: readonly string[]): string {
  return pieces
    .map((piece, index) =>
      typeof piece === 'string' ? escaped(piece, index === 0) : `<Source id="${idsOf(piece, sources)}" />`,
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
