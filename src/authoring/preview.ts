/** What was typed so far, as the page of a card takes it and says it; what is not right yet is left out. */
import { asExact, resultWords } from '../domain/amount.ts';
import { evidence, EVIDENCE_LABELS } from '../domain/completeness.ts';
import { awardWords } from '../domain/contests.ts';
import { listedResults, practiceFigures } from '../domain/figures.ts';
import { statusOf, whenOf } from '../domain/list-entry.ts';
import { moneyParts, type MoneySummary } from '../domain/money.ts';
import { practiceCitations, numbered } from '../domain/source-numbers.ts';
import { placeOf, resolvePractice, type Vocabularies } from '../domain/practice.ts';
import { contestSchema } from '../model/contest.ts';
import { lowerFirst, percent, roubles } from '../language/format.ts';
import { MONEY_LABELS, type Practice } from '../model/practice.ts';
import { sourceRefOf, type SourceRef } from '../model/source.ts';
import { walkTree, type Tree } from '../model/tree.ts';
import { practiceFields, practiceFieldsSchema } from './practice-fields.ts';
import { storySections, type TypedStory } from './story-text.ts';
import type { NamedChoice, SuggestionChoices } from './suggestion-choices.ts';
import { valuesOf, type TypedEntry } from './typed-values.ts';

/** The words of the page, in its order. */
export type Preview = ReturnType<typeof previewOf>;

export function previewOf(typed: TypedEntry, choices: SuggestionChoices) {
  const { practice, story, numbers } = caseOf(typed, choices);
  /** Numbers of sources on the page. */
  const marksOf = (ids: SourceRef = []): number[] =>
    ids.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b);
  return {
    direction: practice.directions[0].id,
    title: practice.title,
    summary: practice.summary,
    line: `${placeOf(practice) || practice.region.name}\u00A0· ${whenOf(practice)}\u00A0· `,
    status: statusOf(practice),
    figures: practiceFigures(practice).map((figure) => ({ ...figure, marks: marksOf(figure.source) })),
    /** Marks of sources in the trees are numbers with commas between them. */
    story: story.map(({ part, content }) => ({ part, content: marked(content) })),
    results: listedResults(practice).map((result) => ({
      words: resultWords(result),
      marks: marksOf(result.source),
    })),
    organisations: practice.organisations.map(({ name }) => name),
    payers: practice.money?.rows.map(({ from }) => lowerFirst(MONEY_LABELS[from])).join(', ') ?? '',
    awards: practice.awards.map((award) => ({
      contest: award.contest.name,
      words: awardWords(award),
      marks: marksOf(award.source),
    })),
    contests: practice.contests.map(({ name }) => name),
    proof: practice.sources.length ? EVIDENCE_LABELS[evidence(practice)] : '',
    money: practice.money && moneyOf(practice.money),
  };

  function marked(content: Tree): Tree {
    for (const node of walkTree(content))
      if (node.type === 'component')
        node.children = [marksOf(sourceRefOf(node.attributes.id ?? '')).join(', ')];
    return content;
  }

  function moneyOf(money: MoneySummary) {
    type Sum = Pick<MoneySummary['rows'][number], 'rub' | 'precision' | 'source'>;
    const said = ({ rub, precision, source }: Sum) => ({
      words: asExact(roubles(rub), precision),
      marks: marksOf(source),
    });
    return {
      parts: moneyParts(money).map((part) => ({ ...part, ...said(part), percent: percent(part.share) })),
      total: {
        label: money.isTotalStated ? 'Вся стоимость' : 'Вместе',
        ...said({ ...money, rub: money.total }),
      },
    };
  }
}

const NOTHING = {
  title: 'Заголовок',
  summary: '',
  kind: 'tos',
  status: 'unknown',
  region: '',
  directions: [''],
};
const NO_LISTS = Object.fromEntries(
  practiceFields.filter(({ kind }) => kind === 'list').map(({ name }) => [name, []]),
);

export function caseOf(typed: TypedEntry, choices: SuggestionChoices) {
  const { values } = valuesOf(practiceFields, typed);
  const sound = Object.entries(practiceFieldsSchema.shape).flatMap(([name, schema]) => {
    const { data } = schema.safeParse(values[name]);
    return data === undefined ? [] : [[name, data] as const];
  });
  const data = { ...NO_LISTS, ...NOTHING, ...Object.fromEntries(sound), photos: [] } as unknown as Practice;
  const ids = data.sources.map(({ id }) => id);
  const story = storySections((typed.story ?? {}) as TypedStory, ids);
  const practice = resolvePractice(
    { id: '', data: { ...data, photos: [] }, readTree: () => [], file: '', photoFiles: new Map() },
    vocabulariesOf(choices),
    [],
  );
  return { practice, story, numbers: numbered(practice.pageSources, practiceCitations(practice, story)) };
}

/** The names alone: a preview asks for no more. */
function vocabulariesOf(choices: SuggestionChoices): Vocabularies {
  const named = (list: readonly NamedChoice[]) => ({
    get(wanted: string) {
      const name = list.find(({ id }) => id === wanted)?.name ?? '';
      return { ...contestSchema.parse({ id: 'x', name: 'x' }), id: wanted, name };
    },
  });
  return Object.fromEntries(
    Object.entries(choices).map(([name, list]) => [name, named(list as NamedChoice[])]),
  ) as unknown as Vocabularies;
}
