/**
 * <practice-filter>: combines facets over the whole list, of which the page holds a part. Without it every facet
 * value is a link to a page of its own; with it the links become checkboxes, and the choice lives in the address.
 * The index and the missing parts of the list are fetched on the first choice, not before.
 */
import { countCards } from '../language/plural.ts';
import { amounts, amountsAt, chosen, ORDERS, type Choice, type Order } from './practice-choice.ts';
import { PracticeSource } from './practice-source.ts';

class PracticeFilter extends HTMLElement {
  #controller: AbortController | undefined;
  #source: PracticeSource | undefined;
  #labels = new Map<string, string>();
  /** What the server sent, to restore it. */
  #whole: { items: Element[]; sentence: string } | undefined;
  /** Number of the latest request: answers to earlier ones are dropped. */
  #wish = 0;

  connectedCallback(): void {
    // A page of one facet value is a finished list: there its links lead on to other pages.
    if (this.querySelector('[data-facet] a[aria-current]')) return;
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    this.#source ??= new PracticeSource({
      index: this.#setting('index'),
      values: this.#setting('values'),
      parts: this.#setting('parts'),
      onPage: this.#onPage,
      file: this.#download.pathname,
    });
    this.#whole ??= {
      items: [...this.#required('[data-list]').children],
      sentence: this.#required('[data-sentence]').textContent,
    };
    for (const facet of this.#facets) if (facet.open) this.#makeChoices(facet);

    this.addEventListener('change', (event) => this.#changed(event.target), { signal });
    this.addEventListener('input', (event) => this.#typed(event.target), { signal });
    this.addEventListener('click', (event) => this.#askedForRest(event.target), { signal });
    // `toggle` does not bubble. A facet that nobody opens stays as it is.
    this.addEventListener('toggle', (event) => this.#opened(event.target), { signal, capture: true });
    this.#required('[data-chips]').addEventListener('click', (event) => this.#removeChip(event), { signal });
    this.#required('[data-more]').addEventListener('click', () => void this.#showMore(), { signal });
    this.#download.addEventListener('click', (event) => void this.#saveChosen(event), { signal });
    addEventListener('popstate', () => void this.#restore(), { signal });
    void this.#restore();
  }

  disconnectedCallback(): void {
    this.#controller?.abort();
  }

  #required<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.querySelector<E>(selector);
    if (!found) throw new Error(`<practice-filter>: no ${selector} inside`);
    return found;
  }

  #setting(name: 'index' | 'values' | 'parts' | 'onPage' | 'path' | 'failed'): string {
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

  #copyOf(template: 'choice' | 'restOf' | 'find' | 'chip'): HTMLElement {
    const name = template.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`);
    const { content } = this.#required<HTMLTemplateElement>(`template[data-${name}]`);
    return content.firstElementChild?.cloneNode(true) as HTMLElement;
  }

  /** Turns the links of a facet into checkboxes; says whether there was anything to turn. */
  #makeChoices(facet: HTMLDetailsElement): boolean {
    const links = facet.querySelectorAll<HTMLAnchorElement>('a[data-value]');
    const words = (link: Element, place: string) => link.querySelector(place)?.textContent ?? '';
    for (const link of links) {
      const { value = '' } = link.dataset;
      link.replaceWith(this.#choiceFor(facet, value, words(link, '.label'), words(link, '.count')));
    }
    const rest = facet.querySelector<HTMLAnchorElement>('a[data-rest]');
    if (rest) {
      const button = this.#copyOf('restOf');
      (button.firstElementChild as HTMLElement).textContent = rest.dataset.rest ?? '';
      rest.replaceWith(button);
    }
    return links.length > 0;
  }

  #choiceFor(facet: HTMLDetailsElement, value: string, words: string, amount: string): HTMLElement {
    const { facet: name = '' } = facet.dataset;
    const label = this.#copyOf('choice');
    const input = label.querySelector('input') as HTMLInputElement;
    input.name = name;
    input.value = value;
    (label.querySelector('.label') as HTMLElement).textContent = words;
    (label.querySelector('.count') as HTMLElement).textContent = amount;
    this.#labels.set(`${name}:${value}`, words);
    return label;
  }

  #askedForRest(target: EventTarget | null): void {
    const facet = (target as Element)
      .closest('[data-show-rest]')
      ?.closest<HTMLDetailsElement>('[data-facet]');
    if (facet) void this.#showRest(facet);
  }

  async #showRest(facet: HTMLDetailsElement): Promise<void> {
    const source = this.#source;
    if (!source) return;
    try {
      const index = await source.index();
      await this.#addRest(facet);
      this.#countValues(amounts(index, this.#choice), this.#choice);
      facet.querySelector<HTMLInputElement>('input[type=search]')?.focus();
    } catch {
      this.#required('[data-sentence]').textContent = this.#setting('failed');
    }
  }

  /** The values that do not stand on the page, and a field to find one among them. */
  async #addRest(facet: HTMLDetailsElement): Promise<void> {
    const all = (await this.#source?.valuesOf(facet.dataset.facet ?? '')) ?? [];
    const button = facet.querySelector('[data-show-rest]');
    const list = facet.querySelector('ul');
    // A copy carries the style of the others.
    const model = list?.querySelector('li')?.cloneNode(false) as HTMLLIElement | undefined;
    if (!button || !list || !model) return;
    model.hidden = false;
    const shown = new Set(this.#inputsOf(facet).map(({ value }) => value));
    for (const [value, words] of all) {
      if (shown.has(value)) continue;
      const row = model.cloneNode(false) as HTMLLIElement;
      row.append(this.#choiceFor(facet, value, words, ''));
      list.append(row);
    }
    const find = this.#copyOf('find');
    const input = find.querySelector('input') as HTMLInputElement;
    input.id = `find-${facet.dataset.facet ?? ''}`;
    (find.querySelector('label') as HTMLLabelElement).htmlFor = input.id;
    list.before(find);
    button.remove();
  }

  #typed(target: EventTarget | null): void {
    const facet = (target as Element).closest<HTMLDetailsElement>('[data-facet]');
    if (!facet || !(target as Element).matches('input[type=search]')) return;
    const shown = this.#showRows(facet);
    const status = facet.querySelector('.find [role=status]');
    if (status)
      status.textContent = (target as HTMLInputElement).value.trim() ? `Нашлось: ${shown || 'ничего'}` : '';
  }

  /** Rows that lead somewhere under the other choices, and fit what is typed; says how many. */
  #showRows(facet: HTMLDetailsElement): number {
    // Typography sets no-break spaces, keyboards do not.
    const plain = (words: string) => words.trim().toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ');
    const typed = plain(facet.querySelector<HTMLInputElement>('input[type=search]')?.value ?? '');
    const rows = [...facet.querySelectorAll('li')];
    for (const row of rows) {
      const words = row.querySelector('.label')?.textContent ?? '';
      row.hidden = 'empty' in row.dataset || !plain(words).includes(typed);
    }
    return rows.filter((row) => !row.hidden).length;
  }

  #inputsOf(scope: HTMLElement): HTMLInputElement[] {
    return [...scope.querySelectorAll<HTMLInputElement>('[data-facet] input[type=checkbox]')];
  }

  get #inputs(): HTMLInputElement[] {
    return this.#inputsOf(this);
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

  #changed(target: EventTarget | null): void {
    // Typing in the field that narrows the values is not a choice.
    if (!(target as Element).matches('[type=search]')) this.#keepChoice();
  }

  #keepChoice(): void {
    const query = new URLSearchParams();
    for (const [facet, values] of this.#choice) for (const value of values) query.append(facet, value);
    if (this.#order) query.set('sort', this.#order);
    history.pushState(null, '', this.#setting('path') + (query.size ? `?${query}` : ''));
    void this.#show();
  }

  async #restore(): Promise<void> {
    const { search } = location;
    const query = new URLSearchParams(search);
    const named = this.#facets.filter(({ dataset }) => query.has(dataset.facet ?? ''));
    for (const facet of named) this.#makeChoices(facet);
    const short = named.filter((facet) => {
      const shown = this.#inputsOf(facet).map(({ value }) => value);
      return query.getAll(facet.dataset.facet ?? '').some((value) => !shown.includes(value));
    });
    if (short.length) {
      this.setAttribute('aria-busy', 'true');
      try {
        await Promise.all(short.map((facet) => this.#addRest(facet)));
        await Promise.all(short.map((facet) => this.#renameIn(query, facet.dataset.facet ?? '')));
      } catch {
        this.#required('[data-sentence]').textContent = this.#setting('failed');
        this.removeAttribute('aria-busy');
        return;
      }
      // A newer request has replaced this one.
      if (location.search !== search) return;
    }
    for (const input of this.#inputs) input.checked = query.getAll(input.name).includes(input.value);
    this.#select.value = query.get('sort') ?? '';
    for (const facet of named) if (facet.querySelector('input:checked')) facet.open = true;
    void this.#show();
  }

  /** Puts present values in place of those that an address from before a renaming names. */
  async #renameIn(query: URLSearchParams, facet: string): Promise<void> {
    const asked = query.getAll(facet);
    for (const [value, , formerly] of (await this.#source?.valuesOf(facet)) ?? [])
      if (formerly?.some((former) => asked.includes(former))) query.append(facet, value);
  }

  #removeChip(event: Event): void {
    const button = (event.target as Element).closest<HTMLButtonElement>('button');
    if (!button) return;
    const input = this.#inputs.find((item) => `${item.name}:${item.value}` === button.dataset.choice);
    if (!input) return;
    input.checked = false;
    this.#keepChoice();
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

  /** How many entries are shown; stored in the history entry, so that «back» restores them. */
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
      const { deeds, support } = amountsAt(index, positions);
      const items = await source.itemsAt(positions.slice(0, this.#wanted));
      if (wish !== this.#wish) return;
      this.#fill(items, positions.length);
      this.#countValues(amounts(index, choice), choice);
      this.#required('[data-sentence]').textContent = this.#sentence(countCards(deeds, support), choice);
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

  #sentence(amount: string, choice: Choice): string {
    const list = this.#words(choice)
      .map(({ label }) => label)
      .join(', ');
    return (amount || 'Ничего не нашлось') + (list && `: ${list}`);
  }

  /** Counts follow the other facets: how many there would be with this value chosen. */
  #countValues(counts: Map<string, Map<string, number>>, choice: Choice): void {
    for (const input of this.#inputs) {
      const amount = counts.get(input.name)?.get(input.value) ?? 0;
      const place = input.closest('label')?.querySelector('.count');
      if (place) place.textContent = String(amount);
      const isEmpty = amount === 0 && !choice.get(input.name)?.has(input.value);
      input.closest('li')?.toggleAttribute('data-empty', isEmpty);
    }
    for (const facet of this.#facets) this.#showRows(facet);
  }

  #chips(choice: Choice): void {
    const chips = this.#required('[data-chips]');
    const words = this.#words(choice);
    chips.replaceChildren(
      ...words.map(({ key, label }) => {
        const chip = this.#copyOf('chip');
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
