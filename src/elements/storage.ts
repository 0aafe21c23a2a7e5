/** What this browser keeps of a reader's work. It may refuse to: that is said, and nothing breaks. */

/** The value stored; what is no JSON comes back as its text. Null where there is none, undefined where the browser refuses. */
export function stored(key: string): unknown {
  let text: string | null | undefined;
  try {
    text = localStorage.getItem(key);
    return text && JSON.parse(text);
  } catch {
    return text;
  }
}

/** Whether the browser has stored it. */
export function store(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
