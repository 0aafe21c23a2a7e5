/** Inks of a printing press for the colours of the site. */
import { converter } from 'culori';

/** Cyan, magenta, yellow, black, each in percent. */
export type Ink = readonly [cyan: number, magenta: number, yellow: number, black: number];

/** All four together, in percent: newsprint takes 240. */
const MOST_INK = 225;

/**
 * The grey of a colour is printed in black, which keeps it sharp and lets the sheet dry. A press has no greater promise to
 * give without its own profile.
 *
 * @param colour as CSS writes it
 */
export function inkOf(colour: string): Ink {
  const { r = 0, g = 0, b = 0 } = converter('rgb')(colour) ?? {};
  const [red, green, blue] = [r, g, b].map((part) => Math.min(1, Math.max(0, part))) as [
    number,
    number,
    number,
  ];
  const light = Math.max(red, green, blue);
  const colours = [red, green, blue].map((part) => (light ? ((light - part) / light) * 100 : 0));
  const black = (1 - light) * 100;
  const sum = colours.reduce((all, part) => all + part, 0);
  const share = Math.min(1, (MOST_INK - black) / (sum || 1));
  const [cyan = 0, magenta = 0, yellow = 0] = colours.map((part) => Math.round(part * share));
  return [cyan, magenta, yellow, Math.round(black)];
}
