/** Reporters of findings: terminal, annotations of GitHub and GitLab, JSON. */
import { createHash } from 'node:crypto';
import { count } from '../language/plural.ts';
import type { Issue } from '../model/issue.ts';
import type { FixedLine } from './fix.ts';

export const REPORT_FORMATS = ['text', 'github', 'gitlab', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export function reportIssues(issues: readonly Issue[], format: ReportFormat, fileCount: number): string {
  return REPORTERS[format](issues, fileCount);
}

/** Findings of one file, and of all; of more nobody mends all at once, and a forge takes a megabyte. */
const MOST_OF_FILE = 50;
const MOST = 1000;

/** What reports tell of the findings, errors before warnings where there are too many. */
export function told(issues: readonly Issue[], most = MOST_OF_FILE): Issue[] {
  const files = [...Map.groupBy(issues, ({ file }) => file).values()];
  return files.flatMap((ofFile): Issue[] => {
    const ranked = ofFile.toSorted((a, b) => a.severity.localeCompare(b.severity));
    const [next] = ranked.slice(most);
    const first = new Set(ranked.slice(0, most));
    const shown = ofFile.filter((issue) => first.has(issue));
    if (next) {
      const message = `в этом файле ещё ${count(ofFile.length - most, 'замечание')}`;
      shown.push({ ...next, message, advice: 'исправьте сначала те, что названы' });
    }
    return shown.map((issue) => ({
      ...issue,
      file: oneLine(issue.file),
      message: oneLine(issue.message),
      advice: oneLine(issue.advice),
    }));
  });
}

/** Characters of a value or a name in a report, and of everything said at one place. */
const LONGEST_VALUE = 120;
const LONGEST_LINE = 2000;
const LONG_QUOTED = new RegExp(`(«[^»]{${LONGEST_VALUE}})[^»]+`, 'gu');
/** Tried where a word begins alone: at each of its letters it would be read through again. */
const LONG_WORD = new RegExp(`(?<![^\\s»])([^\\s»]{${LONGEST_VALUE}})[^\\s»]+`, 'gu');

/** Words of files within a line of a report: they cannot end it, nor be a command of the runner that prints it. */
export function oneLine(words: string): string {
  return words
    .slice(0, 4 * LONGEST_LINE)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ')
    .replaceAll('##[', '## [')
    .replace(LONG_QUOTED, '$1…')
    .replace(LONG_WORD, '$1…')
    .slice(0, LONGEST_LINE);
}

const REPORTERS: Record<ReportFormat, (issues: readonly Issue[], fileCount: number) => string> = {
  text: asText,
  github: asAnnotations,
  gitlab: asCodeQuality,
  json: (issues, files) => JSON.stringify({ files, issues: told(issues) }, null, 2),
};

function asText(issues: readonly Issue[], fileCount: number): string {
  const shown = told(issues).slice(0, MOST);
  return [...shown.map(issueAsText), verdict(issues, fileCount)].join('\n\n');
}

export function issueAsText({ file, line, column, message, advice, rule, severity }: Issue): string {
  return `${file}:${line}:${column}\n  ${MARKS[severity]} ${message}\n  → ${advice}  [${rule}]`;
}

const MARKS = { error: '✗', warning: '!' } as const;

/** Errors prevent publication, warnings do not: the last line counts them separately. */
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

/** What GitHub shows of one step at most, errors and warnings each; the rest is in the text that follows. */
const ANNOTATIONS = 10;

function asAnnotations(issues: readonly Issue[], fileCount: number): string {
  const shown = (['error', 'warning'] as const).flatMap((severity) =>
    told(issues)
      .filter((issue) => issue.severity === severity)
      .slice(0, ANNOTATIONS),
  );
  const commands = shown.map(({ severity, file, line, column, rule, message, advice }) => {
    const at = [`file=${property(file)}`, `line=${line}`, `col=${column}`, `title=${rule}`].join(',');
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

export function reportFixed(lines: readonly FixedLine[]): string {
  if (!lines.length) return 'Исправлять нечего: кавычки, тире и многоточия на месте.\n';
  const blocks = lines.map(
    ({ file, line, before, after }) =>
      `${oneLine(file)}:${line}\n  − ${oneLine(before)}\n  + ${oneLine(after)}`,
  );
  return [...blocks, `Исправлено: ${count(lines.length, 'строка')}.\n`].join('\n\n');
}

/**
 * Code Quality of GitLab. The fingerprint identifies a finding across branches, so it leaves the line out: a line
 * added above makes no new finding. Findings that are alike in everything else are numbered, because GitLab shows
 * only the first of a fingerprint.
 */
function asCodeQuality(issues: readonly Issue[]): string {
  const seen = new Map<string, number>();
  const findings = told(issues).map(({ severity, file, line, rule, message, advice }) => {
    const identity = [file, rule, message].join('\0');
    const number = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, number);
    return {
      description: `${message} → ${advice}`,
      check_name: rule,
      fingerprint: createHash('sha256').update(`${identity}\0${number}`).digest('hex'),
      severity: severity === 'error' ? 'major' : 'minor',
      location: { path: file, lines: { begin: line } },
    };
  });
  return JSON.stringify(findings, null, 2);
}
