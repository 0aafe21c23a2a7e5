/** What is typed into the form «Предложить практику»: checked by the schema and the rules of the check, and written. */
import { addressMark } from '../domain/address-mark.ts';
import {
  checkDuplicateTitles,
  checkPractices,
  checkSharedAddresses,
  type Report,
} from '../domain/practice-integrity.ts';
import { explainAll } from '../model/explain.ts';
import type { Content, Place } from '../model/entry.ts';
import { id as idSchema } from '../model/fields.ts';
import type { Path } from '../model/schema-walk.ts';
import { entryText } from './entry-text.ts';
import { labelOf, type Field } from './fields.ts';
import type { SuggestionChoices } from './suggestion-choices.ts';
import { practiceFields, practiceFieldsSchema } from './practice-fields.ts';
import { storyField } from './suggestion-plan.ts';
import { storyFindings, storyText, type TypedStory } from './story-text.ts';

export { MIN_WIDTH } from '../model/image.ts';
export { folderName, photoName } from './latin-name.ts';
export { zip } from './zip.ts';

/** As it stands in the controls: texts, ticks, and groups and lists of them. */
export type Typed = string | boolean | Typed[] | { [name: string]: Typed };
export type TypedPractice = Record<string, Typed>;

export interface Finding {
  /** Place in the form: a path of the schema, or `story`. */
  path: Path;
  /** One Russian sentence in the words of the form. */
  message: string;
}

const fields = practiceFields;
const story = storyField();

/** The entry's front matter from what was typed. */
export function practiceValues(typed: TypedPractice): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = valueOf(field, typed[field.name]);
      return value === undefined ? [] : [[field.name, value]];
    }),
  );
}

function valueOf(field: Field, typed: Typed | undefined): unknown {
  switch (field.type) {
    case 'list': {
      const { item } = field;
      if (!item || !Array.isArray(typed) || !typed.length) return field.least ? [] : undefined;
      return typed.map((each) => valueOf(item, each) ?? (item.type === 'group' ? {} : undefined));
    }
    case 'group': {
      const entries = (field.fields ?? []).flatMap((inside) => {
        const value = valueOf(inside, (typed as Record<string, Typed> | undefined)?.[inside.name]);
        return value === undefined ? [] : [[inside.name, value] as const];
      });
      return entries.length ? Object.fromEntries(entries) : undefined;
    }
    case 'yes-no':
      return typed === true || undefined;
    case 'number':
    case 'integer':
      return numberIn(String(typed ?? ''));
    case 'time':
      return timeIn(String(typed ?? ''));
    default:
      return String(typed ?? '').trim() || undefined;
  }
}

/** «65 000 ₽» and «12,5» are numbers; what is none is left for the schema to refuse. */
function numberIn(typed: string): number | string | undefined {
  const words = typed.trim();
  if (!words) return undefined;
  const digits = words
    .replace(/[\s\u00A0]|₽|руб\.?(?:лей|ля)?/g, '')
    .replace(',', '.')
    .replace(/^[−–]/, '-');
  return /^-?\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : words;
}

/** «17.05.2024» and «05.2024» as the file has them. */
function timeIn(typed: string): string | undefined {
  const words = typed.trim();
  const [, day, month, year] = /^(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})$/.exec(words) ?? [];
  if (!year || !month) return words || undefined;
  return [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
}

/** What to do in the form; the advice of the check speaks of the file. */
const STORY_ADVICE: Readonly<Record<string, string>> = {
  'number-source': 'выберите источник',
  steps: 'впишите хотя бы один шаг',
};

/** Everything that the check would say against it, at the place where it was typed. */
export function findingsIn(typed: TypedPractice, choices: SuggestionChoices): Finding[] {
  const values = practiceValues(typed);
  const { error } = practiceFieldsSchema.safeParse(values);
  const found: Finding[] = explainAll(error?.issues ?? [], practiceFieldsSchema, values).map(
    ({ path, message }) => ({ path, message: inWords(message, path) }),
  );
  found.push(
    ...ruleFindings(values, choices, new Set(found.map(({ path }) => path[0]))),
    ...storyFindings((typed.story ?? {}) as TypedStory).map(({ path, rule, message }) => ({
      path,
      message: sentence(STORY_ADVICE[rule] ? `${message}: ${STORY_ADVICE[rule]}` : message),
    })),
  );
  return found;
}

