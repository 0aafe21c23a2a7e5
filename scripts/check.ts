/** `npm run check [-- --format text|github|json]`: checks the content, exits with 1 when anything is wrong. */
import { parseArgs } from 'node:util';
import { checkContent } from '../src/check/check.ts';
import { REPORT_FORMATS, reportIssues, type ReportFormat } from '../src/check/report.ts';
import { readSettings } from '../src/settings.ts';

const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } });
if (!REPORT_FORMATS.includes(values.format as ReportFormat)) {
  console.error(`Неизвестный вид отчёта «${values.format}». Можно: ${REPORT_FORMATS.join(', ')}.`);
  process.exit(2);
}
const { issues, content } = await checkContent(readSettings().contentDir);
console.log(reportIssues(issues, values.format as ReportFormat, content.files.length));
process.exitCode = issues.some((issue) => issue.severity === 'error') ? 1 : 0;
