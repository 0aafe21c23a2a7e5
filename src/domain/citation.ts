/**
 * References to a page or to a part of it: a line as Russian librarians set it (ГОСТ Р 7.0.100-2018, a part of a site),
 * and records for reference managers.
 */
import { yearOf } from '../language/format.ts';
import { indicatorPath, type Point } from './documents.ts';
import { followUpPath } from './follow-up.ts';
import type { PracticeCase } from './practice.ts';

export interface Citation {
  /** Latin, unique in the site: file name and key of the records. */
  key: string;
  /** «Резолюция съезда ТОС, 2020, п. 2.4» or the title of a practice. */
  title: string;
  /** Permanent address, with the anchor of the part. */
  url: string;
  /** Name of the site. */
  site: string;
  /** Who answers for it; without a name the site itself. */
  publisher?: string | undefined;
  /** When a document was adopted or a card was last compared with its sources. */
  year?: number | undefined;
}

/** Stands in a reference for the day on which the reader saw the page. */
export const ACCESSED = 'дд.мм.гггг';

/** «Заглавие. – Текст : электронный // Практики ТОС : сайт. – URL: … (дата обращения: дд.мм.гггг).» */
export function reference({ title, url, site }: Citation): string {
  return `${title.replace(/\.$/, '')}. – Текст : электронный // ${site} : сайт. – URL: ${url} (дата обращения: ${ACCESSED}).`;
}

/** The words of a clause in quotation marks with where they stand. */
export function quotation(words: string, { title, url }: Citation): string {
  return `«${words.replace(/[;.]$/, '').replaceAll('«', '„').replaceAll('»', '“')}» — ${title}. ${url}`;
}

/** What reference managers read. The day on which a reader saw the page is the reader's: no record makes one up. */
export const RECORDS = {
  ris: (all: readonly Citation[]) => all.map(ris).join(''),
  bib: (all: readonly Citation[]) => all.map(bibtex).join('\n'),
  json: (all: readonly Citation[]) => `${JSON.stringify(all.map(cslItem))}\n`,
};

/**
 * The record in the form that all managers read, as an address that holds it: a link that downloads it needs neither a file
 * of its own nor a script. Letters stay as they are: those of the title stand in the page already, so they compress to little.
 */
export function recordHref(citation: Citation): string {
  const record = ris(citation).replace(/[^\w:/.,=@\u00A1-\u{10FFFF}-]/gu, encodeURIComponent);
  return `data:application/x-research-info-systems,${record}`;
}

/** A name without a comma would be taken for a person's and turned around. */
function ris({ title, url, site, publisher = site, year }: Citation): string {
  const lines = [
    ['TY', 'ELEC'],
    ['AU', `${publisher},`],
    ['TI', title],
    ['T2', site],
    ...(year === undefined ? [] : [['PY', year]]),
    ['LA', 'ru'],
    ['UR', url],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${plain(String(value))}\r\n`).join('');
}

function bibtex({ key, title, url, site, publisher = site, year }: Citation): string {
  const fields = {
    author: `{${latex(publisher)}}`,
    title: `{${latex(title)}}`,
    ...(year === undefined ? {} : { year: String(year) }),
    organization: latex(site),
    publisher: latex(publisher),
    url,
    language: 'russian',
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${plain(value)}}`);
  return `@online{${key},\n${lines.join(',\n')}\n}\n`;
}

const SIGNS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // BibTeX counts a brace also behind a backslash.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};

/** LaTeX stops at these signs, or takes what follows for a comment. */
function latex(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);
}

function cslItem({ key, title, url, site, publisher = site, year }: Citation): object {
  return {
    id: key,
    type: 'webpage',
    author: [{ literal: publisher }],
    title: plain(title),
    'container-title': site,
    publisher,
    ...(year === undefined ? {} : { issued: { 'date-parts': [[year]] } }),
    URL: url,
    language: 'ru-RU',
  };
}

/** Reference managers set their own spaces; a line of RIS is a field. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** `absoluteUrl` makes a full address of a path. */
export function citePractice(
  { id, title, path, checked }: Pick<PracticeCase, 'id' | 'title' | 'path' | 'checked'>,
  site: string,
  absoluteUrl: (path: string) => string,
): Citation {
  return { key: `practice-${id}`, title, year: yearOf(checked), url: absoluteUrl(path), site };
}

export function citePoint(point: Point, site: string, absoluteUrl: (path: string) => string): Citation {
  return { key: pointKey(point), title: point.cited, year: point.year, url: absoluteUrl(point.path), site };
}

export function citeIndicator(
  document: { id: string; shortTitle: string; path: string },
  indicator: { id: string; name: string },
  site: string,
  absoluteUrl: (path: string) => string,
): Citation {
  return {
    key: `${document.id}-indicator-${indicator.id}`,
    title: `${document.shortTitle}, показатель «${indicator.name}»`,
    url: absoluteUrl(indicatorPath(document, indicator)),
    site,
  };
}

export function citeFollowUp(
  document: { id: string; shortTitle: string; path: string },
  title: string,
  site: string,
  absoluteUrl: (path: string) => string,
): Citation {
  return {
    key: `${document.id}-follow-up`,
    title: `${title} : ${document.shortTitle}`,
    url: absoluteUrl(followUpPath(document)),
    site,
  };
}

/** `zarechnaya-2024-2-4`: of a clause, a section. */
function pointKey(point: Pick<Point, 'id'>): string {
  return point.id.replace(/[/.]/g, '-');
}
