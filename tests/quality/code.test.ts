/** The code itself: import directions and lint, formatting, types of every .ts and .astro file. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

function run(tool: string, args: string[]): Promise<string> {
  const script = join('node_modules', tool);
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0' };
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { env, maxBuffer: 1e7 }, (error, stdout, stderr) => {
      resolve(error ? `${stdout}${stderr}`.trim() || error.message : '');
    });
  });
}

test.concurrent.each([
  ['eslint has nothing to say', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0']],
  ['every file is formatted', 'prettier/bin/prettier.cjs', ['--check', '.']],
  ['types hold', 'astro/bin/astro.mjs', ['check', '--minimumSeverity', 'warning']],
])('%s', { timeout: 300_000 }, async (_, tool, args) => {
  expect(await run(tool, args)).toBe('');
});
