/**
 * Asks the sources named in the content whether they still answer. Reports and exits with 0: a dead link of another
 * site is no fault of a build.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { checkLinks } from '../src/links/check-links.ts';
import { outgoingLinks } from '../src/links/outgoing.ts';
import { LINK_FORMATS, linkReport, reportLinks, type LinkReport } from '../src/links/report-links.ts';
import { readContent } from '../src/content-layer/parse-file.ts';
import { repository } from '../src/repository.ts';
import { Refusal, runCommand, settingsWithContent } from './command.ts';

const MINUTE = 60_000;

await runCommand(
  {
    about: 'Открываются ли ещё источники, на которые ссылается содержание:',
    usage: 'npm run links [-- параметры]',
    options: {
      format: { type: 'choice', of: LINK_FORMATS, default: 'text', about: 'вид отчёта' },
      from: { type: 'text', about: 'файл прежнего отчёта json: напечатать его и никого не спрашивать' },
    },
  },
  async ({ format, from }) => {
    console.log(reportLinks(from === undefined ? await askEverybody() : await readReport(from), format));
  },
);

async function readReport(file: string): Promise<LinkReport> {
  if (!existsSync(file)) throw new Refusal(`Файла ${file} нет.`);
  const report = await readFile(file, 'utf8')
    .then((text) => JSON.parse(text) as Partial<LinkReport>)
    .catch(() => undefined);
  if (!Array.isArray(report?.links)) throw new Refusal(`${file} — не отчёт в виде json.`);
  return report as LinkReport;
}

async function askEverybody(): Promise<LinkReport> {
  const { contentDir, siteUrl } = settingsWithContent();
  // Here, where a fault of the description becomes a message.
  const { site } = await import('../src/site.ts');
  const links = outgoingLinks(await readContent(contentDir), basename(contentDir));
  let done = 0;
  const checked = await checkLinks(links, {
    // Says who asks and where to complain.
    userAgent: `${site.fileName}-links/1.0 (+${repository()?.url ?? siteUrl}; checks that cited sources still exist)`,
    timeoutMs: 20_000,
    linkMs: 60_000,
    siteMs: 20 * MINUTE,
    // Less than the job of an hour that runs it weekly.
    runMs: 50 * MINUTE,
    retryAfterMs: 5_000,
    sites: 6,
    pauseMs: 2_000,
    onAnswer: () => {
      done += 1;
      if (done % 25 === 0 || done === links.length) console.error(`${done} из ${links.length}`);
    },
  });
  return linkReport(checked);
}
