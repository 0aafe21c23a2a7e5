/** The addresses that reviewers are told of changed entries are those of the site. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entryAddress } from '../../src/domain/entry-address.ts';
import { readContent } from '../../src/content-layer/parse-file.ts';
import { COLLECTIONS } from '../../src/model/collections.ts';
import { builtSite } from '../sites.ts';

test('every entry has the address that is told of it', async () => {
  const { dir } = await builtSite('large');
  const { entries } = await readContent('tests/fixtures/content');
  const missing = COLLECTIONS.flatMap((collection) =>
    entries[collection].flatMap((entry) => {
      const [path = '', anchor] = entryAddress(collection, entry).split('#');
      const file = join(dir, path, 'index.html');
      const found = existsSync(file) && (!anchor || readFileSync(file, 'utf8').includes(`id="${anchor}"`));
      return found ? [] : [`${collection} ${entry.id}: ${path}`];
    }),
  );
  expect(missing).toEqual([]);
});
