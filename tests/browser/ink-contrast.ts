import { openTab } from './browser.ts';

/** Inks that do not stand out 7 : 1 by WCAG from the page and from the sunken ground: of the site, and of each direction on it. */
export async function paleInks(url: string, colorScheme: 'light' | 'dark'): Promise<string[]> {
  const { page } = await openTab(url, { colorScheme });
  const ratios = await page.evaluate(contrastRatios, {
    inks: ['text', 'quiet', 'brand', 'accent'].map((name) => `--color-${name}`),
    grounds: ['--color-page', '--color-sunken'],
  });
  await page.context().close();
  return ratios
    .filter(({ ratio }) => !(ratio >= 7))
    .map(({ ink, ground, ratio }) => `${ink} on ${ground}: ${ratio.toFixed(2)}`);
}

interface Contrast {
  ink: string;
  ground: string;
  ratio: number;
}

/** Runs in the page. */
function contrastRatios(asked: { inks: string[]; grounds: string[] }): Contrast[] {
  const coloured = [...document.querySelectorAll<HTMLElement>('[data-direction]')];
  const directions = [...new Set(coloured.map(({ dataset }) => dataset.direction ?? ''))];
  if (!directions.length) throw new Error('no direction on the page');
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const probe = document.body.appendChild(document.createElement('i'));
  const luminance = (property: string, direction = '') => {
    if (!context) throw new Error('no canvas');
    probe.dataset.direction = direction;
    probe.style.color = `var(${property})`;
    context.fillStyle = getComputedStyle(probe).color;
    context.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data].map((channel) =>
      channel <= 10 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const inks = [
    ...asked.inks.map((ink) => ({ ink, own: luminance(ink) })),
    ...directions.map((id) => ({ ink: id, own: luminance('--direction-ink', id) })),
  ];
  return inks.flatMap(({ ink, own }) =>
    asked.grounds.map((ground) => {
      const [dark = 0, light = 0] = [own, luminance(ground)].sort((a, b) => a - b);
      return { ink, ground, ratio: (light + 0.05) / (dark + 0.05) };
    }),
  );
}
