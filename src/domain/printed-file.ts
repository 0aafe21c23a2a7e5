/** Printed files of the site: what they are called and where they stand. */

export interface PrintedFile {
  /** «book-region-pskov-oblast.pdf» */
  name: string;
  bytes: number;
  /** Id of the region on whose page a supplement stands. */
  region?: string | undefined;
}

/** Of a book of all deeds, or of those of a region, of a direction, of a year. */
export function bookName(
  chosen: Readonly<Record<string, string | number | undefined>> = {},
  form = 'pdf',
): string {
  const parts = Object.entries(chosen).filter(([, value]) => value !== undefined);
  return `${['book', ...parts.flat()].join('-')}.${form}`;
}

export function leafletName(recipe: string): string {
  return `recipe-${recipe}.pdf`;
}

export function supplementName(id: string): string {
  return `supplement-${id}.pdf`;
}

export function posterName(kind: 'deed' | 'recipe', id: string): string {
  return `poster-${kind}-${id}.pdf`;
}

/** Address without the path prefix. */
export function printedPath(name: string): string {
  return `/print/${name}`;
}
