/** Links, footnotes and numbers in brackets become sources and marks of sources. */
import type { FootnoteReference, Link, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { findAndReplace } from 'mdast-util-find-and-replace';
import { visit } from 'unist-util-visit';
import { proposeSourceId } from '../../model/source.ts';
import { namesEqual } from '../names.ts';
import { blockComponent, inlineComponent, type Draft } from './draft.ts';
import { isPartHeading } from './story-parts.ts';
import { textOf } from './tidy.ts';

interface FoundSource {
  id: string;
  url?: string;
  title?: string;
}

const ONLY_ADDRESS = /^(?:источники?|ссылк[аи]|подробнее|подробности|см\.?|и)?\s*[:—-]?\s*$/iu;

interface Sources {
  all: FoundSource[];
  draft: Draft;
}

/** The text has been sorted into parts: the last of them may be the list of sources. */
export function cite(draft: Draft) {
  return (root: Root): void => {
    const given = (draft.values.sources ?? []) as FoundSource[];
    const sources: Sources = { all: [...given], draft };
    const listed = new Map(takeList(root).map(([number, nodes]) => [number, ofWords(nodes, sources)]));
    // «[2]» in the text means the second line of the form or, without one, of the list in the document.
    const numbered = given.length ? new Map(given.map(({ id }, at) => [at + 1, [id]])) : listed;
    root.children = root.children.flatMap((block) => {
      if (isAddressOnly(block, sources)) return [];
      findAndReplace(block as Parents, [
        /\[(\d{1,2}(?:\s*[,;–—-]\s*\d{1,2})*)\]/g,
        (written: string, numbers: string) => {
          const ids = numbersIn(numbers).map((number) => numbered.get(number));
          if (ids.every((each) => each !== undefined)) {
            draft.taken.push(numbers);
            return mark(ids.flat());
          }
          draft.ask(
            `ссылка «${written}» ведёт к строке, которой в списке источников нет`,
            'если это источник, поставьте здесь <Source id="…" /> с его id из шапки',
            written,
          );
          return false;
        },
      ]);
      const asides: RootContent[] = [];
      visit(block, (node, index, parent) => {
        if (!parent || index === undefined) return;
        const instead =
          node.type === 'footnoteReference'
            ? ofNote(node, sources, asides)
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
    // An empty line of the form keeps its number until here.
    const named = sources.all.filter((source) => Object.keys(source).length > 1);
    if (named.length) draft.values.sources = named;
    else delete draft.values.sources;
  };
}

const isMark = (node: PhrasingContent) => node.type === 'mdxJsxTextElement' && node.name === 'Source';
const mark = (ids: readonly string[]) => inlineComponent('Source', { id: [...new Set(ids)].join(' ') });

/** «1, 3–5»: 1, 3, 4, 5. */
function numbersIn(written: string): number[] {
  return written.split(/[,;]/).flatMap((piece) => {
    const [first = 0, last = first] = piece.split(/[–—-]/).map(Number);
    return Array.from({ length: Math.max(1, last - first + 1) }, (_, at) => first + at);
  });
}

/** The entries of the section «Источники», which leaves the text, by the numbers that they have there. */
function takeList(root: Root): [number, RootContent[]][] {
  const start = root.children.findIndex((block) => isPartHeading(block, 'sources'));
  const section = start < 0 ? [] : root.children.splice(start).slice(1);
  const entries: [number, RootContent[]][] = [];
  const add = (nodes: RootContent[], byList?: number) => {
    const last = entries.at(-1);
    const printed = PRINTED.exec(nodes.map(textOf).join(' '));
    const number = Number(printed?.[1] ?? printed?.[2] ?? byList ?? (last?.[0] ?? 0) + 1);
    const taken = entries.map(([each]) => each);
    // An address on a line of its own belongs to the words above it.
    if (last && !printed && !byList && hasAddressOnly(nodes) && !webAddressesIn(last[1]).length)
      last[1].push(...nodes);
    else entries.push([taken.includes(number) ? Math.max(...taken) + 1 : number, nodes]);
  };
  for (const block of section) {
    if (block.type === 'list')
      for (const [at, item] of block.children.entries()) add(item.children, (block.start ?? 1) + at);
    else if (block.type === 'table') for (const row of block.children) add(row.children);
    else add([block]);
  }
  return entries;
}

/** «[3] Вести», «3. Вести». */
const PRINTED = /^\s*(?:\[(\d+)\]|(\d{1,2})[.)](?!\d))\s*/;

/** Ids of the sources that words name: each address with the words before it, or the words without one. */
function ofWords(nodes: readonly RootContent[], sources: Sources): string[] {
  const found: { url?: string; title: string }[] = [];
  let words = '';
  const take = (node: RootContent) => {
    const isAddress = node.type === 'link' && isWeb(node.url);
    if (isAddress && !isBare(node)) words += textOf(node);
    if (isAddress) {
      found.push({ url: node.url, title: titleIn(words, sources) });
      words = '';
    } else if ('children' in node) node.children.forEach(take);
    else words += textOf(node);
    if (node.type === 'paragraph' || node.type === 'tableCell') words += ' ';
  };
  nodes.forEach(take);
  const rest = titleIn(words, sources);
  const last = found.at(-1);
  if (last && rest) last.title = [last.title, rest].filter(Boolean).join(', ');
  else if (rest) found.push({ title: rest });
  return found.map(({ url, title }) =>
    url === undefined ? added({ title }, sources) : idOf(url, sources, title),
  );
}

/** Without the number of the entry, and without what only says that an address follows. */
function titleIn(words: string, { draft }: Sources): string {
  draft.taken.push(PRINTED.exec(words)?.[0] ?? '');
  const title = words
    .replace(PRINTED, '')
    .replace(/^[\s—–:,;.)\-]+|[\s—–:,;.(\-]+$/g, '')
    .replace(/\s+/g, ' ');
  if (!ONLY_ADDRESS.test(title)) return title;
  draft.taken.push(title);
  return '';
}

/** A paragraph with nothing but an address is no part of the story, but its address is a source. */
function isAddressOnly(block: RootContent, sources: Sources): boolean {
  if (block.type !== 'paragraph' || !hasAddressOnly([block])) return false;
  for (const url of webAddressesIn([block])) idOf(url, sources);
  sources.draft.taken.push(textOf(block));
  return true;
}

function hasAddressOnly(nodes: readonly RootContent[]): boolean {
  const wordsOf = (node: RootContent): string =>
    isBare(node) ? '' : 'children' in node ? node.children.map(wordsOf).join('') : textOf(node);
  return webAddressesIn(nodes).length > 0 && ONLY_ADDRESS.test(nodes.map(wordsOf).join(''));
}

const isBare = (node: RootContent) => node.type === 'link' && textOf(node) === node.url;

/** A note that names no address stays a note, behind its paragraph. */
function ofNote(
  { identifier }: FootnoteReference,
  sources: Sources,
  asides: RootContent[],
): PhrasingContent[] {
  const content = sources.draft.docx.notes.get(identifier) ?? [];
  if (webAddressesIn(content).length) return [mark(ofWords(content, sources))];
  const blocks = content.filter((block) => block.type === 'paragraph' || block.type === 'list');
  if (blocks.length) asides.push(blockComponent('Note', { title: 'Сноска' }, blocks));
  return [];
}

/** Telephones, letters and pages of the site stay links; what leads into the document loses its address. */
function ofLink(link: Link, sources: Sources): PhrasingContent[] | undefined {
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
function idOf(url: string, sources: Sources, title = ''): string {
  const known = sources.all.find((source) => source.url === url);
  if (!known) return added({ url, ...(title ? { title } : {}) }, sources);
  if (title && known.title && !namesEqual(title, known.title)) {
    sources.draft.ask(`источник ${url} назван дважды и по-разному`, `если нужно, впишите: «${title}»`, url);
  } else if (title) known.title ??= title;
  return known.id;
}

function added(source: Omit<FoundSource, 'id'>, { all }: Sources): string {
  const taken = all.map(({ id }) => id);
  const id = proposeSourceId(source.url ?? '', taken);
  all.push({ id, ...source });
  return id;
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
