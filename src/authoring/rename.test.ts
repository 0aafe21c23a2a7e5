import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  append,
  edit,
  PAGE,
  patchedContent,
  RECIPE,
  SUPPORT,
  THEMES,
  write,
  type Patch,
} from '../../tests/broken-content/patches.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { renameEntry, RenamingRefused, type Renaming } from './rename.ts';

const folder = temporaryFolder();

const SITE = `export default {
  name: 'Соседи',
  tagline: 'Дела',
  description: 'Дела соседей.',
  fileName: 'ponds',
  licence: { name: 'CC BY 4.0', url: 'https://example.org/licence' },
  footer: [{ label: 'Пруд', path: '/practices/testovo-prud/' }],
};
`;
const FEATURED = "  featured: { practice: 'testovo-prud', themes: ['skladchina', 'ponds'] }, // на главной\n";

/** A copy of the fixtures, and what a renaming makes of it: lines that were there no more, and new ones. */
function copied(patches: readonly Patch[] = [], isByCommand = false) {
  const root = mkdtempSync(join(folder, 'case-'));
  const at = { contentDir: join(root, 'content'), siteConfig: join(root, 'site.config.mjs') };
  patchedContent(at.contentDir, ...patches);
  writeFileSync(at.siteConfig, isByCommand ? SITE.replace('};', `${FEATURED}};`) : SITE);
  const linesOf = () =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile() && !item.name.endsWith('.png'))
      .flatMap(({ parentPath, name }) => {
        const path = join(parentPath, name);
        return readFileSync(path, 'utf8')
          .split('\n')
          .map((line, at) => `${path.slice(root.length + 1)}:${at + 1} ${line}`);
      });
  const before = linesOf();
  return {
    rename: (renaming: Renaming) => renameEntry(at, renaming),
    /** Here a description of a site that has changed is read again; a test reads one file once. */
    command: (...words: string[]) =>
      execFileSync(process.execPath, ['scripts/rename.ts', ...words], {
        env: { ...process.env, CONTENT_DIR: at.contentDir, SITE_CONFIG: at.siteConfig },
        encoding: 'utf8',
      }),
    /** Without their places: what is moved as a whole has not changed. */
    changed: () => {
      const words = (line: string) => line.replace(/^\S+ /, '');
      const old = new Set(before.map(words));
      return linesOf()
        .map(words)
        .filter((line) => !old.has(line))
        .sort();
    },
    isUntouched: () => expect(linesOf().sort()).toEqual(before.sort()),
  };
}

test('a practice is moved with its photos; fields, tags, links and the site name it anew, and nothing else changes', async () => {
  const content = copied([append(PAGE, '\nКак [этот пруд](/practices/testovo-prud/#results).\n')], true);
  const said = content.command('testovo-prud', 'testovo-ruchey');
  expect(said).toContain('Перенесено: practices/testovo-prud → practices/testovo-ruchey\n');
  expect(said).toMatch(/Исправлено: .*content\/practices\/testovo-ruchey\/index\.mdx\n/);
  content.command('ponds', 'prudy');
  expect(content.changed()).toEqual(
    [
      "  featured: { practice: 'testovo-ruchey', themes: ['skladchina', 'prudy'] }, // на главной",
      '- id: prudy',
      '  formerly: [lakes, ponds]',
      '  themes: [prudy]',
      'themes: [prudy]',
      'themes: [prudy, skladchina]',
      "  footer: [{ label: 'Пруд', path: '/practices/testovo-ruchey/' }],",
      '    practice: testovo-ruchey',
      '  - case: testovo-ruchey',
      'Как [этот пруд](/practices/testovo-ruchey/#results).',
      'cases: [testovo-ruchey, testovo-skver]',
      'picks: [testovo-ruchey]',
      'formerly: [testovo-ozero, testovo-prud]',
      'В деревне <Case id="testovo-ruchey">Тестово</Case> жители собрали <CaseSum id="testovo-ruchey" from="residents" />,',
      'а всего дело стоило <CaseSum id="testovo-ruchey" />.',
      '<Case id="testovo-ruchey">В Тестове</Case> глубина стала <CaseResult id="testovo-ruchey" label="Глубина пруда" />.',
      'Так решили <Case id="testovo-ruchey">в Тестове</Case>.',
      'Первый подрядчик <Case id="testovo-ruchey">в Тестове</Case> отказался от работы.',
    ].sort(),
  );
});

