/** Second stage: YAML or a table with places: where in the file each value stands, so that a finding can point at it. */
import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  Scalar,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml';
import { memoized } from '../memoized.ts';
import { collections, isTableCollection, isTextCollection } from '../model/collections.ts';
import type { Place } from '../model/entry.ts';
import { valueAt } from '../model/explain.ts';
import { issueAt, START, type Issue, type Words } from '../model/issue.ts';
import type { Path } from '../model/schema-walk.ts';
import { align, type AlignedText } from './alignment.ts';
import { escapedCharacters } from './characters.ts';
import { fieldsLimit, offsetOfExcess, yamlLimits } from './limits.ts';
import type { SourceFile } from './read.ts';
import { yamlNodesIn, type YamlNode } from './nodes.ts';
import { placesIn } from './places.ts';
import { plainValue } from './plain-yaml.ts';
import { parseTable } from './table.ts';
import { slipsIn } from './yaml-slips.ts';
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
  if (source.issues.some(({ rule }) => rule === 'size' || rule === 'unread')) return source;
  if (isTableCollection(collection)) {
    const yaml = parseTable(text, collection, file);
    return { ...source, yaml, issues: [...source.issues, ...yaml.issues] };
  }
  const front = isTextCollection(collection) ? frontMatterOf(text) : { yaml: text, firstLine: 1 };
  if (front) {
    const tooLong = collections[collection].form === 'list' ? [] : fieldsLimit(front.yaml, file);
    if (tooLong.length) return { ...source, issues: [...source.issues, ...tooLong] };
    const yaml = parseYaml(front.yaml, file, front.firstLine);
    return { ...source, yaml, issues: [...source.issues, ...yaml.issues] };
  }
  const [place, ...words] = whyNoFrontMatter(text, collection === 'practices');
  return { ...source, issues: [...source.issues, issueAt(file, place, 'front-matter', ...words)] };
}

const FENCED = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** The YAML between the first two `---` lines, or undefined when the file does not open with them. */
export function frontMatterOf(file: string): { yaml: string; firstLine: number } | undefined {
  const match = FENCED.exec(file);
  return match && match.index === 0 ? { yaml: match[1] ?? '', firstLine: 2 } : undefined;
}

/** What to begin a file with that is none yet. */
const BEGIN = 'скопируйте шапку из соседнего файла: от первой строки --- до второй';
export const BEGIN_CARD = 'начните с формы на странице /editors/suggest/ или с образца из CONTRIBUTING.md';

/** Hyphens that are too few or too many, dashes that a phone or a word processor made of them. */
const FENCE_LIKE = /^\s*(?:[-–—−]{1,}|\+{3,}|={3,})\s*$/;

const oddFence = (does: string, line: string): Words => [
  `шапку ${does} строка «${line}», а нужно ровно три дефиса с начала строки`,
  'замените её строкой ---',
];

