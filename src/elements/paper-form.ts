/** <paper-form>: fills in a paper in the browser. Nothing is sent; what is typed is kept here, for all papers at once. */
import type { PaperRecord } from '../papers/record.ts';
import { askedOnce } from '../search/asked-once.ts';
import { fetchedJson } from '../search/fetched.ts';
import { define, PageElement } from './page-element.ts';
import { keepInDraft, savedDraft } from './paper-draft.ts';
import { saveFile } from './save-file.ts';

type Control = HTMLInputElement | HTMLTextAreaElement;

const NOT_KEPT = 'Браузер не хранит черновик: не закрывайте и не обновляйте страницу, пока не скачаете файл.';

class PaperForm extends PageElement {
  /** False once the browser has refused to store what was typed: what it holds is older. */
  #isKept = true;
  #isBusy = false;
  #library = askedOnce(() =>
    Promise.all([import('./paper-file.ts'), fetchedJson<PaperRecord>(this.dataset.record ?? '')]),
  );

  protected connected(signal: AbortSignal): void {
    this.addEventListener('input', ({ target }) => this.#typed(target as Control), { signal });
    // Between two fields nobody notices that something loads.
    const prepare = () => void this.#library().catch(() => undefined);
    this.addEventListener('change', prepare, { signal, once: true });
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    // What has been typed in another tab, or in a paper from which the reader comes back.
    for (const type of ['pageshow', 'storage']) addEventListener(type, () => this.#fill(), { signal });
    this.#fill();
    this.#button.disabled = false;
  }

  get #controls(): Control[] {
    return [...this.querySelectorAll<Control>('[name]')];
  }

  get #button(): HTMLButtonElement {
    return this.required('[data-save]');
  }

  get #name(): string {
    return this.dataset.name ?? '';
  }

  #say(words = this.#isKept ? '' : NOT_KEPT): void {
    this.required('[data-said]').textContent = words;
    this.required('[data-failed]').hidden = true;
  }

  #fill(): void {
    if (!this.#isKept) return;
    const draft = savedDraft();
    for (const control of this.#controls) {
      const typed = draft[control.name];
      if (!typed) continue;
      control.value = typed.text;
      this.#tellFrom(control, typed.paper);
    }
    this.#count();
  }

  /** Says beside the field that its words were typed in another paper. */
  #tellFrom({ id }: Control, paper = this.#name): void {
    this.required(`#${id}-from`).textContent = paper === this.#name ? '' : `Взято из «${paper}».`;
  }

  #count(): void {
    const all = this.#controls;
    const empty = all.filter(({ value }) => !value.trim()).length;
    this.required('[data-blanks]').textContent = empty
      ? `Останется пустым: ${empty} из ${all.length}.`
      : 'Заполнено всё.';
  }

  #typed(control: Control): void {
    const { name, value: text } = control;
    this.#isKept = keepInDraft({ [name]: text ? { text, paper: this.#name } : undefined });
    this.#say();
    this.#tellFrom(control);
    this.#count();
  }

  #clicked({ target }: Event): void {
    const button = (target as Element).closest('button');
    if (button === this.#button) void this.#save();
    else if (button) this.#clear(button.dataset.clear === 'all', button.dataset.ask);
  }

  #clear(isAll: boolean, question: string | undefined): void {
    if (!confirm(question)) return;
    const names = isAll ? Object.keys(savedDraft()) : this.#controls.map(({ name }) => name);
    keepInDraft(Object.fromEntries(names.map((name) => [name, undefined])));
    for (const control of this.#controls) {
      control.value = '';
      this.#tellFrom(control);
    }
    this.#count();
    this.#say('Черновик очищен.');
  }

  async #save(): Promise<void> {
    // A day typed in part would be left out without a word.
    if (this.#isBusy || !this.#controls.every((control) => control.reportValidity())) return;
    this.#isBusy = true;
    const { textContent: words } = this.#button;
    this.#button.textContent = 'Готовим файл…';
    try {
      const [{ filledPaper }, record] = await this.#library();
      const typed = Object.fromEntries(this.#controls.map(({ name, value }) => [name, value]));
      const file = await filledPaper(record, typed);
      saveFile(file.name, file);
      this.#say(`Готово: файл «${file.name}» сохранён на вашем устройстве.`);
    } catch {
      this.#say();
      this.required('[data-failed]').hidden = false;
    }
    this.#button.textContent = words;
    this.#isBusy = false;
  }
}

define('paper-form', PaperForm);
