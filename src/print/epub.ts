/** A book as EPUB 3: a file for each text, so that a reader opens at once and notes stay beside what they are about. */
import { hash } from 'node:crypto';
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { h } from '../data/plain-html.ts';
import { hexOf } from '../domain/colour.ts';
import { ARCHIVE_DAY } from '../model/archive-day.ts';
import type { Book, BookDeed, BookText } from './book.ts';
import { withPictures, type Picture } from './pictures.ts';

/** A file of the book besides its pictures. */
interface Section {
  /** Without its ending; also the id in the manifest. */
  name: string;
  title: string;
  /** Of the contents: 1 a chapter, 2 a text in it; 0 is not listed. */
  level: 0 | 1 | 2;
  body: ElementContent[];
}

/** @param cover a PNG */
export function epubOf(book: Book, cover: Uint8Array, pictures: ReadonlyMap<string, Picture>): Uint8Array {
  const sections = sectionsOf(book);
  const fileOf = filesByPlace(sections);
  const pages = sections.map((section): [string, Uint8Array] => [
    `OEBPS/${section.name}.xhtml`,
    strToU8(page(section.title, adapted(withPictures(section.body, pictures), section.name, fileOf))),
  ]);
  const images = [...pictures.values()].map(({ name, bytes }) => [`OEBPS/${name}`, bytes] as const);
  const files: Zippable = {
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(CONTAINER),
    'OEBPS/content.opf': strToU8(packageOf(book, sections, [...pictures.values()])),
    'OEBPS/nav.xhtml': strToU8(page('Содержание', [navigation(sections)])),
    'OEBPS/style.css': strToU8(styles(book)),
    'OEBPS/cover.png': [cover, { level: 0 }],
    ...Object.fromEntries([...pages, ...images]),
  };
  return zipSync(files, { mtime: ARCHIVE_DAY });
}

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

function sectionsOf(book: Book): Section[] {
  const { title, subtitle, publisher, licence, url, contents, chapters, recipes, documents } = book;
  const opening: Section = {
    name: 'title',
    title: `${title}. ${subtitle}`,
    level: 0,
    body: [
      h('h1', {}, title),
      h('p', {}, subtitle),
      h(
        'p',
        {},
        `${contents} территориального общественного самоуправления. У\u00A0каждой суммы и\u00A0каждого числа назван источник.`,
      ),
      h(
        'p',
        {},
        `${publisher}. Условия использования: ${licence}. Последняя версия\u00A0— на `,
        link(url, url),
      ),
    ],
  };
  const parts = chapters.flatMap(({ id, name, meaning, contents: size, deeds }): Section[] => [
    {
      name: id,
      title: name,
      level: 1,
      body: [h('h1', {}, name), h('p', { class: 'summary' }, meaning), h('p', {}, size)],
    },
    ...deeds.map((deed) => text(deed, 2)),
  ]);
  const under = (name: string, heading: string, texts: readonly BookText[]): Section[] =>
    texts.length > 0
      ? [
          { name, title: heading, level: 1, body: [h('h1', {}, heading)] },
          ...texts.map((one) => text(one, 2)),
        ]
      : [];
  return [
    opening,
    ...parts,
    ...under('recipes', 'Как сделать', recipes),
    ...under('documents', 'Документы', documents),
    { name: 'indexes', title: 'Указатели', level: 1, body: indexes(book) },
  ];
}

function text(told: BookText | BookDeed, level: Section['level']): Section {
  const { id, title, overline, summary, parts, sources } = told;
  return {
    name: id,
    title,
    level,
    body: [
      ...(overline ? [h('p', { class: 'overline' }, overline)] : []),
      h('h1', { id }, title),
      ...(summary ? [h('p', { class: 'summary' }, summary)] : []),
      ...('facts' in told ? facts(told) : []),
      ...parts.flatMap(({ heading, nodes }) => [...(heading ? [h('h2', {}, heading)] : []), ...nodes]),
      ...('facts' in told ? money(told) : []),
      ...(sources.length > 0
        ? [
            h('h2', {}, 'Источники'),
            h(
              'ol',
              {},
              ...sources.map(({ id: place, words, url }) =>
                h('li', { id: place }, words, ...(url ? [' ', link(url, url)] : [])),
              ),
            ),
          ]
        : []),
      ...('url' in told ? [h('p', {}, 'Страница: ', link(told.url, told.url))] : []),
    ],
  };
}

