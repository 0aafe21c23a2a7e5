import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { readContent } from '../content-layer/parse-file.ts';
import { missingPages, pagesOfCollections } from './finished-site.ts';

const dir = temporaryFolder();

test('a collection that has entries has pages', async () => {
  const content = await readContent('tests/fixtures/content');
  const [first, second] = content.entries.practices.map(({ id }) => `practices/${id}/index.html`);
  const pages = pagesOfCollections(content);
  expect(missingPages(dir, pages)).toContain(first);
  const file = join(dir, second ?? '');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  expect(missingPages(dir, pages)).not.toContain(first);
});