/** What of the two `---` lines is missing or written otherwise, and where. */
function whyNoFrontMatter(text: string, isCard: boolean): [place: Place, ...Words] {
  const begin = isCard ? BEGIN_CARD : BEGIN;
  const lines = text.split(/\r?\n/);
  const first = lines.findIndex((line) => line.replaceAll('\uFEFF', '').trim());
  const line = lines[first] ?? '';
  if (first < 0) return [START, 'файл пустой', begin];
  const fence = lines.findIndex((each) => /^---[ \t]*$/.test(each));
  if (fence > 0 && lines.slice(0, fence).every((each) => !each.trim() || /^(?:\uFEFF+|```\w*)$/.test(each)))
    return [
      START,
      'перед шапкой что-то стоит',
      'сотрите всё, что выше первой строки ---, и пустые строки тоже',
    ];
  if (/^\uFEFF?---[ \t]*$/.test(lines[0] ?? '')) {
    const end = lines.findIndex(
      (each, index) => index > 0 && (FENCE_LIKE.test(each) || /^#{1,6}\s/.test(each)),
    );
    const place = { line: (end < 0 ? lines.length - 1 : end) + 1, column: 1 };
    const last = lines[end] ?? '';
    return FENCE_LIKE.test(last)
      ? [place, ...oddFence('закрывает', last)]
      : [
          place,
          'шапка не закрыта: после полей нет второй строки ---',
          'поставьте --- на отдельной строке между полями и текстом',
        ];
  }
  const place = { line: first + 1, column: 1 };
  if (FENCE_LIKE.test(line.replaceAll('\uFEFF', ''))) return [place, ...oddFence('открывает', line)];
  if (/^[\p{L}\w]+:/u.test(line))
    return [place, 'перед полями шапки нет строки ---', 'поставьте --- первой строкой файла'];
  return [
    START,
    isCard ? 'это ещё не карточка: в файле нет шапки с полями' : 'в файле нет шапки с полями',
    begin,
  ];
}

/** Faults that stand alone, whatever else is wrong with the file. */
const ALONE: Record<string, Words> = {
  MULTIPLE_DOCS: ['строка --- или … кончает поля раньше времени', 'уберите её'],
  RESOURCE_EXHAUSTION: ['поля вложены друг в друга слишком глубоко', 'уберите лишние скобки и дефисы'],
};

const TWICE: Words = ['поле записано дважды', 'оставьте одно'];
const EXCESS: Words = ['здесь больше полей или значений, чем бывает в одной записи', 'оставьте нужные'];

/** In an indent, or where a space has to part a key or a dash from its value. */
const ODD_SPACE = /^[ -]*(?:\w[\w-]*:)?[^\S \t\r\n]/m;

const ODD_SPACE_SAID: Words = [
  'здесь неразрывный или другой особый пробел: YAML его за пробел не считает',
  'сотрите его и нажмите пробел',
];

/** How what would be lost is kept. */
const KEEP = 'возьмите всё значение в одинарные кавычки; пояснение пишут отдельной строкой';

/** Most errors reported per file: of more nobody mends all at once. */
const MOST_ERRORS = 20;

export function parseYaml(yaml: string, file: string, firstLine = 1): LocatedData {
  const tooDeep = yamlLimits(yaml, file, firstLine);
  const value = tooDeep.length ? undefined : plainValue(yaml);
  return value === undefined
    ? locatedYaml(yaml, file, firstLine, tooDeep)
    : plainYaml(value, yaml, file, firstLine);
}

/** Nothing is wrong with it, and of most such files nobody asks for a place: for the first it is parsed once more. */
function plainYaml(value: unknown, yaml: string, file: string, firstLine: number): LocatedData {
  let known: LocatedData | undefined;
  const located = () => (known ??= locatedYaml(yaml, file, firstLine));
  return {
    value,
    issues: [],
    placeOf: (path) => located().placeOf(path),
    placeOfKey: (path) => located().placeOfKey(path),
    textAt(path) {
      const written = valueAt(value, path);
      if (typeof written !== 'string') return undefined;
      const text = written.trimEnd();
      return {
        text,
        get stretches() {
          // A title is asked for in every card, and easily found.
          const head = path.length === 1 ? new RegExp(`^${path[0]}: +['"]?`, 'm').exec(yaml) : null;
          const from = head ? head.index + head[0].length : 0;
          const found = head && align(text, yaml, from, from + text.length, 'plain');
          return (found ?? located().textAt(path))?.stretches ?? [];
        },
      };
    },
  };
}

