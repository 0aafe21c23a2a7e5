/** Colours that a collection gives its site. */
import * as z from 'zod';

/** In CSS syntax, which only the check validates: the form in the browser should not load a colour parser. */
const colour = () => z.string().trim().min(1).max(60);

/** An ink in both appearances of the site. */
export const colourPair = () =>
  z.strictObject({
    light: colour().meta({
      description: 'На светлой странице',
      hint: "как в CSS: oklch(40% 0.1 250) или '#204a87' в кавычках",
    }),
    dark: colour().describe('На тёмной странице'),
  });
export type ColourPair = z.output<ReturnType<typeof colourPair>>;
