/** A page among the results: its title, an excerpt, the parts in which the words were found. */
import {
  afterHeading,
  excerptOf,
  markWords,
  richness,
  wordsAt,
  type ExcerptPart,
  type FoundPlace,
} from './excerpt.ts';
import type { PageType } from './page-facts.ts';
import { textWords, type Fragment } from './pagefind-format.ts';
import type { Ranked } from './ranking.ts';

const EXCERPT_WORDS = 24;
const PARTS_OF_A_PAGE = 3;

/** A clause, section, term or chapter of a story in which the words were found. */
export interface FoundPart {
  url: string;
  label: string;
  /** The label with the words found marked. */
  markedLabel: ExcerptPart[];
  excerpt: ExcerptPart[];
}

export interface FoundPage {
  type: PageType;
  url: string;
  title: string;
  /** The title with the words found marked. */
  markedTitle: ExcerptPart[];
  score: number;
  /** Empty when all that was found stands in the excerpts of the parts. */
  excerpt: ExcerptPart[];
  place?: string;
  parts: FoundPart[];
  /** The forms in which the words stand on the page, in lower case. */
  words: string[];
  /** Words of the query that the page does not have. */
  missing: string[];
}

interface Part {
  label: string;
  url: string;
  /** First word after the label, and the word after the last. */
  range: readonly [number, number];
  found: FoundPlace[];
}

export function foundPage(
  type: PageType,
  { url, meta, content, anchors }: Fragment,
  { score, missing, found }: Omit<Ranked, 'page'>,
): FoundPage {
  const title = meta.title ?? url;
  const text = textWords(content);
  const words = wordsAt(text, found);
  const start = afterHeading(text, title, 0);
  const cuts = anchors.filter(({ text: label }) => label.trim() && label !== title);
  const parts = cuts.map(({ id, text: label, location }, index): Part => {
    const end = cuts[index + 1]?.location ?? text.length;
    return {
      label,
      url: `${url}#${id}`,
      range: [afterHeading(text, label, location), end],
      found: found.filter(({ place }) => place >= location && place < end),
    };
  });
  const best = new Set(
    parts
      .filter((part) => part.found.length > 0)
      .sort((a, b) => richness(b.found) - richness(a.found))
      .slice(0, PARTS_OF_A_PAGE),
  );
  // One excerpt represents a story; for a long document those of its parts are more useful.
  const isStory = type === 'practice' || best.size === 0;
  const leadEnd = isStory ? text.length : (cuts[0]?.location ?? text.length);
  const hasLead = isStory || found.some(({ place }) => place >= start && place < leadEnd);
  return {
    type,
    url,
    title,
    markedTitle: markWords(title, words),
    score,
    excerpt: hasLead ? excerptOf(text, found, [start, leadEnd], EXCERPT_WORDS) : [],
    ...(meta.place === undefined ? {} : { place: meta.place }),
    parts: parts
      .filter((part) => best.has(part))
      .map((part) => ({
        url: part.url,
        label: part.label,
        markedLabel: markWords(part.label, words),
        excerpt: excerptOf(text, part.found, part.range, EXCERPT_WORDS),
      })),
    words: [...words],
    missing,
  };
}
