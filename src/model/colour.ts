/** Colours that a collection gives its site. */
import * as z from 'zod';

/** As CSS writes it. Whether it is a colour is left to the check: the code that knows would be sent to every reader of a form. */
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
