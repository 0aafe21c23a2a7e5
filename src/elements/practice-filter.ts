/**
 * <practice-filter>: combines facets over the list that stands in the page. Without it every facet value is a
 * link to a page of its own; with it the links become checkboxes, and the choice lives in the address.
 */
import { count } from '../language/plural.ts';
import { collator } from '../language/format.ts';

type Choice = Map<string, Set<string>>;

class PracticeFilter extends HTMLElement {
  #controller: AbortController | undefined;
  #items: HTMLElement[] = [];
  #labels = new Map<string, string>();

  connectedCallback(): void {
    // A page of one facet value is a finished list: there its links lead on to other pages.
    if (this.querySelector('[data-facet] a[aria-current]')) return;
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    this.#items = [...this.#required('[data-list]').children] as HTMLElement[];
    this.#makeChoices();
    this.#required('[data-sort]').hidden = false;
    if (matchMedia('(width < 62rem)').matches)
      this.#required<HTMLDetailsElement>('[data-sheet]').open = false;

    this.addEventListener('change', () => this.#changed(), { signal });
    this.#required('[data-chips]').addEventListener('click', (event) => this.#removeChip(event), { signal });
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

  #makeChoices(): void {
    const template = this.#required<HTMLTemplateElement>('template[data-choice]');
    for (const link of this.querySelectorAll<HTMLAnchorElement>('[data-facet] a[data-value]')) {
      const facet = link.closest<HTMLElement>('[data-facet]')?.dataset.facet ?? '';
      const value = link.dataset.value ?? '';
      const label = template.content.firstElementChild?.cloneNode(true) as HTMLLabelElement;
      const input = label.querySelector('input') as HTMLInputElement;
      input.name = facet;
      input.value = value;
      const words = link.querySelector('.label')?.textContent ?? value;
      (label.querySelector('.label') as HTMLElement).textContent = words;
      this.#labels.set(`${facet}:${value}`, words);
      link.replaceWith(label);
    }
  }

  get #inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('[data-facet] input')];
  }

  get #select(): HTMLSelectElement {
    return this.#required<HTMLSelectElement>('[data-sort] select');
  }

  get #choice(): Choice {
    const choice: Choice = new Map();
    for (const { name, value, checked } of this.#inputs) {
      if (checked) choice.set(name, (choice.get(name) ?? new Set()).add(value));
    }
    return choice;
  }

  #changed(): void {
    const query = new URLSearchParams();
    for (const [facet, values] of this.#choice) for (const value of values) query.append(facet, value);
    if (this.#select.value) query.set('sort', this.#select.value);
    const search = query.size ? `?${query}` : '';
    history.pushState(null, '', location.pathname + search);
    this.#show();
  }

  #restore(): void {
    const query = new URLSearchParams(location.search);
    for (const input of this.#inputs) input.checked = query.getAll(input.name).includes(input.value);
    this.#select.value = query.get('sort') ?? '';
    for (const details of this.querySelectorAll<HTMLDetailsElement>('[data-facet]')) {
      if (details.querySelector('input:checked')) details.open = true;
    }
    this.#show();
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

  #show(): void {
    const choice = this.#choice;
    const shown = this.#items.filter((item) => matches(item, choice));
    for (const item of this.#items) item.hidden = !shown.includes(item);
    this.#sort();
    this.#count(choice);
    const words = [...choice].flatMap(([facet, values]) =>
      [...values].map((value) => ({
        key: `${facet}:${value}`,
        label: this.#labels.get(`${facet}:${value}`) ?? value,
      })),
    );
    const list = words.map(({ label }) => label).join(', ');
    this.#required('[data-sentence]').textContent = count(shown.length, 'практика') + (list && `: ${list}`);
    this.#required('[data-nothing]').hidden = shown.length > 0;
    this.#chips(words);
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[data-view]'))
      link.search = location.search;
  }

  #sort(): void {
    const order = this.#select.value;
    const sum = (item: HTMLElement) => Number(item.dataset.sum);
    const sorted = [...this.#items];
    if (order === 'sum') sorted.sort((a, b) => sum(b) - sum(a));
    // A practice whose cost is unknown is not a cheap one.
    else if (order === '-sum') sorted.sort((a, b) => (sum(a) || Infinity) - (sum(b) || Infinity));
    else if (order === 'title')
      sorted.sort((a, b) => collator.compare(a.dataset.title ?? '', b.dataset.title ?? ''));
    this.#required('[data-list]').append(...sorted);
  }

  /** Counts follow the other facets: how many there would be with this value chosen. */
  #count(choice: Choice): void {
    for (const input of this.#inputs) {
      const others: Choice = new Map(choice);
      others.set(input.name, new Set([input.value]));
      const amount = this.#items.filter((item) => matches(item, others)).length;
      const label = input.closest('label');
      const place = label?.querySelector('.count');
      if (place) place.textContent = String(amount);
      input.disabled = amount === 0 && !input.checked;
    }
  }

  #chips(words: { key: string; label: string }[]): void {
    const chips = this.#required('[data-chips]');
    const template = this.#required<HTMLTemplateElement>('template[data-chip]');
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

function matches(item: HTMLElement, choice: Choice): boolean {
  return [...choice].every(([facet, values]) =>
    (item.getAttribute(`data-has-${facet}`) ?? '').split(' ').some((value) => values.has(value)),
  );
}

if (!customElements.get('practice-filter')) customElements.define('practice-filter', PracticeFilter);
