import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../tests/temporary-folder.ts';
import { colours, colourSheet } from './colours.ts';

const BRAND = { light: 'oklch(45% 0.14 350)', dark: '#ffb0d0' };
const inkOf = (sheet: string, id: string) =>
  new RegExp(`\\[data-direction='${id}'\\] \\{ --direction-ink: (.*?); \\}`).exec(sheet)?.[1];

describe('colourSheet', () => {
  it('gives a direction its own colour or, inside a page of another, that of the site', () => {
    const sheet = colourSheet(BRAND, [
      { id: 'ecology', colour: { light: 'teal', dark: 'oklch(82% 0.09 200)' } },
      { id: 'safety' },
    ]);
    expect(inkOf(sheet, 'ecology')).toBe('light-dark(#008080, oklch(0.82 0.09 200))');
    expect(inkOf(sheet, 'safety')).toBe('light-dark(oklch(0.45 0.14 350), #ffb0d0)');
  });

  it('underlines links in the hue of the site', () => {
    expect(colourSheet(BRAND, [])).toMatch(
      /--color-underline: light-dark\(oklch\(0.62 0.08 350\), oklch\(0.6 /,
    );
  });

  it('closes the bracket that a colour leaves open', () => {
    const colour = { light: 'oklch(40% 0.1 250', dark: 'white' };
    expect(inkOf(colourSheet(BRAND, [{ id: 'ecology', colour }]), 'ecology')).toBe(
      'light-dark(oklch(0.4 0.1 250), #ffffff)',
    );
  });
});

describe('the module', () => {
  const folder = temporaryFolder();
  const load = async (contentDir: string) => {
    const { resolveId, load } = colours({ contentDir, siteConfig: 'tests/fixtures/site.config.ts' });
    const id = (resolveId as (id: string) => string)('virtual:colours.css');
    return (load as (id: string) => Promise<string>)(id);
  };

  it('is made from the collection', async () => {
    expect(inkOf(await load('tests/fixtures/content'), 'ecology')).toBe(
      'light-dark(#0a4f58, oklch(0.82 0.09 200))',
    );
  });

  it('passes over a direction with errors, and does without directions', async () => {
    expect(await load(folder)).toContain('--color-brand: light-dark(oklch(0.45 0.14 350)');
    mkdirSync(join(folder, 'taxonomy'));
    writeFileSync(join(folder, 'taxonomy/directions.yaml'), '- id: ecology\n');
    expect(await load(folder)).not.toContain('ecology');
  });
});
