import { hash } from 'node:crypto';

/** What takes fewer characters is written out rather than digested. */
const SHORT = 1_000;

/** Of objects that are not short: what pages are given holds entries, and each of them is met many times. */
const known = new WeakMap<object, string | undefined>();

/**
 * SHA-256 in hexadecimal, equal for equal values in any process. Undefined for one that cannot be compared: a promise, an object
 * of a class, a function unless its properties show what it works on. Values may not change afterwards.
 */
export function valueDigest(value: unknown): string | undefined {
  const written = writtenOf(value);
  return written === undefined || isDigest(written) ? written : hash('sha256', written);
}

/** The value in so many characters, or the digest of more of them. */
function writtenOf(value: unknown): string | undefined {
  if (typeof value === 'string') return shortened(`"${value.length} ${value}`);
  if ((typeof value !== 'object' || value === null) && typeof value !== 'function') return String(value);
  if (known.has(value)) return known.get(value);
  const digest = digestOf(value);
  if (digest === undefined || isDigest(digest)) known.set(value, digest);
  return digest;
}

function digestOf(value: object): string | undefined {
  if (value instanceof Uint8Array) return shortened(`bytes ${hash('sha256', value)}`);
  if (value instanceof Date) return `Date ${value.getTime()}`;
  const { kind, parts } = partsOf(value) ?? {};
  const written = parts?.map(writtenOf);
  if (!written || written.includes(undefined)) return undefined;
  return shortened(`${kind} ${written.length} ${written.join(',')}`);
}

function partsOf(value: object): { kind: string; parts: unknown[] } | undefined {
  if (Array.isArray(value)) return { kind: 'Array', parts: value as unknown[] };
  if (value instanceof Map) return { kind: 'Map', parts: [...value].flat() };
  if (value instanceof Set) return { kind: 'Set', parts: [...(value as Set<unknown>)] };
  // Astro publishes a picture of whose data anything is read, but for a clone of them.
  const data = (value as { clone?: object }).clone ?? value;
  const parts = Object.entries(data).flat();
  if (typeof value === 'function') return parts.length ? { kind: 'function', parts } : undefined;
  const prototype: unknown = Object.getPrototypeOf(data);
  return prototype === Object.prototype || prototype === null ? { kind: 'object', parts } : undefined;
}

const DIGEST_LENGTH = 64;
const isDigest = (text: string) => text.length === DIGEST_LENGTH && !text.includes(' ');

function shortened(text: string): string {
  return text.length > SHORT ? hash('sha256', text) : text;
}
