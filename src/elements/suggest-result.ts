/** The finished card under the form «Предложить практику»: shown, copied, saved, taken to the repository. */
import type { SuggestionChoices } from '../authoring/suggestion-choices.ts';
import type { TypedEntry } from '../authoring/typed-values.ts';
import { copy } from './clipboard.ts';
import { saveFile } from './save-file.ts';

const rules = () => import('../authoring/suggestion.ts');

export class SuggestResult {
  readonly #place: HTMLElement;
  #text = '';
  #photos: { name: string; file: Blob }[] = [];
  #choices: SuggestionChoices | undefined;

  constructor(place: HTMLElement) {
    this.#place = place;
    this.#on('[data-copy]', async () => this.#announce(await copy(this.#text, 'Скопировано.')));
    this.#on('[data-download]', () => this.#save());
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

  /** An address holds too little of a card: the letter asks for the file that is saved with it. */
  #write(title: string): void {
    if (!this.#letter) return;
    const body = 'Здравствуйте! Карточка практики — в приложенном файле.';
    this.#letter.href = `mailto:${this.#place.dataset.mail ?? ''}?subject=${encodeURIComponent(`Практика: ${title}`)}&body=${encodeURIComponent(body)}`;
  }

  async #attach(): Promise<void> {
    if (await this.#save()) this.#announce('Карточка сохранена на вашем устройстве: приложите её к письму.');
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

  /** The card alone, or its folder with the photos; says whether it was saved. */
  async #save(): Promise<boolean> {
    if (!this.#photos.length) {
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
    for (const { name, file } of this.#photos) {
      files[`${folder}/${name}`] = new Uint8Array(await file.arrayBuffer());
    }
    // Photos are compressed already.
    saveFile(`${folder}.zip`, new Blob([zipSync(files, { level: 0 })]));
    return true;
  }
}
