import { describe, expect, it } from 'vitest';
import { matchTerm, type Ask } from './matching.ts';
import { parseQuery } from './query.ts';
import { openSpeller } from './spelling.ts';
import { openFamilies } from './word-families.ts';
import { keyOf } from './word-key.ts';

/** An index of these pages, each a text. */
function indexOf(pages: Record<string, string>): Ask {
  return async (beginning) => {
    const found = new Map<string, { score: number; places: number[] }>();
    for (const [page, text] of Object.entries(pages)) {
      const places = text
        .split(' ')
        .flatMap((word, place) => (keyOf(word).startsWith(beginning) ? [place] : []));
      if (places.length) found.set(page, { score: places.length, places });
    }
    return found;
  };
}

const pages = {
  a: 'общественный контроль жители контроль',
  b: 'контроль общественный двор площадка',
  c: 'благоустройство города Санкт Петербург',
};
const families = openFamilies(
  { names: ['1'], from: ['городск'] },
  async () => 'городск городск|город\nплощадок площадк',
);
const match = async (text: string) => {
  const [term] = parseQuery(text).terms;
  if (!term) throw new Error('no term');
  const { hits, instead } = await matchTerm(term, { ask: indexOf(pages), families }, async () =>
    openSpeller(['благоустройство площадка контроль'], () => false),
  );
  return { pages: [...hits.keys()], instead, hits };
};

describe('matchTerm', () => {
  it('finds the word in another form with the same stem', async () => {
    expect((await match('контролем')).pages).toEqual(['a', 'b']);
  });

  it('finds forms with another stem, also while they are being typed', async () => {
    expect((await match('площадок')).pages).toEqual(['b']);
    expect((await match('площадо')).pages).toEqual(['b']);
  });

  it('waits for no part of the index before it asks for the others', async () => {
    const [term] = parseQuery('площадок').terms;
    if (!term) throw new Error('no term');
    const index = indexOf(pages);
    const ask: Ask = (prefix) =>
      prefix.startsWith('площадок') ? new Promise(() => undefined) : index(prefix);
    const { hits } = await matchTerm(term, { ask, families }, () => Promise.reject());
    expect([...hits.keys()]).toEqual(['b']);
  });

  it('finds words of the same root, which stand nowhere', async () => {
    const { hits } = await match('городской');
    expect([...hits]).toEqual([['c', { score: 0, places: [], isIn: new Set(['kin']) }]]);
  });

  it('finds a phrase where its words stand in order', async () => {
    const { pages: found, hits } = await match('«общественный контроль»');
    expect(found).toEqual(['a']);
    expect(hits.get('a')?.places).toEqual([0, 1]);
    expect((await match('санкт-петербург')).pages).toEqual(['c']);
  });

  it('finds a word by its beginning while it is being typed', async () => {
    const { pages: found, instead } = await match('благоустр');
    expect(found).toEqual(['c']);
    expect(instead).toBeUndefined();
  });

  it.each([
    ['rjynhjkm', { words: 'контроль', how: 'layout' }],
    [',kfujecnhjqcndj', { words: 'благоустройство', how: 'layout' }],
    ['kontrol', { words: 'контрол', how: 'transliteration' }],
    ['blagoustroystvo', { words: 'благоустройство', how: 'transliteration' }],
    ['плащадка', { words: 'площадка', how: 'spelling' }],
    ['благоустройсто', { words: 'благоустройство', how: 'spelling' }],
    ['ploschatka', { words: 'площадка', how: 'spelling' }],
  ])('understands %s', async (typed, instead) => {
    const found = await match(typed);
    expect(found.instead).toEqual(instead);
    expect(found.pages).not.toEqual([]);
  });

  it('says when nothing is like the word', async () => {
    expect(await match('щщщщщ')).toMatchObject({ pages: [], instead: undefined });
  });
});
