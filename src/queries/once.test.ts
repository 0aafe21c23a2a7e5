import { expect, test } from 'vitest';
import { shareFiles } from '../content-layer/shared-files.ts';
import { once } from './once.ts';

test('a list is built again for other content', async () => {
  let builds = 0;
  const list = once(() => Promise.resolve((builds += 1)));
  expect(await Promise.all([list(), list()])).toEqual([1, 1]);
  shareFiles('/content', []);
  expect([await list(), await list()]).toEqual([2, 2]);
});
