/** Base of the site's custom elements: listeners are removed when the element leaves the page. */
export abstract class PageElement extends HTMLElement {
  #controller: AbortController | undefined;

  /** @param signal for the listeners: aborted when the element leaves the page */
  protected abstract connected(signal: AbortSignal): void;

  connectedCallback(): void {
    this.#controller = new AbortController();
    this.connected(this.#controller.signal);
  }

  disconnectedCallback(): void {
    this.#controller?.abort();
  }

  /** An element that the page has put inside. */
  protected required<E extends Element = HTMLElement>(selector: string): E {
    const found = this.querySelector<E>(selector);
    if (!found) throw new Error(`<${this.localName}>: no ${selector} inside`);
    return found;
  }
}

export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
