/** A Node that the packages can't be installed with is refused by every npm script, in one sentence. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

function look(version: string, root = '.', lifecycle = 'check'): { status: number | null; stderr: string } {
  const env = {
    ...process.env,
    npm_config_user_agent: `npm/10.8.2 node/v${version} linux`,
    npm_lifecycle_event: lifecycle,
  };
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/node-version.mjs')], {
    env,
    encoding: 'utf8',
  });
  return { status, stderr };
}

test.each(['18.20.8', '20.18.3', '21.7.3', '22.11.0'])('npm on Node %s is refused', (version) => {
  const { status, stderr } = look(version);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Нужен Node\.js .*nodejs\.org.*\nNode\.js .* is required.*\n$/);
});

test.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0'])('npm on Node %s is welcome', (version) => {
  expect(look(version)).toEqual({ status: 0, stderr: '' });
});

test('before the packages are installed it says how, except to the installation itself', () => {
  const root = mkdtempSync(join(tmpdir(), 'praktiki-node-'));
  mkdirSync(join(root, 'scripts'));
  for (const file of ['package.json', 'scripts/node-version.mjs']) copyFileSync(file, join(root, file));
  expect(look('24.0.0', root)).toMatchObject({ status: 1, stderr: expect.stringContaining('npm ci') });
  expect(look('24.0.0', root, 'preinstall')).toEqual({ status: 0, stderr: '' });
  expect(look('18.20.8', root, 'preinstall')).toMatchObject({ status: 1 });
  rmSync(root, { recursive: true, force: true });
});

test('every npm script looks at Node first, and CI asks for the same', () => {
  const { scripts, engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
    engines: { node: string };
  };
  for (const script of Object.values(scripts))
    expect(script).toMatch(/^node scripts\/node-version\.mjs(?: && |$)/);
  expect(readFileSync('.ci/run', 'utf8')).toContain(`Node ${engines.node.replace('||', 'or')} `);
});
