/** The worst of officialese in our own words. Documents, titles, names and quotations keep theirs. */
import { issueAt, type Issue } from '../model/issue.ts';
import type { Passage } from '../model/passage.ts';

const word = (pattern: string) => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'giu');

const PHRASES: readonly [pattern: RegExp, advice: string][] = [
  [
    word('в рамках (?:реализации|проведения|исполнения|осуществления)'),
    'напишите проще: «по проекту», «на субботнике»',
  ],
  [
    word('был[аои]? (?:осуществл[её]н|произвед[её]н|реализован|организован)[аоы]?'),
    'скажите, кто и что сделал: «соседи посадили липы»',
  ],
  [word('данн(?:ый|ая|ое|ого|ому|ой|ую)'), 'напишите «этот» или назовите прямо'],
  [
    word('явля(?:ется|ются|лся|лась|лось|лись|ться)'),
    'поставьте тире или скажите глаголом: «Дед Мороз живёт», «это двор»',
  ],
  [word('провед[её]н[аоы]? работ[аы] по'), 'назовите само дело: «вычистили пруд»'],
  [
    word('осуществл(?:яется|яются|ялся|ялась|ялось|ялись|ение|ения|ению)'),
    'скажите глаголом, что именно делали',
  ],
  [word('оказан(?:ие|о|а|ы) (?:содействи[ея]|помощи|помощь)'), 'напишите «помогли»'],
];

/** Most passages hold none, and need not be looked through seven times. */
const ANY = new RegExp(PHRASES.map(([{ source }]) => source).join('|'), 'iu');

export function officialeseIssues(passages: readonly Passage[]): Issue[] {
  return (
    passages
      // A document that is handed in speaks as such documents do.
      .filter(
        ({ voice, collection, field }) =>
          voice === 'own' && !(collection === 'papers' && field?.[0] === 'document'),
      )
      .flatMap(({ file, text, placeAt }) => {
        const own = withoutQuoted(text).replace(/[\u00A0\n]/g, ' ');
        if (!ANY.test(own)) return [];
        return PHRASES.flatMap(([pattern, advice]) =>
          Array.from(own.matchAll(pattern), ({ 0: words, index }) =>
            issueAt(file, placeAt(index), 'officialese', `канцелярское слово: «${words}»`, advice),
          ),
        );
      })
  );
}

/** Of more characters no name consists; a mark that is never closed would be followed to the end of the text. */
const LONGEST_QUOTED = 500;
const QUOTED = new RegExp(`[«„"“][^»“"”]{0,${LONGEST_QUOTED}}[»“"”]`, 'g');

/** The text with what stands between «quotation marks» blanked out, letter for letter: names are not our words. */
function withoutQuoted(text: string): string {
  return text.replace(QUOTED, (quoted) => ' '.repeat(quoted.length));
}
