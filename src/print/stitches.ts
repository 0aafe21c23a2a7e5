/** Ornament and codes for the templates: rows of signs, which Typst draws as strokes. */
import { encode } from 'uqr';
import { motifRows } from '../domain/ornament.ts';
import type { Motif } from '../model/taxonomy.ts';

/** A motif side by side as many times as asked, with a stitch of air between. */
export function stampRow(motif: Motif, times: number): string[] {
  return motifRows(motif).map((row) => Array.from({ length: times }, () => row).join('.'));
}

/** Modules of a QR code, `1` dark, without the quiet zone. */
export function qrRows(address: string): string[] {
  return encode(address, { ecc: 'M', border: 0 }).data.map((row) => row.map(Number).join(''));
}
