/** Text out of bytes: files are UTF-8; what old programs save is recognised, so that a finding can name it. */

export interface Decoded {
  text: string;
  /** Name of the encoding, when it is not UTF-8. */
  encoding?: string;
}

const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true });
const OTHERS = { 'windows-1251': 'Windows-1251', 'koi8-r': 'KOI8-R', ibm866: 'CP866' };

export function decode(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes);
  if (wide) return { text: read(bytes, wide).replace(/^\uFEFF/, ''), encoding: 'UTF-16' };
  const text = UTF_8.decode(bytes);
  const lost = count(text, /\uFFFD/g);
  if (!lost) return { text };
  // A few broken letters in a text that is read otherwise are findings of their own.
  if (lost <= count(text, /[а-яё]/gi)) return { text };
  // Sentences are small letters for the most part, and in each encoding the capitals stand elsewhere.
  const [best] = Object.entries(OTHERS)
    .map(([label, encoding]) => ({ text: read(bytes, label), encoding }))
    .sort((a, b) => smallLetters(b.text) - smallLetters(a.text));
  return best && smallLetters(best.text) >= lost / 2 ? best : { text };
}

function read(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
}

/** UTF-16 has a mark at its start, or every second byte of its spaces and line ends is zero. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (!bytes.includes(0)) return undefined;
  const zeros = [0, 0];
  for (const [at, byte] of bytes.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) <= bytes.length / 20 || Math.min(even, odd) > 0) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function smallLetters(text: string): number {
  return count(text, /[а-яё]/g);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
