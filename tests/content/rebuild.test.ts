/** A build that goes on from a former one gives what a build from nothing gives. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { differingFiles } from '../../scripts/site-benchmark/built-files.ts';
import { readSettings } from '../../src/settings.ts';

let folder: string;
let environment: Record<string, string>;

async function build(...options: string[]): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['scripts/build.ts', ...options], {
    env: { ...process.env, ...environment, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return stdout + stderr;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rebuild-'));
  environment = { CONTENT_DIR: join(folder, 'content'), OUT_DIR: join(folder, 'dist') };
  await cp('content', join(folder, 'content'), { recursive: true });
});

afterAll(async () => {
  await rm(readSettings(environment).cacheDir, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

it('after a title, a sum and a theme have changed', async () => {
  await build();
  const practices = join(folder, 'content/practices');
  const [first = '', second = '', third = ''] = (await readdir(practices)).sort();
  const edit = async (id: string, pattern: RegExp, by: string) => {
    const file = join(practices, id, 'index.mdx');
    const text = await readFile(file, 'utf8');
    expect(text).toMatch(pattern);
    await writeFile(file, text.replace(pattern, by));
  };
  await edit(first, /^title: .*/m, 'title: Совсем другое название этой карточки');
  await edit(second, /^themes: .*/m, 'themes: [playgrounds, leaders]');
  await edit(third, /^summary: .*/m, 'summary: Другие слова о том же.');
  await build();
  await rename(join(folder, 'dist'), join(folder, 'continued'));
  await build('--force');
  expect(await differingFiles(join(folder, 'continued'), join(folder, 'dist'))).toEqual([]);
}, 600_000);
