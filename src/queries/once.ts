/** A list is built once a build; the development server builds it anew, since content changes under it. */
export function once<T>(build: () => Promise<T>): () => Promise<T> {
  let built: Promise<T> | undefined;
  return () => (import.meta.env.PROD ? (built ??= build()) : build());
}
