/** A finished page, read and written again: what nobody changes stays as it was written. */
import type { ParserOptions } from 'htmlparser2';

export type Attributes = Readonly<Record<string, string | undefined>>;

/** Of the parser: words and values are handed over as they are written. */
export const AS_WRITTEN: ParserOptions = {
  decodeEntities: false,
  lowerCaseTags: false,
  lowerCaseAttributeNames: false,
  recognizeSelfClosing: true,
};

/** Elements that nothing closes. */
export const VOID: ReadonlySet<string> = new Set('area br col hr img input link meta source wbr'.split(' '));

/** Attributes without a value are left out. */
export function openingTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${value.replaceAll('"', '&quot;')}"`,
  );
  return `<${name}${written.join('')}>`;
}

/** Other addresses in place of those that stand in `url(…)`. */
export function withUrls(css: string, other: (written: string) => string): string {
  return css.replace(
    /url\((["']?)([^"')]+)\1\)/g,
    (_, quote: string, written: string) => `url(${quote}${other(written)}${quote})`,
  );
}

/** The pictures that a `srcset` lets choose from, each with its width or density as it is written. */
export function pictures(srcset: string): { address: string; size: string }[] {
  return srcset.split(/,\s+/).map((candidate) => {
    const [address = '', size = ''] = candidate.trim().split(/\s+/);
    return { address, size };
  });
}
