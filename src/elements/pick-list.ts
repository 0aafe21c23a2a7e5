/**
 * <pick-list>: the deeds that a reader has marked. They are kept in the browser; the address of the page holds the same set,
 * so that it can be shared. A set that came with an address is shown apart until the reader keeps it.
 */
import type { PracticeRecord } from '../domain/practice-record.ts';
import { fileSize } from '../language/format.ts';
import { count } from '../language/plural.ts';
import { askedOnce } from '../search/asked-once.ts';
import {
  comparison,
  comparisonCells,
  costOf,
  isComparable,
  MOST_COMPARED,
  UNTOLD,
  untoldWords,
  type Comparison,
} from './comparison.ts';
import { define, made, PageElement } from './page-element.ts';
import {
  addressOf,
  idsIn,
  isSameSet,
  keptPicks,
  MOST_PICKS,
  moved,
  renamed,
  withAdded,
  without,
  type Pick,
} from './picks.ts';
import { saveFile } from './save-file.ts';
import { store, stored } from './storage.ts';

const KEPT_AS = 'picks';

/** Says of an address in the history that it shows the reader's own picks, whatever has become of them since. */
interface Visit {
  own?: boolean;
  /** The card from which the reader came. */
  added?: string;
}

class PickList extends PageElement {
  #own: Pick[] = [];
  /** Ids of a set that came with the address. */
  #foreign: string[] | undefined;
  /** Ids that the reader has chosen to compare; until then the first. */
  #chosen: string[] | undefined;
  #before: Pick[] | undefined;
  #isKept = true;
  #shown: { id: string; record: PracticeRecord | undefined }[] = [];
  #comparison: Comparison | undefined;
  readonly #rows = new Map<string, HTMLElement>();

