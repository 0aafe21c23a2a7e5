/**
 * <site-search data-bundle-url data-base-url>: shows results under the form as the reader types. The address holds
 * the search, so that it can be shared, bookmarked and restored. Everything rendered comes from the templates inside.
 */
import { askedOnce } from '../search/asked-once.ts';
import type { SearchFilters } from '../search/catalogue.ts';
import { CHOSEN_FACETS, PAGE_TYPES, type PageType } from '../search/page-facts.ts';
import { expectWords, openSearch, SORTS, type Found, type Sort } from '../search/search.ts';
import { define, PageElement } from './page-element.ts';
import { TemplateInstance, renderList, renderNotes, renderTypes, updateOptions } from './search-results.ts';
import { searchStatus } from './search-words.ts';

const TYPING_PAUSE = 150;
/** After it the words that were typed are taken for finished. */
const FINISHED = 600;
const SLOW = 300;
/** Results that are added at a time. */
const STEP = 10;

interface Asked {
  words: string;
  filters: SearchFilters;
  sort: Sort;
}

/** Kept in the history. */
interface Place {
  limit: number;
  top: number;
}

class SiteSearch extends PageElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Number of the latest search: answers to earlier ones are dropped. */
  #turn = 0;
  #type: PageType | undefined;
  #limit = STEP;
  /** When the results of the latest search are drawn. */
  #shown = Promise.resolve();
  /** The address is a finished choice, not a query half typed: what follows is a new step of the history. */
  #isSettled = true;

  protected connected(signal: AbortSignal): void {
    this.required<HTMLFieldSetElement>('fieldset').disabled = false;
    this.#field.addEventListener('focus', () => this.#expectWords(), { signal });
    this.#field.addEventListener('input', () => this.#typed(), { signal });
    this.#field.addEventListener('keydown', (event) => this.#clear(event), { signal });
    this.#form.addEventListener('submit', (event) => this.#submit(event), { signal });
    this.#form.addEventListener('change', (event) => this.#chose(event), { signal });
    this.addEventListener('click', (event) => this.#followed(event), { signal });
    addEventListener('popstate', () => this.#restore(), { signal });
    addEventListener('pagehide', () => this.#keepPlace(), { signal });
    this.#restore();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#turn += 1;
  }

  get #form(): HTMLFormElement {
    return this.required<HTMLFormElement>('form');
  }

  get #field(): HTMLInputElement {
    return this.required<HTMLInputElement>('input[name="q"]');
  }

  #select(facet: string): HTMLSelectElement {
    return this.required<HTMLSelectElement>(`select[name="${facet}"]`);
  }

  #open = askedOnce(() => {
    const { bundleUrl = '', baseUrl = '' } = this.dataset;
    return openSearch({ bundleUrl, baseUrl });
  });

  #expectWords(): void {
    for (const asked of [expectWords(this.dataset.bundleUrl ?? ''), this.#open()])
      asked.catch(() => undefined);
  }

  #instantiate = (template: string): TemplateInstance =>
    new TemplateInstance(this.required<HTMLTemplateElement>(`template[data-template="${template}"]`));

  // The request, which form and address share.

  get #asked(): Asked {
    const filters: SearchFilters = {};
    for (const facet of CHOSEN_FACETS) {
      const { value } = this.#select(facet);
      if (value) filters[facet] = value;
    }
    if (this.#type) filters.type = this.#type;
    const sort = SORTS.find((each) => each === this.#select('sort').value) ?? 'relevance';
    return { words: this.#field.value.trim(), filters, sort };
  }

  /** @param place how much was shown, and how far down, when the reader left for a page */
  #restore(place: Place | null = history.state as Place | null): void {
    const asked = new URLSearchParams(location.search);
    this.#field.value = asked.get('q') ?? '';
    for (const name of [...CHOSEN_FACETS, 'sort']) {
      const select = this.#select(name);
      const value = asked.get(name) ?? '';
      select.value = value;
      // A value that the site does not know, or no longer by that name.
      if (select.selectedIndex < 0)
        select.value =
          select.querySelector<HTMLOptionElement>(`[data-formerly~="${CSS.escape(value)}"]`)?.value ?? '';
    }
    if (CHOSEN_FACETS.some((facet) => asked.has(facet)) || asked.has('sort'))
      this.required<HTMLDetailsElement>('[data-fold="refine"]').open = true;
    this.#type = PAGE_TYPES.find((type) => type === asked.get('type'));
    this.#isSettled = location.search !== '';
    this.#ask(place?.limit);
    if (place) void this.#shown.then(() => scrollTo(0, place.top));
  }

  #address({ words, filters, sort }: Asked): string {
    const query = new URLSearchParams();
    if (words) query.set('q', words);
    for (const [name, value] of Object.entries(filters)) query.set(name, value);
    if (sort !== 'relevance') query.set('sort', sort);
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

  // Events.

  #typed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#remember(false);
      this.#ask(STEP, FINISHED);
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
    this.#type = undefined;
    this.#remember(false);
    this.#ask();
  }

  #followed(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : undefined;
    if (target?.closest('[data-slot="next"]')) return void this.#showNext();
    if (target?.closest('button[data-slot="again"]')) return this.#ask();
    const link = target?.closest('a');
    // Only a link to another search, and only when it is to open here.
    if (!link || link.pathname !== location.pathname || link.hash) return;
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    this.#restore();
    this.#form.scrollIntoView({ block: 'nearest' });
    this.#field.focus({ preventScroll: true });
  }

  /** The browser does so itself only while it keeps the page in memory. */
  #keepPlace(): void {
    history.replaceState({ limit: this.#limit, top: scrollY } satisfies Place, '');
  }

  async #showNext(): Promise<void> {
    const links = () => this.querySelectorAll<HTMLElement>('[data-results] h2 a');
    const shown = links().length;
    this.#limit += STEP;
    await this.#find();
    links()[shown]?.focus();
  }

  // Output.

  /** @param pause milliseconds after which the words are finished, unless others are asked for */
  #ask(limit = STEP, pause = 0): void {
    clearTimeout(this.#timer);
    this.#limit = limit;
    this.#shown = this.#find(pause);
  }

  async #find(pause = 0): Promise<void> {
    const turn = (this.#turn += 1);
    const ifLatest = (then: () => void) => () => {
      if (turn === this.#turn) then();
    };
    const asked = this.#asked;
    const { words, filters, sort } = asked;
    const isAsked = words !== '' || Object.keys(filters).length > 0;
    this.required('[data-start]').hidden = isAsked;
    if (!isAsked) {
      this.#updateFacets(undefined);
      return this.#show('', []);
    }
    const slow = setTimeout(
      ifLatest(() => this.#announce('Ищем…')),
      SLOW,
    );
    const finished = () => new Promise<void>((resolve) => setTimeout(ifLatest(resolve), pause));
    try {
      if (words) this.#expectWords();
      const search = await this.#open();
      const found = await search.find(words, filters, { limit: this.#limit, sort, finished });
      ifLatest(() => this.#showFound(found, asked))();
    } catch (error) {
      ifLatest(() => this.#showFailure())();
      reportError(error);
    } finally {
      clearTimeout(slow);
    }
  }

  #showFound(found: Found, asked: Asked): void {
    const { type: chosen, ...others } = asked.filters;
    const status = searchStatus(found, asked.filters);
    this.#updateFacets(found);
    const notes = renderNotes(this.#instantiate, found, (words) => this.#address({ ...asked, words }));
    if (found.total === 0) {
      const nothing = this.#instantiate('nothing');
      if (asked.words && Object.keys(asked.filters).length > 0)
        nothing.link('unfiltered', this.#address({ ...asked, filters: {} }));
      else nothing.slot('unfiltered-item').remove();
      this.required('[data-start]').hidden = false;
      return this.#show(status, [...notes, nothing.element]);
    }
    const addressOf = (type: PageType | undefined) =>
      this.#address({ ...asked, filters: type ? { ...others, type } : others });
    if (found.lost) {
      const lost = this.#instantiate('lost');
      lost.link('again', this.#address(asked));
      notes.push(lost.element);
    }
    this.#show(
      status,
      [...notes, renderList(this.#instantiate, found)],
      renderTypes(this.#instantiate, found, chosen, addressOf),
    );
  }

  #showFailure(): void {
    this.#show('Поиск не загрузился', [this.#instantiate('failure').element]);
  }

  #show(status: string, results: HTMLElement[], types: HTMLElement[] = []): void {
    this.#announce(status);
    this.required('[data-types]').hidden = types.length === 0;
    this.required('[data-types] ul').replaceChildren(...types);
    this.required('[data-results]').replaceChildren(...results);
  }

  #announce(status: string): void {
    this.required('[data-status]').textContent = status;
  }

  #updateFacets(found: Found | undefined): void {
    for (const facet of CHOSEN_FACETS) updateOptions(this.#select(facet), found?.facets[facet]);
  }
}

define('site-search', SiteSearch);
