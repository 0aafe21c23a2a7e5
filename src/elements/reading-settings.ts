/**
 * <reading-settings>: the panel «Настройки чтения», made when it is first opened, so that no page carries it. Links to it lead
 * to a page about accessibility when scripts do not run; here they open it below the page, which stays in use. A choice works
 * at once, is remembered, and reaches other open tabs.
 */
import { define, made, PageElement } from './page-element.ts';
import { store, stored } from './storage.ts';
import { knownReading, READING_CHOICES, READING_STORAGE, type Reading } from './reading-choices.ts';

class ReadingSettings extends PageElement {
  readonly #form = made('form');
  readonly #dialog = made('dialog', this.#form);

  protected connected(signal: AbortSignal): void {
    document.addEventListener('click', (event) => this.#open(event), { signal });
    this.addEventListener('change', () => this.#changed(), { signal });
    // Only a modal dialog hears this key by itself.
    this.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#dialog.close(), { signal });
    const apply = () => this.#apply(knownReading(stored(READING_STORAGE)));
    addEventListener('storage', ({ key }) => key === READING_STORAGE && apply(), { signal });
  }

  #open(event: MouseEvent): void {
    const opener = (event.target as Element).closest('a[data-open-reading]');
    if (!opener || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!this.#dialog.isConnected) this.#make();
    this.#show(knownReading(stored(READING_STORAGE)));
    this.#dialog.show();
    this.required<HTMLInputElement>(':checked').focus();
  }

  #make(): void {
    const title = Object.assign(made('h2', 'Настройки чтения'), { id: 'reading-title' });
    const done = Object.assign(made('button', 'Готово'), { className: 'button main' });
    const reset = Object.assign(made('button', 'Вернуть как было'), { type: 'button', className: 'button' });
    reset.addEventListener('click', () => this.#reset());
    const fieldsets = READING_CHOICES.map(({ id, label, values }) => {
      const choices = Object.entries(values).map(([value, words]) => {
        const radio = Object.assign(made('input'), { type: 'radio', name: id, value });
        const sample = Object.assign(made('span', 'Аа'), { ariaHidden: 'true' });
        return made('label', radio, ...(id === 'size' ? [sample] : []), words);
      });
      return made('fieldset', made('legend', label), ...choices);
    });
    this.#form.method = 'dialog';
    this.#form.className = 'page';
    this.#form.append(
      Object.assign(made('div', title, done, reset), { className: 'head' }),
      ...fieldsets,
      made('p', 'Выбор запомнит только этот браузер.'),
    );
    this.#dialog.setAttribute('aria-labelledby', title.id);
    this.append(this.#dialog);
  }

  #reset(): void {
    this.#show({});
    this.#changed();
  }

  /** Checks the radio buttons of these settings. */
  #show(reading: Reading): void {
    // RadioNodeList.value would be shorter, but browsers ignore an empty string there.
    for (const radio of this.#form.querySelectorAll<HTMLInputElement>('input[type=radio]'))
      radio.checked = radio.value === (reading[radio.name as keyof Reading] ?? '');
  }

  #changed(): void {
    const reading = knownReading(Object.fromEntries(new FormData(this.#form)));
    // Storage may be switched off: the choice still works on this page.
    store(READING_STORAGE, reading);
    this.#apply(reading);
  }

  #apply(reading: Reading): void {
    for (const { id } of READING_CHOICES) {
      const value = reading[id];
      if (value) document.documentElement.setAttribute(`data-${id}`, value);
      else document.documentElement.removeAttribute(`data-${id}`);
    }
  }
}

define('reading-settings', ReadingSettings);
