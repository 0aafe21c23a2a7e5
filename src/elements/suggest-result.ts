/** The finished card under the form «Предложить практику»: shown, copied, saved, taken to those who publish it. */
import type { NewRecord } from '../authoring/new-record.ts';
import type { OpenedCard } from '../authoring/opened-card.ts';
import type { SuggestionChoices } from '../authoring/suggestion-choices.ts';
import type { TypedEntry } from '../authoring/typed-values.ts';
import { copy } from './clipboard.ts';
import { made, required } from './page-element.ts';
import { saveFile } from './save-file.ts';
import { sayError } from './suggest-fields.ts';

const rules = () => import('../authoring/suggestion.ts');

/** Longer addresses are cut or refused by some programs for letters. */
const LONGEST_LETTER = 1800;

/** What goes along with the card. */
interface Beside {
  photos: { name: string; file: Blob }[];
  /** The published card that was changed. */
  opened: OpenedCard | undefined;
  added: NewRecord[];
}

export class SuggestResult {
  readonly #place: HTMLElement;
  #text = '';
  #beside: Beside = { photos: [], opened: undefined, added: [] };
  #choices: SuggestionChoices | undefined;
  /** Whether the card has to be pasted into the letter. */
  #isPasted = false;

  constructor(place: HTMLElement) {
    this.#place = place;
    this.#on('[data-copy]', async () => this.#announce(await copy(this.#text, 'Скопировано.')));
    this.#on('[data-download]', () => this.#save());
    if (this.#letter) this.#on('[data-letter]', () => this.#attach());
    this.#folder.addEventListener('input', () => void this.#named());
  }

  #on(selector: string, act: () => unknown): void {
    required(this.#place, selector).addEventListener('click', () => void act());
  }

  get #folder(): HTMLInputElement {
    return required<HTMLInputElement>(this.#place, '[data-folder]');
  }

  get #letter(): HTMLAnchorElement | null {
    return this.#place.querySelector('[data-letter]');
  }

