/**
 * <search-shortcut>: «/» and Ctrl-K or ⌘K lead to the search field of the page, or else to the search page, to which the link
 * inside leads. `data-shortcuts="off"` on the root element turns the keys off: readers who speak
 * to their computer need that (WCAG 2.1.4).
 */
import { define, PageElement } from './page-element.ts';

const FIELD = 'site-search-field';

class SearchShortcut extends PageElement {
  protected connected(signal: AbortSignal): void {
    addEventListener('keydown', (event) => this.#pressed(event), { signal });
  }

  #pressed(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || !isShortcut(event)) return;
    if (document.documentElement.dataset.shortcuts === 'off') return;
    if (event.target instanceof Element && event.target.matches(':read-write, select')) return;
    event.preventDefault();
    const field = document.getElementById(FIELD);
    if (field instanceof HTMLInputElement) {
      field.focus();
      field.select();
    } else {
      // The browser itself puts the focus where the address points.
      location.assign(`${this.required<HTMLAnchorElement>('a').href}#${FIELD}`);
    }
  }
}

function isShortcut({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (altKey) return false;
  // By the place of the key: with the Russian layout it types «л».
  if (ctrlKey || metaKey) return code === 'KeyK' && !shiftKey;
  // By what is typed: with the Russian layout the slash needs Shift.
  return key === '/';
}

define('search-shortcut', SearchShortcut);
