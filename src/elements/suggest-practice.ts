/**
 * <suggest-practice>: a form that makes the card of a practice in the browser. Nothing is sent; a draft is stored
 * in this browser. The rules of the check come with the first field that gets the focus, not before.
 */
import type { SuggestionChoices } from '../authoring/suggestion-choices.ts';
import type { Finding } from '../authoring/suggestion.ts';
import type { Typed, TypedEntry } from '../authoring/typed-values.ts';
import { askedOnce } from '../search/asked-once.ts';
import { fetchedJson } from '../search/fetched.ts';
import { define, PageElement } from './page-element.ts';
import { fillChoices, fillSources, forgetSource, NEW_SOURCE } from './suggest-choices.ts';
import { addEntry, entriesOf, fill, focusOn, locate, read, renumber, setError } from './suggest-fields.ts';
import { preparePhoto } from './suggest-photo.ts';
import { SuggestResult } from './suggest-result.ts';

const DRAFT = 'suggested-practice';
/** Milliseconds without a key pressed. */
const PAUSE = 400;
const NO_LISTS: SuggestionChoices = {
  regions: [],
  municipalities: [],
  organisations: [],
  directions: [],
  themes: [],
  contests: [],
  practices: [],
};

const rules = () => import('../authoring/suggestion.ts');

