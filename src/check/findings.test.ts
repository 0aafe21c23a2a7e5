import { appendFileSync, cpSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { readRecord, writeRecord } from '../cache/cached-files.ts';
import { findingsOf } from './findings.ts';

const folder = temporaryFolder();
const contentDir = join(folder, 'content');
cpSync('tests/fixtures/content', contentDir, { recursive: true });
const options = { cacheFile: join(folder, 'cache'), siteConfig: resolve('tests/fixtures/site.config.ts') };
const record = `${options.cacheFile}.findings`;
const card = join(contentDir, 'practices/testovo-skver/index.mdx');

/** Whether the findings are those of the last time, and not looked for anew. */
async function isKnown(): Promise<boolean> {
  const { files } = await findingsOf(contentDir, options);
  const [state] = String(await readRecord(record)).split('{');
  await writeRecord(record, `${state}{"issues":[],"files":-1}`);
  return files < 0;
}

test('while nothing changes findings are those of the last time', async () => {
  expect([await isKnown(), await isKnown()]).toEqual([false, true]);
});

test.each<[string, () => void]>([
  ['a text', () => appendFileSync(card, '\nЕщё слово.\n')],
  ['words of the list', () => appendFileSync(join(contentDir, 'words.txt'), 'фотозона\n')],
  ['a folder that is named like a file', () => mkdirSync(join(contentDir, 'foto.jpg'))],
  ['a file less', () => rmSync(join(contentDir, 'glossary.yaml'))],
])('%s makes them be looked for anew', async (_, change) => {
  change();
  expect([await isKnown(), await isKnown()]).toEqual([false, true]);
});
