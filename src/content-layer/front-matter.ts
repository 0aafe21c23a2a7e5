/** Second stage: YAML or a table with places: where in the file each value stands, so that a finding can point at it. */
import {
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  Scalar,
  visit,
  type Document,
} from 'yaml';
import { isTableCollection, isTextCollection } from '../model/collections.ts';
import type { Place } from '../model/entry.ts';
import { issueAt, START, type Issue } from '../model/issue.ts';
import type { Path } from '../model/schema-walk.ts';
import { align, type AlignedText } from './alignment.ts';
import { escapedCharacters } from './characters.ts';
import { yamlLimits } from './limits.ts';
import type { SourceFile } from './read.ts';
import { parseTable } from './table.ts';
import { AS_WRITTEN, lossesIn } from './yaml-values.ts';

export interface LocatedData {
  value: unknown;
  issues: Issue[];
  /** Place of the value at `path`, or of the nearest thing around it that exists. */
  placeOf: (path: Path) => Place;
  /** Place of the key itself rather than of its value. */
  placeOfKey: (path: Path) => Place;
  /** The text at `path`, with the place of every character; undefined where no text stands. */
  textAt: (path: Path) => AlignedText | undefined;
}

export interface FileWithYaml extends SourceFile {
  /** Absent when the file does not open with front matter. */
  yaml?: LocatedData;
}

export function withFrontMatter(source: SourceFile): FileWithYaml {
  const { collection, file, text } = source;
  if (isTableCollection(collection)) {
    const yaml = parseTable(text, collection, file);
    return { ...source, yaml, issues: [...source.issues, ...yaml.issues] };
  }
  const front = isTextCollection(collection) ? frontMatterOf(text) : { yaml: text, firstLine: 1 };
  if (front) {
    const yaml = parseYaml(front.yaml, file, front.firstLine);
    return { ...source, yaml, issues: [...source.issues, ...yaml.issues] };
  }
  const advice = 'первой строкой поставьте ---, затем поля карточки, затем снова ---';
  const missing = issueAt(file, START, 'front-matter', 'файл начинается не с шапки', advice);
  return { ...source, issues: [...source.issues, missing] };
}

const FENCED = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** The YAML between the first two `---` lines, or undefined when the file does not open with them. */
export function frontMatterOf(file: string): { yaml: string; firstLine: number } | undefined {
  const match = FENCED.exec(file);
  return match && match.index === 0 ? { yaml: match[1] ?? '', firstLine: 2 } : undefined;
}

const YAML_MESSAGES: Record<string, [message: string, advice: string]> = {
  DUPLICATE_KEY: ['поле записано дважды', 'оставьте одно'],
  BAD_INDENT: ['сбит отступ', 'выровняйте строку пробелами так же, как соседние'],
  TAB_AS_INDENT: ['отступ сделан табуляцией', 'замените её пробелами'],
  BLOCK_AS_IMPLICIT_KEY: ['двоеточие внутри значения', 'возьмите всё значение в одинарные кавычки'],
  MISSING_CHAR: ['не хватает закрывающего знака', 'проверьте кавычки и скобки в этой строке'],
  MULTILINE_IMPLICIT_KEY: [
    'строка не похожа на «поле: значение»',
    'поставьте двоеточие с пробелом или возьмите текст в кавычки',
  ],
  RESOURCE_EXHAUSTION: ['поля вложены друг в друга слишком глубоко', 'уберите лишние скобки и дефисы'],
};

/** In an indent, or where a space has to part a key or a dash from its value. */
const ODD_SPACE = /^[ -]*(?:\w[\w-]*:)?[^\S \t\r\n]/m;

/** Most errors reported per file: later ones are mostly consequences of earlier ones. */
const MOST_ERRORS = 20;

export function parseYaml(yaml: string, file: string, firstLine = 1): LocatedData {
  const lines = new LineCounter();
  const tooDeep = yamlLimits(yaml, file, firstLine);
  const document = parseDocument(tooDeep.length ? '' : yaml, {
    ...AS_WRITTEN,
    lineCounter: lines,
    prettyErrors: false,
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const space = ODD_SPACE.exec(yaml);
  const issues = document.errors.slice(0, space ? 0 : MOST_ERRORS).map((error) => {
    const [message, advice] = YAML_MESSAGES[error.code] ?? [
      'строка не читается как YAML',
      'проверьте отступы, двоеточия и кавычки; значение с двоеточием берут в одинарные кавычки',
    ];
    return issueAt(file, placeAt(error.pos[0]), 'yaml', message, advice);
  });
  issues.push(...tooDeep);
  if (space) {
    const message = 'здесь неразрывный или другой особый пробел: YAML его за пробел не считает';
    const offset = space.index + space[0].length - 1;
    issues.push(issueAt(file, placeAt(offset), 'yaml', message, 'сотрите его и нажмите пробел'));
  }
  const advice = 'возьмите всё значение в одинарные кавычки; пояснение пишут отдельной строкой';
  for (const { offset, message } of lossesIn(document, yaml).slice(0, MOST_ERRORS))
    issues.push(issueAt(file, placeAt(offset), 'yaml', message, advice));
  visit(document, {
    Scalar: (_, { value, range }) => {
      const [from = 0, to = 0] = range ?? [];
      if (typeof value === 'string')
        issues.push(...escapedCharacters(file, placeAt(from), value, yaml.slice(from, to)));
    },
  });
  return {
    value: issues.length ? undefined : document.toJS(),
    issues,
    placeOf: (path) => placeAt(offsetOf(document, path)),
    placeOfKey: (path) => placeAt(keyOffsetOf(document, path) ?? offsetOf(document, path)),
    textAt: (path) => {
      const node = document.getIn(path, true);
      return isScalar(node) ? alignedScalar(node as Scalar, yaml) : undefined;
    },
  };
}

function offsetOf(document: Document.Parsed, path: Path): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function keyOffsetOf(document: Document.Parsed, path: Path): number | undefined {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(path.at(-1)));
  const key = pair?.key;
  return isNode(key) ? key.range?.[0] : undefined;
}

function alignedScalar({ value: whole, range, type }: Scalar, yaml: string): AlignedText | undefined {
  if (typeof whole !== 'string' || !range) return undefined;
  const value = whole.trimEnd();
  const [from, to] = range;
  if (type === Scalar.QUOTE_SINGLE) return align(value, yaml, from + 1, to, 'single');
  if (type === Scalar.QUOTE_DOUBLE) return align(value, yaml, from + 1, to, 'double');
  const isBlock = type === Scalar.BLOCK_FOLDED || type === Scalar.BLOCK_LITERAL;
  return align(value, yaml, isBlock ? yaml.indexOf('\n', from) + 1 : from, to, 'plain');
}