  /** The card and the records that it needs. */
  get #whole(): string {
    return [this.#text, ...this.#beside.added.map(({ path, text }) => `content/${path}:\n${text}`)].join(
      '\n',
    );
  }

  /** Most cards are too long for an address: their text is copied, to be pasted into the letter. */
  #write(title: string): void {
    if (!this.#letter) return;
    const subject = encodeURIComponent(`Практика: ${title}`);
    const address = (body: string) =>
      `mailto:${this.#place.dataset.mail ?? ''}?subject=${subject}&body=${encodeURIComponent(`Здравствуйте!\n\n${body}`)}`;
    const { photos } = this.#beside;
    const whole = address(this.#whole);
    this.#isPasted = photos.length === 0 && whole.length > LONGEST_LETTER;
    this.#letter.href = photos.length
      ? address('Карточка и снимки — в приложенном архиве.')
      : this.#isPasted
        ? address('Вставьте сюда текст карточки, он уже скопирован:\n\n')
        : whole;
  }

  async #attach(): Promise<void> {
    if (this.#isPasted) this.#announce(await copy(this.#whole, 'Текст скопирован: вставьте его в письмо.'));
    else if (this.#beside.photos.length && (await this.#save()))
      this.#announce('Архив сохранён на вашем устройстве: приложите его к письму.');
  }

  #createAddress(file: string): string {
    return (this.#place.dataset.create ?? '') + encodeURIComponent(file);
  }

  #announce(words: string): void {
    required(this.#place, '[data-result-status]').textContent = words;
  }

  hide(): void {
    this.#place.hidden = true;
  }

  async show(typed: TypedEntry, choices: SuggestionChoices, beside: Beside): Promise<void> {
    const { folderName, suggestionText } = await rules();
    const { opened, photos, added } = beside;
    this.#beside = beside;
    this.#choices = choices;
    this.#text = suggestionText(typed, opened);
    this.#folder.value = opened?.id ?? folderName(typed, new Set(choices.practices.map(({ id }) => id)));
    const isSame = opened?.text === this.#text && !photos.length;
    required(this.#place, '[data-verdict]').textContent = isSame
      ? 'Вы ничего не изменили: передавать нечего.'
      : opened
        ? 'Ошибок нет. Вот что изменится: «+» появится, «−» исчезнет, остальное останется буква в букву.'
        : 'Ошибок нет. Осталось передать её тем, кто ведёт сайт: опечатки и слог проверят там.';
    required(this.#place, '[data-text]').replaceChildren(
      ...(opened ? await difference(opened.text, this.#text) : [this.#text]),
    );
    required(this.#place, '[data-record-list]').replaceChildren(
      ...added.flatMap(({ path, text }) => {
        const file = `content/${path}`;
        const link = made('a', file);
        link.href = this.#createAddress(file);
        return [made('dt', this.#place.dataset.create ? link : file), made('dd', made('pre', text))];
      }),
    );
    const when = {
      'new-only': !opened,
      'update-only': Boolean(opened),
      'photos-only': photos.length > 0,
      'records-only': added.length > 0,
      records: added.length > 0,
    };
    for (const [name, is] of Object.entries(when))
      for (const place of this.#place.querySelectorAll<HTMLElement>(`[data-${name}]`)) place.hidden = !is;
    this.#write(String(typed.title));
    this.#announce('');
    this.#place.hidden = false;
    await this.#named();
    const heading = required(this.#place, '[data-result-heading]');
    heading.focus();
    heading.scrollIntoView();
  }

  /** Validates the name of the folder and puts it into the link to the repository. */
  async #named(): Promise<boolean> {
    const { folderFinding } = await rules();
    const { opened } = this.#beside;
    const name = this.#folder.value.trim();
    const wrong = opened || !this.#choices ? undefined : folderFinding(name, this.#choices);
    sayError(required(this.#place, '[data-folder-error]'), wrong, this.#folder);
    const open = this.#place.querySelector<HTMLAnchorElement>('[data-open]');
    const folder = `content/practices/${name}`;
    const file = `${folder}/index.mdx`;
    for (const path of this.#place.querySelectorAll('[data-path]')) path.textContent = file;
    for (const path of this.#place.querySelectorAll('[data-place]')) path.textContent = folder;
    const { edit = '' } = this.#place.dataset;
    // Only the name goes into the URL: URLs are logged and limited in length.
    if (open) open.href = opened ? `${edit}${file}` : this.#createAddress(file);
    return !wrong;
  }

  /** The card alone, or its folder with the photos; says whether it was saved. */
  async #save(): Promise<boolean> {
    const { photos, added } = this.#beside;
    if (!photos.length && !added.length) {
      saveFile('index.mdx', new Blob([this.#text], { type: 'text/plain' }));
      return true;
    }
    if (!(await this.#named())) {
      this.#announce('Сначала исправьте имя папки.');
      this.#folder.focus();
      return false;
    }
    const { strToU8, zipSync } = await import('fflate');
    const folder = this.#folder.value.trim();
    const files = { [`${folder}/index.mdx`]: strToU8(this.#text) };
    for (const { path, text } of added) files[path] = strToU8(text);
    for (const { name, file } of photos)
      files[`${folder}/${name}`] = new Uint8Array(await file.arrayBuffer());
    // Photos are compressed already.
    saveFile(`${folder}.zip`, new Blob([zipSync(files, { level: 0 })]));
    return true;
  }
}

/** Lines that go and lines that come; what stays is not shown. */
async function difference(before: string, after: string): Promise<HTMLElement[]> {
  const { diffLines } = await import('diff');
  return diffLines(before, after)
    .filter(({ added, removed }) => added || removed)
    .map(({ added, value }) => {
      const lines = value.trimEnd().split('\n');
      return made(added ? 'ins' : 'del', lines.map((line) => `${added ? '+' : '−'} ${line}`).join('\n'));
    });
}
