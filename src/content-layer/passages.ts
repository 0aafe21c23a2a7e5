/**
 * Words of a file as a reader meets them: one passage for each text field, paragraph, heading and table cell, every
 * character with its place in the file. Rules about language look at passages, and fix the file through them.
 */
import type { Nodes, Root, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import {
  collections,
  isTextCollection,
  OFFICIAL_COLLECTIONS,
  schemaOf,
  type Collection,
} from '../model/collections.ts';
import { componentRule, VALUES, type TextCollection } from '../model/components.ts';
import { offsetsOf, PLACEHOLDER, type Passage, type Voice } from '../model/passage.ts';
import { textsIn, type Path } from '../model/schema-walk.ts';
import { align, type AlignedText } from './alignment.ts';
import type { LocatedData } from './front-matter.ts';
import type { GatedFile } from './gate.ts';
import { isJsx, literalAttributes, type JsxElement } from './jsx.ts';
import { nodesIn } from './nodes.ts';
import { placesIn } from './places.ts';

/** Nothing from parts that cannot be parsed; those are reported elsewhere. */
export function passagesOf({ collection, file, text: source, yaml, root }: GatedFile): Passage[] {
  const placeOf = placesIn(source);
  const isText = isTextCollection(collection);
  const make: Maker = (kind, voice, run, field) => ({
    collection,
    file,
    kind,
    ...(field ? { field } : {}),
    voice,
    text: run.text,
    get stretches() {
      return run.stretches;
    },
    links: (run.links ?? []).map(({ at, ...link }) => ({ ...link, place: placeOf(at) })),
    placeAt: (index) => placeOf((offsetsOf(run.stretches, index) ?? offsetsOf(run.stretches, 0))?.start ?? 0),
  });
  return [
    ...(yaml ? fieldPassages(collection, yaml, isText ? source.indexOf('\n') + 1 : 0, make) : []),
    ...(root && isText ? bodyPassages(collection, root, source, make) : []),
  ];
}

interface Run extends AlignedText {
  links?: { text: string; url: string; at: number }[];
}

type Maker = (kind: Passage['kind'], voice: Voice, run: Run, field?: Path) => Passage;

/** Fields that hold names and words of others, wherever they stand. */
const OTHERS = new Set(['publisher', 'author', 'licence', 'nomination', 'nominations', 'place', 'synonyms']);
/** Collections whose names are given names, not our words. */
const NAMED: readonly Collection[] = ['contests', 'organisations', 'municipalities', 'regions', 'registers'];

function voiceOfField(collection: Collection, field: Path): Voice {
  const name = [...field].reverse().find((key) => typeof key === 'string') ?? '';
  if (OFFICIAL_COLLECTIONS.includes(collection)) return name === 'summary' ? 'own' : 'official';
  const isName = NAMED.includes(collection) && ['name', 'genitive', 'locative', 'organiser'].includes(name);
  const isTitleOfSource = name === 'title' && field.length > 1;
  return OTHERS.has(name) || isName || isTitleOfSource ? 'quoted' : 'own';
}

function fieldPassages(
  collection: Collection,
  { value, textAt }: LocatedData,
  /** Of the data in the file. */
  offset: number,
  make: Maker,
): Passage[] {
  const schema = schemaOf(collection);
  const isList = collections[collection].form === 'list';
  const items = isList && Array.isArray(value) ? value.map((item, index) => ({ item, at: [index] })) : [];
  const records: { item: unknown; at: Path }[] = isList ? items : [{ item: value, at: [] }];
  return records.flatMap(({ item, at }) =>
    textsIn(schema, item).flatMap(({ path: inside }) => {
      const field = [...at, ...inside];
      const run = textAt(field);
      return run ? [make('field', voiceOfField(collection, inside), shifted(run, offset), field)] : [];
    }),
  );
}

function shifted(aligned: AlignedText, by: number): AlignedText {
  return {
    text: aligned.text,
    get stretches() {
      return aligned.stretches.map((each) => ({ ...each, from: each.from + by, to: each.to + by }));
    },
  };
}

/** Header of a column of bad examples, which are not our own words. */
const WRONGS = /^(?:вместо|плохо|не так)(?!\p{L})/iu;

const BLOCKS: Partial<Record<Nodes['type'], Passage['kind']>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  tableCell: 'cell',
};

