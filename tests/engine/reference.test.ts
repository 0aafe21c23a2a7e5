/** The living reference of what authors may write. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { colourProperties } from '../../src/domain/colour.ts';
import { componentsFor } from '../../src/model/components.ts';
import { site } from '../../src/site.ts';
import { builtSite } from '../sites.ts';

const { dir } = await builtSite('small');
const html = readFileSync(join(dir, 'editors/components/index.html'), 'utf8');
const { document } = parseHTML(html);

test('shows every component of a practice as it is written and as it looks', () => {
  const examples = [...document.querySelectorAll('.example')].map((example) => ({
    source: example.querySelector('pre')?.textContent ?? '',
    seen: example.querySelector('pre + [role=group]')?.innerHTML.trim() ?? '',
  }));
  for (const name of Object.keys(componentsFor.practices)) {
    const found = examples.find(({ source }) => new RegExp(`<${name}[\\s>]`).test(source));
    expect([name, found !== undefined]).toEqual([name, true]);
  }
  expect(examples.filter(({ seen }) => !seen || seen.includes('&lt;'))).toEqual([]);
});

test('draws the tokens of the styles with themselves', () => {
  const css = readFileSync('src/styles/tokens.css', 'utf8');
  const shown = [...document.querySelectorAll('.tokens code')].map((code) => code.textContent);
  const declared = [...css.matchAll(/^ +(--(?:color|step|space)-[\w-]+):/gm)].map(([, name]) => name);
  const coloured = Object.keys(colourProperties(site.colours.brand)).filter(
    (name) => name !== '--direction-ink',
  );
  expect(new Set(shown)).toEqual(new Set([...coloured, ...declared, '--touch', '--gutter']));
});
