/** The code itself: import directions and lint, formatting, types of every .ts and .astro file. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeTurn } from '../../scripts/build-turn.ts';

const LONG = { timeout: 300_000 };

function run(tool: string, args: string[], more: NodeJS.ProcessEnv = {}): Promise<string> {
  const script = join('node_modules', tool);
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0', ...more };
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { env, maxBuffer: 1e7 }, (error, stdout, stderr) => {
      resolve(error ? `${stdout}${stderr}`.trim() || error.message : '');
    });
  });
}

test.concurrent.each([
  ['eslint has nothing to say', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0']],
  ['every file is formatted', 'prettier/bin/prettier.cjs', ['--check', '.']],
])('%s', LONG, async (_, tool, args) => {
  expect(await run(tool, args)).toBe('');
});

test.concurrent('types hold', LONG, async () => {
  // What Astro knows of the collections lies where builds write, too. Their types are the same whatever is in them.
  const endTurn = await takeTurn();
  const synced = await run('astro/bin/astro.mjs', ['sync', '--silent'], {
    CONTENT_DIR: 'tests/fixtures/content',
  });
  endTurn();
  expect(synced).toBe('');
  expect(await run('astro/bin/astro.mjs', ['check', '--noSync', '--minimumSeverity', 'warning'])).toBe('');
});
