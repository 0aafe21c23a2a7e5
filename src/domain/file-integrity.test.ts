import { describe, expect, it } from 'vitest';
import { emptyContent } from '../model/entry.ts';
import { checkFiles } from './file-integrity.ts';

function findings(...files: string[]): string[] {
  const found: string[] = [];
  checkFiles(emptyContent(files), { prefix: 'content' }, (entry, _, rule, message, advice) =>
    found.push(`${String(entry)} ${rule}: ${message} → ${advice}`),
  );
  return found;
}

describe('a name that Windows or macOS cannot hold', () => {
  it.each(['con', 'aux', 'nul', 'com1', 'prn', 'lpt9', 'AUX'])('is that of the device %s', (name) => {
    expect(findings(`practices/${name}/index.mdx`)).toEqual([
      expect.stringContaining(`имя «${name}» в Windows занято`),
    ]);
    expect(findings(`practices/${name}-dvor/index.mdx`)).toEqual([]);
  });

  it.each(['skver?', 'skver.', 'skver ', 'a:b', 'a\tb'])('is «%s»', (name) => {
    expect(findings(`practices/${name}/index.mdx`)).toEqual([
      expect.stringContaining(`имени «${name}» в Windows быть не может`),
    ]);
  });

  it('differs from another in case or in how й is written alone, and is told once for a folder', () => {
    expect(findings('practices/Skver/index.mdx', 'practices/skver/index.mdx')).toEqual([
      expect.stringMatching(
        /^practices\/skver\/index.mdx name: «skver» и «Skver» для Windows и macOS — одно имя/,
      ),
    ]);
    expect(findings('practices/й/index.mdx', 'practices/и\u0306/index.mdx')).toHaveLength(1);
  });

  it('makes a path that is too long', () => {
    expect(findings(`resolutions/${'a'.repeat(180)}/index.mdx`)).toEqual([
      expect.stringMatching(/путь к файлу слишком длинный: 202\sзнака/),
    ]);
  });
});

describe('an entry under another name is to be renamed', () => {
  it.each([
    ['practices/most/index.mdx.txt', 'practices/most/index.mdx'],
    ['practices/most/Index.mdx', 'practices/most/index.mdx'],
    ['practices/most/index.MDX', 'practices/most/index.mdx'],
    ['practices/most/index.md', 'practices/most/index.mdx'],
    ['practices/most/index', 'practices/most/index.mdx'],
    ['practices/most/index.txt', 'practices/most/index.mdx'],
    ['practices/most/index (1).mdx', 'practices/most/index.mdx'],
    ['practices/most/kolodets.mdx', 'practices/most/index.mdx'],
    ['practices/odin.mdx', 'practices/odin/index.mdx'],
    ['recipes/prud/index.mdx', 'recipes/prud.mdx'],
    ['recipes/prud.md', 'recipes/prud.mdx'],
    ['taxonomy/regions.yml', 'taxonomy/regions.yaml'],
  ])('%s', (path, meant) => {
    expect(findings(path)).toEqual([expect.stringContaining(`→ переименуйте: content/${meant};`)]);
  });

  it('but a document of Word is to be imported, a table of Excel to be saved as CSV, and the second of two is to be told apart', () => {
    expect(findings('practices/most/index.mdx.docx')).toEqual([expect.stringContaining('npm run import')]);
    expect(findings('registers/okrug.xlsx')).toEqual([
      expect.stringContaining('сохраните таблицу как «CSV UTF-8»: content/registers/okrug.csv'),
    ]);
    expect(findings('practices/most/index.mdx', 'practices/most/most.mdx')).toEqual([
      expect.stringContaining('content/practices/most/index.mdx уже есть: перенесите туда нужное'),
    ]);
  });

  it('and nothing is to be deleted', () => {
    for (const path of ['practices/most/most.jpg', 'notes.pdf', 'pages/index.mdx'])
      expect(findings(path)).toEqual([expect.not.stringMatching(/удалите/)]);
  });
});
