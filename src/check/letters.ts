/** Letters of another alphabet inside words. A reader does not see them, a search does. */
import { foreignLetters } from '../language/characters.ts';
import { issueAt, type Issue } from '../model/issue.ts';
import type { Passage } from '../model/passage.ts';
import type { Edit } from './typography.ts';

/** Official documents keep every letter of their original. */
const lettersIn = ({ voice, text }: Passage) => (voice === 'official' ? [] : foreignLetters(text));

/** One finding for each word. */
export function letterIssues(passages: readonly Passage[]): Issue[] {
  return passages.flatMap((passage) => {
    const words = Map.groupBy(lettersIn(passage), ({ at, nth }) => at - nth);
    return [...words.values()].flatMap((letters): Issue[] => {
      const [first] = letters;
      if (!first) return [];
      const [word, other] =
        first.alphabet === 'русская' ? ['русском', 'латинская'] : ['латинском', 'русская'];
      const stranger = first.meant ? other : 'чужая';
      const which = letters.map(({ letter, nth }) => `${nth + 1}-я буква, «${letter}»`).join('; ');
      const message = `в ${word} слове «${first.word}» ${stranger} ${which}`;
      const advice = `наберите слово заново${first.meant ? '; исправит сама: npm run check -- --fix' : ''}`;
      return [issueAt(passage.file, passage.placeAt(first.at), 'letters', message, advice)];
    });
  });
}

export function letterEdits(passage: Passage): Edit[] {
  return lettersIn(passage).flatMap(({ at, letter, meant }) =>
    meant ? [{ from: at, to: at + letter.length, by: meant }] : [],
  );
}
