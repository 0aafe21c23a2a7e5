/**
 * Reads and fills in the form «Предложить практику»: `data-field` is a control, `data-group` contains named ones,
 * `data-list` contains `data-entry`s made from its template.
 */
import { choose } from './suggest-choices.ts';
import { isGroup, wordsIn } from './suggest-draft.ts';
import type { Typed } from '../authoring/typed-values.ts';

type Path = readonly (string | number)[];
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const NAMED = '[data-field], [data-group], [data-list]';
const SCOPE = 'form, [data-group], [data-entry]';

/** Named elements of the scope itself, not of scopes inside it. */
function named(scope: HTMLElement): HTMLElement[] {
  return [...scope.querySelectorAll<HTMLElement>(NAMED)].filter(
    (element) => element.parentElement?.closest(SCOPE) === scope,
  );
}

const nameOf = ({ dataset: { field, group, list } }: HTMLElement): string => field ?? group ?? list ?? '';

export function entriesOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(':scope > [data-items] > [data-entry]')];
}

/** Entries that are not empty, or all of a list that must keep its entries. */
function filledEntries(list: HTMLElement): HTMLElement[] {
  const entries = entriesOf(list);
  return 'keep' in list.dataset ? entries : entries.filter((entry) => !isBlank(read(entry)));
}

function isBlank(typed: Typed): boolean {
  if (typeof typed === 'object') return Object.values(typed).every(isBlank);
  return typeof typed === 'string' ? typed.trim() === '' : !typed;
}

const CONTROL = 'input:not([type=hidden]), select, textarea';

export function controlsOf(element: HTMLElement): Control[] {
  return element.matches('input') ? [element as Control] : [...element.querySelectorAll<Control>(CONTROL)];
}

/** Whether anything was chosen or typed there; a day that was filled in for the author is neither. */
export function isFilled(element: HTMLElement): boolean {
  return controlsOf(element).some((control) =>
    control instanceof HTMLInputElement && ['radio', 'checkbox'].includes(control.type)
      ? control.checked
      : control.value.trim() !== '' && !('today' in control.dataset),
  );
}

export function read(scope: HTMLElement): Typed {
  const elements = named(scope);
  // An entry of plain values holds one control without a name.
  if (elements[0]?.dataset.field === '') return readElement(elements[0]);
  return Object.fromEntries(elements.map((element) => [nameOf(element), readElement(element)]));
}

function readElement(element: HTMLElement): Typed {
  if ('list' in element.dataset) return filledEntries(element).map(read);
  if ('group' in element.dataset) return read(element);
  const controls = controlsOf(element);
  const [control] = controls;
  if (!(control instanceof HTMLInputElement)) return control?.value ?? '';
  if (control.type === 'checkbox') return control.checked;
  if (control.type === 'radio')
    return controls.find((each) => (each as HTMLInputElement).checked)?.value ?? '';
  // The name that the photo will have in the folder, once it is prepared.
  return control.type === 'file' ? (element.dataset.file ?? '') : control.value;
}

/**
 * Writes what was read earlier; `setRows` gives a list as many entries as are wanted. Returns the words that no control
 * takes: the form or its lists may have changed since.
 */
export function fill(
  scope: HTMLElement,
  typed: unknown,
  setRows: (list: HTMLElement, rows: number) => void,
): string[] {
  const elements = named(scope);
  if (elements[0]?.dataset.field === '') return fillControl(elements[0], typed);
  if (!isGroup(typed)) return wordsIn(typed);
  return Object.entries(typed).flatMap(([name, value]) => {
    const element = elements.find((each) => nameOf(each) === name);
    if (element?.dataset.group) return fill(element, value, setRows);
    if (element?.dataset.field) return fillControl(element, value);
    if (!element || !Array.isArray(value)) return wordsIn(value);
    setRows(element, Math.max(value.length, Number(element.dataset.rows)));
    const entries = entriesOf(element);
    return value.flatMap((each, at) => (entries[at] ? fill(entries[at], each, setRows) : wordsIn(each)));
  });
}

