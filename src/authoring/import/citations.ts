/** Links and footnotes of a story become sources and marks of sources. */
import type { PhrasingContent, RootContent } from 'mdast';
import { blockComponent, inlineComponent } from './draft.ts';
import { everyNode, textOf } from './tidy.ts';

export interface FoundSource {
  url?: string;
  title?: string;
  [field: string]: unknown;
}

const ONLY_ADDRESS = /^(?:источники?|ссылк[аи]|подробнее|подробности|см\.?)?\s*[:—-]?\s*$/iu;

export class Citations {
  readonly sources: FoundSource[];
  private readonly footnotes: ReadonlyMap<string, RootContent[]>;
  /** Sources that a list in the document numbers: «[2]» in its text means the second. */
  private numbered: number;

  constructor(given: readonly FoundSource[], footnotes: ReadonlyMap<string, RootContent[]>) {
    this.sources = [...given];
    this.footnotes = footnotes;
    this.numbered = given.length;
  }

  /** The blocks of a section «Источники»: a source each; an entry without an address is one whose address is unknown. */
  addList(blocks: readonly RootContent[]): void {
    const entries = blocks.flatMap((block) => (block.type === 'list' ? block.children : [block]));
    const first = this.sources.length;
    for (const entry of entries) {
      const links = [...everyNode(entry)].flatMap((node) =>
        node.type === 'link' && isWeb(node.url) ? [node] : [],
      );
      const title = titleIn(
        textOf(entry),
        links.map(({ url }) => url),
      );
      if (links.length)
        for (const { url } of links) this.numberOf(url, links.length === 1 ? title : undefined);
      else if (title) this.sources.push({ title });
    }
    if (!first) this.numbered = this.sources.length;
  }

  /** The block with marks in place of links, and notes after it; nothing when it held but an address. */
  cite(block: RootContent): RootContent[] {
    const notes: RootContent[] = [];
    const isAddressOnly =
      block.type === 'paragraph' &&
      ONLY_ADDRESS.test(
        block.children
          .map((child) => (child.type === 'link' && textOf(child) === child.url ? '' : textOf(child)))
          .join(''),
      ) &&
      block.children.some((child) => child.type === 'link' && isWeb(child.url));
    for (const node of everyNode(block)) {
      if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
        node.children = this.marked(node.children, notes);
      }
    }
    return isAddressOnly ? [] : [block, ...notes];
  }

  private marked(nodes: PhrasingContent[], notes: RootContent[]): PhrasingContent[] {
    const result: PhrasingContent[] = [];
    const mark = (number: number) => {
      const last = result.at(-1);
      let after = '';
      if (last?.type === 'text') {
        // A mark clings to its word and stands before the full stop.
        const [, words = '', stop = ''] = /^([\s\S]*?)\s*([.,;:!?…]*)\s*$/.exec(last.value) ?? [];
        last.value = words;
        after = stop;
      }
      result.push(inlineComponent('Source', { n: String(number) }));
      if (after) result.push({ type: 'text', value: after });
    };
    const addText = (value: string) => {
      const last = result.at(-1);
      if (last?.type === 'text') last.value += value;
      else if (value) result.push({ type: 'text', value });
    };
    for (const node of nodes) {
      if (node.type === 'text') {
        let from = 0;
        for (const match of node.value.matchAll(/\s*\[(\d{1,2})\]/g)) {
          const number = Number(match[1]);
          if (number < 1 || number > this.numbered) continue;
          addText(node.value.slice(from, match.index));
          mark(number);
          from = match.index + match[0].length;
        }
        addText(node.value.slice(from));
      } else if (node.type === 'link' && node.url.startsWith('footnote:')) {
        const content = this.footnotes.get(node.url.slice('footnote:'.length)) ?? [];
        const links = content
          .flatMap((block) => [...everyNode(block)])
          .filter((inside) => inside.type === 'link');
        const web = links.filter(({ url }) => isWeb(url));
        const title = titleIn(
          content.map((block) => textOf(block)).join(' '),
          web.map(({ url }) => url),
        );
        if (web.length)
          for (const { url } of web) mark(this.numberOf(url, web.length === 1 ? title : undefined));
        else if (content.length) {
          const blocks = content.filter((block) => block.type === 'paragraph' || block.type === 'list');
          notes.push(blockComponent('Note', { title: 'Сноска' }, blocks));
        }
      } else if (node.type === 'link' && isWeb(node.url)) {
        if (textOf(node) !== node.url) result.push(...this.marked(node.children, notes));
        mark(this.numberOf(node.url));
      } else if (node.type === 'link' && !/^(?:mailto:|tel:|\/)/.test(node.url)) {
        result.push(...this.marked(node.children, notes));
      } else {
        if ('children' in node)
          node.children = this.marked(node.children as PhrasingContent[], notes) as never;
        result.push(node);
      }
    }
    return withoutEmptyBrackets(result);
  }

  private numberOf(url: string, title?: string): number {
    const at = this.sources.findIndex((source) => source.url === url);
    const known = this.sources[at];
    if (known) {
      if (title) known.title ??= title;
      return at + 1;
    }
    this.sources.push({ url, ...(title ? { title } : {}) });
    return this.sources.length;
  }
}

function isWeb(url: string): boolean {
  return /^https?:\/\//.test(url);
}

/** What is written beside the address: the title of the page, if it is long enough to be one. */
function titleIn(text: string, urls: readonly string[]): string | undefined {
  const title = urls
    .reduce((rest, url) => rest.replace(url, ''), text)
    .replace(/^\s*(?:\d+[.)]|\[\d+\])\s*/, '')
    .replace(/[\s—–:,;.(\-]+$/, '')
    .trim();
  return title.length > 7 ? title : undefined;
}

/** «(https://…)» leaves brackets around a mark. */
function withoutEmptyBrackets(nodes: PhrasingContent[]): PhrasingContent[] {
  nodes.forEach((node, index) => {
    const [before, after] = [nodes[index - 1], nodes[index + 1]];
    if (node.type !== 'mdxJsxTextElement' || before?.type !== 'text' || after?.type !== 'text') return;
    if (!/\(\s*$/.test(before.value) || !/^\s*\)/.test(after.value)) return;
    before.value = before.value.replace(/\s*\(\s*$/, '');
    after.value = after.value.replace(/^\s*\)/, '');
  });
  return nodes;
}
