import { expect, test } from 'vitest';
import { inBlocks } from './scopes.ts';

const a = ':where(.astro-aaaaaaaa)';
const b = ':where(.astro-bbbbbbbb)';

test.each([
  [
    'a run of rules of one scope is a block',
    `ul${a} li${a}:hover,.x${a}::before{content:'}'}li${a}{margin:0}p${b}{margin:0}`,
    `${a}{ul& li&:hover,.x&::before{content:'}'}li&{margin:0}}${b}{p&{margin:0}}`,
  ],
  [
    'a group of such rules stands in the block, others keep their rules in theirs',
    `@layer components{p${a}{margin:0}@media print{p${a}{margin:1px}}@media print{p${a}{margin:0}q{margin:0}}}`,
    `@layer components{${a}{p&{margin:0}@media print{p&{margin:1px}}}@media print{${a}{p&{margin:0}}q{margin:0}}}`,
  ],
  [
    'a rule that also holds outside of the scope stays outside of the block',
    `p${a},q{margin:0}p${a}+p${b}{margin:0}:is(p,q):hover>b${a}{margin:0}@font-face{src:url(a)}`,
    `p${a},q{margin:0}p${a}+p${b}{margin:0}${a}{:is(p,q):hover>b&{margin:0}}@font-face{src:url(a)}`,
  ],
  [
    'a rule with the scope in a block of its own is left alone',
    `p${a}{&:hover b${a}{margin:0}}`,
    `p${a}{&:hover b${a}{margin:0}}`,
  ],
  [
    '«&» before a descendant goes without saying, but not in a list or where it stands twice',
    `.x{margin:0;& a:hover{margin:0}& b,& i{margin:0}& p &{margin:0}@media print{& a{margin:0}}}`,
    `.x{margin:0;a:hover{margin:0}& b,& i{margin:0}& p &{margin:0}@media print{a{margin:0}}}`,
  ],
])('%s', (_, css, expected) => {
  expect(inBlocks(css)).toBe(expected);
});
