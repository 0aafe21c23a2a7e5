/** Structured data of a page for search engines (schema.org). Addresses are absolute. */
import type {
  Article,
  BreadcrumbList,
  Legislation,
  Organization,
  Thing,
  WebSite,
  WithContext,
} from 'schema-dts';
import { fullPlaceOf, type PracticeCase } from './practice.ts';

export type StructuredData = WithContext<Extract<Thing, { '@type': string }>>;

const CONTEXT = 'https://schema.org';

interface Site {
  name: string;
  url: string;
  description: string;
}

export function siteData({ name, url, description }: Site): WithContext<WebSite> {
  const publisher: Organization = { '@type': 'Organization', name, url };
  return { '@context': CONTEXT, '@type': 'WebSite', name, url, description, inLanguage: 'ru', publisher };
}

/** The way from the sections of the site to this page, itself the last. */
export function breadcrumbData(
  crumbs: readonly { name: string; url: string }[],
): WithContext<BreadcrumbList> {
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  };
}

export function practiceData(
  practice: PracticeCase,
  { url, image, publisher }: { url: string; image: string; publisher: Site },
): WithContext<Article> {
  const organisations = practice.organisations.map(({ name }): Organization => ({
    '@type': 'Organization',
    name,
  }));
  return {
    '@context': CONTEXT,
    '@type': 'Article',
    headline: practice.title,
    description: practice.summary,
    url,
    image,
    inLanguage: 'ru',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    dateModified: practice.checked,
    articleSection: practice.directions.map((direction) => direction.name),
    keywords: practice.themes.map((theme) => theme.name),
    contentLocation: { '@type': 'Place', name: fullPlaceOf(practice) },
    ...(organisations.length ? { about: organisations } : {}),
    citation: practice.sources.map((source) => ({
      '@type': 'WebPage',
      url: source.url,
      ...(source.title ? { name: source.title } : {}),
      publisher: { '@type': 'Organization', name: source.publisher },
      ...(source.date ? { datePublished: source.date } : {}),
    })),
    publisher: { '@type': 'Organization', name: publisher.name, url: publisher.url },
  };
}

/** A resolution or a strategy: a document of somebody else's, published as it is. */
export function documentData(document: {
  title: string;
  summary: string;
  url: string;
  adopted?: string;
  by?: string;
  place: string;
  /** Absent where a document has one edition only: whether it is in force is not ours to say. */
  inForce?: boolean | undefined;
}): WithContext<Legislation> {
  return {
    '@context': CONTEXT,
    '@type': 'Legislation',
    name: document.title,
    description: document.summary,
    url: document.url,
    inLanguage: 'ru',
    legislationJurisdiction: document.place,
    ...(document.adopted ? { legislationDate: document.adopted } : {}),
    ...(document.inForce === undefined
      ? {}
      : { legislationLegalForce: document.inForce ? 'InForce' : 'NotInForce' }),
    ...(document.by ? { legislationPassedBy: { '@type': 'Organization', name: document.by } } : {}),
  };
}
