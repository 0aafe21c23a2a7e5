/**
 * <found-words>: marks on the page the words by which the search found it, until dismissed.
 * Nothing in the page is changed: the browser paints the marks (CSS Custom Highlight); one that cannot shows none.
 */
import { foundWordsIn, withoutFoundWords } from './found-words-link.ts';
import { define, PageElement } from './page-element.ts';

const HIGHLIGHT = 'found';
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

class FoundWords extends PageElement {
  #ranges: Range[] = [];
  #next = 0;

  protected connected(signal: AbortSignal): void {
    const words = foundWordsIn(location.search);
    if (words.length) {
      // The address may be shared with people who did not search. Going back and forward restores the marks.
      history.replaceState({ ...history.state, foundWords: words }, '', withoutFoundWords(location));
    }
    const saved: unknown = (history.state as { foundWords?: unknown } | null)?.foundWords;
    if (!Array.isArray(saved) || !('highlights' in CSS)) return;
    this.#ranges = rangesOf(new Set(saved.filter((word) => typeof word === 'string')));
    if (!this.#ranges.length) return;
    CSS.highlights.set(HIGHLIGHT, new Highlight(...this.#ranges));
    this.required('[data-next]').addEventListener('click', () => this.#showNext(), { signal });
    this.required('[data-clear]').addEventListener('click', () => this.#clear(), { signal });
    this.hidden = false;
  }

  #showNext(): void {
    const place = this.#ranges[this.#next % this.#ranges.length]?.startContainer.parentElement;
    this.#next += 1;
    place?.closest('details')?.setAttribute('open', '');
    place?.scrollIntoView({ block: 'center' });
  }

  #clear(): void {
    CSS.highlights.delete(HIGHLIGHT);
    history.replaceState({ ...history.state, foundWords: undefined }, '');
    this.hidden = true;
    document.getElementById('content')?.focus({ preventScroll: true });
  }
}

function rangesOf(words: ReadonlySet<string>): Range[] {
  const main = document.getElementById('content');
  if (!main) return [];
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (text.parentElement?.closest('script, style, template, found-words')) continue;
    for (const { 0: word, index } of text.nodeValue?.matchAll(WORD) ?? []) {
      if (!words.has(word.toLowerCase())) continue;
      const range = new Range();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      ranges.push(range);
    }
  }
  return ranges;
}

define('found-words', FoundWords);
