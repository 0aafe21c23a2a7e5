/** Findings about characters and encodings: one rule for every file, whatever it holds. */
import { oddCharacters, withoutOddCharacters } from '../language/characters.ts';
import type { Decoded } from '../language/encoding.ts';
import type { Place } from '../model/entry.ts';
import { issueAt, START, type Issue } from '../model/issue.ts';
import { placesIn } from './places.ts';

/** Most findings per file: a file saved by a strange program has thousands of the same. */
const MOST = 20;
/** Characters on each side that show the place. */
const AROUND = 20;

/** What is written into the file itself. */
export function characterIssues(file: string, { text, encoding }: Decoded): Issue[] {
  const placeAt = placesIn(text);
  const found = oddCharacters(text)
    .slice(0, MOST)
    .map(({ at, characters, name }) => {
      const before = /\S*$/.exec(text.slice(Math.max(0, at - AROUND), at))?.[0] ?? '';
      const after =
        /^\S*/.exec(text.slice(at + characters.length, at + characters.length + AROUND))?.[0] ?? '';
      const words = `${before}▯${after}`.replace(/\p{C}/gu, '');
      const advice =
        withoutOddCharacters(characters) === characters
          ? 'поставьте на его место то, что должно там быть'
          : 'сотрите это место и наберите заново; уберёт сама: npm run check -- --fix';
      return issueAt(file, placeAt(at), 'characters', `${name} на месте ▯: «${words}»`, advice);
    });
  if (!encoding) return found;
  const message = `файл сохранён в кодировке ${encoding}, а нужна UTF-8`;
  const advice = file.endsWith('.csv')
    ? 'в Excel: «Сохранить как» → «CSV UTF-8 (разделитель — точка с запятой)»'
    : 'сохраните его заново: в Блокноте «Сохранить как» → «Кодировка» → «UTF-8»';
  return [issueAt(file, START, 'characters', message, advice), ...found];
}

/** What an escape or a reference of the markup would bring into `value`. */
export function* escapedCharacters(
  file: string,
  place: Place,
  value: string,
  written: string,
): Generator<Issue> {
  const [odd] = oddCharacters(value);
  if (!odd || oddCharacters(written).length) return;
  const message = `здесь записан знак, которого в тексте не бывает: ${odd.name}`;
  yield issueAt(file, place, 'characters', message, 'уберите эту запись: она начинается с \\ или с &');
}