class SuggestPractice extends PageElement {
  #choices = { ...NO_LISTS };
  /** Requested files, by name. */
  #lists = askedOnce((file: string) =>
    fetchedJson<Partial<SuggestionChoices>>((this.dataset.choices ?? '') + file),
  );
  #result: SuggestResult | undefined;
  #pause = 0;
  readonly #title = document.title;
  /** Fields that have lost focus once: before submission only these show findings. */
  #visited = new Set<HTMLElement>();
  #finished = false;
  /** Whether anything has been typed since the draft was read. */
  #isChanged = false;
  #photos = new Map<HTMLElement, Blob>();
  #photoTroubles = new Map<HTMLElement, string>();

  protected connected(signal: AbortSignal): void {
    const form = this.#form;
    this.#result ??= new SuggestResult(this.required('[data-result]'));
    form.addEventListener('submit', (event) => void this.#finish(event), { signal });
    form.addEventListener('click', (event) => this.#clicked(event), { signal });
    form.addEventListener('change', (event) => void this.#changed(event), { signal });
    form.addEventListener('input', (event) => this.#typed(event), { signal });
    form.addEventListener('focusin', () => void rules(), { signal, once: true });
    form.addEventListener('focusout', (event) => this.#leave(event), { signal });
    // `toggle` does not bubble.
    form.addEventListener('toggle', (event) => void this.#opened(event), { signal, capture: true });
    addEventListener('pagehide', () => this.#keep(), { signal });
    void this.#begin();
  }

  get #form(): HTMLFormElement {
    return this.required<HTMLFormElement>('form');
  }

  get #sources(): HTMLElement {
    return this.required('[data-list="sources"]');
  }

  get #region(): string {
    return this.required<HTMLSelectElement>('[data-field="region"] select').value;
  }

  #announce(words: string): void {
    const status = this.required('[data-status]');
    // Cleared first: screen readers do not repeat an unchanged status.
    status.textContent = '';
    status.textContent = words;
  }

  /** Loads lists on demand; returns whether they have arrived. */
  async #take(file: string, isWanted = () => true): Promise<boolean> {
    try {
      const lists = await this.#lists(file);
      if (isWanted()) Object.assign(this.#choices, lists);
      return true;
    } catch {
      this.#announce('Списки не загрузились. Проверьте связь и откройте страницу ещё раз.');
      return false;
    }
  }

  #takePractices(): Promise<boolean> {
    return this.#take('practices.json');
  }

  /** Places and organisations of the region. */
  async #takeRegion(region: string): Promise<boolean> {
    Object.assign(this.#choices, { municipalities: [], organisations: [] });
    if (!region) return true;
    return this.#take(`regions/${region}.json`, () => !this.#region || this.#region === region);
  }

  async #opened({ target }: Event): Promise<void> {
    const select = (target as Element).querySelector('[data-choices="practices"], [data-list="related"]');
    if (!select || !(await this.#takePractices())) return;
    fillChoices(this, this.#choices, this.#region);
  }

  async #begin(): Promise<void> {
    this.#empty();
    const draft = savedDraft();
    const isRelated = Boolean(draft?.typed.adaptedFrom) || [draft?.typed.related ?? []].flat().length > 0;
    if (!(await this.#take('choices.json'))) return;
    const asked = new URLSearchParams(location.search).get('region');
    const named = draft ? draft.typed.region : this.#choices.regions.find(({ id }) => id === asked)?.id;
    const region = typeof named === 'string' ? named : '';
    if (!(await this.#takeRegion(region || this.#region))) return;
    if (isRelated && !(await this.#takePractices())) return;
    fillChoices(this, this.#choices, region || this.#region);
    if (draft) {
      // Sources first: other fields refer to them.
      const { sources = [], ...rest } = draft.typed;
      const write = (typed: Record<string, Typed>) =>
        fill(this.#form, typed, (list, rows) => this.#setRows(list, rows, region));
      write({ sources });
      fillSources(this, this.#sources);
      write(rest);
      const day = new Date(draft.saved).toLocaleString('ru-RU', { dateStyle: 'long', timeStyle: 'short' });
      this.#announce(`Вернули ваш черновик: ${day}. Снимки выберите заново.`);
    } else if (region) {
      this.required<HTMLSelectElement>('[data-field="region"] select').value = region;
    }
    fillSources(this, this.#sources);
    this.#count();
    this.dataset.ready = '';
  }

  /** Resets the form. */
  #empty(): void {
    this.#form.reset();
    this.#photos.clear();
    this.#photoTroubles.clear();
    for (const list of this.querySelectorAll<HTMLElement>('[data-list]')) {
      for (const entry of entriesOf(list)) entry.remove();
      this.#setRows(list, Number(list.dataset.rows), this.#region);
    }
    for (const input of this.querySelectorAll<HTMLInputElement>('[data-today]')) input.value = today();
    fillSources(this, this.#sources);
    this.#count();
  }

  #setRows(list: HTMLElement, rows: number, region: string): void {
    for (let have = entriesOf(list).length; have < rows; have += 1) this.#add(list, region);
    renumber(list);
  }

  #add(list: HTMLElement, region = this.#region): HTMLElement {
    const entry = addEntry(list);
    fillChoices(entry, this.#choices, region);
    renumber(list);
    if (list === this.#sources) fillSources(this, list);
    else if (entry.querySelector('[data-sources]')) fillSources(entry, this.#sources);
    return entry;
  }

  #clicked(event: Event): void {
    const button = (event.target as Element).closest<HTMLElement>('button, [data-findings] a');
    const list = button?.closest<HTMLElement>('[data-list]');
    if (button?.matches('[data-clear]')) this.#clear();
    else if (button && list && 'add' in button.dataset) focusOn(this.#add(list));
    else if (button && list && 'remove' in button.dataset) this.#remove(button, list);
  }

  #remove(button: HTMLElement, list: HTMLElement): void {
    const entry = button.closest<HTMLElement>('[data-entry]');
    if (!entry) return;
    const place = entriesOf(list).indexOf(entry);
    for (const field of entry.querySelectorAll<HTMLElement>('[data-field]')) {
      this.#photos.delete(field);
      this.#photoTroubles.delete(field);
      this.#visited.delete(field);
    }
    entry.remove();
    renumber(list);
    if (list === this.#sources) {
      forgetSource(this, place + 1);
      fillSources(this, list);
    }
    const next = entriesOf(list)[place] ?? entriesOf(list)[place - 1];
    focusOn(next ?? list);
    this.#announce(`Убрано: ${button.dataset.one ?? ''} ${place + 1}.`);
    this.#later();
  }

  #clear(): void {
    if (!confirm('Стереть всё, что вы написали?')) return;
    this.#visited.clear();
    this.#finished = false;
    this.#isChanged = false;
    clearTimeout(this.#pause);
    this.#empty();
    void this.#takeRegion('');
    fillChoices(this, this.#choices, '');
    localStorage.removeItem(DRAFT);
    void this.#check();
    this.#sum(0);
    this.#result?.hide();
    this.#announce('Черновик стёрт.');
    focusOn(this.required('[data-field="title"]'));
  }

  async #changed({ target }: Event): Promise<void> {
    if (target instanceof HTMLSelectElement && target.value === NEW_SOURCE) {
      this.#add(this.#sources);
      const number = entriesOf(this.#sources).length;
      target.value = String(number);
      this.#announce(`Источник ${number} добавлен, впишите его на шаге «Источники».`);
    }
    const field = (target as Element).closest<HTMLElement>('[data-field]');
    if (field?.dataset.field === 'region') {
      const there = this.#takeRegion(this.#region);
      // Until they arrive, those of the previous region are not offered.
      fillChoices(this, this.#choices, this.#region);
      await there;
      fillChoices(this, this.#choices, this.#region);
    }
    if (target instanceof HTMLInputElement && target.type === 'file' && field)
      await this.#preparePhoto(field, target);
    this.#later();
  }

  async #preparePhoto(field: HTMLElement, input: HTMLInputElement): Promise<void> {
    const { photoFinding, photoName } = await rules();
    const [original] = input.files ?? [];
    this.#photos.delete(field);
    this.#photoTroubles.delete(field);
    delete field.dataset.file;
    const preview = field.querySelector('[data-preview]');
    preview?.replaceChildren();
    if (original) {
      let trouble;
      const taken = new Set([...this.#photos.keys()].map(({ dataset }) => dataset.file?.slice(2) ?? ''));
      try {
        const { canvas, file } = await preparePhoto(original);
        canvas.setAttribute('aria-hidden', 'true');
        preview?.replaceChildren(canvas);
        trouble = photoFinding(canvas);
        this.#photos.set(field, file);
        field.dataset.file = `./${photoName(original.name, taken)}`;
      } catch {
        trouble = photoFinding(new Uint8Array(await original.slice(0, 1000).arrayBuffer()));
      }
      if (trouble) this.#photoTroubles.set(field, trouble);
    }
    this.#visited.add(field);
    await this.#check();
  }

  #typed({ target }: Event): void {
    if ((target as Element).closest('[data-result]')) return;
    this.#later();
  }

  /** Debounced work after input. */
  #later(): void {
    this.#isChanged = true;
    this.#result?.hide();
    clearTimeout(this.#pause);
    this.#pause = window.setTimeout(() => {
      this.#keep();
      this.#count();
      fillSources(this, this.#sources);
      if (this.#visited.size || this.#finished) void this.#check();
    }, PAUSE);
  }

  #count(): void {
    for (const control of this.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>(
      '[data-most]:is(input, textarea)',
    )) {
      const place = control.closest('[data-field]')?.querySelector('[data-count]');
      const { length } = control.value.trim();
      if (place) place.textContent = length ? `${length} из ${control.dataset.most}` : '';
    }
  }

  #leave({ target, relatedTarget }: FocusEvent): void {
    const field = (target as Element).closest<HTMLElement>('[data-field]');
    if (!field || field.contains(relatedTarget as Node | null)) return;
    this.#visited.add(field);
    void this.#check();
  }

  get #value(): TypedEntry {
    return read(this.#form) as TypedEntry;
  }

  /** Shows findings next to the fields already visited; returns all findings. */
  async #check(): Promise<Map<HTMLElement, string>> {
    const { findingsIn } = await rules();
    // What must not be a copy is compared with the others when an address has been given, not before.
    if (this.#finished || [...this.#visited].some(({ dataset }) => dataset.field === 'url'))
      await this.#takePractices();
    const wrong = new Map(this.#photoTroubles);
    for (const { path, message } of findingsIn(this.#value, this.#choices, today()) satisfies Finding[]) {
      const element = locate(this.#form, path);
      if (!wrong.has(element)) wrong.set(element, message);
    }
    for (const element of this.querySelectorAll<HTMLElement>('[data-field], [data-list]')) {
      const isShown = this.#finished || this.#visited.has(element);
      setError(element, isShown ? wrong.get(element) : undefined);
    }
    if (!wrong.size) this.#sum(0);
    return wrong;
  }

  async #finish(event: Event): Promise<void> {
    event.preventDefault();
    this.#finished = true;
    this.#keep();
    const wrong = await this.#check();
    this.#sum(wrong.size);
    if (wrong.size) {
      this.#result?.hide();
      this.required('[data-findings]').replaceChildren(
        ...[...wrong]
          .sort(([a], [b]) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
          .map(([element, message]) => linkTo(element, message)),
      );
      this.required('[data-summary]').focus();
      return;
    }
    const photos = [...this.#photos].map(([field, file]) => ({
      name: field.dataset.file?.slice(2) ?? '',
      file,
    }));
    await this.#result?.show(this.#value, this.#choices, photos);
  }

  /** The title of the page says it before the page is read. */
  #sum(errors: number): void {
    this.required('[data-summary]').hidden = errors === 0;
    document.title = `${errors ? `Ошибки: ${errors} — ` : ''}${this.#title}`;
  }

  #keep(): void {
    // The draft is read only after the lists have arrived; before that it must not be overwritten.
    if (!this.#isChanged || !('ready' in this.dataset)) return;
    const { photos: _photos, ...typed } = this.#value;
    try {
      localStorage.setItem(DRAFT, JSON.stringify({ saved: new Date().toISOString(), typed }));
    } catch {
      this.#announce('Браузер не даёт хранить черновик: не закрывайте страницу, пока не закончите.');
    }
  }
}

/** `2026-11-24`, by the clock of the reader. */
const today = () => new Date().toLocaleDateString('sv-SE');

function savedDraft(): { saved: string; typed: TypedEntry } | undefined {
  try {
    const draft = JSON.parse(localStorage.getItem(DRAFT) ?? 'null') as {
      saved: string;
      typed: TypedEntry;
    } | null;
    return draft ?? undefined;
  } catch {
    return undefined;
  }
}

function linkTo(element: HTMLElement, message: string): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const control = element.querySelector<HTMLElement>('input, select, textarea, [data-add]');
  link.href = control?.id ? `#${control.id}` : '#';
  const entry = element.closest('[data-entry]')?.querySelector(':scope > fieldset > legend')?.textContent;
  link.textContent = entry ? `${entry}: ${message}` : message;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    focusOn(element);
  });
  item.append(link);
  return item;
}

define('suggest-practice', SuggestPractice);
