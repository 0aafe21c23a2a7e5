/**
 * `npm run check [-- --format text|github|gitlab|json] [--fix]`: checks the content, exits with 1 when anything is wrong;
 * warnings alone end with 0. `--fix` first mends the typography in the files and prints every line it changed.
 */
import { parseArgs } from 'node:util';
import { checkContent } from '../src/check/check.ts';
import { mendContent } from '../src/check/fix.ts';
import { REPORT_FORMATS, reportIssues, reportMended, type ReportFormat } from '../src/check/report.ts';
import { checkCache, readSettings } from '../src/settings.ts';

const { values } = parseArgs({
  options: { format: { type: 'string', default: 'text' }, fix: { type: 'boolean', default: false } },
});
if (!REPORT_FORMATS.includes(values.format as ReportFormat)) {
  console.error(`Неизвестный вид отчёта «${values.format}». Можно: ${REPORT_FORMATS.join(', ')}.`);
  process.exit(2);
}
const settings = readSettings();
const { contentDir } = settings;
// The report may be read by a program: what was mended goes beside it.
if (values.fix) console.error(reportMended(await mendContent(contentDir)));
const { issues, content } = await checkContent(contentDir, { cacheFile: checkCache(settings) });
console.log(reportIssues(issues, values.format as ReportFormat, content.files.length));
process.exitCode = issues.some((issue) => issue.severity === 'error') ? 1 : 0;
