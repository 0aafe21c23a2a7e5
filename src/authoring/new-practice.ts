/** A new practice: what has to be asked, what is wrong with the answers, the file that comes of them. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allowedAdvice, explainAll } from '../model/explain.ts';
import { parseFile } from '../content-layer/parse-file.ts';
import { sourceFile } from '../content-layer/read.ts';
import { collections } from '../model/collections.ts';
import { ID_PATTERN } from '../model/fields.ts';
import { imagePath } from '../model/image.ts';
import { practiceSchema } from '../model/practice.ts';
import { STORY_HEADINGS, type StoryPart } from '../model/story.ts';
import { entryText } from './entry-text.ts';
import { fieldsOf, labelOf, type Field } from './fields.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { folderName } from './latin-name.ts';

/** What is asked, in this order. A practice can't be begun without these, but for the summary and the folder. */
export const QUESTIONS = [
  'title',
  'summary',
  'kind',
  'region',
  'direction',
  'status',
  'source-url',
  'publisher',
  'id',
] as const;
export type Question = (typeof QUESTIONS)[number];
export const OPTIONAL_QUESTIONS: readonly Question[] = ['summary', 'id'];

export type Answers = Partial<Record<Question, string>>;

export interface Choice {
  value: string;
  label: string;
}

export interface Desk {
  contentDir: string;
  /** What can be chosen, for the questions that are answered by a choice. */
  choices: Partial<Record<Question, Choice[]>>;
  /** Names of folders that are there already. */
  taken: ReadonlySet<string>;
}

const schema = practiceSchema({ image: imagePath });
const fields = fieldsOf(jsonSchemaOf(schema));

/** Where the answer stands among the values of the entry. */
const PATHS: Record<Exclude<Question, 'id'>, readonly (string | number)[]> = {
  title: ['title'],
  summary: ['summary'],
  kind: ['kind'],
  region: ['region'],
  direction: ['directions', 0],
  status: ['status'],
  'source-url': ['sources', 0, 'url'],
  publisher: ['sources', 0, 'publisher'],
};

/** The words of the schema about the field that the answer is written into. */
export function descriptionOf(question: Question): string {
  if (question === 'id') return 'Имя папки латиницей: оно станет адресом страницы';
  const names = PATHS[question].filter((step) => typeof step === 'string');
  const field = names.reduce<Field | undefined>(
    (at, name) => (at ? (at.item?.fields ?? []) : fields).find((each) => each.name === name),
    undefined,
  );
  if (!field) throw new Error(`the schema has no field ${names.join('.')}`);
  return field.values ? labelOf(field) : field.description;
}

export async function openDesk(contentDir: string): Promise<Desk> {
  const named = async (collection: 'regions' | 'directions'): Promise<Choice[]> => {
    const { path } = collections[collection];
    const text = await readFile(join(contentDir, path), 'utf8');
    return parseFile(sourceFile(path, text)).entries.map(({ id, data }) => ({
      value: id,
      label: 'name' in data ? data.name : id,
    }));
  };
  const valuesOf = (name: string): Choice[] =>
    (fields.find((field) => field.name === name)?.values ?? []).map(({ value, meaning }) => ({
      value,
      label: meaning,
    }));
  const practices = join(contentDir, 'practices');
  return {
    contentDir,
    choices: {
      kind: valuesOf('kind'),
      status: valuesOf('status'),
      region: await named('regions'),
      direction: await named('directions'),
    },
    taken: new Set(existsSync(practices) ? await readdir(practices) : []),
  };
}

/** A choice may be named in Russian too: «Псковская область». */
function chosen(choices: readonly Choice[], answer: string): string {
  const wanted = answer.trim().toLowerCase();
  return choices.find(({ label }) => label.toLowerCase() === wanted)?.value ?? answer.trim();
}

/** Answers as the file needs them: names of choices become their values, a missing name of the folder is proposed. */
export function settled(desk: Desk, answers: Answers): Answers {
  const given = Object.fromEntries(
    Object.entries(answers).flatMap(([question, answer]) => {
      const choices = desk.choices[question as Question];
      const value = choices ? chosen(choices, answer) : answer.trim();
      return value ? [[question, value]] : [];
    }),
  ) as Answers;
  return { ...given, id: given.id ?? proposedName(desk, given) };
}

