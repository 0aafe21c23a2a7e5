/**
 * Looks through every file of a finished site with a parser of its format: whether words of the content have become
 * markup, fields, formulas or commands, and whether signs have come through that nobody sees.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import type { Element, Root } from 'hast';
import { Parser } from 'htmlparser2';
import ICAL from 'ical.js';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { MARK } from './words.ts';

const html = unified().use(rehypeParse, { fragment: false }).freeze();
export const parseHtml = (text: string): Root => html.parse(text);

/** Of every file of the folder: its path and what is wrong in it. */
export function faultsOfSite(dir: string): string[] {
  const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  return paths.flatMap((path) => {
    const look = LOOKS[extname(path)];
    return look ? faultsIn(look, readFileSync(join(dir, path))).map((fault) => `${path}: ${fault}`) : [];
  });
}

type Look = (bytes: Buffer) => string[];

/** What a parser refuses is a fault, too. */
function faultsIn(look: Look, bytes: Buffer): string[] {
  try {
    return look(bytes);
  } catch (error) {
    return [String(error).slice(0, 300)];
  }
}

const ofText =
  (look: (text: string) => string[]): Look =>
  (bytes) => {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return [...unseen(text), ...look(text)];
  };

const LOOKS: Readonly<Record<string, Look>> = {
  '.html': ofText(ofHtml),
  '.json': ofText(ofJson),
  '.webmanifest': ofText(ofJson),
  '.atom': ofText((text) => ofXml(text, isHtmlOfFeed)),
  '.xml': ofText((text) => ofXml(text)),
  '.svg': ofText((text) => ofXml(text)),
  '.csv': ofText(ofCsv),
  '.bib': ofText(ofBibtex),
  '.ris': ofText(ofRis),
  '.ics': ofText(ofCalendar),
  '.txt': ofText(() => []),
  '.docx': ofArchive,
  '.zip': ofArchive,
};

/** Controls, signs that turn words around or hide, surrogates and noncharacters. */
function unseen(text: string): string[] {
  const found =
    /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069\ufffd\ufffe\uffff\ue000-\uf8ff\u{e0000}-\u{e007f}]/u.exec(
      text,
    );
  return found
    ? [
        `U+${found[0].codePointAt(0)?.toString(16)} after «${text.slice(Math.max(0, found.index - 40), found.index)}»`,
      ]
    : [];
}

function ofHtml(text: string): string[] {
  const faults: string[] = [];
  // Most pages hold no word that tries anything, and parsing is what this costs.
  if (!text.includes(MARK)) return faults;
  visit(parseHtml(text), (node) => {
    if (node.type === 'comment' && node.value.includes(MARK))
      faults.push(`a comment: ${node.value.slice(0, 100)}`);
    if (node.type !== 'element') return;
    faults.push(...ofElement(node));
  });
  return faults;
}

const ADDRESSES = new Set(['href', 'src', 'action', 'formAction', 'poster', 'data', 'srcDoc']);

function ofElement({ tagName, properties, children }: Element): string[] {
  const given = Object.entries(properties);
  const faults = given.flatMap(([name, value]) => [
    ...(/fuzz|^on[a-z]/i.test(name) ? [`<${tagName}> has the attribute ${name}`] : []),
    ...(ADDRESSES.has(name) && /^\s*(?:javascript|vbscript|data:text\/html)/i.test(String(value))
      ? [`<${tagName}> leads to ${String(value).slice(0, 60)}`]
      : []),
    ...(name === 'href' && String(value).startsWith('data:application/x-research-info-systems,')
      ? ofRis(decodeURIComponent(String(value).replace(/^[^,]*,/, '')))
      : []),
  ]);
  if (tagName.includes(MARK)) faults.push(`an element <${tagName}>`);
  if (tagName !== 'script' && tagName !== 'style') return faults;
  const inside = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  if (tagName === 'script' && /json/.test(String(properties.type))) JSON.parse(inside);
  else if (inside.includes(MARK)) faults.push(`words in <${tagName}>: ${inside.slice(0, 100)}`);
  return faults;
}

/** Values that are HTML are markup once more. */
function ofJson(text: string): string[] {
  const faults: string[] = [];
  JSON.parse(text, (key, value: unknown) => {
    if (/html$/.test(key) && typeof value === 'string')
      faults.push(...ofHtml(value).map((fault) => `${key}: ${fault}`));
    return value;
  });
  return faults;
}

const isHtmlOfFeed = (name: string, attributes: Record<string, string>) =>
  name === 'content' && attributes.type === 'html';