  /** Undefined where no such card is. */
  #recordOf = askedOnce(async (id: string) => {
    const response = await fetch(`${this.#base}practices/${id}.json`);
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return (await response.json()) as PracticeRecord;
  });

  protected connected(signal: AbortSignal): void {
    this.addEventListener('click', (event) => void this.#clicked(event), { signal });
    this.addEventListener('input', (event) => this.#written(event), { signal });
    this.addEventListener('change', (event) => void this.#ticked(event), { signal });
    const reopen = () => void this.#open();
    // Another tab has changed them, or the reader comes back to a page that the browser had put aside.
    addEventListener('storage', ({ key }) => key === KEPT_AS && reopen(), { signal });
    addEventListener('pageshow', ({ persisted }) => persisted && reopen(), { signal });
    reopen();
  }

  get #base(): string {
    return this.dataset.base ?? '/';
  }

  async #open(): Promise<void> {
    this.#rows.clear();
    this.#own = this.#read();
    const query = new URLSearchParams(location.search);
    const visit = (history.state ?? {}) as Visit;
    const asked = idsIn(query, 'deeds');
    const [added = visit.added] = idsIn(query, 'add');
    this.#chosen = query.has('compare') ? idsIn(query, 'compare') : undefined;
    this.#foreign = undefined;
    if (!this.#isKept && asked.length > 0) this.#own = withAdded([], asked);
    if (query.has('add') && added) {
      this.#own = withAdded(this.#own, [added]);
      this.#keep(added);
    } else if (asked.length > 0 && !visit.own && !isSameSet(this.#own, asked)) this.#foreign = asked;
    await this.#show();
    if (added) await this.#tellOf(added);
  }

  /** Reloading, or coming back, adds nothing a second time: the address names the set by then. */
  async #tellOf(added: string): Promise<void> {
    const record = await this.#recordOf(added).catch(() => undefined);
    if (!record) return;
    const isIn = this.#own.some(({ id }) => id === record.id);
    const way = made('a', 'Вернуться к\u00A0чтению');
    way.href = `${this.#base}practices/${record.id}/`;
    this.#say(
      isIn
        ? `В\u00A0подборке: «${record.title}». `
        : `Здесь уже ${count(MOST_PICKS, 'карточка')}: чтобы добавить «${record.title}», уберите какую-нибудь. `,
      way,
    );
  }

  /** Full address of what is shown. */
  get #address(): string {
    return (this.dataset.address ?? '') + addressOf(this.#shown, this.#chosen);
  }

  #read(): Pick[] {
    const kept = stored(KEPT_AS);
    if (kept !== undefined) return keptPicks(kept);
    this.#isKept = false;
    return this.#own;
  }

  #store(): void {
    if (!store(KEPT_AS, this.#own)) this.#isKept = false;
  }

  /** @param added the card from which the reader came just now */
  #keep(added?: string): void {
    this.#store();
    const visit: Visit = { own: true, ...(added ? { added } : {}) };
    history.replaceState(visit, '', location.pathname + addressOf(this.#own, this.#chosen));
  }

  async #show(): Promise<void> {
    const ids = this.#foreign ?? this.#own.map(({ id }) => id);
    this.#button('retry').hidden = true;
    try {
      const records = await Promise.all(ids.map((id) => this.#recordOf(id)));
      this.#rename(new Map(ids.map((id, at) => [id, records[at]?.id ?? id])));
    } catch {
      this.#say('Карточки не\u00A0загрузились: проверьте связь.');
      this.#button('retry').hidden = false;
      return;
    }
    const present = this.#foreign ?? this.#own.map(({ id }) => id);
    this.#shown = await Promise.all(present.map(async (id) => ({ id, record: await this.#recordOf(id) })));
    this.#draw();
  }

  #rename(presentOf: ReadonlyMap<string, string>): void {
    const isOld = [...presentOf].some(([id, present]) => id !== present);
    const present = (id: string) => presentOf.get(id) ?? id;
    this.#chosen = this.#chosen?.map(present);
    this.#foreign = this.#foreign?.map(present);
    this.#own = renamed(this.#own, present);
    if (isOld && !this.#foreign) this.#keep();
  }

  #draw(): void {
    const isOwn = !this.#foreign;
    const comparable = this.#shown.filter(({ record }) => record && isComparable(record)).map(({ id }) => id);
    const compared = comparable.filter((id) => this.#chosen?.includes(id) ?? true).slice(0, MOST_COMPARED);
    const rows = this.#shown.map(({ id, record }, at) => {
      const row = this.#rowOf(id, record);
      const tick = row.querySelector('input') as HTMLInputElement;
      tick.checked = compared.includes(id);
      tick.disabled = !tick.checked && compared.length === MOST_COMPARED;
      for (const button of row.querySelectorAll('button')) button.hidden = !isOwn;
      for (const mine of row.querySelectorAll<HTMLElement>('[data-mine]')) mine.hidden = !isOwn;
      button(row, 'up').disabled = at === 0;
      button(row, 'down').disabled = at === this.#shown.length - 1;
      return row;
    });
    this.required('[data-list]').replaceChildren(...rows);
    this.#drawTable(compared);
    const own = this.#own.length;
    const when = {
      unkept: !this.#isKept,
      foreign: !isOwn,
      own: own > 0,
      empty: isOwn && own === 0,
      any: rows.length > 0,
      comparable: comparable.length > 1,
      compared: compared.length > 1,
    };
    for (const [name, is] of Object.entries(when))
      this.required<HTMLElement>(`[data-when=${name}]`).hidden = !is;
    this.#button('replace').hidden = own === 0;
    this.#button('clear').hidden = !isOwn;
    this.required('[data-shared]').textContent = `${this.dataset.site}\u00A0· ${this.#address}`;
    this.required('[data-own]').textContent =
      own > 0 ? `Ваша не\u00A0изменилась: в\u00A0ней ${count(own, 'карточка')}.` : '';
  }

  #rowOf(id: string, record: PracticeRecord | undefined): HTMLElement {
    const known = this.#rows.get(id);
    if (known) return known;
    const { content } = this.required<HTMLTemplateElement>('template');
    const row = (content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
    row.dataset.id = id;
    const title = record?.title ?? id;
    const link = row.querySelector('a') as HTMLAnchorElement;
    link.textContent = title;
    if (record) link.href = `${this.#base}practices/${id}/`;
    const put = (name: string, words: string) => {
      const place = row.querySelector(`[data-${name}]`) as HTMLElement;
      place.textContent = words;
      place.hidden = !words;
    };
    put('about', record ? aboutOf(record) : '');
    put('summary', record?.summary ?? 'Такой карточки на\u00A0сайте больше нет.');
    put('cost', record ? costLine(record) : '');
    put('proof', record ? proofOf(record) : '');
    const poster = row.querySelector<HTMLAnchorElement>('[data-poster]');
    if (poster && record?.poster) {
      poster.href = record.poster.url;
      poster.textContent = `Плакат, PDF, ${fileSize(record.poster.bytes)}`;
      poster.hidden = false;
    }
    for (const control of row.querySelectorAll<HTMLElement>('button, summary, [data-poster]'))
      control.ariaLabel = `${control.textContent.trim()}: ${title}`;
    const isTicked = record !== undefined && isComparable(record);
    const [tick, apart] = [row.querySelector('label'), row.querySelector<HTMLElement>('[data-apart]')];
    if (tick) tick.hidden = !isTicked;
    if (apart) apart.hidden = record === undefined || isTicked;
    row.querySelector('input')?.setAttribute('aria-label', `Сравнить: ${title}`);
    const note = row.querySelector('textarea') as HTMLTextAreaElement;
    note.ariaLabel = `Моя заметка: ${title}`;
    note.value = this.#own.find((pick) => pick.id === id)?.note ?? '';
    put('noted', notedWords(note.value));
    if (note.value) row.querySelector('details')?.setAttribute('open', '');
    this.#rows.set(id, row);
    return row;
  }

  #drawTable(compared: readonly string[]): void {
    const records = this.#shown.flatMap(({ id, record }) => (record && compared.includes(id) ? record : []));
    this.#comparison = comparison(records);
    const { deeds, rows } = this.#comparison;
    const heads = deeds.map(({ id, title }) => {
      const link = made('a', title);
      link.href = `${this.#base}practices/${id}/`;
      return scoped('col', link);
    });
    this.required('thead tr').replaceChildren(made('td'), ...heads);
    this.required('tbody').replaceChildren(
      ...rows.map(({ label, cells, isSame }) =>
        made(
          'tr',
          scoped('row', label, ...(isSame ? [made('small', ' одинаково')] : [])),
          ...cells.map((lines) =>
            made(
              'td',
              ...(lines.length > 0 ? lines.map((line) => made('p', line)) : [made('small', UNTOLD)]),
            ),
          ),
        ),
      ),
    );
    this.required('[data-untold]').textContent = untoldWords(this.#comparison);
  }

  async #clicked({ target }: Event): Promise<void> {
    const pressed = (target as Element).closest<HTMLElement>('[data-act]');
    const { act } = pressed?.dataset ?? {};
    if (!act) return;
    const id = pressed?.closest('li')?.dataset.id ?? '';
    switch (act) {
      case 'up':
      case 'down': {
        await this.#change(moved(this.#own, id, act === 'up' ? -1 : 1));
        const row = this.#rows.get(id);
        if (row)
          [button(row, act), button(row, act === 'up' ? 'down' : 'up')].find((one) => !one.disabled)?.focus();
        return;
      }
      case 'remove':
        return this.#undoably(`Убрано: «${this.#titleOf(id)}».`, without(this.#own, id));
      case 'clear':
        return this.#undoably('Подборка пуста.', []);
      case 'keep':
        return this.#undoably('Сохранено в\u00A0вашей подборке.', withAdded(this.#own, this.#foreign ?? []));
      case 'replace':
        return this.#undoably('Ваша подборка заменена этой.', withAdded([], this.#foreign ?? []));
      case 'undo':
        await this.#change(this.#before ?? this.#own);
        this.#say('Вернули.');
        return this.required('[role=status]').focus();
      case 'retry':
        this.#say('');
        return this.#show();
      case 'print':
        return print();
      case 'sheet':
        return this.#saveTable();
      case 'document':
        return this.#saveDocument();
    }
  }

  async #undoably(words: string, picks: Pick[]): Promise<void> {
    this.#before = this.#own;
    await this.#change(picks);
    this.#say(words);
    const undo = this.#button('undo');
    undo.hidden = false;
    undo.focus();
  }

  async #change(picks: Pick[]): Promise<void> {
    this.#own = picks;
    this.#foreign = undefined;
    this.#keep();
    // A row that comes back has its note again.
    for (const id of this.#rows.keys()) if (!picks.some((pick) => pick.id === id)) this.#rows.delete(id);
    await this.#show();
  }

  #ticked({ target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    const ticked = [...this.querySelectorAll<HTMLElement>('[data-list] > li:has(input:checked)')];
    this.#chosen = ticked.map(({ dataset }) => dataset.id ?? '');
    const shown = this.#shown.map(({ id }) => ({ id }));
    history.replaceState(history.state, '', location.pathname + addressOf(shown, this.#chosen));
    this.#draw();
    target.focus();
  }

  #written({ target }: Event): void {
    if (!(target instanceof HTMLTextAreaElement)) return;
    const row = target.closest('li');
    const note = target.value.trim();
    this.#own = this.#own.map((pick) =>
      pick.id === row?.dataset.id ? { id: pick.id, ...(note ? { note } : {}) } : pick,
    );
    const noted = row?.querySelector<HTMLElement>('[data-noted]');
    if (noted) {
      noted.textContent = notedWords(note);
      noted.hidden = !note;
    }
    this.#store();
  }

  #titleOf(id: string): string {
    return this.#shown.find((shown) => shown.id === id)?.record?.title ?? id;
  }

  #button(act: string): HTMLButtonElement {
    return button(this, act);
  }

  #say(words: string, ...more: Node[]): void {
    this.#button('undo').hidden = true;
    this.required('[role=status]').replaceChildren(words, ...more);
  }

  async #saveTable(): Promise<void> {
    if (!this.#comparison) return;
    const cells = comparisonCells(this.#comparison);
    await this.#save('csv', async () => {
      const { spreadsheet } = await import('../domain/spreadsheet.ts');
      return new Blob([spreadsheet(cells)], { type: 'text/csv;charset=utf-8' });
    });
  }

  async #saveDocument(): Promise<void> {
    const notes = new Map(this.#own.map(({ id, note }) => [id, this.#foreign ? undefined : note]));
    const picks = this.#shown.flatMap(({ id, record }) =>
      record ? { title: record.title, lines: paperLines(record, notes.get(id)) } : [],
    );
    await this.#save('docx', async () => {
      const { pickDocument } = await import('./pick-document.ts');
      const table =
        this.#comparison && this.#comparison.deeds.length > 1 ? comparisonCells(this.#comparison) : [];
      return pickDocument({ site: this.dataset.site ?? '', address: this.#address, picks, table });
    });
  }

  async #save(ending: string, make: () => Promise<Blob>): Promise<void> {
    try {
      saveFile(`${this.dataset.file}.${ending}`, await make());
    } catch {
      this.#say('Файл не\u00A0получился: проверьте связь и\u00A0попробуйте ещё раз.');
    }
  }
}

