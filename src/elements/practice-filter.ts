/**
 * <practice-filter>: combines facets over the whole list, of which the page holds a part. Without it every facet
 * value is a link to a page of its own; with it the links become checkboxes, and the choice lives in the address.
 * The index and the missing parts of the list are fetched on the first choice, not before.
 */
import { count } from '../language/plural.ts';
import { amounts, chosen, ORDERS, type Choice, type Order } from './practice-choice.ts';
import { PracticeSource } from './practice-source.ts';

class PracticeFilter extends HTMLElement {
  #controller: AbortController | undefined;
  #source: PracticeSource | undefined;
  #labels = new Map<string, string>();
  /** What the server sent, to come back to. */
  #whole: { items: Element[]; sentence: string } | undefined;
  /** The latest wish: an answer to an earlier one is dropped. */
  #wish = 0;

  connectedCallback(): void {
    // A page of one facet value is a finished list: there its links lead on to other pages.
    if (this.querySelector('[data-facet] a[aria-current]')) return;
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    this.#source ??= new PracticeSource({
      index: this.#setting('index'),
      parts: this.#setting('parts'),
      onPage: this.#onPage,
      file: this.#download.pathname,
    });
    this.#whole ??= {
      items: [...this.#required('[data-list]').children],
      sentence: this.#required('[data-sentence]').textContent,
    };
    for (const facet of this.#facets) if (facet.open) this.#makeChoices(facet);

    this.addEventListener('change', () => this.#changed(), { signal });
    // `toggle` does not bubble. A facet that nobody opens stays as it is: there are hundreds of values.
    this.addEventListener('toggle', (event) => this.#opened(event.target), { signal, capture: true });
    this.#required('[data-chips]').addEventListener('click', (event) => this.#removeChip(event), { signal });
    this.#required('[data-more]').addEventListener('click', () => void this.#showMore(), { signal });
    this.#download.addEventListener('click', (event) => void this.#saveChosen(event), { signal });
    addEventListener('popstate', () => this.#restore(), { signal });
    this.#restore();
  }

  disconnectedCallback(): void {
    this.#controller?.abort();
  }

  #required<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.querySelector<E>(selector);
    if (!found) throw new Error(`<practice-filter>: no ${selector} inside`);
    return found;
  }

  #setting(name: 'index' | 'parts' | 'onPage' | 'path' | 'failed'): string {
    const value = this.dataset[name];
    if (value === undefined) throw new Error(`<practice-filter>: no data-${name}`);
    return value;
  }

  get #download(): HTMLAnchorElement {
    return this.#required<HTMLAnchorElement>('a[data-download]');
  }

  get #facets(): HTMLDetailsElement[] {
    return [...this.querySelectorAll<HTMLDetailsElement>('details[data-facet]')];
  }

  #opened(target: EventTarget | null): void {
    if (!(target instanceof HTMLDetailsElement) || !target.matches('[data-facet]')) return;
    if (this.#makeChoices(target)) void this.#show();
  }

  /** Turns the links of a facet into checkboxes; says whether there was anything to turn. */
  #makeChoices(facet: HTMLDetailsElement): boolean {
    const template = this.#required<HTMLTemplateElement>('template[data-choice]');
    const links = facet.querySelectorAll<HTMLAnchorElement>('a[data-value]');
    const name = facet.dataset.facet ?? '';
    for (const link of links) {
      const value = link.dataset.value ?? '';
      const label = template.content.firstElementChild?.cloneNode(true) as HTMLLabelElement;
      const input = label.querySelector('input') as HTMLInputElement;
      input.name = name;
      input.value = value;
      const words = link.querySelector('.label')?.textContent ?? value;
      (label.querySelector('.label') as HTMLElement).textContent = words;
      (label.querySelector('.count') as HTMLElement).textContent =
        link.querySelector('.count')?.textContent ?? '';
      this.#labels.set(`${name}:${value}`, words);
      link.replaceWith(label);
    }
    return links.length > 0;
  }

  get #inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('[data-facet] input')];
  }

  get #select(): HTMLSelectElement {
    return this.#required<HTMLSelectElement>('[data-sort] select');
  }

  get #order(): Order {
    return ORDERS.find((order) => order === this.#select.value) ?? '';
  }

  get #choice(): Choice {
    const choice = new Map<string, Set<string>>();
    for (const { name, value, checked } of this.#inputs) {
      if (checked) choice.set(name, (choice.get(name) ?? new Set()).add(value));
    }
    return choice;
  }

  #changed(): void {
    const query = new URLSearchParams();
    for (const [facet, values] of this.#choice) for (const value of values) query.append(facet, value);
    if (this.#order) query.set('sort', this.#order);
    history.pushState(null, '', this.#setting('path') + (query.size ? `?${query}` : ''));
    void this.#show();
  }

  #restore(): void {
    const query = new URLSearchParams(location.search);
    for (const facet of this.#facets) if (query.has(facet.dataset.facet ?? '')) this.#makeChoices(facet);
    for (const input of this.#inputs) input.checked = query.getAll(input.name).includes(input.value);
    this.#select.value = query.get('sort') ?? '';
    for (const details of this.querySelectorAll<HTMLDetailsElement>('[data-facet]')) {
      if (details.querySelector('input:checked')) details.open = true;
    }
    void this.#show();
  }

  #removeChip(event: Event): void {
    const button = (event.target as Element).closest<HTMLButtonElement>('button');
    if (!button) return;
    const input = this.#inputs.find((item) => `${item.name}:${item.value}` === button.dataset.choice);
    if (!input) return;
    input.checked = false;
    this.#changed();
    (this.querySelector<HTMLElement>('[data-chips] button') ?? input).focus();
  }

  get #onPage(): number {
    return Number(this.#setting('onPage'));
  }

  /** The link leads to the whole list; of a choice the file holds just what is chosen, in its order. */
  async #saveChosen(event: Event): Promise<void> {
    const source = this.#source;
    const choice = this.#choice;
    if (!source || (!choice.size && !this.#order)) return;
    event.preventDefault();
    try {
      const positions = chosen(await source.index(), choice, this.#order);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await source.fileOf(positions));
      link.download = this.#download.download;
      link.click();
      URL.revokeObjectURL(link.href);
    } catch {
      this.#required('[data-sentence]').textContent = this.#setting('failed');
    }
  }

  /** How many entries the reader has asked for; kept with the address, so that «back» shows as many. */
  get #wanted(): number {
    const { shown } = (history.state ?? {}) as { shown?: number };
    return Math.max(shown ?? 0, this.#onPage);
  }

  async #showMore(): Promise<void> {
    const list = this.#required('[data-list]');
    const before = list.children.length;
    history.replaceState({ shown: this.#wanted + this.#onPage }, '');
    await this.#show();
    list.children[before]?.querySelector<HTMLElement>('a')?.focus();
  }

  async #show(): Promise<void> {
    const source = this.#source;
    if (!source) return;
    const wish = ++this.#wish;
    const choice = this.#choice;
    const order = this.#order;
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[data-view]'))
      link.search = location.search;
    this.#chips(choice);
    if (!choice.size && !order) {
      this.#showWhole();
      return;
    }
    this.setAttribute('aria-busy', 'true');
    try {
      const index = await source.index();
      const positions = chosen(index, choice, order);
      const items = await source.itemsAt(positions.slice(0, this.#wanted));
      if (wish !== this.#wish) return;
      this.#fill(items, positions.length);
      this.#countValues(amounts(index, choice), choice);
      this.#required('[data-sentence]').textContent = this.#sentence(positions.length, choice);
    } catch {
      if (wish === this.#wish) this.#required('[data-sentence]').textContent = this.#setting('failed');
    } finally {
      if (wish === this.#wish) this.removeAttribute('aria-busy');
    }
  }

  /** The page as it came: its own entries, its own numbers of pages. */
  #showWhole(): void {
    if (!this.#whole) return;
    this.#required('[data-list]').replaceChildren(...this.#whole.items);
    this.#required('[data-sentence]').textContent = this.#whole.sentence;
    this.#required('[data-nothing]').hidden = true;
    this.#required('[data-more]').hidden = true;
    this.#pager(true);
    this.removeAttribute('aria-busy');
    void this.#source?.knownIndex?.then((index) => {
      if (!this.#choice.size) this.#countValues(amounts(index, new Map()), new Map());
    });
  }

  #pager(shown: boolean): void {
    const pager = this.querySelector<HTMLElement>('[data-pager]');
    if (pager) pager.hidden = !shown;
  }

  #fill(items: Element[], amount: number): void {
    this.#required('[data-list]').replaceChildren(...items);
    this.#required('[data-nothing]').hidden = amount > 0;
    this.#required('[data-more]').hidden = items.length >= amount;
    this.#pager(false);
  }

  #words(choice: Choice): { key: string; label: string }[] {
    return [...choice].flatMap(([facet, values]) =>
      [...values].map((value) => ({
        key: `${facet}:${value}`,
        label: this.#labels.get(`${facet}:${value}`) ?? value,
      })),
    );
  }

  #sentence(amount: number, choice: Choice): string {
    const list = this.#words(choice)
      .map(({ label }) => label)
      .join(', ');
    return count(amount, 'практика') + (list && `: ${list}`);
  }

  /** Counts follow the other facets: how many there would be with this value chosen. */
  #countValues(counts: Map<string, Map<string, number>>, choice: Choice): void {
    for (const input of this.#inputs) {
      const amount = counts.get(input.name)?.get(input.value) ?? 0;
      const place = input.closest('label')?.querySelector('.count');
      if (place) place.textContent = String(amount);
      const row = input.closest('li');
      if (row) row.hidden = amount === 0 && !choice.get(input.name)?.has(input.value);
    }
  }

  #chips(choice: Choice): void {
    const chips = this.#required('[data-chips]');
    const template = this.#required<HTMLTemplateElement>('template[data-chip]');
    const words = this.#words(choice);
    chips.replaceChildren(
      ...words.map(({ key, label }) => {
        const chip = template.content.firstElementChild?.cloneNode(true) as HTMLLIElement;
        const button = chip.querySelector('button') as HTMLButtonElement;
        button.dataset.choice = key;
        button.setAttribute('aria-label', `Убрать условие: ${label}`);
        (button.firstElementChild as HTMLElement).textContent = label;
        return chip;
      }),
    );
    chips.hidden = words.length === 0;
  }
}

if (!customElements.get('practice-filter')) customElements.define('practice-filter', PracticeFilter);
