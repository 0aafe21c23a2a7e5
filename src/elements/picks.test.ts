import { describe, expect, test } from 'vitest';
import { addressOf, idsIn, isSameSet, keptPicks, MOST_PICKS, moved, renamed, withAdded } from './picks.ts';

const picks = [{ id: 'prud', note: 'спросить цену' }, { id: 'skver' }, { id: 'muzey' }];
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join(' ');

test.each([null, '', 'не JSON', { id: 'prud' }, [1, null, { id: 7 }, { id: '../../x' }, { note: 'ничья' }]])(
  'what is kept and is no list of picks counts for nothing: %j',
  (stored) => {
    expect(keptPicks(stored)).toEqual([]);
  },
);

test('what is kept comes back, each deed once', () => {
  expect(keptPicks([...picks, { id: 'prud' }])).toEqual(picks);
});

describe('the address', () => {
  test('says the deeds and what is compared, and never a note', () => {
    expect(addressOf(picks, ['prud', 'muzey'])).toBe('?deeds=prud,skver,muzey&compare=prud,muzey');
    expect(addressOf([])).toBe('');
  });

  test('is read as it was written; what is no id is passed over', () => {
    const query = new URLSearchParams('?deeds=prud,,prud,<b>,skver');
    expect(idsIn(query, 'deeds')).toEqual(['prud', 'skver']);
    expect(idsIn(query, 'compare')).toEqual([]);
    expect(isSameSet(picks, ['skver', 'prud', 'muzey'])).toBe(true);
    expect(isSameSet(picks, ['prud', 'skver'])).toBe(false);
  });
});

test('a deed is added once, to the end, while there is room', () => {
  expect(ids(withAdded(picks, ['skver', 'prud']))).toBe('prud skver muzey');
  const many = Array.from({ length: MOST_PICKS + 5 }, (_, index) => `delo-${index}`);
  expect(withAdded(picks, many)).toHaveLength(MOST_PICKS);
  expect(withAdded(picks, many)[0]).toEqual(picks[0]);
});

test('a deed moves by one place and stays within the list', () => {
  expect(ids(moved(picks, 'muzey', -1))).toBe('prud muzey skver');
  expect(ids(moved(picks, 'prud', 1))).toBe('skver prud muzey');
  expect(ids(moved(picks, 'prud', -1))).toBe('prud skver muzey');
  expect(ids(moved(picks, 'muzey', 1))).toBe('prud skver muzey');
});

test('a renamed deed keeps its place and its note, and does not stand twice', () => {
  const now = renamed(picks, (id) => (id === 'prud' ? 'staryy-prud' : id === 'muzey' ? 'skver' : id));
  expect(now).toEqual([{ id: 'staryy-prud', note: 'спросить цену' }, { id: 'skver' }]);
});
