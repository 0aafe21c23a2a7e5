/** Gives an entry another id, in its files and in all that names it; changes nothing unless the check passes then. */
import { relative } from 'node:path';
import { RenamingRefused, renameEntry } from '../src/authoring/rename.ts';
import { issueAsText, told } from '../src/check/report.ts';
import { RENAMED } from '../src/domain/former-ids.ts';
import { Refusal, runCommand, settingsWithContent } from './command.ts';

await runCommand(
  {
    about:
      'Переименовать запись (практику, рецепт, бумагу, тему, район, конкурс…) и всё, что на неё ссылается:',
    usage: 'npm run rename -- прежнее-имя новое-имя [параметры]',
    options: {
      in: { type: 'choice', of: RENAMED, about: 'где искать, если имя есть в нескольких справочниках' },
    },
    words: 2,
  },
  async ({ in: collection }, [from, to]) => {
    if (from === undefined || to === undefined)
      throw new Refusal(
        'Что и как переименовать? Например: npm run rename -- primerovo-prud primerovo-prud-2024',
        2,
      );
    const settings = settingsWithContent();
    const done = await renameEntry(settings, {
      from,
      to,
      collection: RENAMED.find((name) => name === collection),
    }).catch((error: unknown) => {
      if (!(error instanceof RenamingRefused)) throw error;
      throw new Refusal(
        [`${error.message} Ничего не изменено.`, ...told(error.issues).map(issueAsText)].join('\n\n'),
      );
    });
    const { moved, changed } = done;
    if (moved) console.log(`Перенесено: ${moved.from} → ${moved.to}`);
    for (const file of changed) console.log(`Исправлено: ${relative(process.cwd(), file)}`);
    console.log(
      `\nПроверка пройдена. Прежнее имя «${from}» записано в formerly: старый адрес поведёт на новый.`,
    );
  },
);
