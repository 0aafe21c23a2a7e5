/** <copy-button>: copies its text, what stands above it, or the address of the page with what the reader has chosen, and says so. */
import { copy } from './clipboard.ts';
import { define, PageElement } from './page-element.ts';

class CopyButton extends PageElement {
  protected connected(signal: AbortSignal): void {
    this.addEventListener('click', (event) => void this.#clicked(event), { signal });
  }

  get #text(): string {
    const { text = 'above' in this.dataset ? this.#above : location.href, today } = this.dataset;
    return today ? text.replace(today, new Intl.DateTimeFormat('ru').format(new Date())) : text;
  }

  /** The paragraphs between the button, or the one that it stands in, and what is none. */
  get #above(): string {
    const paragraphs: string[] = [];
    for (
      let each = (this.closest('p') ?? this).previousElementSibling;
      each?.matches('p, pre');
      each = each.previousElementSibling
    )
      paragraphs.unshift(each.textContent);
    return paragraphs.join('\n');
  }

  async #clicked(event: Event): Promise<void> {
    if (!(event.target as Element).closest('button')) return;
    const status = this.querySelector('[role=status]');
    if (!status) throw new Error('<copy-button>: no status inside');
    // Cleared first: screen readers do not repeat an unchanged status.
    status.textContent = '';
    status.textContent = await copy(this.#text, this.dataset.done ?? '');
  }
}

define('copy-button', CopyButton);
