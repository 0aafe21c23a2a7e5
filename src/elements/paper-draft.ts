/** What a reader has typed into papers, kept in this browser. A field means the same in every paper, so it is typed once. */
import { store, stored } from './storage.ts';

const STORED = 'papers';

export interface TypedField {
  text: string;
  /** The name of the paper in which it was typed. */
  paper: string;
}
type Draft = Record<string, TypedField | undefined>;

export function savedDraft(): Draft {
  const fields = Object.entries((stored(STORED) ?? {}) as Draft);
  return Object.fromEntries(fields.filter(([, field]) => isTyped(field)));
}

/** Whether the browser has stored it; fields without a value are forgotten. */
export function keepInDraft(fields: Draft): boolean {
  // Read anew: another paper may have been filled in meanwhile.
  return store(STORED, { ...savedDraft(), ...fields });
}

const isTyped = (field: Partial<Record<keyof TypedField, unknown>> | null | undefined) =>
  typeof field?.paper === 'string' && typeof field.text === 'string' && field.text !== '';
