/**
 * Limits of a file. Those checked before parsing prevent stack overflows, which in the native parser of JavaScript inside
 * MDX would crash the process, and what the parsers need quadratic time for. Those checked after it protect recursive walks.
 */
import type { Nodes, Root } from 'mdast';
import { isCollection, isMap } from 'yaml';
import { collections, isTableCollection, type Collection } from '../model/collections.ts';
import type { Place } from '../model/entry.ts';
import { issueAt, START, type Issue } from '../model/issue.ts';
import type { YamlNode } from './nodes.ts';
import { placesIn } from './places.ts';

/** Bytes; a long story is under 20 KB, our longest list under 50. */
const MAX_SIZES = {
  text: { size: 200_000, message: 'файл больше 200 КБ', advice: 'разделите текст на несколько карточек' },
  record: { size: 200_000, message: 'файл больше 200 КБ', advice: 'оставьте в нём главное' },
  list: {
    size: 1_000_000,
    message: 'список больше 1 МБ',
    advice: 'разделите его: вместо файла списка может быть папка со списками',
  },
  table: { size: 2_000_000, message: 'таблица больше 2 МБ', advice: 'разделите её на несколько: по районам' },
};
/** Characters; the longest paragraph that we have is under 2,200. */
const MAX_LINE = 10_000;
/** Characters after a brace that might begin a program; the native parser crashes at 25,000 signs in a row. */
const MAX_PROGRAM = 20_000;
/** Brackets after such a brace; the native parser crashes at three to six thousand levels. */
const MAX_BRACKETS = 1_000;
/** Levels of the tree; our own texts have 5. */
const MAX_DEPTH = 24;
/** Nodes of the tree, the cells that short table rows leave out included; our longest text has 225. */
const MAX_NODES = 10_000;

/** Characters before the words of a line of YAML; our own lists are indented by 10. */
const MAX_INDENT = 200;

