/** Validates what was typed into the form «Предложить практику» and turns it into a file. */
import { addressMark } from '../domain/address-mark.ts';
import { photoWordIssues } from '../check/photo-words.ts';
import { practiceFindings, type PracticeContext } from '../domain/practice-integrity.ts';
import { sentence, sentences, upperFirst } from '../language/format.ts';
import { plainWords } from '../language/plain-words.ts';
import { fieldsAlong, innerFields, type Field } from '../model/field.ts';
import { id as idSchema } from '../model/fields.ts';
import { DAMAGED, formatFault, sizeFault, type PictureSize } from '../model/image.ts';
import { START } from '../model/issue.ts';
import { withNames } from '../model/mentions.ts';
import type { Path } from '../model/schema-walk.ts';
import { entryText } from './entry-text.ts';
import { changedText, sourceIds, type OpenedCard } from './opened-card.ts';
import { judged, practiceFields, practiceFieldsSchema } from './practice-fields.ts';
import { storyFindings, storyText, type TypedStory } from './story-text.ts';
import type { SuggestionChoices } from './suggestion-choices.ts';
import { storyField } from './suggestion-plan.ts';
import { valuesOf, type TypedEntry } from './typed-values.ts';

export { isRecorded, newRecord } from './new-record.ts';
export { openCard } from './opened-card.ts';
export { folderName, photoName } from './entry-name.ts';

export interface Finding {
  /** Place in the form: a path of the schema, or `story`. */
  path: Path;
  /** One Russian sentence in the words of the form. */
  message: string;
}

/** Advice for the form; that of the check is about the file. */
const STORY_ADVICE: Readonly<Record<string, string>> = {
  'number-source': 'выберите источник',
  reference: 'выберите источник из списка',
  steps: 'впишите хотя бы один шаг',
};

/** Every finding of the check, at the control where the value was typed. */
export function findingsIn(
  typed: TypedEntry,
  choices: SuggestionChoices,
  today: string,
  opened?: OpenedCard,
): Finding[] {
  const { values, findings } = judged(typed, {}, { at: labelAt, within: inWords });
  const wrong = findings.map(({ path, message }) => ({ path, message: sentence(message) }));
  return [
    ...wrong,
    ...ruleFindings(values, new Set(wrong.map(({ path }) => path[0])), contextOf(choices, today, opened)),
    ...storyFindings(storyOf(typed), sourceIds(values))
      .filter(({ rule }) => rule !== 'steps' || !opened?.kept.includes('done'))
      .map(({ path, rule, message }) => ({
        path,
        message: sentence(STORY_ADVICE[rule] ? `${message}: ${STORY_ADVICE[rule]}` : message),
      })),
    ...photoFindings(values),
    ...(opened && isUnchecked(opened, typed) ? [{ path: ['checked'], message: COMPARE_AGAIN }] : []),
  ];
}

/** Of the words about photos. */
function photoFindings({ photos }: Record<string, unknown>): Finding[] {
  const list = Array.isArray(photos) ? (photos as Record<string, unknown>[]) : [];
  return list.flatMap((photo, at) => {
    const passages = ['alt', 'caption', 'licence'].flatMap((name) =>
      typeof photo[name] === 'string'
        ? [{ file: '', field: ['photos', at, name], text: photo[name], placeAt: () => START }]
        : [],
    );
    return photoWordIssues(passages).map(({ rule, message, advice }) => ({
      path: ['photos', at, rule],
      message: sentence(`${message}: ${advice}`),
    }));
  });
}

/** What the check says of a photo: of its size, or of the first bytes of a file that the browser cannot open. */
export function photoFinding(photo: PictureSize | Uint8Array): string | undefined {
  const fault = photo instanceof Uint8Array ? (formatFault(photo) ?? DAMAGED) : sizeFault(photo);
  return fault && sentences(...fault.map(upperFirst));
}

const COMPARE_AGAIN =
  'Числа изменились: сверьте карточку с источниками ещё раз и поставьте день, когда это сделали.';

const FIGURES = ['money', 'results', 'participants', 'awards'];

/** Whether figures were changed, and not the day on which they were compared with their sources. */
function isUnchecked({ typed: before }: OpenedCard, after: TypedEntry): boolean {
  const [was, is] = [before, after].map((typed) => valuesOf(practiceFields, typed).values);
  const isChanged = (name: string) => JSON.stringify(was?.[name]) !== JSON.stringify(is?.[name]);
  return !isChanged('checked') && FIGURES.some(isChanged);
}

/** Rules beyond the schema. Fields that the schema rejects are ignored. */
function ruleFindings(
  values: Record<string, unknown>,
  refused: ReadonlySet<string | number | undefined>,
  context: PracticeContext,
): Finding[] {
  const sound = Object.entries(values).filter(([name]) => !refused.has(name));
  const data = practiceFieldsSchema.partial().parse(Object.fromEntries(sound));
  return practiceFindings({ data, raw: values }, context)
    .filter(({ path }) => !refused.has(path[0]))
    .map(({ path, message, advice }) => ({
      path,
      message: sentence(inWords(`${message}: ${advice}`, path)),
    }));
}

function contextOf(
  choices: SuggestionChoices,
  today: string,
  opened: OpenedCard | undefined,
): PracticeContext {
  const others = choices.practices.filter(({ id }) => id !== opened?.id);
  // What a published card rests on was compared with the others when it was published.
  const published = new Set(addressesIn(opened?.typed ?? {}));
  return {
    today,
    municipality: (id) => {
      const found = choices.municipalities.find((each) => each.id === id);
      return found && { name: found.name, region: found.region ?? '' };
    },
    sameTitle: (title) => others.find(({ name }) => plainWords(name) === plainWords(title))?.name,
    citing: (url) =>
      others
        .filter(({ marks }) => !published.has(url) && marks.includes(addressMark(url)))
        .map(({ id }) => ({ id, related: [] })),
  };
}

export function folderFinding(name: string, choices: SuggestionChoices): string | undefined {
  const { error } = idSchema().safeParse(name);
  if (error) return sentence(error.issues[0]?.message ?? '');
  return choices.practices.some(({ id }) => id === name)
    ? 'Папка с таким именем уже есть: допишите год или место.'
    : undefined;
}

/** The file of a new card, or of a published one with what was changed. */
export function suggestionText(typed: TypedEntry, opened?: OpenedCard): string {
  if (opened) return changedText(opened, typed);
  const { values } = valuesOf(practiceFields, typed);
  return entryText(values, storyText(storyOf(typed), sourceIds(values)));
}

function addressesIn({ sources }: TypedEntry): unknown[] {
  return Array.isArray(sources) ? (sources as { url?: unknown }[]).map(({ url }) => url) : [];
}

const storyOf = ({ story = {} }: TypedEntry) => story as TypedStory;

function controlsAlong(path: Path): Field[] {
  const names = path.filter((step) => typeof step === 'string');
  return fieldsAlong([...practiceFields, storyField()], names);
}

/** Name of the control at the path; of one in a list of plain values, the name of the list. */
export function labelAt(path: Path): string {
  return controlsAlong(path).at(-1)?.label ?? '';
}

/** The message with the names that the form has for the fields mentioned; those nearest to the path are meant. */
function inWords(message: string, path: Path): string {
  const near = [...controlsAlong(path).toReversed().flatMap(innerFields), ...practiceFields];
  return withNames(message, (name, value = '') => {
    const field = near.find((each) => each.name === name);
    const meaning = field?.names?.[value];
    return `«${field?.label ?? name}${meaning ? `: ${meaning}` : ''}»`;
  });
}
