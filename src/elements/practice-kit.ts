/** <practice-kit>: makes the papers of a deed in the browser; what that takes is loaded when it is asked for, once. */
import type { Kit } from '../papers/kit.ts';
import type { PaperRecord } from '../papers/record.ts';
import { askedOnce } from '../search/asked-once.ts';
import { fetchedJson } from '../search/fetched.ts';
import { define, PageElement } from './page-element.ts';
import { saveFile } from './save-file.ts';

/** What the script inside holds. */
export type { Kit };

class PracticeKit extends PageElement {
  #isBusy = false;
  #parts = askedOnce(async () => {
    const kit = JSON.parse(this.required<HTMLScriptElement>('script').text) as Kit;
    const [{ kitArchive }, ...records] = await Promise.all([
      import('../papers/kit.ts'),
      ...kit.papers.map(fetchedJson<PaperRecord>),
    ]);
    return { kitArchive, kit, records };
  });

  protected connected(signal: AbortSignal): void {
    this.hidden = false;
    this.required('button').addEventListener('click', () => void this.#make(), { signal });
  }

  async #make(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    const status = this.required('[role=status]');
    status.textContent = 'Собираем…';
    try {
      const { kitArchive, kit, records } = await this.#parts();
      const file = await kitArchive(kit, records);
      saveFile(this.dataset.name ?? '', new Blob([file], { type: 'application/zip' }));
      status.textContent = 'Готово: папка сохранена на вашем устройстве.';
    } catch {
      status.textContent = 'Не вышло: нет связи. Попробуйте ещё раз или возьмите пустые бумаги ниже.';
    } finally {
      this.#isBusy = false;
    }
  }
}

define('practice-kit', PracticeKit);