function bodyPassages(
  collection: TextCollection & Collection,
  root: Root,
  source: string,
  make: Maker,
): Passage[] {
  const found: Passage[] = [];
  let tables = 0;
  const addTable = ({ children: rows }: Table, around: Voice) => {
    const table = tables++;
    const isOfWrongs = (rows[0]?.children ?? []).map((head) => WRONGS.test(toString(head)));
    for (const [row, { children: cells }] of rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        const before = found.length;
        add(cell, row && isOfWrongs[column] && around === 'own' ? 'quoted' : around);
        const made = found[before];
        if (made) made.cell = { table, row, column };
      }
    }
  };
  const addAttributes = (element: JsxElement, around: Voice) => {
    found.push(...attributePassages(element, collection, source, around, make));
  };
  const add = (node: Nodes, around: Voice): void => {
    if (node.type === 'table') return addTable(node, around);
    const isQuote = node.type === 'blockquote' || (isJsx(node) && node.name === 'Quote');
    const inside = isQuote && around === 'own' ? 'quoted' : around;
    if (isJsx(node)) addAttributes(node, around);
    const children: Nodes[] = 'children' in node ? node.children : [];
    const kind =
      BLOCKS[node.type] ?? (children.some(({ type }) => type === 'text') ? 'paragraph' : undefined);
    if (!kind) {
      for (const child of children) add(child, inside);
      return;
    }
    const run: Required<Run> = { text: '', stretches: [], links: [] };
    collect(children, source, run);
    if (run.text.trim()) found.push(make(kind, inside, run));
    for (const { node: child } of nodesIn(node))
      if (child !== node && isJsx(child)) addAttributes(child, around);
  };
  add(root, OFFICIAL_COLLECTIONS.includes(collection) ? 'official' : 'own');
  return found;
}

function collect(nodes: readonly Nodes[], source: string, run: Required<Run>): void {
  for (const node of nodes) {
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? from;
    const placeholder = (sign: string) => {
      run.stretches.push({ at: run.text.length, length: 1, from, to });
      run.text += sign;
    };
    if (node.type === 'text') {
      const part = align(node.value, source, from, to, 'markdown');
      if (!part) {
        placeholder(PLACEHOLDER);
        continue;
      }
      for (const stretch of part.stretches)
        run.stretches.push({ ...stretch, at: run.text.length + stretch.at });
      run.text += part.text;
    } else if (node.type === 'inlineCode' || node.type === 'mdxTextExpression') placeholder(PLACEHOLDER);
    else if (isJsx(node) && VALUES.has(node.name ?? '')) placeholder(PLACEHOLDER);
    else if (node.type === 'break') placeholder('\n');
    else if (node.type === 'link') {
      const text = toString(node);
      run.links.push({ text, url: node.url, at: from });
      if (isAddress(text)) placeholder(PLACEHOLDER);
      else collect(node.children, source, run);
    } else if ('children' in node) collect(node.children, source, run);
  }
}

export function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$|^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:\/\S*)?$/iu.test(text.trim());
}

function attributePassages(
  element: JsxElement,
  collection: TextCollection,
  source: string,
  around: Voice,
  make: Maker,
): Passage[] {
  const { name: component, position } = element;
  const rule = component && componentRule(collection, component);
  const start = position?.start.offset;
  if (!component || !rule || start === undefined) return [];
  const given = literalAttributes(element);
  const tag = source.slice(start, position?.end.offset);
  return textsIn(rule.attributes, given).flatMap(({ path, value }) => {
    const name = String(path[0]);
    const match = new RegExp(`\\s${name}\\s*=\\s*(["'])`).exec(tag);
    if (!match) return [];
    const from = start + match.index + match[0].length;
    const to = source.indexOf(match[1] ?? '"', from);
    const run = align(value, source, from, to, 'plain');
    const isOthers = around === 'own' && (OTHERS.has(name) || name === 'role');
    const voice = name === 'note' ? 'own' : isOthers ? 'quoted' : around;
    return run ? [make('attribute', voice, run, [component, start, name])] : [];
  });
}
