/** An official document stands here word for word: its text is compared with the original file beside it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allEntries, assetPath, type Content, type Entry, type UnreadableEntry } from '../model/entry.ts';
import { issueAt, type Issue } from '../model/issue.ts';
import { unpackTree } from '../model/packed-tree.ts';
import type { Tree } from '../model/tree.ts';

/** A line of what is published, and the entry that says it. */
interface Line {
  text: string;
  entry: UnreadableEntry;
}

export async function originalTextIssues(
  content: Content,
  contentDir: string,
  prefix: string,
): Promise<Issue[]> {
  const { resolutions, editions, strategies } = content.entries;
  const faulty = new Set(content.unreadable.map(({ path }) => folderOf(path)));
  const issues: Issue[] = [];
  for (const entry of [...resolutions, ...editions, ...strategies] as Entry<'resolutions' | 'strategies'>[]) {
    const path = assetPath(entry, entry.data.original);
    if (!content.files.includes(path) || faulty.has(folderOf(path))) continue;
    const lines = entry.collection === 'strategies' ? chapterLines(content, entry.id) : linesOf(entry, []);
    // Of a document there may be the original alone.
    if (!lines.some(({ text }) => text.trim())) continue;
    const original = await readFile(join(contentDir, path), 'utf8');
    // A title that the text does not repeat stands above it on the page.
    const tried = [lines, [{ text: entry.data.title, entry }, ...lines]].map((each) =>
      difference(each, original),
    );
    const nearest = tried.includes(undefined)
      ? undefined
      : tried.reduce((one, other) => ((other?.at ?? 0) > (one?.at ?? 0) ? other : one));
    if (!nearest) continue;
    const { published, said, before, entry: where } = nearest;
    issues.push(
      issueAt(
        `${prefix}/${where.path}`,
        where.placeOfWords(before),
        'original',
        `текст не тот, что в исходном файле ${entry.data.original}: здесь «${published}», там «${said}»`,
        'официальный документ публикуют слово в слово: сверьте это место и исправьте текст или исходный файл',
      ),
    );
  }
  return issues;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function chapterLines(content: Content, strategy: string): Line[] {
  const own = <E extends { id: string }>(entries: readonly E[]) =>
    entries.filter(({ id }) => id.startsWith(`${strategy}/`));
  const stages = own(content.entries.stages).map(({ data }) => data);
  const indicators = own(content.entries.indicators).map(({ data }) => data.text);
  const number = ({ id }: { id: string }) => Number(id.slice(strategy.length + 1));
  return own(allEntries(content, 'chapters'))
    .sort((a, b) => number(a) - number(b))
    .flatMap((entry) => [
      { text: `${number(entry)}. ${entry.data.title ?? ''}`, entry },
      ...linesOf(entry, [stages, indicators]),
    ]);
}

type Stages = { id: string; heading: string; tasks: string[] }[];

/** What a page prints of the text, a block a line. */
function linesOf(
  entry: UnreadableEntry,
  [stages = [], indicators = []]: [stages?: Stages, indicators?: string[]],
): Line[] {
  const printed = (tree: Tree): string =>
    tree
      .map((node) => {
        if (typeof node === 'string') return node;
        const inside = printed(node.children);
        if (node.type === 'element') return BLOCKS.has(node.tag) ? `\n${inside}\n` : inside;
        const { number = '', title = '', stage: id } = node.attributes;
        const stage = stages.find((each) => each.id === id);
        const words: Record<string, string> = {
          Addressee: `${number}. ${title}`,
          Section: `${number}. ${title}`,
          Clause: `${number}. ${inside}`,
          StageHeading: stage?.heading ?? '',
          StageTasks: stage?.tasks.join('\n') ?? '',
          Indicators: indicators.join('\n'),
        };
        return `\n${words[node.name] ?? inside}\n`;
      })
      .join('');
  return printed(unpackTree(entry.tree))
    .split('\n')
    .map((text) => ({ text, entry }));
}

const BLOCKS = new Set(['p', 'li', 'ul', 'ol', 'blockquote', 'tr', 'td', 'th', 'br']);

/** Spaces, dashes and quotation marks are set anew; `[bookmark: …]` is what Word leaves in a text file. */
const SET_ANEW = /\[bookmark: [^\]]*\]|[\s\u00AD\u200B\uFEFF«»„“”"\u2010-\u2015\u2212-]+/gu;
/** The number of a line or the mark of a list: a page draws some of them itself. */
const LIST_MARK = /^\s*(?:\d+(?:\.\d+)+[.)]?|\d+[.)]|\p{L}\)|[•·*])(?=\s)/u;

interface Stream {
  letters: string;
  /** Lengths of marks by where they begin. */
  marks: Map<number, number>;
  /** Line and place in it of each letter. */
  from: [line: number, at: number][];
}

function streamOf(lines: readonly string[]): Stream {
  const stream: Stream = { letters: '', marks: new Map(), from: [] };
  const add = (text: string, line: number, at: number) => {
    stream.letters += text;
    for (let index = 0; index < text.length; index += 1) stream.from.push([line, at + index]);
  };
  for (const [index, line] of lines.entries()) {
    const mark = LIST_MARK.exec(line)?.[0].trim();
    if (mark) stream.marks.set(stream.letters.length, mark.length);
    let end = 0;
    for (const gap of line.matchAll(SET_ANEW)) {
      add(line.slice(end, gap.index), index, end);
      end = gap.index + gap[0].length;
    }
    add(line.slice(end), index, end);
  }
  return stream;
}

/** Where the two part, with the words that stand there; nothing if they are the same. */
function difference(published: readonly Line[], original: string) {
  const ours = published.map(({ text }) => text);
  const theirs = original.split(/\r?\n/);
  const one = streamOf(ours);
  const other = streamOf(theirs);
  let at = 0;
  let there = 0;
  while (at < one.letters.length || there < other.letters.length) {
    const mark = one.marks.get(at);
    const otherMark = other.marks.get(there);
    if (mark && !other.letters.startsWith(one.letters.slice(at, at + mark), there)) at += mark;
    else if (otherMark && !one.letters.startsWith(other.letters.slice(there, there + otherMark), at))
      there += otherMark;
    else if (one.letters[at] === other.letters[there]) {
      at += 1;
      there += 1;
    } else {
      const [line] = one.from[at] ?? one.from.at(-1) ?? [0];
      const entry = published[line]?.entry;
      if (!entry) throw new Error('a document has no text');
      return {
        at,
        entry,
        published: wordsAt(one, ours, at),
        said: wordsAt(other, theirs, there),
        before: wordsBefore(one, ours, at),
      };
    }
  }
  return undefined;
}

/** From the beginning of the word. */
function wordsAt({ from }: Stream, lines: readonly string[], at: number): string {
  const [line, place] = from[at] ?? [lines.length, 0];
  const text = (lines[line] ?? '').replace(/\s/g, ' ');
  const begin = text.lastIndexOf(' ', place) + 1;
  return (
    text
      .slice(begin, begin + 60)
      .trim()
      .replace(/^«/, '') || 'конец текста'
  );
}

/** Up to there, or from there on, as they are likely to stand in the file. */
function wordsBefore({ from }: Stream, lines: readonly string[], at: number): string {
  const [line, place] = from[at] ?? from.at(-1) ?? [0, 0];
  const plain = (text: string) => text.replace(LIST_MARK, '').replace(/\s/g, ' ').trimStart();
  const text = lines[line] ?? '';
  return plain(text.slice(0, place)).slice(-25) || plain(text).slice(0, 25);
}
