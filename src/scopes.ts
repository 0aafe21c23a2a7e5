/**
 * Short names for the scopes of styles. Astro makes them of hashes, which do not compress: a sixteenth of the style sheet
 * would be nothing else.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

export const shortScopes: AstroIntegration = {
  name: 'short-scopes',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const folder = fileURLToPath(dir);
      const names = new Map<string, string>();
      const nameOf = (scope: string) => {
        const name = names.get(scope) ?? `s${names.size.toString(36)}`;
        names.set(scope, name);
        return name;
      };
      const files = (await readdir(folder, { recursive: true })).filter((file) =>
        /\.(?:css|html)$/.test(file),
      );
      // In the order of the style sheet, so that the same sheet is the same file.
      for (const file of files.sort((a, b) => Number(b.endsWith('.css')) - Number(a.endsWith('.css')))) {
        const path = join(folder, file);
        const text = await readFile(path, 'utf8');
        await writeFile(path, text.replace(/\bastro-[a-z\d]{8}\b/g, nameOf));
      }
    },
  },
};
