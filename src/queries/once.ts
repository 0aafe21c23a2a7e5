/** Builds a list once per build; the development server rebuilds it, because its content changes. */
export function once<T>(build: () => Promise<T>): () => Promise<T> {
  let built: Promise<T> | undefined;
  return () => (import.meta.env.PROD ? (built ??= build()) : build());
}
