/**
 * `npm run import -- file.docx [--kind practice|resolution|chapter] [--out folder]`: a draft of an entry out of a
 * document, and what is left to its editor. Writes only what is not there yet.
 */
import { parseArgs } from 'node:util';
import { IMPORT_KINDS, type ImportKind } from '../src/authoring/import/draft.ts';
import { importDocx, ImportRefusal } from '../src/authoring/import/import.ts';
import { reportImport } from '../src/authoring/import/report.ts';
import { readSettings } from '../src/settings.ts';

const USAGE = `Как перенести документ: npm run import -- файл.docx [--kind ${IMPORT_KINDS.join('|')}] [--out папка]`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kind: { type: 'string' }, out: { type: 'string' } },
});
const [file, ...others] = positionals;
const kind = IMPORT_KINDS.find((known) => known === values.kind) satisfies ImportKind | undefined;

if (!file || others.length || (values.kind !== undefined && !kind)) fail(USAGE, 2);
else {
  try {
    const { contentDir } = readSettings();
    console.log(reportImport(await importDocx(file, { kind, out: values.out, contentDir })));
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    fail(`Не получилось: ${error.message}`, 1);
  }
}

function fail(message: string, code: number): void {
  console.error(message);
  process.exitCode = code;
}
