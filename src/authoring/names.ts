/** Names of the vocabularies in a text, in whatever case they stand there. */
import { stemmer } from '@orama/stemmers/russian';
import { plainWords } from '../language/plain-words.ts';
import type { Named } from '../model/codec.ts';

const wordsOf = (text: string): string[] => plainWords(text).split(' ').filter(Boolean);

/** Whether two names are the same but for marks, spaces and capitals. */
export function namesEqual(one: string, other: string): boolean {
  return plainWords(one) === plainWords(other);
}

const stemOf = (word: string) => (/^[а-я]+$/.test(word) ? stemmer(word) : word);

/** «Архангельская область» has the stem of «Архангельск», but does not name the city. */
const AFTER_ADJECTIVE = new Set(
  ['область', 'край', 'республика', 'район', 'округ', 'волость', 'улица', 'поселение'].map(stemOf),
);

export class NamesInText {
  private readonly stems: string[];

  constructor(text: string) {
    this.stems = wordsOf(text).map(stemOf);
  }

  /** Which of these the text names; of two names on one place, the longer. */
  among<T extends Named>(vocabulary: readonly T[]): T[] {
    const hits = vocabulary.flatMap((item) =>
      [item.name, ...(item.others ?? [])].flatMap((name) =>
        this.placesOf(name).map((place) => ({ item, ...place })),
      ),
    );
    const best = hits.filter(
      (hit) =>
        !hits.some(
          (other) =>
            other.item !== hit.item &&
            other.from <= hit.from &&
            other.to >= hit.to &&
            other.to - other.from > hit.to - hit.from,
        ),
    );
    return [...new Set(best.map(({ item }) => item))];
  }

  private placesOf(name: string): { from: number; to: number }[] {
    const wanted = wordsOf(name).map(stemOf);
    if (!wanted.length) return [];
    const places: { from: number; to: number }[] = [];
    for (let from = 0; from + wanted.length <= this.stems.length; from++) {
      if (!wanted.every((stem, at) => this.stems[from + at] === stem)) continue;
      const to = from + wanted.length;
      if (wanted.length === 1 && AFTER_ADJECTIVE.has(this.stems[to] ?? '')) continue;
      places.push({ from, to });
    }
    return places;
  }
}
