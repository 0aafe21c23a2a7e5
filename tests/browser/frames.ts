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

/** Those that would scroll, with the width at which they do. */
export async function tooLowFrames(
  page: Page,
  frames: readonly Frame[],
  widths: readonly number[],
): Promise<string[]> {
  const found: string[] = [];
  for (const { src, height } of frames) {
    await page.goto(src);
    for (const width of widths) {
      await page.setViewportSize({ width, height });
      const [wide = 0, tall = 0] = await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return [scrollWidth, scrollHeight];
      });
      if (wide > width || tall > height) found.push(`${src}: ${wide} × ${tall} in ${width} × ${height}`);
    }
  }
  return found;
}