/** Signs that the native parser looks for in the whole text again and again: each may cost as many steps as the text is long. */
const COSTLY = /[{&]|<(?=\p{L})/gu;
/** Steps: a text of 200 KB may hold 250 such signs, one of 20 KB ten times as many. Our longest text needs two millions. */
const MAX_STEPS = 50_000_000;

/** Fields of one record and values of one list inside a record; our records have 20 fields, their lists 70 values. */
const MAX_KEYS = 200;
const MAX_ITEMS = 3_000;

/** Whether a file of so many bytes is worth reading. */
export function sizeLimit(collection: Collection, file: string, bytes: number): Issue[] {
  const form = isTableCollection(collection) ? 'table' : collections[collection].form;
  const { size, message, advice } = MAX_SIZES[form];
  return bytes > size ? [issueAt(file, START, 'size', message, advice)] : [];
}

/** Lines parted by carriage returns alone are one line to all who read them. */
export function lineEnds(text: string, file: string): Issue[] {
  if (!text.includes('\r') || text.includes('\n')) return [];
  const message = 'строки файла не разделены: концы строк в нём от старых компьютеров Mac';
  return [issueAt(file, START, 'unread', message, 'сохраните его в редакторе с концами строк LF («Unix»)')];
}

/** Before anything looks at the text. */
export function lineLimit(text: string, file: string): Issue[] {
  const long = text.split(/\r?\n/).findIndex((line) => line.length > MAX_LINE);
  if (long < 0) return [];
  const place = { line: long + 1, column: MAX_LINE + 1 };
  const message = `строка длиннее ${MAX_LINE} знаков`;
  return [issueAt(file, place, 'size', message, 'разделите её на абзацы пустой строкой')];
}

/** Characters of the fields of one entry; our longest have 11,000. */
const MAX_FIELDS = 90_000;

/** Before YAML is parsed: its parser takes a second for the worst 200 KB. */
export function fieldsLimit(yaml: string, file: string): Issue[] {
  if (yaml.length <= MAX_FIELDS) return [];
  const message = `поля занимают больше ${MAX_FIELDS / 1000} тысяч знаков`;
  return [issueAt(file, START, 'size', message, 'оставьте в них главное; рассказ пишут ниже шапки')];
}

/** Before YAML is parsed: its parser limits nested brackets by itself, but neither indentation nor keys in one line. */
export function yamlLimits(yaml: string, file: string, firstLine: number): Issue[] {
  const lines = yaml.split('\n');
  const deep = lines.findIndex((line) => DEEP_INDENT.test(line) || line.split(/:[ \t]/).length > MAX_INDENT);
  if (deep < 0) return [];
  const place = { line: firstLine + deep, column: MAX_INDENT + 1 };
  const advice = 'уберите лишние двоеточия, дефисы и пробелы этой строки';
  return [issueAt(file, place, 'yaml', 'поля вложены друг в друга слишком глубоко', advice)];
}

/** Spaces, and the marks of lists and maps that stand before spaces. */
const DEEP_INDENT = new RegExp(`^(?:[ \\t]|[-?:](?=[ \\t])){${MAX_INDENT}}`);

/** Offset of the first map or list that holds more than anybody writes. */
export function offsetOfExcess(nodes: readonly YamlNode[]): number | undefined {
  const excess = nodes.find(({ node, depth }) => {
    const most = isMap(node) ? MAX_KEYS : depth ? MAX_ITEMS : Infinity;
    return isCollection(node) && node.items.length > most;
  });
  return excess && (excess.node.range?.[0] ?? 0);
}

/** Before the text is parsed. */
export function textLimits(text: string, file: string): Issue[] {
  const lines = text.split('\n');
  const program = startOfProgram(lines);
  const rest = program && [lines[program.line - 1]?.slice(program.column - 1), ...lines.slice(program.line)];
  if (rest && isMuchProgram(rest.join('\n'))) {
    const message = 'отсюда текст похож на программный код, и его слишком много, чтобы разбирать';
    const advice = 'уберите фигурную скобку или слова import и export в начале строки';
    return [issueAt(file, program, 'no-code', message, advice)];
  }
  const costly = [...text.matchAll(COSTLY)][Math.floor(MAX_STEPS / text.length)];
  if (!costly) return [];
  const message = 'в тексте слишком много вставок, фигурных скобок и знаков &';
  const advice = 'пишите сами буквы и знаки вместо &…; большой текст разделите на несколько';
  return [issueAt(file, placesIn(text)(costly.index), 'size', message, advice)];
}

function isMuchProgram(rest: string): boolean {
  return rest.length > MAX_PROGRAM || (rest.match(/[([{<`]/g)?.length ?? 0) > MAX_BRACKETS;
}

/** Where the parser may begin to read a program: a brace, but for comments and `code` in one line; import and export. */
function startOfProgram(lines: readonly string[]): Place | undefined {
  for (const [index, line] of lines.entries()) {
    const prose = line.replace(/(`+)[^`]+\1(?!`)|\\[\\{]/g, (hidden) => ' '.repeat(hidden.length));
    const at = /^(?:import|export)\b/.test(line) ? 0 : prose.search(/\{(?!\s*\/\*)/);
    if (at >= 0) return { line: index + 1, column: at + 1 };
  }
  return undefined;
}

/** After parsing. */
export function treeLimits(root: Root, file: string): Issue[] {
  let level: Nodes[] = [root];
  let amount = 0;
  for (let depth = 0; level.length; depth += 1) {
    for (const node of level) {
      amount += node.type === 'table' ? node.children.length * (node.align?.length ?? 1) : 1;
      const place = node.position?.start ?? START;
      if (depth > MAX_DEPTH) {
        const message = 'элементы вложены друг в друга слишком глубоко';
        return [issueAt(file, place, 'depth', message, 'упростите разметку')];
      }
      if (amount > MAX_NODES) {
        const message = `в тексте больше ${MAX_NODES} абзацев, ссылок, ячеек таблиц и других частей`;
        return [issueAt(file, place, 'size', message, 'разделите текст на несколько карточек')];
      }
    }
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
  return [];
}
