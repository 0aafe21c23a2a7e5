/** Scripts of a finished site, each as one file that is no module: browsers load no module from a disk. */
import { join } from 'node:path';
import { build } from 'rolldown';

/** @param file path of a module; what it imports stands in the script, too */
export async function classicScript(file: string): Promise<string> {
  const { output } = await build({
    input: file,
    write: false,
    logLevel: 'warn',
    // Asked only where modules are fetched beforehand.
    transform: { define: { 'import.meta': '{}' } },
    output: { format: 'iife', minify: true, comments: false },
    // Vite has modules fetched before they are needed. Here they are there.
    plugins: [
      {
        name: 'nothing-beforehand',
        transform: (code) => code.replace(/__vite__mapDeps\(\[[\d,]*\]\)/g, '[]'),
      },
    ],
  });
  return output[0].code;
}

/** What stands before them on each page. */
export function readerScript(): Promise<string> {
  return classicScript(join(import.meta.dirname, 'reader.ts'));
}
