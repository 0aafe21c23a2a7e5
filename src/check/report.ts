/** Reporters of findings: for the terminal, for annotations of a pull request, for programs. */
import { count } from '../language/plural.ts';
import type { Issue } from '../model/issue.ts';
import type { Mended } from './fix.ts';

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
    ({ file, line, column, message, advice, rule, severity }) =>
      `${file}:${line}:${column}\n  ${MARKS[severity]} ${message}\n  → ${advice}  [${rule}]`,
  );
  return [...blocks, verdict(issues, fileCount)].join('\n\n');
}

const MARKS = { error: '✗', warning: '!' } as const;

/** Errors keep an entry from being published, warnings do not: the last line tells them apart. */
function verdict(issues: readonly Issue[], fileCount: number): string {
  const warnings = issues.filter(({ severity }) => severity === 'warning').length;
  const errors = issues.length - warnings;
  const found = [
    ...(errors ? [count(errors, 'ошибка')] : []),
    ...(warnings ? [count(warnings, 'предупреждение')] : []),
  ].join(', ');
  return [
    ...(errors ? [] : ['Ошибок нет.']),
    ...(found ? [`Найдено: ${found}.`] : []),
    ...(warnings ? ['Предупреждения публиковать не мешают, но их стоит прочесть.'] : []),
    `Проверено: ${count(fileCount, 'файл')}.`,
  ].join(' ');
}

/** GitHub shows ten annotations of a kind a step at most, errors first: the rest is in the text that follows. */
function asAnnotations(issues: readonly Issue[], fileCount: number): string {
  const errorsFirst = [...issues].sort((a, b) => a.severity.localeCompare(b.severity));
  const commands = errorsFirst.slice(0, 10).map(({ severity, file, line, column, rule, message, advice }) => {
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

/** What `--fix` changed, line by line. */
export function reportMended(lines: readonly Mended[]): string {
  if (!lines.length) return 'Исправлять нечего: кавычки, тире и многоточия на месте.\n';
  const blocks = lines.map(({ file, line, before, after }) => `${file}:${line}\n  − ${before}\n  + ${after}`);
  return [...blocks, `Исправлено: ${count(lines.length, 'строка')}.\n`].join('\n\n');
}
