/** Structured data of a page for search engines (schema.org). Addresses are absolute. */
import type {
  Article,
  BreadcrumbList,
  DataCatalog,
  Dataset,
  Legislation,
  Organization,
  Thing,
  WebSite,
  WithContext,
} from 'schema-dts';
import { fullPlaceOf, type PracticeCase } from './practice.ts';

export type StructuredData = WithContext<Extract<Thing, { '@type': string }>>;

const CONTEXT = 'https://schema.org';

interface Publisher {
  /** A site whose publisher is not named says nothing of one: it is no organisation itself. */
  name: string | undefined;
  /** Home page of the site. */
  url: string;
}

export function siteData(
  { name, description }: { name: string; description: string },
  publisher: Publisher,
): WithContext<WebSite> {
  return {
    '@context': CONTEXT,
    '@type': 'WebSite',
    name,
    url: publisher.url,
    description,
    inLanguage: 'ru',
    ...published(publisher),
  };
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
  { url, image, licence, publisher }: { url: string; image: string; licence: string; publisher: Publisher },
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
    license: licence,
    dateModified: practice.checked,
    articleSection: practice.directions.map((direction) => direction.name),
    keywords: practice.themes.map((theme) => theme.name),
    contentLocation: { '@type': 'Place', name: fullPlaceOf(practice) },
    ...(organisations.length ? { about: organisations } : {}),
    citation: practice.sources.map((source) => ({
      ...(source.url ? { '@type': 'WebPage', url: source.url } : { '@type': 'CreativeWork' }),
      ...(source.title ? { name: source.title } : {}),
      publisher: { '@type': 'Organization', name: source.publisher },
      ...(source.date ? { datePublished: source.date } : {}),
    })),
    ...published(publisher),
  };
}

export interface DataSet {
  name: string;
  description: string;
  /** Its page. */
  url: string;
  files: readonly { url: string; format: string }[];
}

interface DataTerms {
  licence: string;
  publisher: Publisher;
  /** Day of the last change of the content, where it is known. */
  modified?: string | undefined;
}

export function datasetData(set: DataSet, terms: DataTerms): WithContext<Dataset> {
  return { '@context': CONTEXT, ...dataset(set, terms) };
}

/** The open data of the site: one set of them all, and each table by its name and page. */
export function catalogueData(
  whole: DataSet,
  tables: readonly Pick<DataSet, 'name' | 'url'>[],
  terms: DataTerms,
): WithContext<DataCatalog> {
  return {
    '@context': CONTEXT,
    '@type': 'DataCatalog',
    name: whole.name,
    url: whole.url,
    license: terms.licence,
    ...published(terms.publisher),
    dataset: {
      ...dataset(whole, terms),
      hasPart: tables.map(({ name, url }): Dataset => ({ '@type': 'Dataset', name, url })),
    },
  };
}

function dataset({ name, description, url, files }: DataSet, { licence, publisher, modified }: DataTerms) {
  return {
    '@type': 'Dataset',
    ...{ name, description, url, inLanguage: 'ru', isAccessibleForFree: true, license: licence },
    ...published(publisher),
    ...(modified ? { dateModified: modified } : {}),
    distribution: files.map(({ url: contentUrl, format }) => ({
      '@type': 'DataDownload' as const,
      ...{ contentUrl, encodingFormat: format },
    })),
  } satisfies Dataset;
}

function published({ name, url }: Publisher): { publisher?: Organization } {
  return name ? { publisher: { '@type': 'Organization', name, url } } : {};
}

/** A resolution or a strategy: a document of somebody else's, published as it is. */
export function documentData(document: {
  title: string;
  summary: string;
  url: string;
  adopted?: string;
  by?: string;
  /** Absent where it speaks for the whole country. */
  place?: string | undefined;
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
    ...(document.place ? { legislationJurisdiction: document.place } : {}),
    ...(document.adopted ? { legislationDate: document.adopted } : {}),
    ...(document.inForce === undefined
      ? {}
      : { legislationLegalForce: document.inForce ? 'InForce' : 'NotInForce' }),
    ...(document.by ? { legislationPassedBy: { '@type': 'Organization', name: document.by } } : {}),
  };
}
