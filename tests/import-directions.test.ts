/** Which folder may import which: the lint rule finds a wrong import however deep its file lies. */
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const eslint = new ESLint();
const DEEP = 'src/pages/a/[b]/c/[d]';

async function findings(filePath: string, code: string): Promise<string[]> {
  const text = filePath.endsWith('.astro') && !code.startsWith('<') ? `---\n${code}\n---\n` : code;
  const [result] = await eslint.lintText(text, { filePath, warnIgnored: true });
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId === null || /restricted/.test(ruleId))
    .map(({ message }) => message);
}

test.each([
  [`${DEEP}/[...page].astro`, "import '../../../../../search/query.ts';", 'src/pages may import'],
  [`${DEEP}/[...page].astro`, "import '../../../../regions/index.astro';", 'Nothing imports src/pages'],
  [`${DEEP}/[...page].astro`, "import { getCollection } from 'astro:content';", 'Only src/queries'],
  [`${DEEP}/[...page].astro`, "import '../../../../../../scripts/build.ts';", 'outside of it'],
  ['src/components/ui/A.astro', "import '../../queries/pages.ts';", 'src/components may import'],
  ['src/components/a/b/c/A.astro', "import '../../../../queries/pages.ts';", 'src/components may import'],
  [
    'src/components/a/A.astro',
    "<script>import '../../queries/pages.ts';</script>",
    'src/components may import',
  ],
  ['src/components/a/A.astro', "import { RULES } from '../../check/rules.ts';", 'only types from check'],
  ['src/layouts/A.astro', "import '../share/picture.ts';", 'src/layouts may import'],
  ['src/model/a/b/c.ts', "import '../../../domain/money.ts';", 'src/model may import'],
  ['src/model/a.ts', "export * from '../domain/money.ts';", 'src/model may import'],
  ['src/model/a.ts', "void import('../domain/money.ts');", 'src/model may import'],
  ['src/language/a.ts', "import '../model/field.ts';", 'src/language may import'],
  ['src/cache/a.ts', "import '../language/hash.ts';", 'src/cache may import'],
  ['src/domain/a.ts', "import '../content-layer/read.ts';", 'src/domain may import'],
  ['src/domain/a.ts', "import { z } from 'astro:content';", 'outside of Astro'],
  ['src/elements/a.ts', "import { roubles } from '../domain/money.ts';", 'only types from model, domain'],
  ['src/elements/a.ts', "import { join } from 'node:path';", 'in the browser'],
  ['src/queries/a.ts', "import '../components/ui/Fold.astro';", 'src/queries may import'],
  ['src/queries/a.ts', "import '/src/domain/money.ts';", 'relative'],
  ['src/content.config.ts', "import './pages/robots.txt.ts';", 'Nothing imports src/pages'],
  ['scripts/a.ts', "import '../src/queries/pages.ts';", 'plain Node'],
  ['tests/browser/a.ts', "import '../../src/pages/robots.txt.ts';", 'Nothing imports src/pages'],
])('%s: %s', async (file, code, message) => {
  expect(await findings(file, code)).toEqual([expect.stringContaining(message)]);
});

test.each([
  [`${DEEP}/[...page].astro`, "import '../../../../../queries/pages.ts';\nimport '../../../../../site.ts';"],
  ['src/components/a/b/A.astro', "import type { RULES } from '../../../check/rules.ts';"],
  ['src/components/a/A.astro', "<script>import '../../elements/copy-button.ts';</script>"],
  ['src/elements/a.ts', "import type { Money } from '../domain/money.ts';"],
  ['src/queries/a.ts', "import { getCollection } from 'astro:content';\nimport '../photo-tone.ts';"],
  ['src/model/a.ts', "import { z } from 'zod';\nimport '../language/hash.ts';"],
  ['src/model/a.test.ts', "import '../domain/money.ts';"],
  ['scripts/a.ts', "import '../src/check/check.ts';"],
  ['tests/a.ts', "import '../scripts/build.ts';\nimport '../src/queries/once.ts';"],
])('%s may: %s', async (file, code) => {
  expect(await findings(file, code)).toEqual([]);
});
