/** Colours that stand in style sheets and also where CSS does not reach: pictures, icons, the manifest, the check. */
import { converter, formatCss, formatHex, parse, wcagContrast } from 'culori';
import { number } from '../language/format.ts';
import type { ColourPair } from '../model/colour.ts';

/** What every site has; its inks stand out from `page`. */
export const PALETTE = {
  page: { light: 'oklch(98.5% 0.008 90)', dark: 'oklch(20% 0.012 235)' },
  tint: { light: 'oklch(92.5% 0.014 90)', dark: 'oklch(29% 0.016 235)' },
  text: { light: 'oklch(24% 0.02 260)', dark: 'oklch(93% 0.012 90)' },
  quiet: { light: 'oklch(41% 0.015 260)', dark: 'oklch(78% 0.012 90)' },
  hairline: { light: 'oklch(85% 0.014 90)', dark: 'oklch(37% 0.014 235)' },
  accent: { light: 'oklch(45% 0.155 28)', dark: 'oklch(78% 0.12 28)' },
} satisfies Record<string, ColourPair>;

/** For what reads no `oklch()`. */
export function hexOf(colour: string): string {
  const hex = formatHex(colour);
  if (hex === undefined) throw new Error(`«${colour}» is no colour`);
  return hex;
}

/** The page for what reads no `oklch()`: the browser around it, icons, pictures. */
export const PAGE_HEX: ColourPair = { light: hexOf(PALETTE.page.light), dark: hexOf(PALETTE.page.dark) };

/** As a style sheet may safely hold it: the parser forgives a missing bracket, which would break the sheet. */
function cssOf(colour: string): string {
  const parsed = parse(colour);
  return (parsed?.mode === 'rgb' ? undefined : formatCss(parsed)) ?? hexOf(colour);
}

/** The colour that CSS takes in either appearance of the site. */
export function lightDark({ light, dark }: ColourPair): string {
  return `light-dark(${cssOf(light)}, ${cssOf(dark)})`;
}

/** Lines under links: the hue of the site, paler than its words. */
function underlineOf({ light, dark }: ColourPair): ColourPair {
  const paler = (colour: string, lightness: number) => {
    const { c = 0, h = 0 } = converter('oklch')(colour) ?? {};
    return `oklch(${lightness}% ${Math.min(c, 0.08)} ${h})`;
  };
  return { light: paler(light, 62), dark: paler(dark, 60) };
}

/** The custom properties that follow from these and from the colour of the site. */
export function colourProperties(brand: ColourPair): Record<string, string> {
  return {
    ...Object.fromEntries(
      Object.entries(PALETTE).map(([name, pair]) => [`--color-${name}`, lightDark(pair)]),
    ),
    '--color-brand': lightDark(brand),
    '--color-underline': lightDark(underlineOf(brand)),
    '--direction-ink': 'var(--color-brand)',
  };
}

/** What WCAG asks of words. */
const LEAST_CONTRAST = 4.5;

export interface InkFault {
  appearance: keyof ColourPair;
  message: string;
  advice: string;
}

/** What keeps the colours of a pair from being the ink of words on a page. */
export function inkFaults(pair: ColourPair): InkFault[] {
  return (['light', 'dark'] as const).flatMap((appearance) => {
    const colour = pair[appearance];
    const parsed = parse(colour);
    if (!parsed || (parsed.alpha ?? 1) < 1) {
      const message = `«${colour}» — не цвет или цвет прозрачный`;
      return [{ appearance, message, advice: 'запишите цвет, как в CSS: «oklch(40% 0.1 250)», «#204a87»' }];
    }
    const ratio = wcagContrast(hexOf(colour), PAGE_HEX[appearance]);
    if (ratio >= LEAST_CONTRAST) return [];
    return [
      {
        appearance,
        message: `цвет «${colour}» сливается со страницей: контраст ${contrast(ratio)}, нужно не меньше ${contrast(LEAST_CONTRAST)}`,
        advice: `возьмите цвет ${appearance === 'light' ? 'темнее' : 'светлее'}: первое число в oklch(…) — светлота`,
      },
    ];
  });
}

/** Rounded down: a ratio that is too small never looks as if it were enough. */
function contrast(ratio: number): string {
  return `${number(Math.floor(ratio * 10) / 10)} : 1`;
}
