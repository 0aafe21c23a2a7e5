/** Raised and lowered digits have characters of their own: «м²», «CO₂». */

const RAISED = new Map([...'0123456789+-−–()'].map((sign, at) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁽⁾'][at]]));
const LOWERED = new Map([...'0123456789+-−–()'].map((sign, at) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₋₍₎'][at]]));

/** Undefined when a sign has no raised form. */
export const raised = (text: string): string | undefined => spelt(text, RAISED);
export const lowered = (text: string): string | undefined => spelt(text, LOWERED);

function spelt(text: string, signs: ReadonlyMap<string, string | undefined>): string | undefined {
  const found = [...text.trim()].map((sign) => signs.get(sign));
  return found.length && found.every((sign) => sign) ? found.join('') : undefined;
}
