/**
 * `npm run links [-- --format text|markdown|json] [--from report.json]`: asks the sources named in the content
 * whether they still answer. Reports and exits with 0: a dead link of another site is no fault of a build.
 * `--from` prints an earlier JSON report again and asks nobody.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { checkLinks } from '../src/links/check-links.ts';
import { outgoingLinks } from '../src/links/outgoing.ts';
import {
  LINK_FORMATS,
  linkReport,
  reportLinks,
  type LinkFormat,
  type LinkReport,
} from '../src/links/report-links.ts';
import { readContent } from '../src/content-layer/parse-file.ts';
import { readSettings } from '../src/settings.ts';
import { repositoryUrl } from '../src/site.ts';

const { values } = parseArgs({
  options: { format: { type: 'string', default: 'text' }, from: { type: 'string' } },
});

if (LINK_FORMATS.includes(values.format as LinkFormat)) {
  const report = values.from
    ? (JSON.parse(await readFile(values.from, 'utf8')) as LinkReport)
    : await askEverybody();
  console.log(reportLinks(report, values.format as LinkFormat));
} else {
  console.error(`Неизвестный вид отчёта «${values.format}». Можно: ${LINK_FORMATS.join(', ')}.`);
  process.exitCode = 2;
}

async function askEverybody(): Promise<LinkReport> {
  const { contentDir } = readSettings();
  const links = outgoingLinks(await readContent(contentDir), basename(contentDir));
  let done = 0;
  const checked = await checkLinks(links, {
    // Says who asks and where to complain.
    userAgent: `praktiki-tos-links/1.0 (+${repositoryUrl() ?? readSettings().siteUrl}; checks that cited sources still exist)`,
    timeoutMs: 20_000,
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
