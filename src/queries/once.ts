import { contentVersion } from '../content-layer/shared-files.ts';

/** Builds a list once; again when the development server has other content. */
export function once<T>(build: () => Promise<T>): () => Promise<T> {
  let built: Promise<T> | undefined;
  let version: number | undefined;
  return () => {
    if (version !== contentVersion()) built = undefined;
    version = contentVersion();
    return (built ??= build());
  };
}
