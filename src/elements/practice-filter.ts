/**
 * <practice-filter>: combines facets over the whole list, of which the page holds a part. Without it every facet
 * value is a link to a page of its own; with it the links become checkboxes, and the choice lives in the address.
 * The index and the other pages of the list are fetched on the first choice, not before.
 */
import { count, countCards } from '../language/plural.ts';
import { FilterSheet } from './filter-sheet.ts';
import { define, made, PageElement } from './page-element.ts';
import {
  amounts,
  amountsAt,
  chosen,
  ORDERS,
  unknownAt,
  withoutEach,
  type Choice,
  type Order,
} from './practice-choice.ts';
import { PracticeSource, type NamedValue } from './practice-source.ts';
import { saveFile } from './save-file.ts';

class PracticeFilter extends PageElement {
  #source: PracticeSource | undefined;
  #sheet: FilterSheet | undefined;
  /** Names of values, by facet and value: beside their boxes, and in the sentence of what is chosen. */
  #labels = new Map<string, { label: string; said: string }>();
  /** Present values in place of those that an address from before a renaming names. */
  #renamed = new Map<string, string>();
  /** What the server sent, to restore it. */
  #whole: { items: Element[]; amount: string; title: string; heading: string } | undefined;
  /** Number of the latest request: answers to earlier ones are dropped. */
  #wish = 0;

