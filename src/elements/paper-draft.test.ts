import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepInDraft, savedDraft } from './paper-draft.ts';

const stored = new Map<string, string>();
const storage = {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => void stored.set(key, value),
};
beforeEach(() => {
  stored.clear();
  vi.stubGlobal('localStorage', storage);
});
afterEach(() => void vi.unstubAllGlobals());

const tos = { text: 'Заречный', paper: 'Лист' };

test('fields of several papers stand in one draft, and are forgotten one by one', () => {
  expect(savedDraft()).toEqual({});
  expect(keepInDraft({ tos, date: { text: '2027-03-14', paper: 'Лист' } })).toBe(true);
  keepInDraft({ place: { text: 'Тестово', paper: 'Протокол' }, date: undefined });
  expect(savedDraft()).toEqual({ tos, place: { text: 'Тестово', paper: 'Протокол' } });
});

test.each([
  '{',
  'null',
  '"слово"',
  '{"tos":"Заречный"}',
  '{"tos":null}',
  '{"tos":{"text":5,"paper":[]}}',
  '[{}]',
])('what something else has stored there is no draft: %s', (foreign) => {
  stored.set('papers', foreign);
  expect(savedDraft()).toEqual({});
  expect(keepInDraft({ tos })).toBe(true);
  expect(savedDraft()).toEqual({ tos });
});

test('a browser that stores nothing, or nothing more, says so', () => {
  const refuse = () => {
    throw new DOMException('no', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { ...storage, setItem: refuse });
  expect(keepInDraft({ tos })).toBe(false);
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
  expect(savedDraft()).toEqual({});
  expect(keepInDraft({ tos })).toBe(false);
});