function facts({ figures, facts: known }: BookDeed): ElementContent[] {
  const large = figures.map(({ precision, value, unit, label }) =>
    h('li', {}, h('strong', {}, [precision, value, unit].filter(Boolean).join('\u00A0')), ` ${label}`),
  );
  return [
    ...(large.length > 0 ? [h('ul', { class: 'figures' }, ...large)] : []),
    h('dl', {}, ...known.flatMap(({ name, value }) => [h('dt', {}, name), h('dd', {}, value)])),
  ];
}

function money({ money: told }: BookDeed): ElementContent[] {
  if (!told || told.rows.length === 0) return [];
  const row = (cell: 'th' | 'td', what: (ElementContent | string)[], sum: string) => {
    const scope: Record<string, string> = cell === 'th' ? { scope: 'col' } : {};
    return h('tr', {}, h(cell, scope, ...what), h(cell, { ...scope, class: 'sum' }, sum));
  };
  return [
    h('h2', {}, 'Сколько стоило и\u00A0кто платил'),
    h(
      'table',
      {},
      h('thead', {}, row('th', ['Кто платил'], 'Сколько')),
      h(
        'tbody',
        {},
        ...told.rows.map(({ label, marks, sum }) => row('td', [label, ...marks], sum)),
        row('td', ['Всего'], told.total),
      ),
    ),
  ];
}

/** A page of paper has a number, a place of an EPUB has the title that stands there. */
function indexes({ indexes: all, chapters }: Book): ElementContent[] {
  const titles = new Map(chapters.flatMap(({ deeds }) => deeds.map(({ id, title }) => [id, title] as const)));
  return [
    h('h1', {}, 'Указатели'),
    ...all.flatMap(({ title, rows }) => [
      h('h2', {}, title),
      h(
        'ul',
        {},
        ...rows.map(({ name, ids }) =>
          h(
            'li',
            {},
            `${name}: `,
            ...ids.flatMap((id, at) => [at > 0 ? '; ' : '', link(`#${id}`, titles.get(id) ?? '')]),
          ),
        ),
      ),
    ]),
  ];
}

/** The file in which a place of the book is, by its name. */
function filesByPlace(sections: readonly Section[]): Map<string, string> {
  const places = new Map<string, string>();
  for (const { name, body } of sections)
    visit({ type: 'root', children: body }, 'element', ({ properties: { id } }) => {
      if (typeof id === 'string') places.set(id, name);
    });
  return places;
}

/** Links lead from file to file. */
function adapted(
  nodes: readonly ElementContent[],
  own: string,
  fileOf: ReadonlyMap<string, string>,
): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== 'element') return node;
    const { href, ...properties } = node.properties;
    const children = adapted(node.children, own, fileOf);
    if (typeof href !== 'string') return { ...node, children };
    const place = /^#(.+)$/.exec(href)?.[1];
    const file = place === undefined ? undefined : fileOf.get(place);
    const target = file === undefined ? href : file === own ? href : `${file}.xhtml${href}`;
    const isNote = place?.includes('-source-') ?? false;
    return {
      ...node,
      properties: { ...properties, href: target, ...(isNote ? { role: 'doc-noteref' } : {}) },
      children,
    };
  });
}

function navigation(sections: readonly Section[]): ElementContent {
  const item = ({ name, title }: Section, ...inside: ElementContent[]) =>
    h('li', {}, link(`${name}.xhtml`, title), ...inside);
  const chapters: { head: Section; below: Section[] }[] = [];
  for (const section of sections) {
    if (section.level === 1) chapters.push({ head: section, below: [] });
    if (section.level === 2) chapters.at(-1)?.below.push(section);
  }
  const items = chapters.map(({ head, below }) =>
    item(head, ...(below.length > 0 ? [h('ol', {}, ...below.map((one) => item(one)))] : [])),
  );
  return h('nav', { 'epub:type': 'toc', role: 'doc-toc' }, h('h1', {}, 'Содержание'), h('ol', {}, ...items));
}

