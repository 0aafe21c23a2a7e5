import { cpSync } from 'node:fs';
import { join } from 'node:path';

/** The small content of the fixtures, and documents of other shapes beside it. */
export function copyFixtures(contentDir: string): void {
  for (const part of ['content', 'other-documents'])
    cpSync(join('tests/fixtures', part), contentDir, { recursive: true });
}
