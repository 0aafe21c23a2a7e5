/** Link texts must make sense out of context: screen readers list links. */
import { isAddress } from '../content-layer/passages.ts';
import type { Passage } from '../model/passage.ts';
import { issueAt, type Issue } from '../model/issue.ts';

const EMPTY_WORDS =
  /^(?:здесь|тут|сюда|там|(?:по )?(?:этой )?ссылк[аеу]|подробнее(?: здесь| тут| по ссылке)?|подробности|далее|читать(?: далее| дальше| тут| здесь)?|смотреть|сайт|на сайте|жми(?:те)?|ссылка)$/iu;

export function linkTextIssues(passages: readonly Passage[]): Issue[] {
  return passages
    .filter(({ voice }) => voice !== 'official')
    .flatMap(({ file, links }) =>
      links.flatMap(({ text, place }): Issue[] => {
        const words = text.trim().replace(/[.!:→»«]+$/u, '');
        const bare = isAddress(words);
        if (!bare && !EMPTY_WORDS.test(words)) return [];
        const message = bare
          ? `голый адрес вместо слов: «${words.length > 40 ? `${words.slice(0, 40)}…` : words}»`
          : `по словам ссылки «${words}» не понять, куда она ведёт`;
        const advice =
          'сделайте ссылкой слова о том, что по ней откроется: [положение о конкурсе](https://…)';
        return [issueAt(file, place, 'link-text', message, advice)];
      }),
    );
}
