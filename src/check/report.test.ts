import { describe, expect, it } from 'vitest';
import type { Issue } from '../model/issue.ts';
import { REPORT_FORMATS, reportIssues, reportFixed } from './report.ts';

const issue: Issue = {
  rule: 'schema',
  severity: 'error',
  file: 'content/practices/testovo-prud/index.mdx',
  line: 5,
  column: 9,
  message: 'не заполнено поле «status»',
  advice: 'допишите status',
};

describe('text', () => {
  it('gives place, finding, advice and rule, then the verdict', () => {
    expect(reportIssues([issue], 'text', 21)).toBe(
      [
        'content/practices/testovo-prud/index.mdx:5:9',
        '  ✗ не заполнено поле «status»',
        '  → допишите status  [schema]',
        '',
        'Найдено: 1\u00A0ошибка. Проверено: 21\u00A0файл.',
      ].join('\n'),
    );
  });

  it('counts in Russian', () => {
    expect(reportIssues([issue, issue], 'text', 5)).toMatch(
      /Найдено: 2\u00A0ошибки\. Проверено: 5\u00A0файлов\.$/,
    );
  });

  it('tells warnings from errors', () => {
    const warning: Issue = { ...issue, severity: 'warning' };
    const report = reportIssues([issue, warning, warning], 'text', 2);
    expect(report).toContain('  ✗ не заполнено');
    expect(report).toContain('  ! не заполнено');
    expect(report).toContain(
      'Найдено: 1\u00A0ошибка, 2\u00A0предупреждения. Предупреждения публиковать не мешают',
    );
    expect(reportIssues([warning], 'text', 2)).toMatch(/\n\nОшибок нет\. Найдено: 1\u00A0предупреждение\./);
  });

  it('says so when nothing is wrong', () => {
    expect(reportIssues([], 'text', 2)).toBe('Ошибок нет. Проверено: 2\u00A0файла.');
  });
});

describe('github', () => {
  const annotations = (issues: Issue[]) =>
    reportIssues(issues, 'github', 3)
      .split('\n')
      .filter((line) => line.startsWith('::'));

  it('annotates the place', () => {
    expect(annotations([issue])).toEqual([
      '::error file=content/practices/testovo-prud/index.mdx,line=5,col=9,title=schema::не заполнено поле «status»%0A→ допишите status',
    ]);
  });

  it('shows errors before warnings', () => {
    const warnings = Array.from({ length: 10 }, (): Issue => ({ ...issue, severity: 'warning', line: 1 }));
    expect(annotations([...warnings, issue])[0]).toMatch(/^::error /);
  });

  it('keeps the severity', () => {
    expect(annotations([{ ...issue, severity: 'warning' }])[0]).toMatch(/^::warning /);
  });

  it('escapes what would end a property', () => {
    const [line = ''] = annotations([{ ...issue, file: 'content/a,b:c%d.mdx' }]);
    expect(line).toContain('file=content/a%2Cb%3Ac%25d.mdx,line=5');
  });

  it('escapes what would end the message, and nothing else', () => {
    const [line = ''] = annotations([
      { ...issue, message: '100% вода:\r\nда, вода', advice: 'первое\n::error::второе' },
    ]);
    expect(line).toMatch(/::100%25 вода: да, вода%0A→ первое ::error::второе$/);
  });

  it('escapes a percent sign once', () => {
    expect(annotations([{ ...issue, message: '%0A' }])[0]).toContain('::%250A%0A→');
  });

  it('shows ten at most and all of them in the text below', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ ...issue, line: index + 1 }));
    const report = reportIssues(many, 'github', 3);
    expect(annotations(many)).toHaveLength(10);
    expect(report).toContain('index.mdx:12:9');
    expect(report).toMatch(/Найдено: 12\u00A0ошибок/);
  });

  it('shows errors before warnings, ten of each', () => {
    const warning: Issue = { ...issue, severity: 'warning' };
    const mixed = [...Array.from({ length: 12 }, () => warning), issue];
    expect(annotations(mixed).map((line) => line.slice(2, line.indexOf(' ')))).toEqual([
      'error',
      ...Array.from({ length: 10 }, () => 'warning'),
    ]);
  });

  it('is the text alone when nothing is wrong', () => {
    expect(reportIssues([], 'github', 3)).toBe(reportIssues([], 'text', 3));
  });
});

