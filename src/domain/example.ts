/** A deed as an example for the papers of those who do the same: what its card tells, by the fields of papers. */
import type { PaperBlock } from '../model/paper.ts';
import { MONEY_LABELS } from '../model/practice.ts';
import type { StoryPart } from '../model/story.ts';
import { paragraphsIn, type Tree } from '../model/tree.ts';
import { lowerFirst, number, roubles, upperFirst } from '../language/format.ts';
import type { Precision } from '../language/numbers.ts';
import { amountInWords, asExact } from './amount.ts';
import { statusOf, whenOf } from './list-entry.ts';
import type { PaperCase } from './paper.ts';
import { fullPlaceOf, type PracticeCase, type StorySection } from './practice.ts';

/** Ids of fields, as papers name them. What stays with the reader is not here: who, where, to whom. */
export type Example = Partial<Record<(typeof TOLD)[number] | 'project', string | string[]>>;

/** What a paper asks about a project, besides its name. */
const TOLD = ['problem', 'proposal', 'result', 'period', 'cost', 'total', 'own-share'] as const;

/** Papers that ask what the card of a deed can tell. */
export function askAboutProject({ parts }: Pick<PaperCase, 'parts'>): boolean {
  const ids = new Set(parts.flatMap(({ fields }) => fields.map(({ id }) => id)));
  return ids.has('project') && TOLD.some((id) => ids.has(id));
}

/** Sums and people are said to be theirs, so that nobody takes them for his own. */
export function exampleOf(practice: PracticeCase, story: readonly StorySection[]): Example {
  const { title, results, money, participants, year } = practice;
  const theirs = theirsOf(practice);
  const told: Example = {
    problem: paragraphs(story, 'problem').join(' '),
    proposal: steps(story),
    result: [
      ...paragraphs(story, 'result'),
      ...results.map((result) => `${resultWords(result, theirs)}.`),
    ].join(' '),
    period: year === undefined ? '' : `${theirs}: ${whenOf(practice)}`,
    cost: costs(practice, theirs),
    total: money ? `${theirs} ${sum({ ...money, rub: money.total })}` : '',
    'own-share': [
      ...(money?.rows ?? [])
        .filter(({ from }) => from === 'residents')
        .map((row) => `${theirs} жители дали ${sum(row)}`),
      ...(participants
        ? [
            `${theirs} ${lowerFirst(participants.label)}: ${asExact(number(participants.value), participants.precision)}`,
          ]
        : []),
    ].join('; '),
  };
  return { project: title, ...Object.fromEntries(Object.entries(told).filter(([, value]) => value.length)) };
}

/**
 * A paper of its own: the steps with boxes to tick, the advice, the sums. What `exampleOf` tells stands in its blanks.
 * @param url full address of the deed
 */
export function checklistOf(
  practice: PracticeCase,
  story: readonly StorySection[],
  url: string,
): PaperBlock[] {
  const { status } = practice;
  const told = (heading: string, texts: readonly string[]): PaperBlock[] =>
    texts.length > 0 ? [{ heading }, ...texts.map((text) => ({ text }))] : [];
  return [
    { title: 'Памятка' },
    { subtitle: '{project}' },
    { text: [fullPlaceOf(practice), whenOf(practice), statusOf(practice)].join('\u00A0· ') },
    { heading: status === 'planned' ? 'Что они задумали' : 'Что сделали они: отметьте, что сделали вы' },
    { choices: ['{proposal}'] },
    ...told('Как повторить', paragraphs(story, 'repeat')),
    ...told('Что у\u00A0них не\u00A0получилось', paragraphs(story, 'setbacks')),
    ...told('Сколько стоило', [upperFirst(costs(practice, theirsOf(practice)))].filter(Boolean)),
    { note: `Дело целиком, с\u00A0источниками: ${url}` },
  ];
}

function theirsOf({ status }: PracticeCase): string {
  return status === 'planned' ? 'у\u00A0них по\u00A0плану' : 'у\u00A0них';
}

/** «у них 570 000 ₽: областной бюджет — 386 000 ₽, жители — 145 000 ₽» */
function costs({ money }: PracticeCase, theirs: string): string {
  if (!money) return '';
  const known = money.isTotalStated ? '' : ', известная часть денег';
  const rows = money.rows.map((row) => `${lowerFirst(MONEY_LABELS[row.from])}\u00A0— ${sum(row)}`);
  const all = `${theirs} ${sum({ ...money, rub: money.total })}${known}`;
  return [all, rows.join(', ')].filter(Boolean).join(': ');
}

function sum({ rub, precision }: { rub: number; precision: Precision | undefined }): string {
  return asExact(roubles(rub), precision);
}

function resultWords({ label, value, ...rest }: PracticeCase['results'][number], theirs: string): string {
  return value === undefined ? label : `${label}\u00A0— ${theirs} ${amountInWords(value, rest)}`;
}

function partOf(story: readonly StorySection[], part: StoryPart): Tree {
  return story.find((section) => section.part === part)?.content ?? [];
}

function steps(story: readonly StorySection[]): string[] {
  const done = paragraphsIn(partOf(story, 'done'));
  const items = done.filter(({ isItem }) => isItem);
  return (items.length > 0 ? items : done).map(({ text }) => text);
}

/** Of a part of the story: its paragraphs and steps. */
export function paragraphs(story: readonly StorySection[], part: StoryPart): string[] {
  return paragraphsIn(partOf(story, part)).map(({ text }) => text);
}
