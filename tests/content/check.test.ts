/** What stands in `content/` may be published: the command that editors run says so, too. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test('the real content passes its own check', { timeout: 60_000 }, async () => {
  const report = await promisify(execFile)(process.execPath, ['scripts/check.ts']).then(
    () => '',
    ({ stdout, message }: Error & { stdout: string }) => stdout || message,
  );
  expect(report).toBe('');
});
