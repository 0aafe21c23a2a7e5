/**
 * Checks the content: exits with 1 when anything is wrong; warnings alone end with 0. `--fix` first corrects
 * the typography in the files and prints every line it changed.
 */
import { findingsOf } from '../src/check/findings.ts';
import { REPORT_FORMATS, reportIssues, reportFixed } from '../src/check/report.ts';
import { checkCache } from '../src/settings.ts';
import { runCommand, settingsWithContent } from './command.ts';

await runCommand(
  {
    about: 'Проверить содержание:',
    usage: 'npm run check [-- параметры]',
    options: {
      format: { type: 'choice', of: REPORT_FORMATS, default: 'text', about: 'вид отчёта' },
      fix: { type: 'flag', about: 'сначала исправить кавычки, тире и пробелы в файлах' },
    },
  },
  async ({ format, fix }) => {
    const settings = settingsWithContent();
    const { contentDir, siteConfig } = settings;
    // A program may read the report, so the corrections go to standard error.
    if (fix) {
      const { fixContent } = await import('../src/check/fix.ts');
      console.error(reportFixed(await fixContent(contentDir)));
    }
    const { issues, files } = await findingsOf(contentDir, { cacheFile: checkCache(settings), siteConfig });
    console.log(reportIssues(issues, format, files));
    process.exitCode = issues.some((issue) => issue.severity === 'error') ? 1 : 0;
  },
);
