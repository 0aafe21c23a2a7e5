/** What other sites show, in frames as tall as the code says. */
import type { Page } from 'playwright-core';

interface Frame {
  src: string;
  height: number;
}

/** Those that a page shows beside their code. */
export async function framesOn(page: Page, address: string): Promise<Frame[]> {
  await page.goto(address);
  return page
    .locator('.embed iframe')
    .evaluateAll((all) =>
      (all as HTMLIFrameElement[]).map(({ src, height }) => ({ src, height: Number(height) })),
    );
}

/** Those that would scroll, with the width at which they do: all at once in the open page, which is of the same site. */
export async function tooLowFrames(
  page: Page,
  frames: readonly Frame[],
  widths: readonly number[],
): Promise<string[]> {
  return page.evaluate(
    async ([all, tried]) => {
      const drawn = all.map(({ src, height }) =>
        Object.assign(document.createElement('iframe'), { src, height }),
      );
      document.body.append(...drawn);
      await Promise.all(
        drawn.map((frame) => new Promise((resolve) => frame.addEventListener('load', resolve))),
      );
      return tried.flatMap((width) => {
        for (const frame of drawn) frame.width = String(width);
        return drawn.flatMap(({ src, height, contentDocument }) => {
          const { scrollWidth = NaN, scrollHeight = NaN } = contentDocument?.documentElement ?? {};
          const fits = scrollWidth <= width && scrollHeight <= Number(height);
          return fits ? [] : [`${src}: ${scrollWidth} × ${scrollHeight} in ${width} × ${height}`];
        });
      });
    },
    [frames, widths] as const,
  );
}
