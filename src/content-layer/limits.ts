/**
 * Limits of a file. Those checked before parsing prevent stack overflows: in the native parser of JavaScript inside MDX
 * these would crash the process. The one checked after parsing protects recursive walks.
 */
import type { Nodes, Root } from 'mdast';
import type { Place } from '../model/entry.ts';
import { issueAt, START, type Issue } from '../model/issue.ts';

/** Bytes; a long story is under 20 KB, the longest chapter of a strategy under 30. */
const MAX_SIZE = 200_000;
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

/** Before YAML is parsed: its parser limits nested brackets by itself, but not indentation. */
export function yamlLimits(yaml: string, file: string, firstLine: number): Issue[] {
  const lines = yaml.split('\n');
  const deep = lines.findIndex((line) => DEEP_INDENT.test(line));
  if (deep < 0) return [];
  const place = { line: firstLine + deep, column: MAX_INDENT + 1 };
  const advice = 'уберите лишние дефисы и пробелы в начале строки';
  return [issueAt(file, place, 'yaml', 'поля вложены друг в друга слишком глубоко', advice)];
}

/** Spaces, and the marks of lists and maps that stand before spaces. */
const DEEP_INDENT = new RegExp(`^(?:[ \\t]|[-?:](?=[ \\t])){${MAX_INDENT}}`);

/** Before the text is parsed. */
export function sourceLimits(text: string, file: string): Issue[] {
  if (Buffer.byteLength(text) > MAX_SIZE) {
    return [issueAt(file, START, 'size', 'файл больше 200 КБ', 'разделите текст на несколько карточек')];
  }
  const lines = text.split('\n');
  const long = lines.findIndex((line) => line.length > MAX_LINE);
  if (long >= 0) {
    const place = { line: long + 1, column: MAX_LINE + 1 };
    const message = `строка длиннее ${MAX_LINE} знаков`;
    return [issueAt(file, place, 'size', message, 'разделите её на абзацы пустой строкой')];
  }
  const program = startOfProgram(lines);
  if (!program) return [];
  const rest = [lines[program.line - 1]?.slice(program.column - 1), ...lines.slice(program.line)].join('\n');
  const brackets = rest.match(/[([{<`]/g)?.length ?? 0;
  if (rest.length <= MAX_PROGRAM && brackets <= MAX_BRACKETS) return [];
  const message = 'отсюда текст похож на программный код, и его слишком много, чтобы разбирать';
  const advice = 'уберите фигурную скобку или слова import и export в начале строки';
  return [issueAt(file, program, 'no-code', message, advice)];
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
