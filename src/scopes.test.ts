import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss from 'postcss';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../tests/temporary-folder.ts';
import { scopeBlocks, shortScopes } from './scopes.ts';

const a = ':where(.astro-aaaaaaaa)';

test.each([
  [
    'a run of rules is a block',
    `ul${a} li${a}:hover,.x${a}::before{content:'}'}li${a}{margin:0}`,
    `${a}{ul& li&:hover,.x&::before{content:'}'}li&{margin:0}}`,
  ],
  [
    'a group of such rules stands in the block, others keep their rules in theirs',
    `@layer x,y;@layer x{p${a}{margin:0}@media print{p${a}{margin:1px}}@media print{p${a}{margin:0}q{margin:0}}}`,
    `@layer x,y;@layer x{${a}{p&{margin:0}@media print{p&{margin:1px}}}@media print{${a}{p&{margin:0}}q{margin:0}}}`,
  ],
  [
    'a rule that also holds outside of the scope stays outside of the block',
    `p${a},q{margin:0}:is(p,q):hover>b${a}{margin:0}@font-face{src:url(a)}`,
    `p${a},q{margin:0}${a}{:is(p,q):hover>b&{margin:0}}@font-face{src:url(a)}`,
  ],
  [
    'a rule with the scope in a block of its own is left alone',
    `p${a}{&:hover b${a}{margin:0}}`,
    `p${a}{&:hover b${a}{margin:0}}`,
  ],
])('%s', (_, css, expected) => {
  expect(postcss([scopeBlocks]).process(css, { from: undefined }).css).toBe(expected);
});

test('each component gives its scope a name of its own, in its code and in its styles', () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'src'));
  for (const name of ['A', 'B']) writeFileSync(join(root, `src/${name}.astro`), '');
  const { transform } = shortScopes(root);
  const named = (id: string) => transform.handler('astro-aaaaaaaa astro-island', join(root, id));
  expect(named('src/A.astro')).toMatchObject({ code: 's0 astro-island' });
  expect(named('src/B.astro?astro&type=style&index=0&lang.css')).toMatchObject({ code: 's1 astro-island' });
});
