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
    return required<E>(this, selector);
  }
}

export function required<E extends Element = HTMLElement>(place: ParentNode, selector: string): E {
  const found = place.querySelector<E>(selector);
  if (!found) throw new Error(`${place.nodeName.toLowerCase()}: no ${selector} inside`);
  return found;
}

/** A new element with this inside. */
export function made<K extends keyof HTMLElementTagNameMap>(
  name: K,
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.append(...inside);
  return element;
}

export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
