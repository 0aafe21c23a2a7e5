/**
 * Makes a draft of an entry out of a document, and says what is left to its editor. Writes only what is not there yet.
 */
import { IMPORT_KINDS, ImportRefusal } from '../src/authoring/import/draft.ts';
import { importDocx } from '../src/authoring/import/import.ts';
import { reportImport } from '../src/authoring/import/report.ts';
import { Refusal, runCommand, settingsWithContent } from './command.ts';

await runCommand(
  {
    about: 'Перенести документ Word:',
    usage: 'npm run import -- файл.docx [параметры]',
    options: {
      kind: { type: 'choice', of: IMPORT_KINDS, about: 'чем станет документ; иначе это решает его текст' },
      out: { type: 'text', about: 'папка новой записи; для главы — папка её стратегии' },
    },
    words: 1,
  },
  async ({ kind, out }, [file]) => {
    if (file === undefined) throw new Refusal('Какой файл? Например: npm run import -- файл.docx', 2);
    const { contentDir } = settingsWithContent();
    try {
      console.log(reportImport(await importDocx(file, { kind, out, contentDir })));
    } catch (error) {
      if (!(error instanceof ImportRefusal)) throw error;
      throw new Refusal(`Не получилось: ${error.message}`);
    }
  },
);
