/**
 * What a reader has typed into papers, kept in this browser. A field means the same in every paper, so it is typed once.
 * Browsers may refuse to store: then nothing is read, and what was to be stored is said not to be.
 */
const STORED = 'papers';

export interface TypedField {
  text: string;
  /** The name of the paper in which it was typed. */
  paper: string;
}
type Draft = Record<string, TypedField | undefined>;

export function savedDraft(): Draft {
  try {
    const stored = JSON.parse(localStorage.getItem(STORED) ?? '{}') as Draft | null;
    return Object.fromEntries(Object.entries(stored ?? {}).filter(([, field]) => isTyped(field)));
  } catch {
    return {};
  }
}

/** Whether the browser has stored it; fields without a value are forgotten. */
export function keepInDraft(fields: Draft): boolean {
  try {
    // Read anew: another paper may have been filled in meanwhile.
    localStorage.setItem(STORED, JSON.stringify({ ...savedDraft(), ...fields }));
    return true;
  } catch {
    return false;
  }
}

const isTyped = (field: Partial<Record<keyof TypedField, unknown>> | null | undefined) =>
  typeof field?.paper === 'string' && typeof field.text === 'string' && field.text !== '';
