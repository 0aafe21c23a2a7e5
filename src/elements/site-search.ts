/**
 * <site-search data-bundle-url data-base-url>: shows results under the form as the reader types. The address holds
 * the search, so that it can be sent, kept and come back to. Everything drawn comes from the templates inside.
 */
import { count } from '../language/plural.ts';
import {
  openSearch,
  PAGE_TYPES,
  SEARCH_FACETS,
  type Found,
  type PageType,
  type Search,
  type SearchFilters,
} from '../search/search.ts';
import { Drawing, drawGroup, drawTypes, offerValues } from './search-results.ts';

const TYPING_PAUSE = 150;
const SLOW = 500;
/** Results of each group: among others, and alone. */
const FIRST = 5;
const STEP = 20;

interface Asked {
  words: string;
  filters: SearchFilters;
}

class SiteSearch extends HTMLElement {
  #controller: AbortController | undefined;
  #search: Promise<Search> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Number of the latest search: an answer to an earlier one comes too late. */
  #turn = 0;
  #type: PageType | undefined;
  #limit = STEP;
  /** The address is a finished choice, not a query half typed: what follows is a new step of the history. */
  #isSettled = true;

  connectedCallback(): void {
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    this.#required<HTMLFieldSetElement>('fieldset').disabled = false;
    this.#field.addEventListener('focus', () => this.#open().catch(() => undefined), { signal });
    this.#field.addEventListener('input', () => this.#typed(), { signal });
    this.#field.addEventListener('keydown', (event) => this.#clear(event), { signal });
    this.#form.addEventListener('submit', (event) => this.#submit(event), { signal });
    this.#form.addEventListener('change', (event) => this.#chose(event), { signal });
    this.addEventListener('click', (event) => this.#followed(event), { signal });
    addEventListener('popstate', () => this.#restore(), { signal });
    this.#restore();
  }

  disconnectedCallback(): void {
    this.#controller?.abort();
    clearTimeout(this.#timer);
    this.#turn += 1;
  }

  #required<E extends Element = HTMLElement>(selector: string): E {
    const found = this.querySelector<E>(selector);
    if (!found) throw new Error(`<site-search>: no ${selector} inside`);
    return found;
  }

  get #form(): HTMLFormElement {
    return this.#required<HTMLFormElement>('form');
  }

  get #field(): HTMLInputElement {
    return this.#required<HTMLInputElement>('input[name="q"]');
  }

