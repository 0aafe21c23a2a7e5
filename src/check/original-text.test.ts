/** What may differ between a document and its original file, and what may not. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { edit, patchedContent, RESOLUTION } from '../../tests/broken-content/patches.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { readContent } from '../content-layer/parse-file.ts';
import { originalTextIssues } from './original-text.ts';

const folder = temporaryFolder();

/** What is said of a resolution with these clauses and this original. */
async function said(text: string, original: string): Promise<string[]> {
  const contentDir = join(mkdtempSync(join(folder, 'case-')), 'content');
  patchedContent(contentDir, edit(RESOLUTION, [/<Masthead>[^]*/, text]));
  writeFileSync(join(contentDir, 'resolutions/testovyy-sezd/testovaya-rezolyutsiya.txt'), original);
  const issues = await originalTextIssues(await readContent(contentDir), contentDir, 'content');
  return issues.map(({ line, message }) => `${line}: ${message}`);
}

const CLAUSES = [
  'Съезд — 12 мая — решил:',
  '<Addressee number="1" title="Жителям:" />',
  '<Clause number="1.1" verb="сажать" note="Так в тексте.">сажать «липы»;</Clause>',
  '<Clause number="1.2" verb="беречь">беречь 10 старых лип.</Clause>',
  '- воду;',
  '- траву.',
].join('\n\n');

test.each([
  [
    'numbers as they are printed',
    'Съезд - 12 мая - решил:\n1. Жителям:\n1) сажать "липы";\n2) беречь 10 старых лип.\nа) воду;\nб) траву.',
  ],
  [
    'numbers in full',
    'Съезд – 12 мая – решил:\n1. Жителям:\n1.1. сажать «липы»;\n1.2 беречь 10 старых лип.\n• воду;\n- траву.',
  ],
  [
    'lines broken anywhere, marks of Word',
    'Съезд – 12 мая\nрешил:\r\n[bookmark: _x1]Жителям: сажать „липы“;\n2) беречь\n10 старых лип.\nводу;\nтраву.',
  ],
  [
    'its title above it',
    'Резолюция съезда ТОС Тестовой области\nСъезд — 12 мая — решил: Жителям: сажать липы; беречь 10 старых лип. воду; траву.',
  ],
])('%s make no difference', async (_, original) => {
  expect(await said(CLAUSES, original)).toEqual([]);
});

test.each([
  [
    'a word',
    'Съезд — 12 мая — решил: Жителям: сажать липы; беречь 10 новых лип. воду; траву.',
    /^21: .*: здесь «старых лип\.», там «новых лип\. воду; траву\.»$/,
  ],
  [
    'a digit',
    'Съезд — 12 мая — решил: Жителям: сажать липы; беречь 70 старых лип. воду; траву.',
    /здесь «10 старых лип\.», там «70 старых лип\. воду; траву\.»$/,
  ],
  [
    'a mark',
    'Съезд — 12 мая — решил: Жителям: сажать липы, беречь 10 старых лип. воду; траву.',
    /здесь «липы»?;», там «липы, беречь/,
  ],
  [
    'a line that is lost',
    'Съезд — 12 мая — решил: Жителям: сажать липы; беречь 10 старых лип. воду; траву. Всё.',
    /здесь «конец текста», там «Всё\.»$/,
  ],
])('%s does', async (_, original, message) => {
  expect(await said(CLAUSES, original)).toEqual([expect.stringMatching(message)]);
});
