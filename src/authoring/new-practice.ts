/** Starting a practice: the questions, validation of the answers, the resulting file. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readContent } from '../content-layer/parse-file.ts';
import { lowerFirst } from '../language/format.ts';
import type { Names } from '../model/codec.ts';
import { leavesOf, type Field } from '../model/field.ts';
import { ID_PATTERN } from '../model/fields.ts';
import { describe } from '../model/metadata.ts';
import { STORY_HEADINGS, STORY_HINTS, STORY_PARTS } from '../model/story.ts';
import { entryText } from './entry-text.ts';
import { folderName } from './entry-name.ts';
import { knownSite } from './import/vocabulary.ts';
import { judged, NOT_ASKED, practiceFields, type JudgedPractice } from './practice-fields.ts';
import { put, type TypedEntry } from './typed-values.ts';

/** Name of the folder: the one question without a field in the schema. */
export const FOLDER = 'id';

const PLACES = new Map(
  leavesOf(practiceFields)
    .filter(({ code }) => !(code in NOT_ASKED))
    .map(({ code, field }) => [code, field]),
);

/** What may be answered: every field by its path, `money.total.rub`, and the name of the folder. */
export const QUESTIONS: readonly string[] = [...PLACES.keys(), FOLDER];

export const ASKED: readonly string[] = [
  'title',
  'summary',
  'kind',
  'region',
  'directions',
  'status',
  'sources.url',
  'sources.publisher',
  FOLDER,
];

const NEEDED = ASKED.filter((question) => question !== 'summary' && PLACES.get(question)?.required);

export type Answers = Partial<Record<string, string>>;

export interface Choice {
  value: string;
  label: string;
}

export interface Context {
  contentDir: string;
  names: Names;
  /** Names of folders that are there already. */
  taken: ReadonlySet<string>;
}

export async function openContext(contentDir: string): Promise<Context> {
  const content = await readContent(contentDir);
  const folders = content.files.flatMap((file) => /^practices\/([^/]+)\//.exec(file)?.[1] ?? []);
  return { contentDir, names: knownSite(content).names, taken: new Set(folders) };
}

export const isOptional = (question: string): boolean => !NEEDED.includes(question);

export function descriptionOf(question: string): string {
  const field = PLACES.get(question);
  return field
    ? describe({ description: field.label, hint: field.hint })
    : 'Имя папки латиницей: оно станет адресом страницы';
}

/** What can be chosen, for the questions that are answered by a choice. */
export function choicesOf({ names }: Context, question: string): Choice[] | undefined {
  const field = PLACES.get(question);
  const { target, names: values } = field?.item ?? field ?? {};
  if (values) return Object.entries(values).map(([value, label]) => ({ value, label }));
  return target && names[target]?.map(({ id, name }) => ({ value: id, label: name }));
}

/** Answers without empty ones; a missing name of the folder is proposed. */
export function settled(context: Context, answers: Answers): Answers {
  const given = Object.fromEntries(
    Object.entries(answers).flatMap(([question, answer = '']) =>
      answer.trim() ? [[question, answer.trim()]] : [],
    ),
  );
  return { [FOLDER]: proposedName(context, given), ...given };
}

export function proposedName(context: Context, answers: Answers): string {
  return folderName(read(context, answers).values, context.taken);
}

export function missing(answers: Answers): string[] {
  return NEEDED.filter((question) => !answers[question]?.trim());
}

function read({ names }: Context, answers: Answers): JudgedPractice {
  const typed: TypedEntry = {};
  for (const [question, answer = ''] of Object.entries(answers)) {
    if (PLACES.has(question)) put(typed, practiceFields, question, answer);
  }
  return judged(typed, names);
}

/** Findings about the answers given; unanswered questions have none. */
export function findingsAbout(context: Context, answers: Answers): { question: string; message: string }[] {
  const found = read(context, answers).findings.map(({ path, message, advice }) => ({
    question: path.filter((step) => typeof step === 'string').join('.'),
    message: advice ? `${message}; ${advice}` : message,
  }));
  const wrongName = findingAboutName(context, answers[FOLDER] ?? '');
  if (wrongName) found.push({ question: FOLDER, message: wrongName });
  // The first finding of a question is the one to correct first.
  return found.filter(
    ({ question }, at) => answers[question] && found.findIndex((other) => other.question === question) === at,
  );
}

export function findingAbout(context: Context, question: string, answer: string): string | undefined {
  return findingsAbout(context, { [question]: answer })[0]?.message;
}

function findingAboutName(context: Context, name: string): string | undefined {
  if (!ID_PATTERN.test(name) || name.length > 80)
    return 'имя папки пишут латиницей: строчные буквы, цифры и дефисы, например «zarechnaya-primerovo-kolodets»';
  return context.taken.has(name)
    ? `папка content/practices/${name} уже есть, её не тронем: назовите новую иначе`
    : undefined;
}

/** Fields missing from the file, with their labels. */
function unwritten(values: Readonly<Record<string, unknown>>, isWanted: (field: Field) => boolean): string[] {
  return practiceFields
    .filter((field) => !(field.name in values) && isWanted(field))
    .map(({ name, label }) => `${name} — ${lowerFirst(label)}`);
}

/** The new file: answers, empty sections, and notes to the author in comments. */
export function practiceText(context: Context, answers: Answers): string {
  const { values } = read(context, answers);
  const isNeeded = ({ name, required }: Field) =>
    required || (name === 'results' && values.status !== 'planned');
  const ifKnown = unwritten(values, (field) => !isNeeded(field) && !(field.name in NOT_ASKED));
  const sections = STORY_PARTS.map((part) => `## ${STORY_HEADINGS[part]}\n\n{/* ${STORY_HINTS[part]} */}`);
  const note = [
    'Осталось заполнить:',
    ...unwritten(values, isNeeded).map((field) => `- ${field} (в шапку)`),
    '- шаги в разделе «Что сделали», нумерованным списком; после числа — <Source id="…" />',
    '- слова в остальных разделах; раздел, о котором сказать нечего, сотрите вместе с заголовком',
    `Если знаете, допишите в шапку: ${ifKnown.join('; ')}.`,
    'Эти заметки на сайт не попадут. Готово — сотрите.',
  ];
  return entryText(values, [`{/* ${note.join('\n')} */}`, ...sections].join('\n\n'));
}

/**
 * Writes the card, and records of what no vocabulary has; gives their paths inside the content folder, the card first.
 * Nothing that is there is written over.
 */
export async function writePractice(context: Context, answers: Answers): Promise<string[]> {
  const card = { path: `practices/${answers[FOLDER] ?? ''}/index.mdx`, text: practiceText(context, answers) };
  const files = [card, ...read(context, answers).records];
  for (const { path, text } of files) {
    await mkdir(dirname(join(context.contentDir, path)), { recursive: true });
    await writeFile(join(context.contentDir, path), text, { flag: 'wx' });
  }
  return files.map(({ path }) => path);
}
