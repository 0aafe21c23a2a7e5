/**
 * Makes files of content, most of them with something hostile in them, and asks of each: does the check read it in time,
 * twice alike, with findings that have a place? What it accepts is built, and every file of the site is looked through.
 * Ends with 1 at the first fault, having written down the smallest file that shows it and the seed that finds it again.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as fc from 'fast-check';
import { count } from '../src/language/plural.ts';
import { Refusal, runCommand } from './command.ts';
import { Examiner } from './fuzz/examiner.ts';
import { input, namedInput, type Input } from './fuzz/inputs.ts';
import { trySite } from './fuzz/site.ts';

/** As many files of one run of the library: their failing one shrinks within it. */
const ROUND = 500;
/** Accepted files that make a site: most of the time of a build does not depend on them. */
const SITE = 400;

await runCommand(
  {
    about: 'Искать, чем сломать проверку и сборку:',
    usage: 'npm run fuzz -- [параметры]',
    options: {
      minutes: { type: 'number', default: 5, about: 'сколько минут' },
      seed: { type: 'number', default: 1 + (Date.now() % 999_999), about: 'то же число — те же файлы' },
      out: { type: 'text', about: 'папка, в которую записать найденное (обычно fuzz-found)' },
    },
  },
  async ({ minutes, seed, out = 'fuzz-found' }) => {
    const until = Date.now() + minutes * 60_000;
    const examiner = new Examiner();
    const totals = { tried: 0, accepted: 0, built: 0 };
    let waiting: Input[] = [];
    /** Where those that wait begin. */
    let since = seed;
    const fail = (since: number, inputs: readonly Input[], faults: string): never => {
      const files = inputs.map(({ path, bytes }) => {
        const file = join(resolve(out), path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, bytes);
        return file;
      });
      throw new Refusal([faults, '', ...files, `Ещё раз: npm run fuzz -- --seed ${since}`].join('\n'));
    };
    console.log(`--seed ${seed}`);
    try {
      for (let round = seed; Date.now() < until; round += 1) {
        const accepted: Input[] = [];
        const made = await fc.check(
          fc.asyncProperty(input, async (each) => {
            const own = namedInput(each, nameOf(totals.tried));
            totals.tried += 1;
            if ((await examiner.examine(own)).isAccepted) accepted.push(own);
          }),
          {
            seed: round,
            numRuns: ROUND,
            interruptAfterTimeLimit: Math.max(1, until - Date.now()),
            markInterruptAsFailure: false,
          },
        );
        if (made.failed && made.counterexample)
          fail(round, [namedInput(made.counterexample[0], 'found')], String(made.errorInstance));
        waiting.push(...accepted);
        totals.accepted += accepted.length;
        if (waiting.length < SITE && Date.now() < until) continue;
        const site = await trySite(waiting);
        if (site.faults.length) fail(since, site.accepted, site.faults.slice(0, 20).join('\n'));
        totals.built += site.accepted.length;
        waiting = [];
        since = round + 1;
      }
    } finally {
      examiner.close();
      console.log(
        `Перепробовано: ${count(totals.tried, 'файл')}; приняты проверкой: ${totals.accepted}; построены: ${totals.built}.`,
      );
    }
  },
);

/** Letters alone: a digit in a title would want a source. */
function nameOf(number: number): string {
  return `fuzz-${number.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '')}`;
}