/** The rules that no schema can keep. Fields that the schema has refused they neither see nor speak of. */
function ruleFindings(
  values: Record<string, unknown>,
  choices: SuggestionChoices,
  refused: ReadonlySet<string | number | undefined>,
): Finding[] {
  const nothing = { results: [], directions: [], related: [], sources: [], contests: [] };
  const sound = Object.entries(values).filter(([name]) => !refused.has(name));
  const data = { title: '', ...nothing, ...Object.fromEntries(sound) };
  const paths = new Map<Place, Path>();
  const own = {
    id: '',
    path: '',
    data: 'money' in data ? { ...data, money: { rows: [], ...(data.money as object) } } : data,
    placeOf(path: Path) {
      const place = { line: 1, column: 1 };
      paths.set(place, path);
      return place;
    },
  };
  const typed = Array.isArray(data.sources) ? (data.sources as { url?: string }[]) : [];
  const known = choices.practices.map(({ id, name, marks }) => ({
    ...own,
    id,
    path: name,
    data: {
      ...nothing,
      title: name,
      sources: typed.filter(({ url }) => url !== undefined && marks.includes(addressMark(url))),
      status: 'planned',
    },
  }));
  const municipalities = choices.municipalities.map(({ id, name, region }) => ({
    id,
    data: { name, region },
  }));
  const contentOf = (practices: unknown[]) =>
    ({ entries: { practices, municipalities, contests: [], pages: [] } }) as unknown as Content;
  const found: Finding[] = [];
  const report: Report = (entry, place, _rule, message, advice) => {
    if (entry !== (own as unknown)) return;
    const path = paths.get(place) ?? [];
    if (refused.has(path[0])) return;
    found.push({ path, message: inWords(`${message}: ${advice}`, path) });
  };
  checkPractices(contentOf([own]), report);
  checkDuplicateTitles(contentOf([...known, own]), report);
  checkSharedAddresses(contentOf([...known, own]), report);
  return found;
}

/** What is wrong with the name of a folder, if anything. */
export function folderFinding(name: string, choices: SuggestionChoices): string | undefined {
  const { error } = idSchema().safeParse(name);
  if (error) return sentence(error.issues[0]?.message ?? '');
  return choices.practices.some(({ id }) => id === name)
    ? 'Папка с таким именем уже есть: допишите год или место.'
    : undefined;
}

export function suggestionText(typed: TypedPractice): string {
  return entryText(practiceValues(typed), storyText((typed.story ?? {}) as TypedStory));
}

/** Name of the control at the path; of one in a list of plain values, the name of the list. */
export function labelAt(path: Path): string {
  let at: Field | undefined = { ...story, fields: [...fields, story] };
  let label = '';
  for (const key of path) {
    at = typeof key === 'number' ? at?.item : at?.fields?.find(({ name }) => name === key);
    if (at?.description) label = labelOf(at);
  }
  return label;
}

/** Messages name fields as the file does; a form names them as its labels do. */
function inWords(message: string, path: Path): string {
  const written = path.map((key, at) =>
    typeof key === 'number' ? `[${key + 1}]` : `${at ? '.' : ''}${key}`,
  );
  const named = message
    .replace(`«${written.join('')}»`, `«${labelAt(path)}»`)
    .replace(
      /(?<![\p{L}«/.:-])([a-z][a-zA-Z]*)(?:: (\w+))?(?![\w/.:-])/gu,
      (word, name: string, value = '') => {
        const field = nearestField(name, path);
        if (!field) return word;
        const meaning = field.values?.find((each) => each.value === value)?.meaning;
        return `«${labelOf(field)}${meaning ? `: ${meaning}` : ''}»`;
      },
    );
  return sentence(named);
}

/** A field of that name beside the one at `path`, else anywhere among the entry's own. */
function nearestField(name: string, path: Path): Field | undefined {
  let group: readonly Field[] = fields;
  let beside: readonly Field[] = fields;
  for (const key of path) {
    const at: Field | undefined =
      typeof key === 'number' ? undefined : group.find((each) => each.name === key);
    if (at) group = at.fields ?? at.item?.fields ?? [];
    if (group.length) beside = group;
  }
  return [...beside, ...fields].find((field) => field.name === name);
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1) + (/[.!?…]$/.test(words) ? '' : '.');
}