function fillControl(element: HTMLElement, value: unknown): string[] {
  const words = wordsIn(value).join('\n');
  for (const control of controlsOf(element)) {
    if (control instanceof HTMLInputElement && control.type === 'radio')
      control.checked = control.value === words;
    else if (control instanceof HTMLInputElement && control.type === 'checkbox')
      control.checked = value === true;
    else if (control.type === 'file') element.dataset.file = words;
    // A list that has not arrived offers nothing: what was chosen from it stays.
    else if (control instanceof HTMLSelectElement && ('sources' in control.dataset || control.length < 2))
      choose(control, words);
    else control.value = words;
  }
  const bare = (text: Typed) => String(text).replace(/\s/g, '');
  // What else stands in a label is about the control.
  const label = element.querySelector('label, legend')?.firstChild?.textContent ?? '';
  return !words || bare(readElement(element)) === bare(words) ? [] : [`${label.trim()}: ${words}`];
}

/** The control or the list that a finding at `path` is about. */
export function locate(scope: HTMLElement, path: Path): HTMLElement {
  const [key, ...rest] = path;
  if (typeof key === 'number') {
    const entry = filledEntries(scope)[key];
    return entry ? locate(entry, rest) : scope;
  }
  const elements = named(scope);
  const element = elements.find((each) => nameOf(each) === key) ?? elements[0] ?? scope;
  return 'field' in element.dataset || ('list' in element.dataset && !rest.length)
    ? element
    : locate(element, rest);
}

let made = 0;

/** A new entry at the end of the list, with names of its own. */
export function addEntry(list: HTMLElement): HTMLElement {
  const template = list.querySelector<HTMLTemplateElement>(':scope > template[data-item]');
  const entry = (template?.content.cloneNode(true) as DocumentFragment | undefined)?.firstElementChild;
  if (!(entry instanceof HTMLElement))
    throw new Error(`<suggest-practice>: no template in ${list.dataset.list}`);
  made += 1;
  for (const element of entry.querySelectorAll(
    '[id], [for], [name], [aria-describedby], [aria-labelledby]',
  )) {
    for (const attribute of ['id', 'for', 'name', 'aria-describedby', 'aria-labelledby']) {
      const value = element.getAttribute(attribute);
      if (value) element.setAttribute(attribute, value.replace(/-new(?=-|\s|$)/g, `-n${made}`));
    }
  }
  list.querySelector('[data-items]')?.append(entry);
  return entry;
}

/** Numbers the entries anew, and takes away the buttons that have nothing to do. */
export function renumber(list: HTMLElement): void {
  const entries = entriesOf(list);
  const { least = '0', most = 'Infinity' } = list.dataset;
  entries.forEach((entry, index) => {
    for (const place of entry.querySelectorAll('[data-number]')) place.textContent = String(index + 1);
    const remove = entry.querySelector<HTMLElement>('[data-remove]');
    if (remove) remove.hidden = entries.length <= Number(least);
  });
  const add = list.querySelector<HTMLElement>(':scope > [data-add]');
  if (add) add.hidden = entries.length >= Number(most);
}

/** Shows the message of a field or a list; without one, removes it. */
export function setError(element: HTMLElement, message: string | undefined): void {
  const place = element.querySelector<HTMLElement>(':scope > [data-error]');
  if (!place) return;
  sayError(
    place,
    message,
    element.matches('[role=radiogroup]') ? element : element.querySelector(CONTROL_OF_FIELD),
  );
}

export function sayError(place: HTMLElement, message: string | undefined, control: Element | null): void {
  place.textContent = message ?? '';
  place.hidden = !message;
  if (message) control?.setAttribute('aria-invalid', 'true');
  else control?.removeAttribute('aria-invalid');
}

const CONTROL_OF_FIELD = ':scope[data-field] :is(input, select, textarea)';

/** Reveals the element and focuses the control to be corrected. */
export function focusOn(element: HTMLElement): void {
  for (let at = element.closest('details'); at; at = at.parentElement?.closest('details') ?? null)
    at.open = true;
  const control = element.querySelector<HTMLElement>(`${CONTROL}, [data-add]`);
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
}
