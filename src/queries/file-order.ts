/** Records in the order their editor gave them. */
export function inFileOrder<E extends { data: { position: number } }>(entries: E[]): E[] {
  return [...entries].sort((a, b) => a.data.position - b.data.position);
}
