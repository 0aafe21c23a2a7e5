import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { readContent } from '../content-layer/parse-file.ts';
import { emptyContent } from '../model/entry.ts';
import { missingFiles } from './finished-site.ts';

const dir = temporaryFolder();

function put(path: string, text: string): string {
  const file = join(dir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return path;
}

test('files that Astro has drawn are there, and whole', () => {
  const drawn = [
    put('index.html', '<html>…</html>'),
    put('long/index.html', `<html>${'…'.repeat(1000)}</html>\n<script></script>`),
    put('short/index.html', '<html>…'),
    put('data.json', ''),
    put('all.csv', 'a'),
    'gone/index.html',
  ];
  expect(missingFiles(dir, drawn, emptyContent([]))).toEqual([
    'short/index.html',
    'data.json',
    'gone/index.html',
  ]);
});

test('a collection that has entries has pages', async () => {
  const content = await readContent('tests/fixtures/content');
  const [first, second] = content.entries.practices.map(({ id }) => `practices/${id}/index.html`);
  expect(missingFiles(dir, [], content)).toContain(first);
  put(second ?? '', '');
  expect(missingFiles(dir, [], content)).not.toContain(first);
});
