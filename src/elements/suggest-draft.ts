/** What was typed into the form «Предложить практику», kept in this browser; each published card has a draft of its own. */
import type { NewRecord } from '../authoring/new-record.ts';
import { store, stored } from './storage.ts';

/** Of what the author missed in a list; offered in the region that it was missed in. */
export type AddedRecord = NewRecord & { region: string };

export interface Draft {
  saved: string;
  typed: Readonly<Record<string, unknown>>;
  added: AddedRecord[];
  /** Words that have no place in the form. */
  unplaced: string[];
}

const keyOf = (card: string | null) => ['suggested-practice', ...(card ? [card] : [])].join(':');

/** Whatever has been stored, by this version of the site or another: its words come back in any case. */
export function keptDraft(card: string | null): Draft | undefined {
  const kept = stored(keyOf(card)) ?? {};
  const { saved, typed, added, ...rest } = isGroup(kept) ? kept : { rest: kept };
  const records = [added].flat() as unknown[];
  const draft = {
    saved: String(saved),
    typed: isGroup(typed) ? typed : {},
    added: records.filter(isRecord),
    unplaced: wordsIn([rest, isGroup(typed) ? '' : typed, records.filter((each) => !isRecord(each))]),
  };
  return wordsIn(draft.typed).length || draft.added.length || draft.unplaced.length ? draft : undefined;
}

export const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isRecord = (value: unknown): value is AddedRecord =>
  isGroup(value) &&
  ['collection', 'id', 'name', 'region', 'path', 'text'].every((name) => typeof value[name] === 'string');

/** All texts in a value, however deep. */
export function wordsIn(value: unknown): string[] {
  const words: string[] = [];
  const rest = [value];
  while (rest.length) {
    const each = rest.pop();
    if (typeof each === 'object' && each) for (const inner of Object.values(each).reverse()) rest.push(inner);
    else if (String(each ?? '').trim() && typeof each !== 'boolean') words.push(String(each));
  }
  return words;
}

/** Returns whether the browser keeps it. */
export function keepDraft(card: string | null, draft: Omit<Draft, 'saved'>): boolean {
  return store(keyOf(card), { saved: new Date().toISOString(), ...draft });
}

export function forgetDraft(card: string | null): void {
  localStorage.removeItem(keyOf(card));
}
