/**
 * Begins a practice. Asks in a terminal; without one, or with every answer given, asks nothing: any field of a practice
 * may be answered by an option called by its path.
 */
import { basename } from 'node:path';
import { askPractice } from '../src/authoring/ask-practice.ts';
import {
  ASKED,
  descriptionOf,
  findingsAbout,
  missing,
  openContext,
  QUESTIONS,
  settled,
  writePractice,
} from '../src/authoring/new-practice.ts';
import { checkContent } from '../src/check/check.ts';
import { reportIssues } from '../src/check/report.ts';
import { Refusal, runCommand, settingsWithContent, type Option } from './command.ts';

const options = Object.fromEntries(
  QUESTIONS.map((question): [string, Option & { type: 'text' }] => [
    question,
    { type: 'text', ...(ASKED.includes(question) ? { about: descriptionOf(question) } : {}) },
  ]),
);

await runCommand(
  {
    about: 'Начать практику (любое поле карточки можно назвать его путём, например --money.total.rub):',
    usage: 'npm run new [-- параметры]',
    options,
  },
  async (given) => {
    const { contentDir } = settingsWithContent();
    const context = await openContext(contentDir);

    const lacking = missing(given);
    const hasTerminal = Boolean(process.stdin.isTTY && process.stdout.isTTY);
    if (lacking.length && !hasTerminal) {
      refuse([
        'Не хватает ответов:',
        ...lacking.map((question) => `  --${question}`),
        'Допишите их в команду или запустите её в терминале: она спросит сама.',
      ]);
    }
    const answers = lacking.length
      ? await askPractice(context, given, { input: process.stdin, output: process.stdout })
      : settled(context, given);
    if (!answers) refuse(['Ничего не записано.']);

    const findings = findingsAbout(context, answers);
    if (findings.length) {
      const lines = findings.map(({ question, message }) => `  --${question}: ${message}`);
      refuse(['Ответы не подходят, ничего не записано:', ...lines]);
    }

    const [path = '', ...records] = await writePractice(context, answers);
    console.log(`Готово: ${basename(contentDir)}/${path}\n`);
    if (records.length) {
      console.log('Этого в справочниках не было, и мы завели записи. Сверьте названия; опечатку исправьте:');
      console.log(`${records.map((record) => `  ${basename(contentDir)}/${record}`).join('\n')}\n`);
    }
    const { issues } = await checkContent(contentDir);
    const own = issues.filter(({ file }) => file.endsWith(`/${path}`));
    if (own.length) {
      console.log('Карточка начата, но ещё не дописана. Вот чего в ней пока не хватает:\n');
      console.log(reportIssues(own, 'text', 1));
    }
    console.log('\nОткройте файл, допишите и проверьте: npm run check');
  },
);

function refuse(lines: readonly string[]): never {
  throw new Refusal(lines.join('\n'), 2);
}
