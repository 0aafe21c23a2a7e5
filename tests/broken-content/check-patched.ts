/** The check of patched fixtures: files that a patch leaves as they are have been checked once for all of them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent, type CheckOptions, type CheckResult } from '../../src/check/check.ts';

let findingsOfFixtures: Promise<string> | undefined;

export async function checkPatched(
  contentDir: string,
  options: Pick<CheckOptions, 'today'> = {},
): Promise<CheckResult> {
  findingsOfFixtures ??= cacheOfFixtures();
  // A cache for each check alone: a check leaves there what it has read, not what the next one needs.
  const cacheFile = `${contentDir}-findings.json`;
  writeFileSync(cacheFile, await findingsOfFixtures);
  return checkContent(contentDir, { ...options, cacheFile });
}

async function cacheOfFixtures(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'praktiki-fixtures-'));
  const cacheFile = join(folder, 'findings.json');
  await checkContent('tests/fixtures/content', { cacheFile });
  const findings = readFileSync(cacheFile, 'utf8');
  rmSync(folder, { recursive: true });
  return findings;
}
