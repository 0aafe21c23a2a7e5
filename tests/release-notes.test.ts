/** The notes of a release by its own door: what goes onto its page, and which tags are refused. */
import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

const CHANGELOG = `# Changelog

## 1.2.0 — 2026-11-30

- **Search** finds more.

### For maintainers

- \`formerly\` is checked.

## 1.10.0 — unreleased

- Nothing yet.

## 1.1.0 — 2026-10-01

## 1.0.0 — 2026-09-01

- First.
`;

function notes(tag: string[], version: string): Promise<{ code: number; stdout: string; stderr: string }> {
  const cwd = mkdtempSync(join(folder, 'project-'));
  writeFileSync(join(cwd, 'package.json'), JSON.stringify({ version }));
  writeFileSync(join(cwd, 'CHANGELOG.md'), CHANGELOG);
  return new Promise((done) => {
    execFile(
      process.execPath,
      [resolve('scripts/release-notes.ts'), ...tag],
      { cwd },
      (error, stdout, stderr) => done({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

test.concurrent('the section of the tag is printed whole, without its heading', async () => {
  expect(await notes(['v1.2.0'], '1.2.0')).toEqual({
    code: 0,
    stdout: '- **Search** finds more.\n\n### For maintainers\n\n- `formerly` is checked.\n',
    stderr: '',
  });
});

test.concurrent.each([
  [['v1.2.0'], '1.1.0', 'Метка «v1.2.0», а в package.json версия 1.1.0: нужна метка v1.1.0.', 1],
  [['1.2.0'], '1.2.0', 'Метка «1.2.0», а в package.json версия 1.2.0: нужна метка v1.2.0.', 1],
  [['v1.2'], '1.2', 'В CHANGELOG.md нет раздела «## 1.2 — ГГГГ-ММ-ДД».', 1],
  [
    ['v1.10.0'],
    '1.10.0',
    'В CHANGELOG.md раздел «## 1.10.0 — unreleased» без даты: нужно «## 1.10.0 — ГГГГ-ММ-ДД».',
    1,
  ],
  [['v1.1.0'], '1.1.0', 'В CHANGELOG.md раздел «## 1.1.0» пуст.', 1],
  [[], '1.2.0', 'Какая метка? npm run release-notes -- v1.2.0', 2],
])('%j at version %s is refused: %s', async (tag, version, message, code) => {
  expect(await notes(tag, version)).toEqual({ code, stdout: '', stderr: `${message}\n` });
});
