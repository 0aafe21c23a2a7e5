/** Fills the lists of the form «Предложить практику»: vocabularies by the chosen region, sources as they are typed. */
import type { NamedChoice, SuggestionChoices } from '../authoring/suggestion-choices.ts';
import { controlsOf, entriesOf } from './suggest-fields.ts';

/** Choosing it adds a source and chooses that. */
export const NEW_SOURCE = 'new';
/** Choosing it asks for a name that the list lacks. */
export const NEW_CHOICE = '+';

/** Replaces the options and preserves the choice if it is still offered. */
function setOptions(
  select: HTMLSelectElement,
  options: readonly (readonly [value: string, label: string])[],
): void {
  const { value } = select;
  const none = select.options[0] ?? new Option('—', '');
  select.replaceChildren(none, ...options.map(([id, label]) => new Option(label, id)));
  select.value = options.some(([id]) => id === value) ? value : '';
}

/** «Примеровский округ (раньше — Примеровский район)» */
function labelOf({ name, formerNames }: NamedChoice): string {
  return formerNames ? `${name} (раньше\u00A0— ${formerNames.join(', ')})` : name;
}

/** Places are offered when their region is known; what belongs to no region, always. */
export function fillChoices(scope: HTMLElement, choices: SuggestionChoices, region: string): void {
  for (const select of scope.querySelectorAll<HTMLSelectElement>('select[data-choices]')) {
    const all: readonly NamedChoice[] = choices[select.dataset.choices as keyof SuggestionChoices];
    const offered = all.filter((choice) => !choice.region || choice.region === region);
    const isOfRegion = 'open' in select.dataset;
    setOptions(select, [
      ...offered.map((choice) => [choice.id, labelOf(choice)] as const),
      ...(isOfRegion && region ? [[NEW_CHOICE, 'Нет в списке — вписать…'] as const] : []),
    ]);
    if (select.options[0]) select.options[0].text = isOfRegion && !region ? 'Сначала выберите регион' : '—';
  }
}

export function fillSources(scope: HTMLElement, sources: HTMLElement): void {
  const options = entriesOf(sources).map((entry, index): [string, string] => {
    const typed = (name: string) => {
      const field = entry.querySelector<HTMLElement>(`[data-field="${name}"]`);
      return field ? (controlsOf(field)[0]?.value.trim() ?? '') : '';
    };
    const name = typed('title') || typed('publisher') || typed('url') || 'ещё не заполнен';
    return [String(index + 1), `${index + 1}. ${name}`];
  });
  for (const select of scope.querySelectorAll<HTMLSelectElement>('select[data-sources]')) {
    // A published card may name several for one number.
    const several = select.value.includes(',') ? [[select.value, `Несколько: ${select.value}`] as const] : [];
    setOptions(select, [...options, ...several, [NEW_SOURCE, 'Добавить ещё источник…']]);
  }
}

/** After a source is removed: references to it are cleared, references to later ones are renumbered. */
export function forgetSource(scope: HTMLElement, number: number): void {
  const left = (numbers: string) =>
    numbers
      .split(', ')
      .map(Number)
      .filter((chosen) => chosen && chosen !== number)
      .map((chosen) => (chosen > number ? chosen - 1 : chosen))
      .join(', ');
  for (const select of scope.querySelectorAll<HTMLSelectElement>('select[data-sources]'))
    choose(select, left(select.value));
  for (const text of scope.querySelectorAll<HTMLTextAreaElement>('[data-group="story"] textarea'))
    text.value = text.value.replace(/(\s?)\[([\d, ]+)\]/g, (_, space: string, numbers: string) => {
      const kept = left(numbers);
      return kept && `${space}[${kept}]`;
    });
}

/** Also what is not among the options yet. */
export function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  if (value && select.value !== value) select.add(new Option(value, value, false, true));
}
