/** <mistake-form>: words about a mistake become a letter, an issue or a text to copy. Nothing is sent or kept here. */
import { copy } from './clipboard.ts';
import { define, PageElement } from './page-element.ts';

class MistakeForm extends PageElement {
  protected connected(signal: AbortSignal): void {
    const page = new URLSearchParams(location.search).get('page');
    if (page?.startsWith('/')) this.#control('page').value = `${this.dataset.site ?? ''}${page}`;
    this.addEventListener('input', () => this.#write(), { signal });
    this.addEventListener('click', (event) => void this.#clicked(event), { signal });
    this.required('form').addEventListener('submit', (event) => event.preventDefault(), { signal });
    this.#write();
  }

  #control(name: string): HTMLInputElement | HTMLTextAreaElement {
    return this.required(`[name="${name}"]`);
  }

  #words(name: string): string {
    return this.#control(name).value.trim();
  }

  get #text(): string {
    const lines = [
      ['Страница', this.#words('page')],
      ['Что не так и как правильно', this.#words('mistake')],
      ['Откуда это известно', this.#words('source')],
      ['Как ответить', this.#words('contact')],
    ] as const;
    return lines
      .filter(([, words]) => words)
      .map(([name, words]) => `${name}: ${words}`)
      .join('\n\n');
  }

  #write(): void {
    const { mail = '', issue = '', forge } = this.dataset;
    const letter = this.querySelector<HTMLAnchorElement>('[data-letter]');
    const body = encodeURIComponent(this.#text);
    if (letter)
      letter.href = `mailto:${mail}?subject=${encodeURIComponent('Ошибка на странице')}&body=${body}`;
    const open = this.querySelector<HTMLAnchorElement>('[data-issue-link]');
    if (!open) return;
    // Everybody reads an issue: how to answer stays out of it.
    const [page, mistake, source] = ['page', 'mistake', 'source'].map((name) =>
      encodeURIComponent(this.#words(name)),
    );
    const fields =
      forge === 'github' ? `&mistake=${mistake}&source=${source}` : `%0A%0A${mistake}%0A%0A${source}`;
    open.href = `${issue}${page}${fields}`;
  }

  async #clicked(event: Event): Promise<void> {
    const button = (event.target as Element).closest('[data-letter], [data-issue-link], [data-copy]');
    if (!button) return;
    const isEmpty = !this.#words('mistake');
    const error = this.required('[data-error]');
    error.hidden = !isEmpty;
    this.#control('mistake').setAttribute('aria-invalid', String(isEmpty));
    if (isEmpty) {
      event.preventDefault();
      this.#control('mistake').focus();
    } else if (button.matches('[data-copy]'))
      this.required('[role="status"]').textContent = await copy(this.#text, 'Скопировано.');
  }
}

define('mistake-form', MistakeForm);
