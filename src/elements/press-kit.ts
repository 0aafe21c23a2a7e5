/** <press-kit>: what its section says, as a file; the library of .docx files is loaded when it is asked for. */
import type { PaperBlock } from '../model/paper.ts';
import { paperText } from '../papers/text.ts';
import { define, PageElement } from './page-element.ts';
import { saveFile } from './save-file.ts';

class PressKit extends PageElement {
  protected connected(signal: AbortSignal): void {
    this.hidden = false;
    this.addEventListener('click', (event) => void this.#clicked(event), { signal });
  }

  async #clicked({ target }: Event): Promise<void> {
    const format = (target as Element).closest<HTMLElement>('[data-format]')?.dataset.format;
    if (!format) return;
    const status = this.required('[role=status]');
    const { name = '', title = '', footer = '' } = this.dataset;
    const record = { title, name, footer, fields: [], document: [{ title }, ...this.#blocks()] };
    try {
      const file =
        format === 'txt'
          ? new Blob([paperText(record)], { type: 'text/plain;charset=utf-8' })
          : await (await import('./paper-file.ts')).filledPaper(record, {});
      saveFile(`${name}.${format}`, file);
      status.textContent = 'Готово: файл сохранён на\u00A0вашем устройстве.';
    } catch {
      status.textContent = 'Не\u00A0вышло: нет связи. Попробуйте ещё раз или скопируйте текст ниже.';
    }
  }

  #blocks(): PaperBlock[] {
    const told =
      this.closest('section')?.querySelectorAll('[data-taken] :is(h3, p:not([data-no-print]), li)') ?? [];
    const { today = '' } = this.dataset;
    return [...told].map((element) => {
      const shown = (element.textContent ?? '').replace(/[^\S\u00A0]+/g, ' ').trim();
      const words = shown.replace(today, new Intl.DateTimeFormat('ru').format(new Date()));
      const addresses = [...element.querySelectorAll('a')].map(({ href }) => href);
      const isHidden = (address: string) => !words.includes(address.replace(/^https?:\/\/|^mailto:/, ''));
      const text = [words, ...addresses.filter(isHidden)].join(' ');
      if (element.localName === 'h3') return { heading: text };
      return element.localName === 'li' ? { bullets: [text] } : { text };
    });
  }
}

define('press-kit', PressKit);
