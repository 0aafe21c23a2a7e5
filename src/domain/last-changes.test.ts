import { expect, test } from 'vitest';
import type { Entries } from '../model/entry.ts';
import { lastChange, lastChanges } from './last-changes.ts';

const practice = (id: string, checked: string, rest: object = {}) => ({
  id,
  data: { checked, region: 'oblast', themes: ['ponds'], directions: ['ecology'], ...rest },
});
const days = lastChanges({
  practices: [
    practice('old', '2024-05-01', { municipality: 'okrug' }),
    practice('new', '2025-02-03', { themes: [] }),
  ],
  recipes: [{ id: 'prud', data: { checked: '2024-06-01' } }],
  papers: [],
  resolutions: [{ id: 'sezd', data: { adopted: '2020-01-15' } }],
  editions: [{ id: 'sezd/2019-05-20', data: { adopted: '2019-05-20' } }],
  followUps: [
    {
      id: 'resolutions/sezd',
      data: { records: [{ checked: '2023-01-01' }, {}], sources: [{ accessed: '2023-03-01' }, {}] },
    },
    { id: 'strategy/plan', data: { records: [{}], sources: [{}] } },
  ],
} as unknown as Entries);

test.each([
  ['/practices/old/', '2024-05-01'],
  ['/practices/', '2025-02-03'],
  ['/practices/2/', '2025-02-03'],
  ['/regions/oblast/', '2025-02-03'],
  ['/regions/oblast/okrug/', '2024-05-01'],
  ['/themes/ponds/', '2024-05-01'],
  ['/recipes/prud/', '2024-06-01'],
  ['/resolutions/sezd/', '2023-03-01'],
  ['/resolutions/sezd/2019-05-20/', '2019-05-20'],
  ['/resolutions/sezd/follow-up/', '2023-03-01'],
])('%s changed last on %s', (path, day) => {
  expect(lastChange(days, path)).toBe(day);
});

test.each(['/strategy/plan/', '/papers/', '/about/', '/contests/grant/'])('of %s nothing is said', (path) => {
  expect(lastChange(days, path)).toBeUndefined();
});
