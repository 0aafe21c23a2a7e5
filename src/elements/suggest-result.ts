/** The finished card under the form «Предложить практику»: shown, copied, saved, taken to the repository. */
import type { SuggestionChoices } from '../authoring/suggestion-choices.ts';
import type { TypedEntry } from '../authoring/typed-values.ts';
import { copy } from './clipboard.ts';

/** Characters of an address that every program for letters takes; Cyrillic letters count for six. */
const LETTER = 2000;

const rules = () => import('../authoring/suggestion.ts');

export class SuggestResult {
  readonly #place: HTMLElement;
  #text = '';
  /** Whether the letter holds the text. */
  #fits = false;
  #photos: { name: string; file: Blob }[] = [];
  #choices: SuggestionChoices | undefined;

  constructor(place: HTMLElement) {
    this.#place = place;
    this.#on('[data-copy]', async () => this.#announce(await copy(this.#text, 'Скопировано.')));
    this.#on('[data-download]', () => this.#save());
    this.#on('[data-zip]', () => this.#saveZip());
    if (this.#letter) this.#on('[data-letter]', () => this.#attach());
    this.#folder.addEventListener('input', () => void this.#named());
  }

  #required<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.#place.querySelector<E>(selector);
    if (!found) throw new Error(`<suggest-practice>: no ${selector} in the result`);
    return found;
  }

  #on(selector: string, act: () => unknown): void {
    this.#required(selector).addEventListener('click', () => void act());
  }

  get #folder(): HTMLInputElement {
    return this.#required<HTMLInputElement>('[data-folder]');
  }

  get #letter(): HTMLAnchorElement | null {
    return this.#place.querySelector('[data-letter]');
  }

  #save(): void {
    save('index.mdx', new Blob([this.#text], { type: 'text/plain' }));
  }

  /** A letter that has the whole card in it; a longer one, or one with photos, asks for a file beside it. */
  #write(title: string): void {
    if (!this.#letter) return;
    const to = `mailto:${this.#place.dataset.mail ?? ''}?subject=${encodeURIComponent(`Практика: ${title}`)}&body=`;
    const whole = to + encodeURIComponent(this.#text.replaceAll('\n', '\r\n'));
    const file = this.#photos.length ? 'архиве с фотографиями' : 'файле';
    this.#fits = whole.length <= LETTER && !this.#photos.length;
    this.#letter.href = this.#fits
      ? whole
      : to + encodeURIComponent(`Здравствуйте! Карточка практики — в приложенном ${file}.`);
  }

  async #attach(): Promise<void> {
    if (this.#fits) return;
    if (this.#photos.length) await this.#saveZip();
    else this.#save();
    this.#announce('Карточка сохранена на вашем устройстве: приложите её к письму.');
  }

  #announce(words: string): void {
    this.#required('[data-result-status]').textContent = words;
  }

  hide(): void {
    this.#place.hidden = true;
  }

  async show(
    typed: TypedEntry,
    choices: SuggestionChoices,
    photos: { name: string; file: Blob }[],
  ): Promise<void> {
    const { folderName, suggestionText } = await rules();
    this.#text = suggestionText(typed);
    this.#photos = photos;
    this.#choices = choices;
    const words = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '');
    this.#folder.value = folderName(
      { region: words('region'), settlement: words('settlement'), title: words('title') },
      new Set(choices.practices.map(({ id }) => id)),
    );
    this.#required('[data-text]').textContent = this.#text;
    this.#required('[data-zip]').hidden = !photos.length;
    const step = this.#place.querySelector<HTMLElement>('[data-zip-step]');
    if (step) step.hidden = !photos.length;
    this.#write(words('title'));
    this.#announce('');
    this.#place.hidden = false;
    await this.#named();
    const heading = this.#required('[data-result-heading]');
    heading.focus();
    heading.scrollIntoView();
  }

  /** Validates the name of the folder and puts it into the link to the repository. */
  async #named(): Promise<boolean> {
    const { folderFinding } = await rules();
    const name = this.#folder.value.trim();
    const wrong = this.#choices && folderFinding(name, this.#choices);
    const place = this.#required('[data-folder-error]');
    place.textContent = wrong ?? '';
    place.hidden = !wrong;
    if (wrong) this.#folder.setAttribute('aria-invalid', 'true');
    else this.#folder.removeAttribute('aria-invalid');
    const open = this.#place.querySelector<HTMLAnchorElement>('[data-open]');
    const file = encodeURIComponent(`content/practices/${name}/index.mdx`);
    // Only the name goes into the URL: URLs are logged and limited in length.
    if (open) open.href = `${this.#place.dataset.create ?? ''}${file}`;
    return !wrong;
  }

  async #saveZip(): Promise<void> {
    if (!(await this.#named())) {
      this.#announce('Сначала исправьте имя папки.');
      this.#folder.focus();
      return;
    }
    const { strToU8, zipSync } = await import('fflate');
    const folder = this.#folder.value.trim();
    const files = { [`${folder}/index.mdx`]: strToU8(this.#text) };
    for (const { name, file } of this.#photos) {
      files[`${folder}/${name}`] = new Uint8Array(await file.arrayBuffer());
    }
    // Photos are compressed already.
    save(`${folder}.zip`, new Blob([zipSync(files, { level: 0 })]));
  }
}

function save(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
