/** The sheet of paper that one takes along from a deed: its short address, and as much of the story as it holds. */
import { hash } from 'node:crypto';
import { MONEY_LABELS } from '../model/practice.ts';
import type { StoryPart } from '../model/story.ts';
import { plainText, type Tree, type TreeNode } from '../model/tree.ts';
import { awardWords } from './contests.ts';
import type { PracticeCase, StorySection } from './practice.ts';

/** Where sheets stand, without the path prefix: short, because the address is printed and typed by hand. */
export const SHEETS = '/p/';

/** Without l and o, 1 and 0, which look alike on paper. */
const SIGNS = '23456789abcdefghijkmnpqrstuvwxyz';
const SIGNS_IN_CODE = 6;

/** It follows from the id alone: neither a new deed nor a new wording moves the sheet of another. */
export function sheetCode(id: string): string {
  const digest = hash('sha256', id, 'buffer');
  return [...digest.subarray(0, SIGNS_IN_CODE)].map((byte) => SIGNS[byte % SIGNS.length]).join('');
}

export function sheetPath(id: string): string {
  return `${SHEETS}${sheetCode(id)}/`;
}

/** As many characters fit in small type, and in type of a common size. */
const ROOM = 2650;
const ROOM_AT_EASE = 1800;
/** As many of them fit in type of a common size beside the story. */
const ROOM_BESIDE = 480;
/** What a paragraph, a step or a name loses at the end of its last line. */
const LINE_END = 40;

/** What is wanted first by those who do the same. */
const IMPORTANCE: readonly StoryPart[] = ['repeat', 'done', 'result', 'setbacks', 'problem'];

export interface SheetStory {
  parts: StorySection[];
  isWhole: boolean;
  /** Whether the sheet is set in small type. */
  isDense: boolean;
}

/** The story without its pictures and, if it is long, without whole paragraphs and steps. */
export function sheetStory(story: readonly StorySection[], practice: PracticeCase): SheetStory {
  const { title, summary, results, pageSources, organisations, awards, money } = practice;
  const always = [title, summary, ...results.map(({ label }) => label)];
  const room = { left: ROOM - taken([...always, ...pageSources.map(({ publisher }) => publisher)]) };
  const kept = new Map(
    IMPORTANCE.flatMap((part) => story.filter((section) => section.part === part)).map((section) => [
      section.part,
      fitting(withoutPhotos(section.content), room),
    ]),
  );
  const parts = story.map((section) => ({ ...section, content: kept.get(section.part) ?? [] }));
  const beside = [
    ...organisations.map(({ name }) => name),
    ...awards.map((award) => award.contest.name + awardWords(award)),
    ...(money?.rows ?? []).flatMap(({ from, notes }) => [MONEY_LABELS[from], ...notes]),
  ];
  return {
    parts: parts.filter(({ content }) => content.some(isBlock)),
    isWhole: room.left >= 0,
    isDense: room.left < ROOM - ROOM_AT_EASE || taken(beside) > ROOM_BESIDE,
  };
}

function taken(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length + LINE_END, 0);
}

/** What held nothing else goes with them. */
function withoutPhotos(nodes: Tree): Tree {
  return nodes.flatMap((node): Tree => {
    if (!isBlock(node)) return [node];
    if (node.type === 'component' && node.name === 'Photo') return [];
    const children = withoutPhotos(node.children);
    return node.children.some(isBlock) && !children.some(isBlock) && !plainText(children).trim()
      ? []
      : [{ ...node, children }];
  });
}

/** The first blocks that there is room for; of a list, its first items. */
function fitting(nodes: Tree, room: { left: number }): Tree {
  return nodes.flatMap((node): Tree => {
    if (!isBlock(node)) return [node];
    if (node.type === 'component' ? node.name === 'Steps' : node.tag === 'ol' || node.tag === 'ul') {
      const children = fitting(node.children, room);
      return children.some(isBlock) ? [{ ...node, children }] : [];
    }
    room.left -= taken([plainText([node])]);
    return room.left >= 0 ? [node] : [];
  });
}

function isBlock(node: TreeNode): node is Exclude<TreeNode, string> {
  return typeof node !== 'string';
}
