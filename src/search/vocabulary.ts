/** The site's own words: what a misspelt word may have been meant to be. */

export const VOCABULARY_FILE = 'words.json';

/** Words by the number of their uses, the most used first: each item holds words of about the same number. */
export type Vocabulary = string[];

const WORTH_OFFERING = /^[а-я]{4,}$/;

/** @param uses words with the number of their uses */
export function vocabularyOf(uses: ReadonlyMap<string, number>): Vocabulary {
  const classes: string[][] = [];
  for (const [word, count] of uses) {
    // Half of a large vocabulary are names and slips that occur once: they are found when spelt right.
    if (count > 1 && WORTH_OFFERING.test(word)) (classes[Math.floor(Math.log2(count))] ??= []).push(word);
  }
  return classes
    .filter(Boolean)
    .reverse()
    .map((words) => words.sort().join(' '));
}
