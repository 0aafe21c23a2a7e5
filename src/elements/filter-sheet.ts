/** The sheet that covers a phone's screen while its reader chooses: the facets of the page move into it and back. */
export class FilterSheet {
  #dialog: HTMLDialogElement;
  #facets: Element;
  /** Whether the first choice has been made: it is an entry of the history, later ones replace it. */
  touched = false;

  /** `undo` takes back what was chosen when the reader leaves by any way but the button that shows the list. */
  constructor(dialog: HTMLDialogElement, facets: Element, undo: () => void) {
    this.#dialog = dialog;
    this.#facets = facets;
    const home = facets.parentElement;
    const button = (name: string) => dialog.querySelector<HTMLButtonElement>(`[data-${name}]`);
    button('cancel')?.addEventListener('click', () => dialog.close());
    button('show')?.addEventListener('click', () => dialog.close('shown'));
    dialog.addEventListener('close', () => {
      home?.append(facets);
      if (this.touched && dialog.returnValue !== 'shown') undo();
      this.touched = false;
    });
  }

  get isOpen(): boolean {
    return this.#dialog.open;
  }

  open(): void {
    this.#dialog.returnValue = '';
    this.#dialog.querySelector('[data-place]')?.append(this.#facets);
    this.#dialog.showModal();
  }

  /** Says what the list would be: how much is chosen, and the sentence of the choice. */
  say(amount: string, sentence: string): void {
    const said = this.#dialog.querySelector('[role=status]');
    if (said) said.textContent = sentence;
    const button = this.#dialog.querySelector('[data-show]');
    // The one form of the noun that is not the same after «показать».
    if (button)
      button.textContent = amount
        ? `Показать ${amount.replace('карточка', 'карточку')}`
        : 'Ничего нет: что убрать?';
  }
}