function packageOf(book: Book, sections: readonly Section[], pictures: readonly Picture[]): string {
  const { title, subtitle, publisher, licence, url, day } = book;
  const digest = hash('sha256', [url, subtitle, day].join('\n'));
  const uuid = digest.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5');
  const meta = (property: string, value: string) => h('meta', { property }, value);
  const item = (id: string, href: string, type: string, properties?: string) =>
    h('item', { id, href, 'media-type': type, ...(properties ? { properties } : {}) });
  const metadata = h(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    h('dc:identifier', { id: 'book-id' }, `urn:uuid:${uuid}`),
    h('dc:title', {}, `${title}. ${subtitle}`),
    h('dc:language', {}, 'ru'),
    h('dc:publisher', {}, publisher),
    h('dc:rights', {}, licence),
    h('dc:source', {}, url),
    h('dc:date', {}, day),
    meta('dcterms:modified', `${day}T00:00:00Z`),
    ...['textual', 'visual'].map((mode) => meta('schema:accessMode', mode)),
    meta('schema:accessModeSufficient', 'textual'),
    ...[
      'alternativeText',
      'displayTransformability',
      'readingOrder',
      'structuralNavigation',
      'tableOfContents',
    ].map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta(
      'schema:accessibilitySummary',
      'Весь смысл\u00A0— в\u00A0тексте; у\u00A0снимков есть описания, у\u00A0таблиц\u00A0— заголовки.',
    ),
    h('meta', { name: 'cover', content: 'cover' }),
  );
  const manifest = h(
    'manifest',
    {},
    item('nav', 'nav.xhtml', 'application/xhtml+xml', 'nav'),
    item('style', 'style.css', 'text/css'),
    item('cover', 'cover.png', 'image/png', 'cover-image'),
    ...sections.map(({ name }) => item(`text-${name}`, `${name}.xhtml`, 'application/xhtml+xml')),
    ...pictures.map(({ name }, at) => item(`picture-${at + 1}`, name, 'image/jpeg')),
  );
  const spine = h(
    'spine',
    {},
    ...sections.flatMap(({ name }, at) => [
      h('itemref', { idref: `text-${name}` }),
      ...(at === 0 ? [h('itemref', { idref: 'nav' })] : []),
    ]),
  );
  const root = h(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'book-id',
      'xml:lang': 'ru',
    },
    metadata,
    manifest,
    spine,
  );
  return xml(root);
}

function styles({ brand, chapters }: Book): string {
  const inks = chapters.map(
    ({ id, colour = brand }) => `.${id} h1, .${id} .overline { color: ${hexOf(colour)} }`,
  );
  return [
    'body { line-height: 1.45; margin: 0 4%; hyphens: auto }',
    'h1 { line-height: 1.15; hyphens: none; margin: 0 0 .6em }',
    'h2 { font-size: 1.1em; hyphens: none; margin: 1.6em 0 .4em }',
    'h3, h4 { font-size: 1em; hyphens: none; margin: 1.2em 0 .3em }',
    'p { margin: 0 0 .6em }',
    '.overline { font-size: .85em; font-weight: bold; margin: 0 0 .3em }',
    '.summary { font-style: italic; font-size: 1.1em }',
    '.figures { list-style: none; padding: 0 }',
    'dt { font-size: .85em; font-weight: bold } dd { margin: 0 0 .5em }',
    'table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: .3em .4em .3em 0; border-bottom: 1px solid; vertical-align: top }',
    '.sum { text-align: right; white-space: nowrap }',
    'aside { padding: .6em .8em; border-left: 3px solid }',
    'sup { line-height: 0; font-size: .7em } sup a { text-decoration: none }',
    'img { max-width: 100%; height: auto }',
    ...inks,
    '',
  ].join('\n');
}

function page(title: string, body: readonly ElementContent[]): string {
  return xml(
    h(
      'html',
      {
        xmlns: 'http://www.w3.org/1999/xhtml',
        'xmlns:epub': 'http://www.idpf.org/2007/ops',
        lang: 'ru',
        'xml:lang': 'ru',
      },
      h('head', {}, h('title', {}, title), h('link', { rel: 'stylesheet', href: 'style.css' })),
      h('body', {}, ...body),
    ),
    '<!DOCTYPE html>\n',
  );
}

function xml(root: ElementContent, doctype = ''): string {
  const written = toHtml(root, {
    closeEmptyElements: true,
    closeSelfClosing: true,
    space: 'svg',
    characterReferences: { useNamedReferences: false },
  });
  // The one thing that HTML may hold in a text and XML may not.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}${written.replaceAll(']]>', ']]&gt;')}\n`;
}

function link(href: string, words: string): ElementContent {
  return h('a', { href }, words);
}
