/** What other sites show of this collection: the heights are counted from the words, whatever an editor writes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPage } from '../../browser/browser.ts';
import { framesOn, tooLowFrames } from '../../browser/frames.ts';
import { builtSite } from '../../sites.ts';

const { dir, contentDir, url } = await builtSite('collection');

test('cards, clauses and charts fit into their frames, where these are narrowest and where their type grows', async () => {
  const { page } = await openPage('about:blank');
  // A fifth of them: all would take as long as a build, and a frame that is too low scrolls, it loses nothing.
  const some = readdirSync(join(dir, 'embed/practices')).filter((_, at) => at % 5 === 0);
  const cards = some.map((id) => {
    const record = JSON.parse(readFileSync(join(dir, 'practices', `${id}.json`), 'utf8')) as {
      height: number;
    };
    return { src: `${url}embed/practices/${id}/`, height: record.height };
  });
  const clauses = [];
  for (const id of readdirSync(join(contentDir, 'resolutions')))
    clauses.push(...(await framesOn(page, `${url}resolutions/${id}/embed/`)));
  const charts = await framesOn(page, `${url}embed/`);
  expect([cards.length > 0, clauses.length > 0, charts.length > 0]).toEqual([true, true, true]);
  expect(await tooLowFrames(page, [...cards, ...clauses, ...charts], [300, 480])).toEqual([]);
});
