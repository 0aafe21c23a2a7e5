/**
 * `.gitlab-ci.yml` by what GitLab documents of it. Its whole schema comes in no small package, so this reads the file as
 * GitLab would and asks for what this project relies on.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';

interface Job {
  stage: string;
  script: string[];
  rules: { if: string }[];
  artifacts?: { paths?: string[]; reports?: Record<string, string>; expire_in?: string; when?: string };
  allow_failure?: boolean;
}

/** Keys of the top level that are no jobs, and keys that a job may have. */
const GLOBAL = ['workflow', 'stages', 'default', 'variables', 'include'];
const JOB = [
  'stage',
  'image',
  'rules',
  'variables',
  'script',
  'before_script',
  'artifacts',
  'cache',
  'interruptible',
  'resource_group',
  'allow_failure',
  'needs',
  'timeout',
];

const root = join(import.meta.dirname, '../..');
const file = parse(readFileSync(join(root, '.gitlab-ci.yml'), 'utf8')) as Record<string, unknown>;
const jobs = Object.entries(file).filter(([name]) => !GLOBAL.includes(name)) as [string, Job][];
const job = (name: string) => jobs.find(([own]) => own === name)?.[1];
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

test.each(jobs)('the job %s is one that GitLab can run', (_, own) => {
  expect(Object.keys(own).filter((key) => !JOB.includes(key))).toEqual([]);
  expect(file.stages).toContain(own.stage);
  expect(own.script.every((line) => typeof line === 'string' && line !== '')).toBe(true);
  expect(own.rules.length).toBeGreaterThan(0);
});

test.each(jobs)('the job %s names only scripts of the project', (_, own) => {
  const called = own.script.flatMap((line) => [...line.matchAll(/npm run (?:--silent )?([\w:]+)/g)]);
  for (const [, name = ''] of called) expect(manifest.scripts).toHaveProperty([name]);
});

test.each(jobs)('the job %s takes nothing of a stranger into its commands', (_, own) => {
  // Titles, descriptions and names of branches are written by whoever sends the change.
  const written =
    /\$\{?CI_(?:\w*TITLE|\w*DESCRIPTION|COMMIT_(?:MESSAGE|REF_NAME|BRANCH)|MERGE_REQUEST_SOURCE_BRANCH_NAME)/;
  expect(own.script.filter((line) => written.test(line))).toEqual([]);
});

describe('a merge request', () => {
  it('gets the findings at its lines and the changed entries, also when the check fails', () => {
    expect(job('content')?.artifacts).toEqual({
      when: 'always',
      expire_in: '7 days',
      paths: ['changes.md'],
      reports: { codequality: 'gl-code-quality-report.json' },
    });
    expect(job('content')?.script.at(-1)).toBe('npm run --silent check');
  });

  it('gets the changed pages as files for a week and publishes nothing', () => {
    // Without the slash GitLab shows no link.
    expect(job('preview')?.artifacts).toMatchObject({
      expose_as: 'Предпросмотр',
      paths: ['preview/'],
      expire_in: '7 days',
    });
    expect(job('pages')?.rules.map((rule) => rule.if)).toEqual([
      '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $LINKS != "true"',
    ]);
  });
});

describe('the main branch', () => {
  it('is published whole, from the folder that GitLab takes', () => {
    expect(job('pages')?.script).toContain('npm run build -- --force');
    expect(job('pages')?.artifacts?.paths).toEqual(['public']);
  });

  it('does not wait for the sources of others', () => {
    expect(job('links')?.allow_failure).toBe(true);
    expect(job('links')?.artifacts?.paths).toEqual(['links.json', 'links.md']);
  });
});
