/** Every card of this collection can be opened in the form «Предложить практику». */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { changedText, openCard } from '../../src/authoring/opened-card.ts';

test('what is opened and not changed keeps its bytes, and the form shows nearly all of it', () => {
  const ids = readdirSync('content/practices');
  const cards = ids.map((id) => openCard(id, readFileSync(`content/practices/${id}/index.mdx`, 'utf8')));
  const changed = cards.filter((card) => changedText(card, structuredClone(card.typed)) !== card.text);
  expect(changed.map(({ id }) => id)).toEqual([]);
  expect(cards.flatMap(({ kept }) => kept).length).toBeLessThan(ids.length / 20);
});
