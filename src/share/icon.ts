/** The mark of the site as browsers and phones show it, in the colour of the site. */
import sharp from 'sharp';
import { hexOf, PAGE_HEX } from '../domain/colour.ts';
import { MARK } from '../domain/ornament.ts';
import type { ColourPair } from '../model/colour.ts';

/** Follows the appearance of the browser. */
export function iconSvg({ light, dark }: ColourPair): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox=".5 0 8 8">
  <style>
    path {
      fill: none;
      stroke: ${hexOf(light)};
      stroke-width: .88;
      stroke-dasharray: .88 .12;
    }
    /* At 16 pixels a gap would only make the stitches pale. */
    @media (max-width: 24px) {
      path {
        stroke-width: 1;
        stroke-dasharray: none;
      }
    }
    @media (prefers-color-scheme: dark) {
      path {
        stroke: ${hexOf(dark)};
      }
    }
  </style>
  <path d="${MARK}"/>
</svg>
`;
}

/** For the home screen of a phone: an opaque bitmap, each stitch aligned to whole pixels. */
export function touchIcon({ light }: ColourPair): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="180" height="180">
  <rect width="100%" height="100%" fill="${PAGE_HEX.light}"/>
  <path transform="translate(24 30.5) scale(15)" shape-rendering="crispEdges" fill="none" stroke="${hexOf(light)}"
    stroke-width="${13 / 15}" stroke-dasharray="${13 / 15} ${2 / 15}" d="${MARK}"/>
</svg>`;
  return sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer();
}
