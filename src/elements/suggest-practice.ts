/**
 * <suggest-practice>: a form that makes the card of a practice in the browser, or changes a published one. Nothing is
 * sent; a draft is stored in this browser. The rules of the check come with the first field that gets the focus, not
 * before.
 */
import type { OpenedCard } from '../authoring/opened-card.ts';
import { NO_CHOICES, type NamedChoice, type SuggestionChoices } from '../authoring/suggestion-choices.ts';
import type { TypedEntry } from '../authoring/typed-values.ts';
import { askedOnce } from '../search/asked-once.ts';
import { fetchedJson } from '../search/fetched.ts';
import { define, made, PageElement } from './page-element.ts';
import { fillChoices, fillSources, forgetSource, NEW_CHOICE, NEW_SOURCE } from './suggest-choices.ts';
import { forgetDraft, keepDraft, keptDraft, type AddedRecord, type Draft } from './suggest-draft.ts';
import { addEntry, controlsOf, entriesOf, fill, locate, read, renumber, setError } from './suggest-fields.ts';
import { Photos } from './suggest-photo.ts';
import { SuggestResult } from './suggest-result.ts';
import { Steps } from './suggest-steps.ts';

/** Milliseconds without a key pressed. */
const PAUSE = 400;

/** Of a list of a draft; no card has as many, and over a list without end the browser would stand still. */
const MOST_ROWS = 50;

const rules = () => import('../authoring/suggestion.ts');

