/** What was typed into the form «Предложить практику», kept in this browser; each published card has a draft of its own. */
import type { NewRecord } from '../authoring/new-record.ts';
import type { TypedEntry } from '../authoring/typed-values.ts';

/** Of what the author missed in a list; offered in the region that it was missed in. */
export type AddedRecord = NewRecord & { region: string };

export interface Draft {
  saved: string;
  typed: TypedEntry;
  added?: AddedRecord[];
}

const keyOf = (card: string | null) => ['suggested-practice', ...(card ? [card] : [])].join(':');

export function keptDraft(card: string | null): Draft | undefined {
  try {
    return (JSON.parse(localStorage.getItem(keyOf(card)) ?? 'null') as Draft | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Returns whether the browser keeps it. */
export function keepDraft(card: string | null, draft: Omit<Draft, 'saved'>): boolean {
  try {
    localStorage.setItem(keyOf(card), JSON.stringify({ saved: new Date().toISOString(), ...draft }));
    return true;
  } catch {
    return false;
  }
}

export function forgetDraft(card: string | null): void {
  localStorage.removeItem(keyOf(card));
}
