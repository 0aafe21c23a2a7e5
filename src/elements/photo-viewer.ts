/**
 * <photo-viewer>: opens the photos of a page over it, one after another. Each is a link to the whole picture
 * (`a[data-photo]`), which a reader without scripts simply follows. Arrow keys turn, Escape closes.
 */
import { define, PageElement } from './page-element.ts';

class PhotoViewer extends PageElement {
  #shown = 0;

  protected connected(signal: AbortSignal): void {
    document.addEventListener('click', (event) => this.#open(event), { signal });
    this.#dialog.addEventListener('click', (event) => this.#clicked(event), { signal });
    this.#dialog.addEventListener('keydown', (event) => this.#turnByKey(event), { signal });
    this.#dialog.addEventListener('close', () => this.#links[this.#shown]?.focus(), { signal });
  }

  get #dialog(): HTMLDialogElement {
    return this.required<HTMLDialogElement>('dialog');
  }

  get #picture(): HTMLImageElement {
    const figure = this.required('figure');
    return figure.querySelector('img') ?? figure.insertBefore(new Image(), figure.firstChild);
  }

  /** In the order of the page. */
  get #links(): HTMLAnchorElement[] {
    return [...document.querySelectorAll<HTMLAnchorElement>('a[data-photo]')];
  }

  #open(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-photo]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#show(this.#links.indexOf(link));
    this.#dialog.showModal();
  }

  #clicked(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    if (target === this.#dialog) this.#dialog.close();
    const step = target.closest<HTMLElement>('[data-step]')?.dataset.step;
    if (step) this.#show(this.#shown + Number(step));
  }

  #turnByKey(event: KeyboardEvent): void {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step) this.#show(this.#shown + step);
  }

  #show(wanted: number): void {
    const links = this.#links;
    const link = links[wanted];
    if (!link) return;
    this.#shown = wanted;
    const picture = this.#picture;
    picture.src = link.href;
    picture.alt = link.querySelector('img')?.alt ?? '';
    const words = link.closest('figure')?.querySelector('figcaption')?.textContent.trim() ?? '';
    const place = links.length > 1 ? `${wanted + 1} из ${links.length}. ` : '';
    this.required('figcaption').textContent = place + words;
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-step]')) {
      button.hidden = links.length < 2;
      button.disabled = !links[wanted + Number(button.dataset.step)];
    }
    // A button that has become useless gives the focus to the one that closes, else arrow keys stop working.
    if (
      document.activeElement === document.body ||
      (document.activeElement as HTMLButtonElement | null)?.disabled
    )
      this.required('form button').focus();
  }
}

define('photo-viewer', PhotoViewer);
