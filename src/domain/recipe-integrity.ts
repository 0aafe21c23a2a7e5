/** Rules of a recipe against the cards it is made of: it names deeds alone, and figures that these cards have. */
import { lowerFirst } from '../language/format.ts';
import { typeset } from '../language/typography.ts';
import { allEntries, type Content, type UnreadableEntry } from '../model/entry.ts';
import { allowedAdvice } from '../model/choices.ts';
import { MONEY_LABELS, type Practice } from '../model/practice.ts';
import { isDeed } from './deeds.ts';
import { moneySummary } from './money.ts';
import type { Report } from './practice-integrity.ts';

/** What is wrong, and what to do. */
type Fault = readonly [message: string, advice: string];

export function checkRecipes(content: Content, report: Report): void {
  // Of a card that could not be read nothing is known, and nothing of it is missing.
  const read = allEntries(content, 'practices').filter(({ raw }) => Object.keys(raw).length > 0);
  const cards = new Map(read.map((card) => [card.id, card]));
  for (const entry of allEntries(content, 'recipes')) {
    const { cases = [], costs = [] } = entry.data;
    for (const [at, id] of cases.entries()) {
      const fault = cases.indexOf(id) < at ? TWICE(id) : faultOfCase(cards.get(id));
      if (fault) report(entry, entry.placeOf(['cases', at]), 'case', ...fault);
    }
    for (const [at, { case: id }] of costs.entries()) {
      const isAgain = costs.findIndex((cost) => cost.case === id) < at;
      const fault = isAgain
        ? TWICE(id)
        : (faultOfNaming(id, new Set(cases)) ?? faultOfSum(cards.get(id), {}));
      if (fault) report(entry, entry.placeOf(['costs', at, 'case']), 'case', ...fault);
    }
    const known = new Set<string>(cases);
    for (const { name, attributes, place } of entry.components) {
      const { id = '' } = attributes;
      const card = cards.get(id);
      if (!name.startsWith('Case') || !card) continue;
      const fault =
        faultOfNaming(id, known) ??
        (name === 'CaseSum' ? faultOfSum(card, attributes) : undefined) ??
        (name === 'CaseResult' ? faultOfResult(card, attributes) : undefined);
      if (fault) report(entry, place, 'case', ...fault);
      // The first place is enough.
      known.add(id);
    }
  }
}

const TWICE = (id: string): Fault => [`«${id}» названо дважды`, 'оставьте один раз'];

type Card = UnreadableEntry<'practices'>;

function faultOfCase(card: Card | undefined): Fault | undefined {
  return card?.data.kind && !isDeed({ kind: card.data.kind })
    ? [
        `«${card.id}» — карточка о поддержке, а рецепт делают из дел`,
        'уберите её; программу, которая помогла, страница возьмёт из карточек дел',
      ]
    : undefined;
}

function faultOfNaming(id: string, cases: ReadonlySet<string>): Fault | undefined {
  return cases.has(id)
    ? undefined
    : [`рецепт называет «${id}», а в cases этой карточки нет`, `допишите её в cases: ${id}`];
}

function faultOfSum(card: Card | undefined, { from }: Record<string, string>): Fault | undefined {
  // A field that is wrong is reported in the card itself.
  if (!card || (card.raw.money !== undefined && !card.data.money)) return undefined;
  const { money } = card.data;
  if (!money) return [`у карточки «${card.id}» нет денег`, 'уберите эту сумму или допишите money в карточке'];
  const payers = new Set<string>(moneySummary(money).rows.map((row) => row.from));
  // A payer that there is not is reported with the component.
  const payer = Object.entries(MONEY_LABELS).find(([name]) => name === from)?.[1];
  if (from === undefined || payer === undefined || payers.has(from)) return undefined;
  return [
    `у карточки «${card.id}» нет такой строки денег: ${lowerFirst(payer)}`,
    payers.size ? allowedAdvice(from, [...payers]) : 'уберите from: известна только вся сумма',
  ];
}

function faultOfResult({ id, raw, data }: Card, { label = '' }: Record<string, string>): Fault | undefined {
  const results: Practice['results'] = data.results ?? [];
  if (raw.results !== undefined && !data.results) return undefined;
  const known = results.filter(({ value }) => value !== undefined).map((result) => result.label);
  if (known.includes(typeset(label.trim()))) return undefined;
  return [
    `у карточки «${id}» нет результата с числом «${label}»`,
    known.length ? allowedAdvice(label, known) : 'чисел в её results нет: скажите словами',
  ];
}