function ofXml(
  text: string,
  isHtml: (name: string, attributes: Record<string, string>) => boolean = () => false,
): string[] {
  const faults: string[] = [];
  const inside: string[] = [];
  const open: boolean[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name.includes(MARK) || Object.keys(attributes).some((each) => /fuzz|^on[a-z]/i.test(each)))
          faults.push(`an element <${name} ${Object.keys(attributes).join(' ')}>`);
        open.push(isHtml(name, attributes));
        inside.length = 0;
      },
      ontext: (words) => inside.push(words),
      onclosetag(name, isImplied) {
        const opened = /^<[^>]*\/>$/.test(text.slice(parser.startIndex, parser.endIndex + 1));
        if (isImplied && !opened) faults.push(`<${name}> is not closed`);
        if (open.pop()) faults.push(...ofHtml(inside.join('')));
      },
      oncomment: (words) =>
        faults.push(...(words.includes(MARK) ? [`a comment: ${words.slice(0, 100)}`] : [])),
    },
    { xmlMode: true },
  );
  parser.end(text);
  const bare = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.exec(
    text.replace(/<!\[CDATA\[[^]*?\]\]>/g, ''),
  );
  if (bare) faults.push(`a bare & before «${text.slice(bare.index, bare.index + 40)}»`);
  return faults;
}

/** Files with semicolons are for people, and open in a spreadsheet. */
function ofCsv(text: string): string[] {
  const isForPeople = text.startsWith('\uFEFF');
  const rows: string[][] = parseCsv(text, {
    bom: true,
    delimiter: isForPeople ? ';' : ',',
    record_delimiter: '\r\n',
  });
  const formulas = rows
    .flat()
    .filter((cell) => isForPeople && /^[\s\0]*[=+\-@＝＋－＠]/.test(cell) && !/^-?\d[\d\s,]*$/.test(cell));
  return formulas.map((cell) => `a formula: ${cell.slice(0, 60)}`);
}

const BIBTEX_FIELDS = /^(?:author|title|year|organization|publisher|url|language)$/;

function ofBibtex(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    if (!line || line === '}' || /^@online\{[a-z0-9-]+,$/.test(line)) return [];
    const [, name = '', value = ''] = /^ {2}(\w+) = (\{.*\}),?$/.exec(line) ?? [];
    if (!BIBTEX_FIELDS.test(name)) return [`no field: ${line.slice(0, 100)}`];
    const braces = value.replace(/\\(?:text\w+\{\}|[{}])/g, '').match(/[{}]/g) ?? [];
    let depth = 0;
    const closed = braces.findIndex((brace) => (depth += brace === '{' ? 1 : -1) <= 0);
    if (depth !== 0 || closed !== braces.length - 1) return [`braces: ${line.slice(0, 100)}`];
    const command = /\\(?!text(?:backslash|asciitilde|asciicircum|brace(?:left|right))\{\}|[&%$#_{}])/.exec(
      value,
    );
    return command ? [`a command: ${line.slice(0, 100)}`] : [];
  });
}

function ofRis(text: string): string[] {
  const strange = text
    .split('\r\n')
    .filter((line) => line && !/^(?:TY|AU|TI|T2|PY|LA|UR|ER) {2}- [^\r\n]*$/.test(line));
  return strange.map((line) => `no field: ${line.slice(0, 100)}`);
}

const CALENDAR_FIELDS =
  /^(?:version|prodid|x-wr-calname|uid|dtstamp|dtstart|dtend|summary|description|url|name|calscale|method|transp|categories|source|refresh-interval|x-published-ttl)$/;

function ofCalendar(text: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const names = [calendar, ...calendar.getAllSubcomponents()].flatMap((part) => [
    ...(/^v(?:calendar|event)$/.test(part.name) ? [] : [part.name]),
    ...part
      .getAllProperties()
      .map(({ name }) => name)
      .filter((name) => !CALENDAR_FIELDS.test(name)),
  ]);
  return names.map((name) => `the field ${name}`);
}

function ofArchive(bytes: Buffer): string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]) => {
    const look = /\.(?:xml|rels)$/.test(name) ? LOOKS['.xml'] : LOOKS[extname(name)];
    const faults = look ? faultsIn(look, Buffer.from(part)) : [];
    const isOutside = name.startsWith('/') || name.split(/[\\/]/).includes('..');
    return [...(isOutside ? [`${name} lies outside`] : []), ...faults.map((fault) => `${name}: ${fault}`)];
  });
}