describe('words of strangers in any format', () => {
  const hostile = (start: string) =>
    `${start}\n::error::взлом\r\u2028##[add-mask]а \u001B[2J\u202E«${'а б'.repeat(1000)}» ${'б'.repeat(190_000)}`;
  const [file, message, advice] = ['content/а', 'стоит', 'уберите'].map(hostile);

  it.each(REPORT_FORMATS)('are one short line without commands: %s', (format) => {
    const report = reportIssues([{ ...issue, file, message, advice } as Issue], format, 1);
    const own = report.split('\n').filter((line) => !line.startsWith('::error file='));
    expect(own.filter((line) => /^\s*(?:::|~~~)/.test(line))).toEqual([]);
    expect(report).not.toMatch(/##\[|[\u001B\u202E\u2028\r]|а бa|(?:а б){41}|б{121}/);
    expect(report).toContain('а б…»');
    expect(report.length).toBeLessThan(5000);
  });

  it('are so in the lines that were mended', () => {
    expect(reportFixed([{ file: 'content/а', line: 1, before: '##[group]', after: 'а\u001B' }])).not.toMatch(
      /##\[|\u001B/,
    );
  });
});

describe('a file with findings without end', () => {
  const many = Array.from({ length: 8000 }, (_, index): Issue => ({ ...issue, line: index + 1 }));
  const last: Issue = { ...issue, file: 'content/practices/ya/index.mdx', severity: 'warning' };

  it.each(REPORT_FORMATS)('leaves room for the others: %s', (format) => {
    const report = reportIssues([...many, last], format, 2);
    expect(report.match(/testovo-prud/g)?.length).toBeLessThanOrEqual(51 + 10);
    expect(report).toMatch(/в этом файле ещё 7\s950\sзамечаний/);
    expect(report).toContain(last.file);
  });

  it('is told its errors first, and the true number', () => {
    const warnings = many.map((each): Issue => ({ ...each, severity: 'warning' }));
    const report = reportIssues([...warnings, issue], 'text', 1);
    expect(report).toContain('✗ не заполнено');
    expect(report).toMatch(/1\sошибка, 8\s000\sпредупреждений/);
  });
});

describe('what was fixed', () => {
  it('is told line by line', () => {
    expect(
      reportFixed([{ file: 'content/pages/about.mdx', line: 3, before: 'Пруд - наш', after: 'Пруд — наш' }]),
    ).toBe('content/pages/about.mdx:3\n  − Пруд - наш\n  + Пруд — наш\n\nИсправлено: 1\u00A0строка.\n');
    expect(reportFixed([])).toMatch(/^Исправлять нечего/);
  });
});

describe('gitlab', () => {
  interface Finding {
    fingerprint: string;
    severity: string;
    location: unknown;
  }
  const findings = (...issues: Issue[]) => JSON.parse(reportIssues(issues, 'gitlab', 3)) as Finding[];

  it('is a Code Quality report', () => {
    expect(findings(issue)).toEqual([
      {
        description: 'не заполнено поле «status» → допишите status',
        check_name: 'schema',
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        severity: 'major',
        location: { path: 'content/practices/testovo-prud/index.mdx', lines: { begin: 5 } },
      },
    ]);
    expect(findings()).toEqual([]);
  });

  it('knows a finding again after lines were added above it', () => {
    expect(findings({ ...issue, line: 17, column: 1 })[0]?.fingerprint).toBe(findings(issue)[0]?.fingerprint);
  });

  it('tells findings apart, those of the same words too', () => {
    const other = { ...issue, file: 'content/practices/testovo-skver/index.mdx' };
    const all = findings(issue, { ...issue, line: 9 }, other, { ...issue, rule: 'results' });
    expect(new Set(all.map(({ fingerprint }) => fingerprint)).size).toBe(4);
  });

  it('grades a warning below an error', () => {
    expect(findings({ ...issue, severity: 'warning' })[0]?.severity).toBe('minor');
  });
});

describe('json', () => {
  it('holds everything, for programs', () => {
    expect(JSON.parse(reportIssues([issue], 'json', 3))).toEqual({ files: 3, issues: [issue] });
    expect(JSON.parse(reportIssues([], 'json', 0))).toEqual({ files: 0, issues: [] });
  });
});