class SuggestPractice extends PageElement {
  #lists = { ...NO_CHOICES };
  /** Requested files, by name. */
  #files = askedOnce((file: string) =>
    fetchedJson<Partial<SuggestionChoices>>((this.dataset.choices ?? '') + file),
  );
  readonly #steps = new Steps(this, (step) => this.#leaveStep(step));
  readonly #photos = new Photos();
  #result: SuggestResult | undefined;
  #pause = 0;
  readonly #title = document.title;
  /** Fields that have lost focus once, or their step has: before submission only these show findings. */
  #visited = new Set<HTMLElement>();
  #finished = false;
  /** The published card that is being changed. */
  #opened: OpenedCard | undefined;
  /** What the author missed in the lists and named. */
  #added: AddedRecord[] = [];
  /** Words of the draft that no field takes. */
  #unplaced: string[] = [];
  /** Where a source was wanted that is being added. */
  #wanted: HTMLElement | undefined;
  /** Whether anything has been typed since the draft was read. */
  #isChanged = false;

  protected connected(signal: AbortSignal): void {
    const form = this.#form;
    this.#result ??= new SuggestResult(this.required('[data-result]'));
    form.addEventListener('submit', (event) => void this.#entered(event), { signal });
    form.addEventListener('click', (event) => this.#clicked(event), { signal });
    form.addEventListener('change', (event) => void this.#changed(event), { signal });
    form.addEventListener('input', (event) => this.#typed(event), { signal });
    form.addEventListener('focusin', () => void rules(), { signal, once: true });
    form.addEventListener('focusout', (event) => this.#leave(event), { signal });
    // `toggle` does not bubble.
    form.addEventListener('toggle', (event) => void this.#unfolded(event), { signal, capture: true });
    addEventListener('pagehide', () => this.#keep(), { signal });
    addEventListener('hashchange', () => this.#steps.follow(true), { signal });
    this.#steps.follow(false);
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

  /** The card that the address names. */
  get #card(): string | null {
    return new URLSearchParams(location.search).get('card');
  }

  /** What can be chosen from, with what the author has added. */
  get #choices(): SuggestionChoices {
    const added = (vocabulary: string) => this.#added.filter((each) => each.collection === vocabulary);
    return Object.fromEntries(
      Object.entries(this.#lists).map(([name, list]) => [name, [...(list as NamedChoice[]), ...added(name)]]),
    ) as unknown as SuggestionChoices;
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
      const lists = await this.#files(file);
      if (isWanted()) Object.assign(this.#lists, lists);
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
    Object.assign(this.#lists, { municipalities: [], organisations: [] });
    if (!region) return true;
    return this.#take(`regions/${region}.json`, () => !this.#region || this.#region === region);
  }

  async #unfolded({ target }: Event): Promise<void> {
    const select = (target as Element).querySelector('[data-choices="practices"], [data-list="related"]');
    if (!select || !(await this.#takePractices())) return;
    fillChoices(this, this.#choices, this.#region);
  }

  async #begin(): Promise<void> {
    this.#empty();
    const arrived = [await this.#take('choices.json')];
    const draft = keptDraft(this.#card);
    if (!(await this.#openCard()) && !draft) return;
    this.#added = draft?.added ?? [];
    // Photos are not kept with a draft; those of a published card are there.
    const typed: Record<string, unknown> | undefined =
      draft || this.#opened ? { ...this.#opened?.typed, ...draft?.typed } : undefined;
    const isRelated = Boolean(typed?.adaptedFrom) || [typed?.related ?? []].flat().length > 0;
    const named = typed ? typed.region : new URLSearchParams(location.search).get('region');
    const region = this.#lists.regions.find(({ id }) => id === named)?.id ?? '';
    arrived.push(await this.#takeRegion(region || this.#region));
    if (isRelated) arrived.push(await this.#takePractices());
    fillChoices(this, this.#choices, region || this.#region);
    if (typed) {
      this.#unplaced = draft?.unplaced ?? [];
      // Sources first: other fields refer to them.
      const { sources = [], ...rest } = typed;
      for (const [name, value] of Object.entries({ sources, ...rest })) {
        const isDraft = draft !== undefined && name in draft.typed;
        const left = fill(this.#form, { [name]: value }, (list, rows) =>
          this.#setRows(list, isDraft ? Math.min(rows, MOST_ROWS) : rows, region),
        );
        // The form has no fields for some of a published card: the file keeps them.
        if (isDraft) this.#unplaced.push(...left);
        if (name === 'sources') fillSources(this, this.#sources);
      }
    } else if (region) {
      this.required<HTMLSelectElement>('[data-field="region"] select').value = region;
    }
    if (draft && !arrived.includes(false)) this.#tellOf(draft);
    this.required('[data-unplaced]').hidden = !this.#unplaced.length;
    this.required('[data-words]').textContent = this.#unplaced.join('\n');
    fillSources(this, this.#sources);
    this.#count();
    this.dataset.ready = '';
    if (typed) await this.#check();
  }

  #tellOf({ saved }: Draft): void {
    const at = new Date(saved);
    const day = Number.isNaN(Number(at))
      ? ''
      : `: ${at.toLocaleString('ru-RU', { dateStyle: 'long', timeStyle: 'short' })}`;
    this.#announce(`Вернули ваш черновик${day}. Снимки выберите заново.`);
  }

  /** Fetches the card that the address names; returns whether there is nothing in the way of the form. */
  async #openCard(): Promise<boolean> {
    if (!this.#card) return true;
    try {
      const { mdx } = await fetchedJson<{ mdx: string }>(`${this.dataset.cards ?? ''}${this.#card}.json`);
      const { openCard } = await rules();
      this.#opened = openCard(this.#card, mdx);
    } catch {
      this.#announce('Карточка не открылась. Проверьте связь и откройте страницу ещё раз.');
      return false;
    }
    const { typed, kept } = this.#opened;
    const heading = document.querySelector('h1');
    if (heading) heading.textContent = 'Исправить карточку';
    this.#announce(`Карточка «${String(typed.title)}»: исправьте или допишите, остальное не изменится.`);
    for (const part of kept) {
      const scope = `[data-group="story"] :is([data-group="${part}"], [data-list="${part}"])`;
      const fieldset = this.required<HTMLFieldSetElement>(scope);
      if (!fieldset.disabled)
        fieldset.querySelector('legend')?.after('Этот раздел сложнее формы: в файле он останется как есть.');
      fieldset.disabled = true;
    }
    return true;
  }

  /** Resets the form. */
  #empty(): void {
    this.#form.reset();
    this.#photos.forgetAll();
    this.#unplaced = [];
    for (const list of this.querySelectorAll<HTMLElement>('[data-list]')) {
      for (const entry of entriesOf(list)) entry.remove();
      this.#setRows(list, Number(list.dataset.rows), this.#region);
    }
    for (const input of this.querySelectorAll<HTMLInputElement>('[data-today]')) input.value = today();
    fillSources(this, this.#sources);
    this.#count();
  }

  #setRows(list: HTMLElement, rows: number, region: string): void {
    for (let have = entriesOf(list).length; have < rows; have += 1)
      fillChoices(addEntry(list), this.#choices, region);
    renumber(list);
  }

  #add(list: HTMLElement): HTMLElement {
    const entry = addEntry(list);
    fillChoices(entry, this.#choices, this.#region);
    renumber(list);
    if (list === this.#sources) fillSources(this, list);
    else if (entry.querySelector('[data-sources]')) fillSources(entry, this.#sources);
    return entry;
  }

  #clicked(event: Event): void {
    const button = (event.target as Element).closest<HTMLElement>('button');
    const list = button?.closest<HTMLElement>('[data-list]');
    if (button?.matches('[data-clear]')) void this.#clear();
    else if (button?.matches('[data-return]')) this.#return(button);
    else if (button && list && 'add' in button.dataset) this.#steps.focusOn(this.#add(list));
    else if (button && list && 'remove' in button.dataset) this.#remove(button, list);
  }

  #remove(button: HTMLElement, list: HTMLElement): void {
    const entry = button.closest<HTMLElement>('[data-entry]');
    if (!entry) return;
    const place = entriesOf(list).indexOf(entry);
    for (const field of entry.querySelectorAll<HTMLElement>('[data-field]')) {
      this.#photos.forget(field);
      this.#visited.delete(field);
    }
    entry.remove();
    renumber(list);
    if (list === this.#sources) {
      forgetSource(this, place + 1);
      fillSources(this, list);
    }
    const next = entriesOf(list)[place] ?? entriesOf(list)[place - 1];
    this.#steps.focusOn(next ?? list);
    this.#announce(`Убрано: ${button.dataset.one ?? ''} ${place + 1}.`);
    this.#later();
  }

  async #clear(): Promise<void> {
    if (!confirm(this.#opened ? 'Вернуть всё, как на сайте?' : 'Стереть всё, что вы написали?')) return;
    this.#visited.clear();
    this.#finished = false;
    this.#isChanged = false;
    clearTimeout(this.#pause);
    forgetDraft(this.#card);
    this.#sum(0);
    this.#result?.hide();
    await this.#begin();
    await this.#check();
    this.#announce('Черновик стёрт.');
    this.#steps.focusOn(this.required('[data-field="title"]'));
  }

  /** Back to where the source was wanted. */
  #return(button: HTMLElement): void {
    button.hidden = true;
    if (this.#wanted) this.#steps.focusOn(this.#wanted);
  }

  async #changed({ target }: Event): Promise<void> {
    const field = (target as Element).closest<HTMLElement>('[data-field]');
    if (!field) return;
    if (target instanceof HTMLSelectElement && target.value === NEW_SOURCE) this.#addSource(target, field);
    if (target instanceof HTMLSelectElement && target.value === NEW_CHOICE) await this.#addChoice(target);
    this.#derive(field);
    if (field.dataset.field === 'region') {
      const there = this.#takeRegion(this.#region);
      // Until they arrive, those of the previous region are not offered.
      fillChoices(this, this.#choices, this.#region);
      await there;
      fillChoices(this, this.#choices, this.#region);
    }
    if (target instanceof HTMLInputElement && target.type === 'file') {
      await this.#photos.take(field, target.files ?? []);
      this.#visited.add(field);
      await this.#check();
    }
    this.#later();
  }

  #addSource(select: HTMLSelectElement, field: HTMLElement): void {
    const source = this.#add(this.#sources);
    const number = entriesOf(this.#sources).length;
    select.value = String(number);
    this.#wanted = field;
    this.required('[data-return]').hidden = false;
    this.#steps.focusOn(source);
    this.#announce(`Источник ${number} добавлен: впишите его и вернитесь к числу.`);
  }

  /** What the list lacks gets its record beside the card. */
  async #addChoice(select: HTMLSelectElement): Promise<void> {
    select.value = '';
    const { isRecorded, newRecord } = await rules();
    const collection = select.dataset.choices ?? '';
    const name = prompt('Напишите название целиком, как оно стоит в источнике.')?.trim();
    if (!name || !isRecorded(collection)) return;
    const known = this.#choices[collection];
    const { region, municipality } = this.#value as Record<string, string>;
    const place = { region: region ?? '', municipality };
    const taken = known.map(({ id }) => id);
    const same = known.find((each) => each.name === name);
    const record = same ?? { ...newRecord(collection, { name, ...place }, taken), region };
    if (!same) this.#added.push(record as AddedRecord);
    fillChoices(this, this.#choices, this.#region);
    select.value = record.id;
    this.#announce(`${name}: запись для справочника соберём вместе с карточкой.`);
  }

  /** What follows from one answer to the next: the only source there is, the site that published it. */
  #derive(field: HTMLElement): void {
    const [control] = controlsOf(field);
    const near = (selector: string) =>
      field
        .closest('[data-entry], [data-group]')
        ?.querySelector<HTMLInputElement | HTMLSelectElement>(selector);
    const source = near('select[data-sources]');
    const isOnly = entriesOf(this.#sources).length === 1;
    if (source && source !== control && !source.value && isOnly && /\d/.test(control?.value ?? ''))
      source.value = '1';
    const publisher = near('[data-field="publisher"] :is(input, textarea)');
    if (publisher && field.dataset.field === 'url' && !publisher.value)
      publisher.value = URL.parse(control?.value ?? '')?.hostname.replace(/^www\./, '') ?? '';
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

  /** The card as its page will show it, on the last step. */
  async #preview(): Promise<void> {
    const [{ previewOf }, { previewPage }] = await Promise.all([
      import('../authoring/preview.ts'),
      import('./suggest-preview.ts'),
    ]);
    const template = this.required<HTMLTemplateElement>('[data-preview-template]');
    const preview = previewOf(this.#value, this.#choices);
    const place = this.required('[data-preview-page]');
    place.dataset.direction = preview.direction;
    place.replaceChildren(previewPage(template, preview));
  }

  #leaveStep(step: HTMLElement): void {
    for (const field of step.querySelectorAll<HTMLElement>('[data-field], [data-list]'))
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
    const wrong = new Map(this.#photos.troubles);
    for (const { path, message } of findingsIn(this.#value, this.#choices, today(), this.#opened)) {
      const element = locate(this.#form, path);
      if (!wrong.has(element)) wrong.set(element, message);
    }
    const isShown = (element: HTMLElement) => this.#finished || this.#visited.has(element);
    for (const element of this.querySelectorAll<HTMLElement>('[data-field], [data-list]'))
      setError(element, isShown(element) ? wrong.get(element) : undefined);
    this.#steps.mark([...wrong.keys()].filter(isShown));
    if (!this.#steps.next) await this.#preview();
    if (!wrong.size) this.#sum(0);
    return wrong;
  }

  /** Enter goes to the next step, from the last one to the card. */
  async #entered(event: Event): Promise<void> {
    event.preventDefault();
    const { next } = this.#steps;
    if (next) location.hash = next;
    else await this.#finish();
  }

  async #finish(): Promise<void> {
    this.#finished = true;
    this.#keep();
    const wrong = await this.#check();
    this.#sum(wrong.size);
    if (wrong.size) {
      this.#result?.hide();
      this.required('[data-findings]').replaceChildren(
        ...[...wrong]
          .sort(([a], [b]) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
          .map(([element, message]) => linkTo(element, message, () => this.#steps.focusOn(element))),
      );
      this.required('[data-summary]').focus();
      return;
    }
    const typed = this.#value;
    const written = JSON.stringify(typed);
    await this.#result?.show(typed, this.#choices, {
      photos: this.#photos.files,
      opened: this.#opened,
      added: this.#added.filter(({ id }) => written.includes(`"${id}"`)),
    });
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
    const kept = { typed, added: this.#added, unplaced: this.#unplaced };
    if (!keepDraft(this.#card, kept))
      this.#announce('Браузер не даёт хранить черновик: не закрывайте страницу, пока не закончите.');
  }
}

/** `2026-11-24`, by the clock of the reader. */
const today = () => new Date().toLocaleDateString('sv-SE');

function linkTo(element: HTMLElement, message: string, follow: () => void): HTMLElement {
  const [control] = controlsOf(element);
  const of = element.closest('[data-entry], [data-group]:not([data-group="story"])');
  const name = of?.querySelector(':scope > legend, :scope > fieldset > legend')?.textContent;
  const link = made('a', name ? `${name.trim()}: ${message}` : message);
  link.href = control?.id ? `#${control.id}` : '#';
  link.addEventListener('click', (event) => {
    event.preventDefault();
    follow();
  });
  return made('li', link);
}

define('suggest-practice', SuggestPractice);
