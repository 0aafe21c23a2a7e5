/** What every command does with arguments and surroundings that it can't work with: a message, never a stack trace. */
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArguments } from '../scripts/command.ts';
import { temporaryFolder } from './temporary-folder.ts';

const COMMANDS = [
  'archive',
  'bench',
  'bench-search',
  'build',
  'changes',
  'check',
  'csp',
  'import',
  'links',
  'new',
  'preview',
  'query',
  'redirects',
  'release-notes',
  'rename',
  'schemas',
  'serve',
];

const folder = temporaryFolder();
const file = join(folder, 'file');
writeFileSync(file, '');
const word = join(folder, 'word.docx');
mkdirSync(word);

interface Answer {
  code: number;
  stdout: string;
  stderr: string;
}

function run(script: string, args: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<Answer> {
  const env = {
    ...process.env,
    CONTENT_DIR: 'tests/fixtures/content',
    SITE_CONFIG: 'tests/fixtures/site.config.ts',
    OUT_DIR: join(folder, 'dist'),
    ...more,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [`scripts/${script}`, ...args], { env }, (error, stdout, stderr) => {
      expect(stderr).not.toMatch(/^\s+at |Error:|node:internal/m);
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

const LONG = { timeout: 60_000 };

test.concurrent.each(COMMANDS)('%s refuses an unknown option and explains itself', LONG, async (name) => {
  const { code, stdout, stderr } = await run(`${name}.ts`, ['--foo']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^Параметра «--foo» нет\.\n\n.+:\n {2}npm (?:run|start)/);
});

test('--help explains a command and runs nothing', LONG, async () => {
  const { code, stdout, stderr } = await run('csp.ts', ['--format', 'nginx', '-h']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/npm run csp.*\n.*\n {2}--format text\|nginx\|caddy .*\(обычно text\)\n$/);
});

describe('arguments', () => {
  const command = {
    about: 'Проба:',
    usage: 'npm run probe',
    options: {
      format: { type: 'choice', of: ['text', 'json'], default: 'text' },
      limit: { type: 'number', default: 10 },
      out: { type: 'text' },
      fix: { type: 'flag' },
    },
    words: 1,
  } as const;

  test('are read by their kinds, what is left out has its default', () => {
    expect(readArguments(command, [])).toEqual({
      values: { format: 'text', limit: 10, out: undefined, fix: false },
      words: [],
    });
    const args = ['a.docx', '--format', 'json', '--limit=3', '--out=-draft', '--fix'];
    expect(readArguments(command, args)).toEqual({
      values: { format: 'json', limit: 3, out: '-draft', fix: true },
      words: ['a.docx'],
    });
  });

  test.each([
    [['--format'], 'Параметр «--format»: не хватает значения.'],
    [['--format', 'xml'], 'Параметр «--format»: нет значения «xml», можно: text, json.'],
    [['--out', '--fix'], 'Параметр «--out»: не хватает значения.'],
    [['--out='], 'Параметр «--out»: не хватает значения.'],
    [['--fix=yes'], 'Параметр «--fix»: значение не нужно.'],
    [['--limit', '0'], 'Параметр «--limit»: нужно целое число от 1, а не «0».'],
    [['--limit', 'abc'], 'Параметр «--limit»: нужно целое число от 1, а не «abc».'],
    [['a.docx', 'b.docx'], 'Лишнее слово «b.docx».'],
    [['-f'], 'Параметра «-f» нет.'],
    [['--formt=json'], 'Параметра «--formt» нет. Возможно, имелось в виду «--format».'],
    [['--toString'], 'Параметра «--toString» нет.'],
  ])('%j: %s', (args, message) => {
    const refusal = { message: expect.stringContaining(`${message}\n\nПроба:`), exitCode: 2 };
    expect(() => readArguments(command, args)).toThrow(expect.objectContaining(refusal));
  });
});

test.concurrent.each([
  ['check', [], { CONTENT_DIR: '/nowhere' }, 1, 'Нет папки с содержанием: /nowhere.'],
  ['new', [], { CONTENT_DIR: file }, 1, `Нет папки с содержанием: ${file}.`],
  ['query', ['двор'], {}, 1, 'Сайт ещё не построен: npm run build'],
  ['build', [], { OUT_DIR: file }, 1, `На месте папки сайта стоит файл: ${file}.`],
  ['build', [], { OUT_DIR: join(file, 'dist') }, 1, `На месте папки стоит файл: ${file}`],
  ['import', [word], {}, 1, `«${word}» — папка, а нужен файл .docx`],
  ['links', ['--from', 'README.md'], {}, 1, 'README.md — не отчёт в виде json.'],
  ['links', ['--from', 'package.json'], {}, 1, 'package.json — не отчёт в виде json.'],
  ['links', ['--from', word], {}, 1, 'word.docx — не отчёт в виде json.'],
  ['links', [], { SITE_CONFIG: '/nowhere.ts' }, 2, 'нет файла с описанием сайта'],
  ['import', [], {}, 2, 'Какой файл?'],
  ['preview', ['--since', 'HEAD'], { OUT_DIR: '/nowhere' }, 1, 'Сайт ещё не построен: npm run build'],
  ['serve', [], { PORT: 'abc' }, 2, 'PORT — число от 1 до 65535, а не «abc».'],
])('%s %j %j ends with %i: %s', LONG, async (name, args, env, code, message) => {
  const answer = await run(`${name}.ts`, args, env);
  expect(answer).toEqual({ code, stdout: '', stderr: expect.stringContaining(message) });
});