/** «деревня Тестово, Тестовая область · 2024 · сделано» */
function aboutOf({ place, time, status }: PracticeRecord): string {
  return [place.words, time.words, status.words].join('\u00A0· ');
}

function costLine(record: PracticeRecord): string {
  const [cost] = costOf(record);
  return cost ? `Деньги: ${cost}.` : isComparable(record) ? 'Сколько стоило, источники не\u00A0говорят.' : '';
}

/** One source, and where the whole of it stands. */
function proofOf({ sources: [source], url }: PracticeRecord): string {
  return [
    source &&
      `Источник: ${[source.publisher, source.url ?? source.published, source.issue].filter(Boolean).join(', ')}`,
    `Целиком: ${url}`,
  ]
    .filter(Boolean)
    .join('. ');
}

function notedWords(note: string | undefined): string {
  return note ? `Заметка: ${note}` : '';
}

function paperLines(record: PracticeRecord, note: string | undefined): string[] {
  return [aboutOf(record), record.summary, costLine(record), proofOf(record), notedWords(note)].filter(
    Boolean,
  );
}

function button(place: ParentNode, act: string): HTMLButtonElement {
  return place.querySelector(`[data-act=${act}]`) as HTMLButtonElement;
}

function scoped(scope: 'col' | 'row', ...children: (Node | string)[]): HTMLTableCellElement {
  const head = made('th', ...children);
  head.scope = scope;
  return head;
}

define('pick-list', PickList);