function locatedYaml(
  yaml: string,
  file: string,
  firstLine: number,
  tooDeep: readonly Issue[] = [],
): LocatedData {
  const document = parseDocument(tooDeep.length ? '' : yaml, {
    ...AS_WRITTEN,
    prettyErrors: false,
    // The parser compares every key of a map with all others.
    uniqueKeys: false,
  });
  // The parser itself counts lines only as far as it reads, and it ends where a second document begins.
  const placeInYaml = placesIn(yaml);
  const placeAt = (offset: number): Place => {
    const { line, column } = placeInYaml(offset);
    return { line: line + firstLine - 1, column };
  };
  const say = (offset: number, ...words: Words) => issueAt(file, placeAt(offset), 'yaml', ...words);
  const space = ODD_SPACE.exec(yaml);
  const nodes = yamlNodesIn(document);
  const excess = offsetOfExcess(nodes);
  const alone = [
    ...(excess === undefined ? [] : [say(excess, ...EXCESS)]),
    ...document.errors.flatMap(({ code, pos }) => (ALONE[code] ? [say(pos[0], ...ALONE[code])] : [])),
    ...repeatedKeys(nodes).map((offset) => say(offset, ...TWICE)),
  ];
  const unread = document.errors.find(({ code }) => !ALONE[code])?.pos[0];
  const slips = unread === undefined || space ? [] : slipsIn(yaml);
  const losses = slips.length ? [] : lossesIn(nodes, yaml);
  const issues = [
    ...tooDeep,
    ...(space ? [say(space.index + space[0].length - 1, ...ODD_SPACE_SAID)] : []),
    ...(slips.length ? [] : alone),
    ...slips.map(({ line, column, message, advice }) =>
      issueAt(file, { line: line + firstLine - 1, column }, 'yaml', message, advice),
    ),
    ...losses.map(({ offset, message }) => say(offset, message, KEEP)),
  ].slice(0, MOST_ERRORS);
  // Of errors without a slip only the first is one: the others follow from it.
  if (unread !== undefined && !issues.length)
    issues.push(
      say(
        unread,
        'отсюда шапка или список не читается',
        'сверьте с соседними строками отступ, двоеточие и кавычки: здесь или строкой выше что-то лишнее',
      ),
    );
  // Without an escape no value holds what the file does not.
  for (const { node } of yaml.includes('\\') ? nodes : []) {
    const [from = 0, to = 0] = node.range ?? [];
    if (isScalar(node) && typeof node.value === 'string')
      issues.push(...escapedCharacters(file, placeAt(from), node.value, yaml.slice(from, to)));
  }
  return {
    value: issues.length ? undefined : document.toJS(),
    issues,
    placeOf: (path) => placeAt(offsetOf(document, path)),
    placeOfKey: (path) => placeAt(keyOffsetOf(document, path) ?? offsetOf(document, path)),
    textAt: (path) => {
      const node = nodeAt(document.contents, path);
      return isScalar(node) ? alignedScalar(node as Scalar, yaml) : undefined;
    },
  };
}

function repeatedKeys(nodes: readonly YamlNode[]): number[] {
  const found: number[] = [];
  for (const { node } of nodes) {
    const seen = new Set<unknown>();
    for (const { key } of isMap(node) ? node.items : []) {
      if (!isScalar(key)) continue;
      if (seen.has(key.value)) found.push(key.range?.[0] ?? 0);
      seen.add(key.value);
    }
  }
  return found;
}

/** Looks the fields of a map up; the library's own `getIn` compares the name with one key after the other. */
function nodeAt(root: Node | null, path: Path): Node | undefined {
  let node: unknown = root;
  for (const key of path)
    node = isMap(node) ? fieldsOf(node).get(key) : isSeq(node) ? node.items[Number(key)] : undefined;
  return isNode(node) ? node : undefined;
}

const fieldsOf = memoized(({ items }: YAMLMap) => {
  // Of a key that stands twice the first counts.
  const pairs = items.map(({ key, value }) => [isScalar(key) ? key.value : key, value as Node] as const);
  return new Map(pairs.reverse());
});

function offsetOf(document: Document.Parsed, path: Path): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = nodeAt(document.contents, path.slice(0, depth));
    if (node?.range) return node.range[0];
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
