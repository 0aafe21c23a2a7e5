/** Writes the JSON Schemas of the collections for text editors to `.vscode/schemas/`. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorSchemas } from '../src/authoring/editor-schemas.ts';
import { runCommand } from './command.ts';

await runCommand(
  {
    about: 'Записать схемы полей для текстовых редакторов в .vscode/schemas:',
    usage: 'npm run schemas',
    options: {},
  },
  async () => {
    const folder = join(import.meta.dirname, '../.vscode/schemas');
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const schemas = editorSchemas();
    for (const { file, text } of schemas) await writeFile(join(folder, file), text);
    console.log(`Схемы записаны в .vscode/schemas: ${schemas.map(({ file }) => file).join(', ')}`);
  },
);
