/** Ornament and codes for the templates: rows of signs, which Typst draws as strokes. */
import { encode } from 'uqr';
import { motifRows } from '../domain/ornament.ts';
import type { Motif } from '../model/taxonomy.ts';
import { bare } from '../model/web-address.ts';

/** A motif side by side as many times as asked, with a stitch of air between. */
export function stampRow(motif: Motif, times: number): string[] {
  return motifRows(motif).map((row) => Array.from({ length: times }, () => row).join('.'));
}

/** Where to read on, with its address as paper shows it and the modules of its QR code, `1` dark, without the quiet zone. */
export function withCode<T extends { url: string }>(place: T) {
  const { data } = encode(place.url, { ecc: 'M', border: 0 });
  return { ...place, address: bare(place.url), qr: data.map((row) => row.map(Number).join('')) };
}
