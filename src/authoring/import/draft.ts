/** What an import makes of a document before anything is written to disk. */
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown, type MdxJsxFlowElement, type MdxJsxTextElement } from 'mdast-util-mdx';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { RootContent } from 'mdast';
import type { Path } from '../../model/schema-walk.ts';

export const IMPORT_KINDS = ['practice', 'resolution', 'chapter'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** What the editor has to see to, in Russian. */
export interface Remark {
  /** Where: at a field of the front matter, or where these words stand; nowhere when it is not in the file. */
  at?: { path: Path } | { words: string };
  message: string;
  advice: string;
}

export interface Draft {
  /** Latin, made of the title; the editor may rename the folder. */
  id: string;
  values: Record<string, unknown>;
  /** MDX below the front matter. */
  body: string;
  /** Files beside the text. */
  pictures: { name: string; bytes: Buffer }[];
  /** Text files beside the text. */
  texts: { name: string; text: string }[];
  /** Without these the check does not pass; what the check itself says of the file is added to them. */
  required: Remark[];
  /** What only a person can judge. */
  doubtful: Remark[];
  /** What was understood without being told: «регион: Псковская область». */
  understood: string[];
}

export function mdxText(blocks: readonly RootContent[]): string {
  return toMarkdown(
    { type: 'root', children: [...blocks] },
    {
      bullet: '-',
      rule: '-',
      emphasis: '_',
      listItemIndent: 'one',
      resourceLink: true,
      extensions: [gfmToMarkdown(), mdxToMarkdown({ printWidth: Infinity })],
    },
  );
}

const attributesOf = (attributes: Readonly<Record<string, string | undefined>>) =>
  Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [{ type: 'mdxJsxAttribute' as const, name, value }],
  );

/** A component that stands by itself. */
export function blockComponent(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: MdxJsxFlowElement['children'] = [],
): MdxJsxFlowElement {
  return { type: 'mdxJsxFlowElement', name, attributes: attributesOf(attributes), children };
}

/** A component within a line. */
export function inlineComponent(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: MdxJsxTextElement['children'] = [],
): MdxJsxTextElement {
  return { type: 'mdxJsxTextElement', name, attributes: attributesOf(attributes), children };
}
