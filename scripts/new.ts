/**
 * `npm run new`: begins a practice. Asks in a terminal; without one, or with every answer given, asks nothing:
 * `npm run new -- --kind tos --title … --region … --directions … --status … --sources.url … --sources.publisher …`.
 * Any field of a practice may be given so, by its path.
 */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { askPractice } from '../src/authoring/ask-practice.ts';
import {
  ASKED,
  findingsAbout,
  missing,
  openDesk,
  QUESTIONS,
  settled,
  writePractice,
  type Answers,
} from '../src/authoring/new-practice.ts';
import { checkContent } from '../src/check/check.ts';
import { reportIssues } from '../src/check/report.ts';
import { readSettings } from '../src/settings.ts';

function fail(lines: readonly string[]): never {
  console.error(lines.join('\n'));
  process.exit(2);
}

let given: Answers;
try {
  given = parseArgs({
    options: Object.fromEntries(QUESTIONS.map((question) => [question, { type: 'string' as const }])),
  }).values;
} catch (error) {
  fail([
    `Команда не понята: ${(error as Error).message}`,
    `Можно: ${ASKED.map((question) => `--${question}`).join(', ')} и другие поля карточки, например --money.total.rub`,
  ]);
}
const { contentDir } = readSettings();
const desk = await openDesk(contentDir);

const lacking = missing(given);
const hasTerminal = Boolean(process.stdin.isTTY && process.stdout.isTTY);
if (lacking.length && !hasTerminal) {
  fail([
    'Не хватает ответов:',
    ...lacking.map((question) => `  --${question}`),
    'Допишите их в команду или запустите её в терминале: она спросит сама.',
  ]);
}
const answers = lacking.length
  ? await askPractice(desk, given, { input: process.stdin, output: process.stdout })
  : settled(desk, given);
if (!answers) fail(['Ничего не записано.']);

const findings = findingsAbout(desk, answers);
if (findings.length) {
  const lines = findings.map(({ question, message }) => `  --${question}: ${message}`);
  fail(['Ответы не подходят, ничего не записано:', ...lines]);
}

const path = await writePractice(desk, answers);
console.log(`Готово: ${basename(contentDir)}/${path}\n`);
const { issues } = await checkContent(contentDir);
const own = issues.filter(({ file }) => file.endsWith(`/${path}`));
if (own.length) {
  console.log('Карточка начата, но ещё не дописана. Вот чего в ней пока не хватает:\n');
  console.log(reportIssues(own, 'text', 1));
}
console.log('\nОткройте файл, допишите и проверьте: npm run check');