test('a record of a list keeps its place, its comments and the way it is written', async () => {
  const content = copied([
    edit(THEMES, [
      '  synonyms: [озеро]\n  formerly: [lakes]',
      "  # пруды и озёра\n  formerly:\n    - 'lakes' # было\n  synonyms: [озеро]",
    ]),
    edit(RECIPE, ['themes: [ponds]', "themes: ['ponds'] # вода"]),
  ]);
  const { moved } = await content.rename({ from: 'ponds', to: 'prudy' });
  expect(moved).toBeUndefined();
  expect(content.changed()).toEqual(
    [
      '    - ponds # было',
      "    - 'lakes'",
      '- id: prudy',
      '  themes: [prudy]',
      'themes: [prudy, skladchina]',
      "themes: ['prudy'] # вода",
    ].sort(),
  );
});

test('what was never renamed gets the field', async () => {
  const content = copied([
    write('taxonomy/contests/more.yaml', '- { id: drugoy, name: Другой конкурс, level: national }\n'),
  ]);
  await content.rename({ from: 'testovo-skver', to: 'testovo-dvor' });
  await content.rename({ from: 'protokol', to: 'protokol-shoda' });
  await content.rename({ from: 'squares', to: 'skvery' });
  await content.rename({ from: 'drugoy', to: 'inoy' });
  expect(content.changed()).toEqual(
    expect.arrayContaining([
      'formerly: [testovo-skver]',
      'formerly: [protokol]',
      '  formerly: [squares]',
      '- { id: inoy, formerly: [drugoy], name: Другой конкурс, level: national }',
    ]),
  );
});

test('a name that it had before is taken back', async () => {
  const content = copied();
  await content.rename({ from: 'testovo-prud', to: 'testovo-ozero' });
  expect(content.changed()).toContain('formerly: [testovo-prud]');
});

test.each<[name: string, renaming: Renaming, message: RegExp, patches: Patch[]]>([
  ['of a page of the engine', { from: 'testovo-prud', to: 'table' }, /«table» проверка не пройдёт/, []],
  ['of no address', { from: 'ponds', to: 'Пруды' }, /не годится/, []],
  ['of Windows', { from: 'testovo-prud', to: 'con' }, /не пройдёт/, []],
  ['of another', { from: 'testovo-prud', to: 'testovo-skver' }, /«testovo-skver» уже есть/, []],
  ['that another had', { from: 'testovo-prud', to: 'testovo-dvory' }, /проверка не пройдёт/, []],
  ['of nothing', { from: 'testovo-prut', to: 'x' }, /имелось в виду «testovo-prud»/, []],
  ['that is old', { from: 'testovo-ozero', to: 'x' }, /уже называется «testovo-prud»/, []],
  [
    'of two',
    { from: 'ponds', to: 'x' },
    /--in contests/,
    [write('taxonomy/contests/more.yaml', '- { id: ponds, name: Другой конкурс, level: national }\n')],
  ],
  [
    'of a file with the same place',
    { from: 'testovo-prud', to: 'testovo-most' },
    /practices\/testovo-most уже есть/,
    [write('practices/testovo-most/.keep', '')],
  ],
  [
    'in faulty content',
    { from: 'testovo-prud', to: 'x' },
    /Сначала исправьте/,
    [edit(SUPPORT, ['kind:', 'kin:'])],
  ],
])('a name %s is refused and nothing is touched', async (_, renaming, message, patches) => {
  const content = copied(patches);
  const refusal = await content.rename(renaming).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(RenamingRefused);
  expect((refusal as RenamingRefused).message).toMatch(message);
  content.isUntouched();
});
