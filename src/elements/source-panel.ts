/**
 * <source-panel>: shows a source beside the mark that cites it. One panel serves all marks: it is filled from the list, to
 * which the marks lead without it.
 */
import { define, PageElement } from './page-element.ts';

/** From the edges of the window, in pixels. */
const MARGIN = 12;

class SourcePanel extends PageElement {
  #mark: HTMLAnchorElement | undefined;

  protected connected(signal: AbortSignal): void {
    const panel = this.required('[popover]');
    if (!('popover' in panel)) return;
    document.addEventListener('click', (event) => this.#clicked(event), { signal });
    const toggled = ({ newState }: ToggleEvent) => {
      if (newState === 'closed') this.#mark?.removeAttribute('aria-expanded');
    };
    panel.addEventListener('toggle', toggled, { signal });
    // Past its last link one is where one was.
    const left = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget && !panel.contains(relatedTarget as Node)) this.#close();
    };
    panel.addEventListener('focusout', left, { signal });
    // Browsers that do not open what a link leads into.
    const reveal = () => document.querySelector(':target')?.closest('details')?.setAttribute('open', '');
    window.addEventListener('hashchange', reveal, { signal });
    reveal();
  }

  #clicked(event: MouseEvent): void {
    const target = event.target as Element;
    if (target.closest('source-panel :is(a, button)')) return this.#close();
    const mark = target.closest<HTMLAnchorElement>('.source a[href^="#"]');
    const source = mark && document.getElementById(mark.hash.slice(1));
    if (!source || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#show(mark, source);
  }

  #show(mark: HTMLAnchorElement, source: Element): void {
    const panel = this.required('[popover]');
    panel.hidePopover();
    this.#mark?.removeAttribute('aria-expanded');
    this.#mark = mark;
    mark.ariaExpanded = 'true';
    const link = source.querySelector('a');
    this.required('[data-number]').textContent = mark.ariaLabel;
    this.required('[data-title]').textContent = link?.textContent ?? '';
    this.required('[data-about]').textContent = source.querySelector('.about')?.textContent ?? '';
    this.required<HTMLAnchorElement>('[data-open]').href = link?.href ?? '';
    panel.showPopover();
    const { left, bottom } = mark.getBoundingClientRect();
    const furthest = document.documentElement.clientWidth - panel.offsetWidth - MARGIN;
    panel.style.left = `${Math.max(MARGIN, Math.min(left - 2 * MARGIN, furthest))}px`;
    panel.style.top = `${bottom + scrollY + MARGIN}px`;
    panel.focus({ preventScroll: true });
    panel.scrollIntoView({ block: 'nearest' });
  }

  #close(): void {
    this.required('[popover]').hidePopover();
    this.#mark?.focus({ preventScroll: true });
  }
}

define('source-panel', SourcePanel);
