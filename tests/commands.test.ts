/** What every command does with arguments and surroundings that it can't work with: a message, never a stack trace. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const COMMANDS = [
  'bench',
  'bench-search',
  'build',
  'changes',
  'check',
  'csp',
  'import',
  'links',
  'new',
  'query',
  'redirects',
  'schemas',
  'serve',
];

const folder = mkdtempSync(join(tmpdir(), 'praktiki-commands-'));
const file = join(folder, 'file');
writeFileSync(file, '');
const word = join(folder, 'word.docx');
mkdirSync(word);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Answer {
  code: number;
  stdout: string;
  stderr: string;
}

function run(script: string, args: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<Answer> {
  const env = {
    ...process.env,
    CONTENT_DIR: 'tests/fixtures/content',
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

test.concurrent.each(COMMANDS)('%s refuses an unknown option and names its own', LONG, async (name) => {
  const { stdout: help, ...helped } = await run(`${name}.ts`, ['--help']);
  expect(helped).toMatchObject({ code: 0, stderr: '' });
  expect(help).toMatch(/npm (?:run|start)/);
  expect(await run(`${name}.ts`, ['--foo'])).toEqual({
    code: 2,
    stdout: '',
    stderr: `Параметра «--foo» нет.\n\n${help}`,
  });
});

test.concurrent.each([
  ['check', ['--format'], '«--format»: не хватает значения'],
  ['check', ['--format', 'xml'], '«--format»: нет значения «xml», можно: text, github, gitlab, json'],
  ['check', ['--fix=yes'], '«--fix»: значение не нужно'],
  ['check', ['practices'], 'Лишнее слово «practices»'],
  ['check', ['-f'], '«-f» нет'],
  ['import', [word, '--out', '--kind', 'practice'], '«--out»: не хватает значения'],
  ['import', [word, 'second.docx'], 'Лишнее слово «second.docx»'],
  ['import', [], 'Какой файл?'],
  ['query', ['двор', '--limit', '0'], '«--limit»: нужно целое число от 1, а не «0»'],
  ['query', [], 'Что искать?'],
  ['bench', ['--practices', 'abc'], '«--practices»: нужно целое число от 1, а не «abc»'],
  ['changes', [], 'С чем сравнить?'],
  ['changes', ['--since', 'main', '--site', 'example'], '«example» — не адрес'],
])('%s %j: %s', LONG, async (name, args, message) => {
  const { code, stdout, stderr } = await run(`${name}.ts`, args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
});

test.concurrent.each([
  'bench',
  'build',
  'changes --since main',
  'check',
  'links',
  'new',
  `import ${file}.docx`,
])('%s names the content folder that is not there', LONG, async (command) => {
  const [name, ...args] = command.split(' ');
  for (const CONTENT_DIR of ['/nowhere', file]) {
    const { code, stderr } = await run(`${name}.ts`, args, { CONTENT_DIR });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `Нет папки с содержанием: ${CONTENT_DIR}. Какую взять, говорит CONTENT_DIR.\n`,
    });
  }
});

test.concurrent.each(['bench-search', 'csp', 'query двор', 'redirects', 'serve'])(
  '%s wants the site built',
  LONG,
  async (command) => {
    const [name, ...args] = command.split(' ');
    const stderr = 'Сайт ещё не построен: npm run build\n';
    expect(await run(`${name}.ts`, args)).toEqual({ code: 1, stdout: '', stderr });
  },
);

test.concurrent.each([
  ['build', [], { OUT_DIR: file }, `На месте папки сайта стоит файл: ${file}`],
  ['build', [], { OUT_DIR: join(file, 'dist') }, `На месте папки стоит файл: ${file}`],
  ['import', [word], {}, `«${word}» — папка, а нужен файл .docx`],
  ['import', ['nothing.docx'], {}, 'файла «nothing.docx» нет'],
  ['links', ['--from', '/nowhere'], {}, 'Нет такого файла или папки'],
  ['links', ['--from', 'README.md'], {}, 'README.md — не отчёт в виде json.'],
])('%s %j %j: %s', LONG, async (name, args, env, message) => {
  const { code, stderr } = await run(`${name}.ts`, args, env);
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(message) });
});

test.concurrent.each(['abc', '0', '70000', '4321.5'])('PORT=%s is refused', LONG, async (PORT) => {
  expect(await run('serve.ts', [], { PORT })).toEqual({
    code: 2,
    stdout: '',
    stderr: `PORT — число от 1 до 65535, а не «${PORT}».\n`,
  });
});
