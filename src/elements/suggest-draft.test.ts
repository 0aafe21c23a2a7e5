import fc from 'fast-check';
import { afterAll, expect, test, vi } from 'vitest';
import { keptDraft, wordsIn } from './suggest-draft.ts';

const draftIn = (stored: string) => {
  vi.stubGlobal('localStorage', { getItem: () => stored });
  return keptDraft(null);
};
afterAll(() => void vi.unstubAllGlobals());

const typed = { title: 'Мой текст', done: [{ text: 'Вычистили' }], isOpen: true };
const record = {
  collection: 'organisations',
  id: 'a',
  name: 'ТОС',
  region: '',
  path: 'a.yaml',
  text: '- id: a',
};

test('a draft is what the form has stored', () => {
  const draft = { saved: '2026-01-01', typed, added: [record], unplaced: ['старое'] };
  expect(draftIn(JSON.stringify(draft))).toEqual({ ...draft, unplaced: ['старое'] });
});

test.each(['{}', '[]', 'null', '""', '{"typed":null}', '{"typed":{},"added":{}}', '{"saved":"2026-01-01"}'])(
  '%s is none',
  (stored) => expect(draftIn(stored)).toBeUndefined(),
);

test.each<[string, string[]]>([
  ['5', ['5']],
  ['"мой текст"', ['мой текст']],
  ['{"typed":{"title":"мой те', ['{"typed":{"title":"мой те']],
  ['{"typed":["мой",["текст",null]]}', ['мой', 'текст']],
  ['{"title":"мой текст"}', ['мой текст']],
  ['{"added":[{"name":"ТОС"}]}', ['ТОС']],
])('%s is none, and its words come back', (stored, unplaced) => {
  expect(draftIn(stored)).toMatchObject({ typed: {}, added: [], unplaced });
});

test('no word of whatever is stored is lost', () => {
  const deep = JSON.parse('['.repeat(5000) + '"слово"' + ']'.repeat(5000)) as unknown;
  expect(wordsIn(deep)).toEqual(['слово']);
  const part = fc.jsonValue();
  fc.assert(
    fc.property(fc.record({ typed: part, added: part, unplaced: part, other: part }), (all) => {
      const stored = JSON.stringify({ ...all, saved: 'вчера' });
      const { typed, added, unplaced } = draftIn(stored) ?? {};
      const words = (value: unknown) => wordsIn(value).sort();
      expect(words([typed, added, unplaced])).toEqual(words(JSON.parse(JSON.stringify(all))));
    }),
    { numRuns: 200 },
  );
});
