/** Links, footnotes and numbers in brackets become sources and marks of sources. */
import type { FootnoteReference, Link, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { findAndReplace } from 'mdast-util-find-and-replace';
import { visit } from 'unist-util-visit';
import { proposeSourceId } from '../../model/source.ts';
import { blockComponent, inlineComponent, type Draft } from './draft.ts';
import { isPartHeading } from './story-parts.ts';
import { textOf } from './tidy.ts';

interface FoundSource {
  id: string;
  url?: string;
  title?: string;
}

const ONLY_ADDRESS = /^(?:источники?|ссылк[аи]|подробнее|подробности|см\.?)?\s*[:—-]?\s*$/iu;

/** The text has been sorted into parts: the last of them may be the list of sources. */
export function cite(draft: Draft) {
  return (root: Root): void => {
    const given = (draft.values.sources ?? []) as FoundSource[];
    const sources = [...given];
    const listed = takeList(root).map((entry) => ofList(entry, sources));
    // «[2]» in the text means the second line of the form or, without one, of the list in the document.
    const numbered = given.length ? given.map(({ id }) => [id]) : listed;
    root.children = root.children.flatMap((block) => {
      if (isAddressOnly(block, sources)) return [];
      findAndReplace(block as Parents, [
        /\s*\[(\d{1,2})\]/g,
        (_, number: string) => {
          const ids = numbered[Number(number) - 1];
          return ids?.length ? mark(ids) : false;
        },
      ]);
      const asides: RootContent[] = [];
      visit(block, (node, index, parent) => {
        if (!parent || index === undefined) return;
        const instead =
          node.type === 'footnoteReference'
            ? ofNote(node, draft, sources, asides)
            : node.type === 'link'
              ? ofLink(node, sources)
              : undefined;
        if (!instead) return;
        (parent.children as PhrasingContent[]).splice(index, 1, ...instead);
        return index;
      });
      visit(block, (node) => {
        if ('children' in node)
          node.children = withMarksAttached(node.children as PhrasingContent[]) as never;
      });
      return [block, ...asides];
    });
    root.children = root.children.filter((block, index, all) => {
      const next = all[index + 1];
      return !isPartHeading(block) || (next !== undefined && !isPartHeading(next));
    });
    if (sources.length) draft.values.sources = sources;
  };
}

const isMark = (node: PhrasingContent) => node.type === 'mdxJsxTextElement' && node.name === 'Source';
const mark = (ids: readonly string[]) => inlineComponent('Source', { id: [...new Set(ids)].join(' ') });

/** The entries of the section «Источники», which leaves the text. */
function takeList(root: Root): RootContent[] {
  const start = root.children.findIndex((block) => isPartHeading(block, 'sources'));
  const section = start < 0 ? [] : root.children.splice(start).slice(1);
  return section.flatMap((block): RootContent[] => (block.type === 'list' ? block.children : [block]));
}

/** Ids of the sources of one entry; an entry without an address is a source whose address is unknown. */
function ofList(entry: RootContent, sources: FoundSource[]): string[] {
  const urls = webAddressesIn([entry]);
  const words = textOf(entry);
  if (urls.length) return urls.map((url) => idOf(url, sources, titleBeside(urls, words)));
  const title = withoutAddresses(words, urls);
  return title ? [added({ title }, sources)] : [];
}

/** A paragraph with nothing but an address is no part of the story, but its address is a source. */
function isAddressOnly(block: RootContent, sources: FoundSource[]): boolean {
  if (block.type !== 'paragraph') return false;
  const words = block.children.map((child) => (isBare(child) ? '' : textOf(child))).join('');
  const urls = webAddressesIn([block]);
  if (!urls.length || !ONLY_ADDRESS.test(words)) return false;
  for (const url of urls) idOf(url, sources);
  return true;
}

const isBare = (node: PhrasingContent) => node.type === 'link' && textOf(node) === node.url;

/** A note that names no address stays a note, behind its paragraph. */
function ofNote(
  { identifier }: FootnoteReference,
  { docx }: Draft,
  sources: FoundSource[],
  asides: RootContent[],
): PhrasingContent[] {
  const content = docx.notes.get(identifier) ?? [];
  const urls = webAddressesIn(content);
  const title = titleBeside(urls, content.map(textOf).join(' '));
  const blocks = content.filter((block) => block.type === 'paragraph' || block.type === 'list');
  if (!urls.length && blocks.length) asides.push(blockComponent('Note', { title: 'Сноска' }, blocks));
  return urls.length ? [mark(urls.map((url) => idOf(url, sources, title)))] : [];
}

/** Telephones, letters and pages of the site stay links; what leads into the document loses its address. */
function ofLink(link: Link, sources: FoundSource[]): PhrasingContent[] | undefined {
  if (/^(?:mailto:|tel:|\/)/.test(link.url)) return undefined;
  if (!isWeb(link.url)) return link.children;
  return [...(isBare(link) ? [] : link.children), mark([idOf(link.url, sources)])];
}

function webAddressesIn(nodes: readonly RootContent[]): string[] {
  const urls: string[] = [];
  for (const node of nodes) visit(node, 'link', ({ url }) => void (isWeb(url) && urls.push(url)));
  return urls;
}

function isWeb(url: string): boolean {
  return /^https?:\/\//.test(url);
}

/** Of the source with this address, which is added when there is none. */
function idOf(url: string, sources: FoundSource[], title?: string): string {
  const known = sources.find((source) => source.url === url);
  if (!known) return added({ url, ...(title ? { title } : {}) }, sources);
  if (title) known.title ??= title;
  return known.id;
}

function added(source: Omit<FoundSource, 'id'>, sources: FoundSource[]): string {
  const taken = sources.map(({ id }) => id);
  const id = proposeSourceId(source.url ?? '', taken);
  sources.push({ id, ...source });
  return id;
}

/** What is written beside a single address, if it is long enough to be the title of the page. */
function titleBeside(urls: readonly string[], text: string): string | undefined {
  const title = withoutAddresses(text, urls);
  return urls.length === 1 && title.length > 7 ? title : undefined;
}

function withoutAddresses(text: string, urls: readonly string[]): string {
  return urls
    .reduce((rest, url) => rest.replace(url, ''), text)
    .replace(/^\s*(?:\d+[.)]|\[\d+\])\s*/, '')
    .replace(/[\s—–:,;.(\-]+$/, '')
    .trim();
}

/** Moves a mark next to its word, before the full stop, and removes the brackets that «(https://…)» leaves. */
function withMarksAttached(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (isMark(node) && last?.type === 'text') {
      const [, words = '', stop = ''] = /^([\s\S]*?)\s*([.,;:!?…]*)\s*$/.exec(last.value) ?? [];
      last.value = words;
      result.push(node, { type: 'text', value: stop });
    } else if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else result.push(node);
  }
  for (const [index, node] of result.entries()) {
    const [before, after] = [result[index - 1], result[index + 1]];
    if (!isMark(node) || before?.type !== 'text' || after?.type !== 'text') continue;
    if (!/\(\s*$/.test(before.value) || !/^\s*\)/.test(after.value)) continue;
    before.value = before.value.replace(/\s*\(\s*$/, '');
    after.value = after.value.replace(/^\s*\)/, '');
  }
  return result.filter((node) => node.type !== 'text' || node.value);
}
