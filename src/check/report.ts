/** Reporters of findings: for the terminal, for annotations of a pull request, for programs. */
import { count } from '../language/plural.ts';
import type { Issue } from '../model/issue.ts';

export const REPORT_FORMATS = ['text', 'github', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export function reportIssues(issues: readonly Issue[], format: ReportFormat, fileCount: number): string {
  return REPORTERS[format](issues, fileCount);
}

const REPORTERS: Record<ReportFormat, (issues: readonly Issue[], fileCount: number) => string> = {
  text: asText,
  github: asAnnotations,
  json: (issues, files) => JSON.stringify({ files, issues }, null, 2),
};

function asText(issues: readonly Issue[], fileCount: number): string {
  const blocks = issues.map(
    ({ file, line, column, message, advice, rule }) =>
      `${file}:${line}:${column}\n  ✗ ${message}\n  → ${advice}  [${rule}]`,
  );
  const verdict = issues.length
    ? `Найдено: ${count(issues.length, 'ошибка')}. Проверено: ${count(fileCount, 'файл')}.`
    : `Ошибок нет. Проверено: ${count(fileCount, 'файл')}.`;
  return [...blocks, verdict].join('\n\n');
}

/** GitHub shows ten annotations a step at most: the rest is in the text that follows. */
function asAnnotations(issues: readonly Issue[], fileCount: number): string {
  const commands = issues.slice(0, 10).map(({ severity, file, line, column, rule, message, advice }) => {
    const at = [`file=${property(file)}`, `line=${line}`, `col=${column}`, `title=${property(rule)}`].join(
      ',',
    );
    return `::${severity} ${at}::${data(`${message}\n→ ${advice}`)}`;
  });
  return [...commands, asText(issues, fileCount)].join('\n');
}

function data(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(value: string): string {
  return data(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
