/**
 * <support-finder>: picks the contests and programmes that suit the reader out of the list by region, and puts them
 * under what is known of their applicants. The choice lives in the address. Nothing unknown is taken for a refusal.
 */
import { count } from '../language/plural.ts';
import { define, PageElement } from './page-element.ts';
import {
  STANDINGS,
  standingOf,
  suits,
  unsaidOf,
  type Offer,
  type Standing,
  type Wish,
} from './support-choice.ts';

/** What is said of those that a reader can have on a condition, or of what is no money for a deed. */
const ALSO: Partial<Record<Standing, string>> = {
  legal: 'если стать юридическим лицом',
  others: 'где заявку подают другие',
  other: 'не\u00A0деньги на\u00A0новое дело',
};

class SupportFinder extends PageElement {
  /** Rows in the order of the page, with the lists they came from. */
  #rows: { row: HTMLElement; home: Element; offer: Offer }[] = [];

  protected connected(signal: AbortSignal): void {
    if (!this.#rows.length)
      this.#rows = [...this.querySelectorAll<HTMLElement>('[data-who]')].map((row) => ({
        row,
        home: row.parentElement as Element,
        offer: offerOf(row),
      }));
    this.addEventListener('change', () => this.#keep(), { signal });
    this.addEventListener('submit', (event) => this.#submitted(event), { signal });
    this.addEventListener('click', (event) => this.#dropped(event), { signal });
    addEventListener('hashchange', () => this.#openNamed(), { signal });
    addEventListener('popstate', () => this.#restore(), { signal });
    this.#restore();
    this.#openNamed();
  }

  /** What was chosen has been found already. */
  #submitted(event: Event): void {
    event.preventDefault();
    this.required('[role=status]').focus();
  }

  #dropped({ target }: Event): void {
    const { drop } = (target as HTMLElement).dataset;
    if (drop === undefined) return;
    this.#select(drop).value = '';
    this.#keep();
    this.#select(drop).focus();
  }

  get #selects(): HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }

  #select(name: string): HTMLSelectElement {
    return this.required<HTMLSelectElement>(`[name=${name}]`);
  }

  get #wish(): Wish {
    return Object.fromEntries(this.#selects.map(({ name, value }) => [name, value])) as Wish;
  }

  #keep(): void {
    const query = new URLSearchParams(
      this.#selects.filter(({ value }) => value).map(({ name, value }) => [name, value]),
    );
    history.pushState(null, '', location.pathname + (query.size ? `?${query}` : ''));
    this.#show();
  }

  #restore(): void {
    const query = new URLSearchParams(location.search);
    for (const select of this.#selects) {
      select.value = query.get(select.name) ?? '';
      // An address may name what is not here.
      if (select.selectedIndex < 0) select.selectedIndex = 0;
    }
    this.#show();
  }

  /** The place that the address names is shown open. */
  #openNamed(): void {
    const place = document.getElementById(location.hash.slice(1));
    if (place instanceof HTMLDetailsElement) place.open = true;
  }

  #show(): void {
    const wish = this.#wish;
    const isAny = this.#selects.every(({ value }) => !value);
    for (const { row, home } of this.#rows) home.append(row);
    this.required('[data-all]').hidden = !isAny;
    const found = Map.groupBy(isAny ? [] : this.#found(wish), ({ offer }) => standingOf(offer, wish.who));
    for (const standing of STANDINGS) {
      const section = this.required(`[data-standing=${standing}]`);
      const rows = found.get(standing) ?? [];
      section.hidden = rows.length === 0;
      section.querySelector('ul')?.append(...rows.map(({ row }) => row));
    }
    const { unsaid } = this.#select('who').selectedOptions[0]?.dataset ?? {};
    if (unsaid) this.required('[data-standing=unsaid] h2').textContent = unsaid;
    this.#say(isAny, wish, (standing) => found.get(standing)?.length ?? 0);
  }

  /** Those of which all is known first, the reader's own region before the country. */
  #found(wish: Wish): { row: HTMLElement; offer: Offer }[] {
    const rank = ({ offer }: { offer: Offer }) =>
      2 * unsaidOf(offer) + Number(Boolean(wish.region) && !offer.region);
    return this.#rows.filter(({ offer }) => suits(offer, wish)).sort((a, b) => rank(a) - rank(b));
  }

  #say(isAny: boolean, wish: Wish, amountOf: (standing: Standing) => number): void {
    const amount = amountOf('named') + amountOf('unsaid');
    const also = STANDINGS.flatMap((standing) => {
      const [words, more] = [ALSO[standing], amountOf(standing)];
      return words && more ? `${more}\u00A0— ${words}` : [];
    });
    const first = amount ? `Нашлось: ${count(amount, 'программа')}` : 'Такой программы не\u00A0нашлось';
    this.required('[role=status]').textContent = isAny
      ? ''
      : [`${first}.`, also.length && `Ещё ${also.join(', ')}.`].filter(Boolean).join(' ');
    this.required('[data-offers]').replaceChildren(...(isAny || amount ? [] : this.#offers(wish)));
  }

  /** What to leave out when nothing is found, and how much there would be then. */
  #offers(wish: Wish): Node[] {
    const { content } = this.required<HTMLTemplateElement>('template');
    return this.#selects.flatMap(({ name, value, selectedOptions: [option] }) => {
      const without = { ...wish, [name]: '' };
      const amount = this.#found(without).filter(({ offer }) =>
        ['named', 'unsaid'].includes(standingOf(offer, without.who)),
      ).length;
      if (!value || !amount) return [];
      const item = content.cloneNode(true) as DocumentFragment;
      const button = item.querySelector('button') as HTMLButtonElement;
      button.dataset.drop = name;
      button.textContent = `Без «${option?.label}»: ${count(amount, 'программа')}`;
      return item;
    });
  }
}

function offerOf({ dataset }: HTMLElement): Offer {
  const { who = '', region = '', other, most, months = '' } = dataset;
  return {
    who: who.split(' ').filter(Boolean),
    region,
    isOther: other !== undefined,
    most: most === undefined ? undefined : Number(most),
    months: months.split(' ').filter(Boolean).map(Number),
  };
}

define('support-finder', SupportFinder);
