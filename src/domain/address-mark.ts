import { hashOf } from '../language/hash.ts';

/**
 * A short mark of a web address: enough to tell that two cards cite one page, a tenth of its size.
 * Two addresses of ten thousand may share a mark once in a hundred collections, and an editor then looks at both.
 */
export function addressMark(url: string): string {
  return hashOf(url).toString(36);
}
