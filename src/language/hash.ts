const encoder = new TextEncoder();

/**
 * A number of 32 bits that a text always has: FNV-1a over its UTF-8, then the finish of MurmurHash3, without which texts
 * that differ in one letter share most bits.
 */
export function hashOf(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of encoder.encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