  protected connected(signal: AbortSignal): void {
    const current = this.querySelector<HTMLAnchorElement>('[data-facet] a[aria-current]');
    if (current) {
      this.#leadOn(current);
      return;
    }
    this.#source ??= new PracticeSource({
      index: this.#setting('index'),
      values: this.#setting('values'),
      list: this.#setting('path'),
      onPage: this.#onPage,
      file: this.#download.pathname,
    });
    this.#whole ??= {
      items: [...this.required('[data-list]').children],
      amount: this.required('[data-sentence]').textContent,
      title: document.title,
      heading: this.#heading.textContent,
    };
    this.#sheet ??= new FilterSheet(
      this.required<HTMLDialogElement>('dialog'),
      this.required('.facets'),
      () => history.back(),
    );
    this.#makeHeads();
    for (const facet of this.#facets) if (facet.open) this.#makeChoices(facet);

    this.addEventListener('change', (event) => this.#changed(event.target), { signal });
    this.addEventListener('input', (event) => this.#typed(event.target), { signal });
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    // `toggle` does not bubble. A facet that nobody opens stays as it is.
    this.addEventListener('toggle', (event) => this.#opened(event.target), { signal, capture: true });
    this.required('[data-more]').addEventListener('click', () => void this.#showMore(), { signal });
    this.#download.addEventListener('click', (event) => void this.#saveChosen(event), { signal });
    addEventListener('popstate', () => void this.#restore(), { signal });
    void this.#restore();
  }

  #setting(name: 'index' | 'values' | 'onPage' | 'path' | 'failed'): string {
    const value = this.dataset[name];
    if (value === undefined) throw new Error(`<practice-filter>: no data-${name}`);
    return value;
  }

  get #download(): HTMLAnchorElement {
    return this.required<HTMLAnchorElement>('a[data-download]');
  }

  get #heading(): HTMLHeadingElement {
    return document.querySelector('h1') as HTMLHeadingElement;
  }

  get #facets(): HTMLDetailsElement[] {
    return [...this.querySelectorAll<HTMLDetailsElement>('details[data-facet]')];
  }

  /**
   * A page of one facet value is a finished list. Its links lead on to the whole list, where that value stays chosen,
   * and count what will be left there.
   */
  #leadOn(current: HTMLAnchorElement): void {
    const nameOf = (link: HTMLElement) => link.closest<HTMLElement>('[data-facet]')?.dataset.facet ?? '';
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[data-value]:not([aria-current])')) {
      const query = new URLSearchParams([[nameOf(current), current.dataset.value ?? '']]);
      query.append(nameOf(link), link.dataset.value ?? '');
      link.href = `${this.#setting('path')}?${query}`;
      const { left } = link.dataset;
      (link.querySelector('.count') as HTMLElement).textContent = left ?? '';
      (link.closest('li') as HTMLElement).hidden = left === '0';
    }
  }

  #clicked(event: Event): void {
    const target = event.target as Element;
    const facet = target.closest('[data-show-rest]')?.closest<HTMLDetailsElement>('[data-facet]');
    if (facet) void this.#showRest(facet);
    else if (target.closest('[data-opener]')) {
      event.preventDefault();
      this.#sheet?.open();
      // The first count should not wait for it.
      this.#source?.index().catch(() => undefined);
    } else if (target.closest('[data-reset]')) this.#drop(() => true);
    else {
      const { drop } = target.closest<HTMLElement>('[data-drop]')?.dataset ?? {};
      if (drop) this.#drop(({ name, value }) => drop === name || drop === `${name}:${value}`);
      const orders = target.closest<HTMLElement>('[data-orders]')?.dataset.orders?.split(' ');
      if (orders) {
        this.#select.value = orders[orders.indexOf(this.#order) + 1] ?? '';
        this.#keepChoice();
      }
    }
  }

  /** Where scripts run, the heads of the table sort it. */
  #makeHeads(): void {
    for (const head of this.querySelectorAll('[data-orders]')) {
      if (head.querySelector('button')) continue;
      const button = this.#copyOf('head');
      button.textContent = head.textContent;
      head.replaceChildren(button);
    }
  }

  #opened(target: EventTarget | null): void {
    if (!(target instanceof HTMLDetailsElement) || !target.matches('[data-facet]')) return;
    if (this.#makeChoices(target)) void this.#show();
  }

  #copyOf(template: 'choice' | 'restOf' | 'find' | 'chip' | 'offer' | 'head'): HTMLElement {
    const name = template.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`);
    const { content } = this.required<HTMLTemplateElement>(`template[data-${name}]`);
    return content.firstElementChild?.cloneNode(true) as HTMLElement;
  }

  /** Turns the links of a facet into checkboxes; says whether there was anything to turn. */
  #makeChoices(facet: HTMLDetailsElement): boolean {
    const links = facet.querySelectorAll<HTMLAnchorElement>('a[data-value]');
    const words = (link: Element, place: string) => link.querySelector(place)?.textContent ?? '';
    for (const link of links) {
      const { value = '', said = '', formerly = '' } = link.dataset;
      const [label, amount] = [words(link, '.label'), words(link, '.count')];
      link.replaceWith(
        this.#choiceFor(facet, [value, label, said, ...formerly.split(' ').filter(Boolean)], amount),
      );
    }
    const rest = facet.querySelector<HTMLAnchorElement>('a[data-rest]');
    if (rest) {
      const button = this.#copyOf('restOf');
      (button.firstElementChild as HTMLElement).textContent = rest.dataset.rest ?? '';
      rest.replaceWith(button);
    }
    return links.length > 0;
  }

  #choiceFor(
    facet: HTMLDetailsElement,
    [value, words, said, ...formerly]: NamedValue,
    amount: string,
  ): HTMLElement {
    const { facet: name = '' } = facet.dataset;
    const label = this.#copyOf('choice');
    const input = label.querySelector('input') as HTMLInputElement;
    input.name = name;
    input.value = value;
    (label.querySelector('.label') as HTMLElement).textContent = words;
    (label.querySelector('.count') as HTMLElement).textContent = amount;
    this.#labels.set(`${name}:${value}`, { label: words, said: said || words });
    for (const former of formerly) this.#renamed.set(`${name}:${former}`, value);
    return label;
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
      this.#fail();
    }
  }

  #fail(): void {
    const words = this.#setting('failed');
    this.required('[data-sentence]').textContent = words;
    this.#sheet?.say('список', words);
  }

  /** The values that do not stand on the page, and a field to find one among them. */
  async #addRest(facet: HTMLDetailsElement): Promise<void> {
    const button = facet.querySelector('[data-show-rest]');
    const all = (button && (await this.#source?.valuesOf(facet.dataset.facet ?? ''))) ?? [];
    const list = facet.querySelector('ul');
    // A copy carries the style of the others.
    const model = list?.querySelector('li')?.cloneNode(false) as HTMLLIElement | undefined;
    if (!button || !list || !model) return;
    model.hidden = false;
    const shown = new Set(this.#inputsOf(facet).map(({ value }) => value));
    for (const named of all) {
      if (shown.has(named[0])) continue;
      const row = model.cloneNode(false) as HTMLLIElement;
      row.append(this.#choiceFor(facet, named, ''));
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
    return this.required<HTMLSelectElement>('[data-sort] select');
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
    this.required('[data-gone]').textContent = '';
    const { isOpen = false, touched = false } = this.#sheet ?? {};
    if (isOpen && touched) history.replaceState(null, '', this.#address);
    else history.pushState(null, '', this.#address);
    if (this.#sheet) this.#sheet.touched = isOpen;
    void this.#show();
  }

  get #address(): string {
    const query = new URLSearchParams();
    for (const [facet, values] of this.#choice) for (const value of values) query.append(facet, value);
    if (this.#order) query.set('sort', this.#order);
    return this.#setting('path') + (query.size ? `?${query}` : '');
  }

  async #restore(): Promise<void> {
    // What the sheet would take back when it is left is another entry of the history now.
    if (this.#sheet) this.#sheet.touched = false;
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
      } catch {
        this.#fail();
        this.removeAttribute('aria-busy');
        return;
      }
      // A newer request has replaced this one.
      if (location.search !== search) return;
    }
    const asked = named.flatMap(({ dataset: { facet = '' } }) =>
      query.getAll(facet).map((value) => ({ facet, value: this.#renamed.get(`${facet}:${value}`) ?? value })),
    );
    for (const input of this.#inputs)
      input.checked = asked.some(({ facet, value }) => facet === input.name && value === input.value);
    this.#select.value = ORDERS.find((order) => order === query.get('sort')) ?? '';
    for (const facet of named) if (facet.querySelector('input:checked')) facet.open = true;
    this.#sayGone(asked.filter(({ facet, value }) => !this.#labels.has(`${facet}:${value}`)));
    void this.#show();
  }

  /** An address may name what has left the collection, or never was in it: it is said, and leaves the address. */
  #sayGone(gone: readonly { value: string }[]): void {
    const words = gone.map(({ value }) => `«${value.slice(0, 60)}»`).join(', ');
    const rest = this.#choice.size ? 'остальные действуют' : 'показаны все';
    this.required('[data-gone]').textContent =
      words && `${gone.length > 1 ? 'Условий' : 'Условия'} ${words} больше нет, ${rest}.`;
    if (words) history.replaceState(history.state, '', this.#address);
  }

  /** Drops these conditions. The button that did it goes too: the focus stays near. */
  #drop(isDropped: (input: HTMLInputElement) => boolean): void {
    const inputs = this.#inputs.filter((input) => input.checked && isDropped(input));
    for (const input of inputs) input.checked = false;
    this.#keepChoice();
    if (!this.#sheet?.isOpen)
      (this.querySelector<HTMLElement>('[data-chips] button') ?? inputs[0] ?? this.#select).focus();
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
      saveFile(this.#download.download, await source.fileOf(positions));
    } catch {
      this.#fail();
    }
  }

  /** How many entries are shown; stored in the history entry, so that «back» restores them. */
  get #wanted(): number {
    const { shown } = (history.state ?? {}) as { shown?: number };
    return Math.max(shown ?? 0, this.#onPage);
  }

  async #showMore(): Promise<void> {
    const list = this.required('[data-list]');
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
    this.#heads(order);
    if (!choice.size && !order) {
      this.#showWhole();
      return;
    }
    this.setAttribute('aria-busy', 'true');
    try {
      const index = await source.index();
      if (wish !== this.#wish) return;
      const positions = chosen(index, choice, order);
      const { deeds, support } = amountsAt(index, positions);
      // How many there are is known before they have come.
      this.#say(countCards(deeds, support), choice);
      this.#countValues(amounts(index, choice), choice);
      this.#sayUnknown(unknownAt(index, positions, order), order);
      this.#offer(positions.length ? new Map() : withoutEach(index, choice), choice);
      const items = await source.itemsAt(positions.slice(0, this.#wanted));
      if (wish === this.#wish) this.#fill(items, positions.length);
    } catch {
      if (wish === this.#wish) this.#fail();
    } finally {
      if (wish === this.#wish) this.removeAttribute('aria-busy');
    }
  }

  /** The page as it came: its own entries, its own numbers of pages. */
  #showWhole(): void {
    if (!this.#whole) return;
    this.required('[data-list]').replaceChildren(...this.#whole.items);
    this.#say(this.#whole.amount, new Map());
    this.#sayUnknown(0, '');
    this.required('[data-nothing]').hidden = true;
    this.required('[data-more]').hidden = true;
    this.#pager(true);
    this.removeAttribute('aria-busy');
    const index = this.#source?.known;
    if (index) this.#countValues(amounts(index, new Map()), new Map());
  }

  #pager(shown: boolean): void {
    const pager = this.querySelector<HTMLElement>('[data-pager]');
    if (pager) pager.hidden = !shown;
  }

  #fill(items: Element[], amount: number): void {
    this.required('[data-list]').replaceChildren(...items);
    this.required('[data-nothing]').hidden = amount > 0;
    this.required('[data-more]').hidden = items.length >= amount;
    this.#pager(false);
  }

  #nameOf(facet: string, value: string): { label: string; said: string } {
    return this.#labels.get(`${facet}:${value}`) ?? { label: value, said: value };
  }

  /** «экология или отходы · в Примерном крае»: any value of a facet, all of the facets. */
  #sentence(choice: Choice): string {
    const lead = (facet: string) => this.#facets.find(({ dataset }) => dataset.facet === facet)?.dataset.lead;
    return [...choice]
      .map(([facet, values]) => {
        const said = [...values].map((value) => this.#nameOf(facet, value).said);
        return (lead(facet) ?? '') + said.join(' или ');
      })
      .join('\u00A0· ');
  }

  /** What is shown, and how much of it: above the list, in the sheet, as heading and title of the page. */
  #say(amount: string, choice: Choice): void {
    if (!this.#whole) return;
    const { title, heading } = this.#whole;
    const sentence = this.#sentence(choice);
    const found = amount || 'Ничего не нашлось';
    const words = made('span', sentence && `: ${sentence}`);
    words.className = 'visually-hidden';
    this.required('[data-sentence]').replaceChildren(found, words);
    this.#sheet?.say(sentence ? amount : 'все', sentence ? `${found}: ${sentence}` : found);
    const name = sentence.charAt(0).toUpperCase() + sentence.slice(1);
    this.#heading.textContent = name || heading;
    this.#heading.parentElement?.toggleAttribute('data-filtered', name !== '');
    document.title = name ? `${name}: ${found}${title.slice(title.lastIndexOf(' — '))}` : title;
    const size = [...choice.values()].reduce((sum, values) => sum + values.size, 0);
    this.required('[data-opener]').textContent = size ? `Отбор: ${size}` : 'Отобрать';
  }

  /** Years and sums are not known of all: those come last, and the reader is told why. */
  #sayUnknown(amount: number, order: Order): void {
    const why = order.endsWith('sum')
      ? 'без\u00A0суммы: источники её не\u00A0называют, а\u00A0у\u00A0поддержки своей цены нет'
      : 'без\u00A0года: источники его не\u00A0называют';
    this.required('[data-unknown]').textContent =
      amount > 0 ? `В\u00A0конце списка\u00A0— ${count(amount, 'карточка')} ${why}.` : '';
  }

  /** Where nothing fits: which condition stands in the way, and how many there are without it. */
  #offer(left: Map<string, number>, choice: Choice): void {
    const offers = [...left].map(([facet, amount]) => {
      const labels = [...(choice.get(facet) ?? [])].map((value) => `«${this.#nameOf(facet, value).label}»`);
      const offer = this.#copyOf('offer');
      const button = offer.querySelector('button') as HTMLButtonElement;
      button.dataset.drop = facet;
      button.textContent = `Без ${labels.join(' и ')}\u00A0— ${amount}`;
      return offer;
    });
    this.required('[data-offers]').replaceChildren(...offers);
    this.required('[data-one-helps]').hidden = offers.length === 0;
  }

  #heads(order: Order): void {
    for (const head of this.querySelectorAll<HTMLElement>('[data-orders]')) {
      head.removeAttribute('aria-sort');
      if (!order || !head.dataset.orders?.split(' ').includes(order)) continue;
      head.setAttribute('aria-sort', order === 'year' || order === 'sum' ? 'descending' : 'ascending');
    }
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
    const chips = this.required('[data-chips]');
    const items = [...choice].flatMap(([facet, values]) =>
      [...values].map((value, place) => {
        const { label } = this.#nameOf(facet, value);
        const chip = this.#copyOf('chip');
        chip.dataset.joined = place > 0 ? 'или' : 'и';
        const button = chip.querySelector('button') as HTMLButtonElement;
        button.dataset.drop = `${facet}:${value}`;
        button.setAttribute('aria-label', `Убрать условие: ${label}`);
        (button.firstElementChild as HTMLElement).textContent = label;
        return chip;
      }),
    );
    chips.replaceChildren(...items);
    this.required('[data-chosen-only]').hidden = items.length === 0;
  }
}

define('practice-filter', PracticeFilter);
