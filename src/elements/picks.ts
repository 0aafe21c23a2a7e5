/** A reader's picks: what the browser keeps of them, and what an address says. */

export interface Pick {
  id: string;
  /** The reader's own; it never leaves the browser. */
  note?: string;
}

/** As many stand on a page that somebody still reads. */
export const MOST_PICKS = 20;

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What was kept; anything else that stands there is taken for nothing. */
export function keptPicks(kept: unknown): Pick[] {
  if (!Array.isArray(kept)) return [];
  return once(
    kept.flatMap((item: Partial<Pick> | null) => {
      const { id, note } = item ?? {};
      if (typeof id !== 'string' || !ID.test(id)) return [];
      return typeof note === 'string' && note ? { id, note } : { id };
    }),
  );
}

/** The ids that a parameter of an address names, each once. */
export function idsIn(address: URLSearchParams, name: string): string[] {
  const ids = (address.get(name) ?? '').split(',').filter((id) => ID.test(id));
  return once(ids.map((id) => ({ id }))).map(({ id }) => id);
}

/** `deeds=a,b&compare=a,b` without escapes: an id needs none. */
export function addressOf(picks: readonly Pick[], compared: readonly string[] = []): string {
  const parts = Object.entries({ deeds: picks.map(({ id }) => id), compare: compared });
  const written = parts.filter(([, ids]) => ids.length > 0).map(([name, ids]) => `${name}=${ids.join(',')}`);
  return written.length > 0 ? `?${written.join('&')}` : '';
}

/** Those that are not there yet go to the end, as long as there is room. */
export function withAdded(picks: readonly Pick[], ids: readonly string[]): Pick[] {
  return once([...picks, ...ids.map((id) => ({ id }))]);
}

export function without(picks: readonly Pick[], id: string): Pick[] {
  return picks.filter((pick) => pick.id !== id);
}

export function moved(picks: readonly Pick[], id: string, by: -1 | 1): Pick[] {
  const from = picks.findIndex((pick) => pick.id === id);
  const pick = picks[from];
  const rest = without(picks, id);
  return pick ? rest.toSpliced(Math.max(0, from + by), 0, pick) : rest;
}

/** Present ids in place of former ones. */
export function renamed(picks: readonly Pick[], presentOf: (id: string) => string): Pick[] {
  return once(picks.map((pick) => ({ ...pick, id: presentOf(pick.id) })));
}

/** Whatever the order. */
export function isSameSet(picks: readonly Pick[], ids: readonly string[]): boolean {
  return picks.length === ids.length && picks.every(({ id }) => ids.includes(id));
}

function once(picks: readonly Pick[]): Pick[] {
  return [...Map.groupBy(picks, ({ id }) => id).values()]
    .flatMap(([first]) => first ?? [])
    .slice(0, MOST_PICKS);
}
