/** Steps of the form «Предложить практику»: one is shown, the address names it, and the list of steps says how each stands. */
import { focusOn, isFilled } from './suggest-fields.ts';

export class Steps {
  readonly #form: HTMLElement;
  /** Told of each step that is left. */
  readonly #left: (step: HTMLElement) => void;

  constructor(form: HTMLElement, left: (step: HTMLElement) => void) {
    this.#form = form;
    this.#left = left;
  }

  get #all(): HTMLElement[] {
    return [...this.#form.querySelectorAll<HTMLElement>('[data-step]')];
  }

  get #shown(): HTMLElement | undefined {
    return this.#all.find(({ hidden }) => !hidden);
  }

  get next(): string | undefined {
    const all = this.#all;
    return all[all.findIndex(({ hidden }) => !hidden) + 1]?.id;
  }

  /** Shows the step that the address names, or the first; the focus goes to its heading if the reader went there. */
  follow(isMoved: boolean): void {
    const all = this.#all;
    const asked = all.find(({ id }) => `#${id}` === location.hash) ?? all[0];
    if (asked) this.#show(asked);
    const heading = isMoved && asked?.querySelector('h2');
    if (!heading) return;
    heading.focus();
    heading.scrollIntoView();
  }

  /** Reveals the step of an element, and puts the focus there. */
  focusOn(element: HTMLElement): void {
    const step = element.closest<HTMLElement>('[data-step]');
    if (step?.hidden) {
      history.pushState(null, '', `#${step.id}`);
      this.#show(step);
    }
    focusOn(element);
  }

  #show(step: HTMLElement): void {
    const before = this.#shown;
    for (const each of this.#all) {
      each.hidden = each !== step;
      const link = this.#linkTo(each);
      if (each === step) link?.setAttribute('aria-current', 'step');
      else link?.removeAttribute('aria-current');
    }
    if (before && before !== step) this.#left(before);
  }

  /** @param wrong what has been found and is shown */
  mark(wrong: readonly HTMLElement[]): void {
    for (const step of this.#all) {
      const missing = wrong.filter((each) => step.contains(each)).length;
      const place = this.#linkTo(step)?.querySelector('[data-state]');
      if (place) place.textContent = missing ? `исправить: ${missing}` : isFilled(step) ? 'заполнено' : '';
    }
  }

  #linkTo({ id }: HTMLElement): HTMLElement | null {
    return this.#form.querySelector(`nav a[href="#${id}"]`);
  }
}
