/** The form for authors lies on the site and asks by the vocabularies of today. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { importDocx } from '../../src/authoring/import/import.ts';
import { builtSite } from '../sites.ts';

const file = join((await builtSite('small')).dir, 'editors', 'practice-form.docx');

test('names every region and theme', () => {
  const form = strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array()).replaceAll(
    '\u00A0',
    ' ',
  );
  for (const list of ['regions', 'themes', 'directions']) {
    const records = parse(readFileSync(`tests/fixtures/content/taxonomy/${list}.yaml`, 'utf8')) as {
      name: string;
    }[];
    expect(records).not.toEqual([]);
    expect(records.filter(({ name }) => !form.includes(name))).toEqual([]);
  }
});

test('is known to the import, and empty', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'praktiki-form-'));
  try {
    const { understood, doubtful } = await importDocx(file, {
      contentDir: 'tests/fixtures/content',
      out: join(folder, 'pusto'),
    });
    expect({ understood, doubtful }).toEqual({ understood: [], doubtful: [] });
    expect(readFileSync(join(folder, 'pusto', 'index.mdx'), 'utf8')).toMatch(/^---\n\{\}\n---\s*$/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
