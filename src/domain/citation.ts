/**
 * References to a page or to a part of it: a line as Russian librarians set it (ГОСТ Р 7.0.100-2018, a part of a site),
 * and records for reference managers.
 */
import { indicatorPath, type Point } from './documents.ts';
import { followUpPath } from './follow-up.ts';
import type { PracticeCase } from './practice.ts';

export interface Citation {
  /** Latin, unique in the site: file name and key of the records. */
  key: string;
  /** Keys under which its records were published before; they answer there for ever. */
  formerKeys?: string[];
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

/** For BibTeX and programs that read it. @param seen day on which the page stood so, `2026-11-23` */
export function bibtex({ key, title, url, site, publisher = site, year }: Citation, seen: string): string {
  const fields = {
    author: `{${latex(publisher)}}`,
    title: `{${latex(title)}}`,
    ...(year === undefined ? {} : { year: String(year) }),
    organization: latex(site),
    url,
    urldate: seen,
    language: 'russian',
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${plain(value)}}`);
  return `@online{${key},\n${lines.join(',\n')}\n}\n`;
}

const SIGNS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** LaTeX stops at these signs, or takes what follows for a comment. */
function latex(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);
}

/** For Zotero and others: a list of one item of CSL-JSON. @param seen as for BibTeX */
export function cslJson({ key, title, url, site, publisher = site, year }: Citation, seen: string): string {
  const item = {
    id: key,
    type: 'webpage',
    author: [{ literal: publisher }],
    title: plain(title),
    'container-title': site,
    publisher,
    ...(year === undefined ? {} : { issued: { 'date-parts': [[year]] } }),
    accessed: { 'date-parts': [seen.split('-').map(Number)] },
    URL: url,
    language: 'ru-RU',
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

/** Reference managers set their own spaces. */
function plain(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, ' ');
}

/** `absoluteUrl` makes a full address of a path. */
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

export function practiceKey({ id }: Pick<PracticeCase, 'id'>): string {
  return `practice-${id}`;
}

/** `zarechnaya-2024-2-4`: of a clause, a section. */
function pointKey(point: Pick<Point, 'id'>): string {
  return point.id.replace(/[/.]/g, '-');
}
