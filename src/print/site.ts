/** What every printed thing says of the site, and how places, addresses and days stand on paper. */
import type { PracticeCase } from '../domain/practice.ts';
import { bare } from '../model/web-address.ts';
import { inkOf } from './ink.ts';

export interface PrintedSite {
  name: string;
  tagline: string;
  /** Who answers for it. */
  publisher: string;
  /** Under which others may use it. */
  licence: string;
  /** Colour as CSS writes it. */
  brand: string;
  /** @param path without the path prefix */
  absolute: (path: string) => string;
}

/** What a sheet says of the site at its head and foot. */
export function siteOnPaper({ name, tagline, licence, brand, absolute }: PrintedSite) {
  return { name, tagline, licence, ink: inkOf(brand), url: bare(absolute('/')) };
}

/** Addresses of sources as they stand on paper, where they may break only at their signs. */
export function withAddresses<S extends { url: string | undefined }, T extends { sources: readonly S[] }>(
  text: T,
) {
  const sources = text.sources.map((source) => ({
    ...source,
    address: source.url && bare(source.url).replace(/[/.\-_=?&]/g, '$&\u200B'),
  }));
  return { ...text, sources };
}

/** @param day `2026-12-01` */
export function dayParts(day: string): { year: number; month: number; day: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, day: date };
}

/** The latest day on which one of these was compared with its sources: `2026-12-01`. */
export function lastChecked(entries: readonly { checked: string }[]): string {
  return entries.reduce((last, { checked }) => (checked > last ? checked : last), '');
}

/** What its neighbours call the place: «деревня Примерово» */
export function nearestPlace({ settlement, municipality, region }: PracticeCase): string {
  return settlement ?? municipality?.name ?? region.name;
}