export function proposedName(desk: Desk, { region = '', title = '' }: Answers): string {
  return folderName({ region, settlement: '', title }, desk.taken);
}

/** Questions that have to be answered and are not. */
export function missing(answers: Answers): Question[] {
  return QUESTIONS.filter((question) => !OPTIONAL_QUESTIONS.includes(question) && !answers[question]?.trim());
}

/** What is wrong with one answer, and what to do; `undefined` when nothing is. */
export function findingAbout(desk: Desk, question: Question, answer: string): string | undefined {
  if (question === 'id') return findingAboutName(desk, answer);
  const choices = desk.choices[question];
  if (choices && !choices.some(({ value }) => value === answer)) {
    return `«${answer}» — такого значения нет; ${allowedAdvice(
      answer,
      choices.map(({ value }) => value),
    )}`;
  }
  const values = valuesFrom({ [question]: answer });
  const path = PATHS[question];
  const issues = (schema.safeParse(values).error?.issues ?? []).filter(
    (issue) => path.join() === issue.path.join(),
  );
  const [found] = explainAll(issues, schema, values);
  return found && `${found.message}; ${found.advice}`;
}

function findingAboutName(desk: Desk, name: string): string | undefined {
  if (!ID_PATTERN.test(name) || name.length > 80) {
    return 'имя папки пишут латиницей: строчные буквы, цифры и дефисы, например «pskov-primerovo-kolodets»';
  }
  return desk.taken.has(name)
    ? `папка content/practices/${name} уже есть, её не тронем: назовите новую иначе`
    : undefined;
}

function valuesFrom(answers: Answers): Record<string, unknown> {
  const { title, summary, kind, region, status, direction, publisher, 'source-url': url } = answers;
  return {
    title,
    summary,
    kind,
    region,
    status,
    directions: direction ? [direction] : [],
    sources: url || publisher ? [{ url, publisher }] : [],
  };
}

/** What the writer still has to say, in the order of the file. */
function stillToFill({ summary, status }: Answers): string[] {
  return [
    ...(summary ? [] : ['summary — где, кто и что получилось, до 280 знаков (в шапку)']),
    ...(status === 'planned' ? [] : ['results — что получилось: словами или числом с источником (в шапку)']),
    'checked — когда сверили карточку с источником: год-месяц-день (в шапку)',
    'шаги в разделе «Что сделали», нумерованным списком',
    'слова в остальных разделах; раздел, о котором сказать нечего, сотрите вместе с заголовком',
  ];
}

const IF_KNOWN =
  'municipality и settlement — где; organisations — кто; start и end — когда; themes — о чём; money — кто сколько дал; participants — сколько людей; photos — снимки';

const PROMPTS: Record<StoryPart, string> = {
  problem: 'Как было и что мешало.',
  done: 'Шаги нумерованным списком: 1. Собрались и решили.',
  result: 'Что изменилось. После числа — <Source n="1" />.',
  repeat: 'Что посоветуете тем, кто захочет так же.',
  setbacks: 'Что сорвалось и почему.',
};

/** The text of the new file: it holds the answers, empty sections and notes for the writer that no reader sees. */
export function practiceText(answers: Answers): string {
  const list = stillToFill(answers).map((line) => `- ${line}`);
  const sections = (Object.keys(STORY_HEADINGS) as StoryPart[]).map(
    (part) => `## ${STORY_HEADINGS[part]}\n\n{/* ${PROMPTS[part]} */}`,
  );
  const note = ['Осталось заполнить:', ...list, `Если знаете, допишите в шапку: ${IF_KNOWN}.`].join('\n');
  return entryText(
    valuesFrom(answers),
    [`{/* ${note}\nЭти заметки на сайт не попадут. Готово — сотрите. */}`, ...sections].join('\n\n'),
  );
}

/** Writes the file and gives its path inside the content folder; never over one that is there. */
export async function writePractice(desk: Desk, answers: Answers): Promise<string> {
  const path = `practices/${answers.id}/index.mdx`;
  const file = join(desk.contentDir, path);
  await mkdir(join(desk.contentDir, 'practices', answers.id ?? ''), { recursive: true });
  await writeFile(file, practiceText(answers), { flag: 'wx' });
  return path;
}