  #select(facet: string): HTMLSelectElement {
    return this.#required<HTMLSelectElement>(`select[name="${facet}"]`);
  }

  #open(): Promise<Search> {
    const { bundleUrl = '', baseUrl = '' } = this.dataset;
    this.#search ??= openSearch({ bundleUrl, baseUrl }).catch((error: unknown) => {
      this.#search = undefined;
      throw error;
    });
    return this.#search;
  }

  #draw = (template: string): Drawing =>
    new Drawing(this.#required<HTMLTemplateElement>(`template[data-template="${template}"]`));

  // What is asked for: the form and the address say the same.

  get #asked(): Asked {
    const filters: SearchFilters = {};
    for (const facet of SEARCH_FACETS) {
      const { value } = this.#select(facet);
      if (value) filters[facet] = value;
    }
    if (this.#type) filters.type = this.#type;
    return { words: this.#field.value.trim(), filters };
  }

  #restore(): void {
    const asked = new URLSearchParams(location.search);
    this.#field.value = asked.get('q') ?? '';
    for (const facet of SEARCH_FACETS) {
      const value = asked.get(facet) ?? '';
      const select = this.#select(facet);
      select.value = value;
      // A value that the site does not know, or no longer.
      if (select.selectedIndex < 0) select.value = '';
    }
    this.#type = PAGE_TYPES.find((type) => type === asked.get('type'));
    this.#isSettled = location.search !== '';
    this.#ask();
  }

  #address({ words, filters }: Asked): string {
    const query = new URLSearchParams();
    if (words) query.set('q', words);
    for (const [name, value] of Object.entries(filters)) query.set(name, value);
    return location.pathname + (query.size ? `?${query}` : '');
  }

  #remember(isSettled: boolean): void {
    const address = this.#address(this.#asked);
    if (address !== location.pathname + location.search) {
      if (isSettled || this.#isSettled) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    } else if (!isSettled) {
      return;
    }
    this.#isSettled = isSettled;
  }

  // What the reader does.

  #typed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#remember(false);
      this.#ask();
    }, TYPING_PAUSE);
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.#remember(true);
    this.#ask();
  }

  #chose(event: Event): void {
    if (!(event.target instanceof HTMLSelectElement)) return;
    this.#remember(true);
    this.#ask();
  }

  #clear(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || !this.#field.value) return;
    event.preventDefault();
    this.#field.value = '';
    this.#typed();
  }

  #followed(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : undefined;
    if (target?.closest('[data-slot="next"]')) return void this.#showNext();
    const link = target?.closest('a');
    // Only a link to another search, and only when it is to open here.
    if (!link || link.pathname !== location.pathname || link.hash || link.matches('[data-slot="reload"]'))
      return;
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    this.#restore();
    this.#form.scrollIntoView({ block: 'nearest' });
    this.#field.focus({ preventScroll: true });
  }

  async #showNext(): Promise<void> {
    const links = () => this.querySelectorAll<HTMLElement>('[data-results] [data-page] h3 a');
    const shown = links().length;
    this.#limit += STEP;
    await this.#find();
    links()[shown]?.focus();
  }

  // What the reader sees.

  #ask(): void {
    clearTimeout(this.#timer);
    this.#limit = STEP;
    void this.#find();
  }

  async #find(): Promise<void> {
    const turn = (this.#turn += 1);
    const { words, filters } = this.#asked;
    if (!words && Object.keys(filters).length === 0) {
      this.#offer(undefined);
      return this.#show('', []);
    }
    const slow = setTimeout(() => this.#say('Ищем…'), SLOW);
    try {
      const search = await this.#open();
      const found = await search.find(words, filters, { limit: filters.type ? this.#limit : FIRST });
      if (turn === this.#turn) this.#showFound(found, { words, filters });
    } catch (error) {
      if (turn === this.#turn) this.#showFailure();
      reportError(error);
    } finally {
      clearTimeout(slow);
    }
  }

  #showFound(found: Found, { words, filters }: Asked): void {
    const isFiltered = Object.keys(filters).length > 0;
    const isRefined = SEARCH_FACETS.some((facet) => filters[facet]);
    const query = (words && ` по запросу «${words}»`) + (isRefined ? ' с уточнениями' : '');
    this.#offer(found);
    if (found.total === 0) {
      const nothing = this.#draw('nothing');
      if (words && isFiltered) nothing.link('unfiltered', this.#address({ words, filters: {} }));
      else nothing.slot('unfiltered-item').remove();
      return this.#show(`Ничего не нашлось${query}`, [nothing.element]);
    }
    const { type: chosen, ...others } = filters;
    const addressOf = (type: PageType | undefined) =>
      this.#address({ words, filters: type ? { ...others, type } : others });
    this.#show(
      count(found.total, 'результат') + query,
      found.groups.map((group) => drawGroup(this.#draw, group, chosen ? undefined : addressOf(group.type))),
      drawTypes(this.#draw, found, chosen, addressOf),
    );
  }

  #showFailure(): void {
    const failure = this.#draw('failure');
    failure.link('reload', location.href);
    this.#show('Поиск не загрузился', [failure.element]);
  }

  #show(status: string, results: HTMLElement[], types: HTMLElement[] = []): void {
    this.#say(status);
    this.#required('[data-types]').hidden = types.length === 0;
    this.#required('[data-types] ul').replaceChildren(...types);
    this.#required('[data-results]').replaceChildren(...results);
  }

  #say(status: string): void {
    this.#required('[data-status]').textContent = status;
  }

  #offer(found: Found | undefined): void {
    for (const facet of SEARCH_FACETS) offerValues(this.#select(facet), found?.facets[facet]);
  }
}

if (!customElements.get('site-search')) customElements.define('site-search', SiteSearch);
