/** Files that the check accepts, many at a time, as a site: it has to be built, and to show their words and nothing else. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Issue } from '../../src/model/issue.ts';
import { readSettings } from '../../src/settings.ts';
import { lostWords } from './drawn.ts';
import { differingFiles } from '../site-benchmark/built-files.ts';
import type { Input } from './inputs.ts';
import { faultsOfSite } from './published.ts';

const FIXTURES = 'tests/fixtures/content';

/** How often files that others do not agree with are taken out. */
const ROUNDS = 8;

export interface Tried {
  /** Which files the whole check accepts. */
  accepted: Input[];
  faults: string[];
}

/** What does not hold of a site with these files, and with as few as show it. */
export async function trySite(inputs: readonly Input[]): Promise<Tried> {
  const { accepted, faults } = await triedSite(inputs);
  if (!faults.length || accepted.length < 2) return { accepted, faults };
  for (const part of partsOf(accepted, faults.join('\n'))) {
    const tried = await trySite(part);
    if (tried.faults.length) return tried;
  }
  return { accepted, faults };
}

/** A file that the faults name is the first to be tried alone; if they name none, halves are. */
function partsOf(inputs: readonly Input[], faults: string): Input[][] {
  const named = inputs.filter(({ name }) => new RegExp(`${name}(?![a-z])`).test(faults)).slice(0, 2);
  const middle = Math.ceil(inputs.length / 2);
  return named.length ? named.map((each) => [each]) : [inputs.slice(0, middle), inputs.slice(middle)];
}

async function triedSite(inputs: readonly Input[]): Promise<Tried> {
  const folder = mkdtempSync(join(tmpdir(), 'praktiki-fuzz-'));
  const contentDir = join(folder, 'content');
  const place = {
    CONTENT_DIR: contentDir,
    OUT_DIR: join(folder, 'dist'),
    SITE_CONFIG: 'tests/fixtures/site.config.ts',
    SITE_URL: 'https://example.org',
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  const run = async (script: string, ...args: string[]) =>
    promisify(execFile)(process.execPath, [`scripts/${script}.ts`, ...args], {
      env: { ...process.env, ...place },
      maxBuffer: 2 ** 28,
      timeout: 20 * 60_000,
    }).catch((error: unknown) => error as { stdout: string; stderr: string; code: unknown });
  let accepted = [...inputs];
  try {
    for (let round = 1; ; round += 1) {
      rmSync(contentDir, { recursive: true, force: true });
      writeContent(contentDir, accepted);
      const { stdout, stderr } = await run('check', '--format', 'json');
      const refused = refusedIn(stdout);
      if (!refused) return { accepted, faults: [`the check of the folder: ${stderr.slice(-500)}`] };
      if (!refused.size) break;
      // A file that contradicts those of the fixtures may have them refused: all of its kind are left out then.
      const kinds = [...refused].map((file) => kindOf(file.replace(/^content\//, '')));
      const others = accepted.filter(({ path }) => !refused.has(`content/${path}`));
      const left =
        others.length < accepted.length ? others : others.filter(({ path }) => !kinds.includes(kindOf(path)));
      if (left.length === accepted.length || round === ROUNDS)
        return { accepted, faults: [`refused: ${[...refused].join(', ')}`] };
      accepted = left;
    }
    const built = await run('build');
    if ('code' in built)
      return {
        accepted,
        faults: [`accepted, but not built: ${(built.stdout + built.stderr).slice(-1_500)}`],
      };
    const faults = [...faultsOfSite(place.OUT_DIR), ...(await lostWords(contentDir, place.OUT_DIR))];
    // A site that goes on from another one is what it is without.
    const cold = join(folder, 'cold');
    cpSync(place.OUT_DIR, cold, { recursive: true });
    for (const present of [accepted.filter((_, at) => at % 10 > 0), accepted]) {
      rmSync(contentDir, { recursive: true, force: true });
      writeContent(contentDir, present);
      await run('build');
    }
    const others = await differingFiles(cold, place.OUT_DIR);
    return { accepted, faults: [...faults, ...others.map((path) => `other after edits: ${path}`)] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(readSettings(place).cacheDir, { recursive: true, force: true });
  }
}

const kindOf = (path: string) => path.replace(/^(taxonomy\/\w+|\w+).*/, '$1');

/** The fixtures, and the files beside them with the photo that they may name. */
function writeContent(contentDir: string, inputs: readonly Input[]): void {
  cpSync(FIXTURES, contentDir, { recursive: true });
  for (const { path, bytes } of inputs) {
    const file = join(contentDir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    if (path.startsWith('practices/') && bytes.includes('./prud.png'))
      cpSync(join(FIXTURES, 'practices/testovo-prud/prud.png'), join(dirname(file), 'prud.png'));
  }
}

/** Files with errors, by the report of the check; undefined when there is none. */
function refusedIn(report: string): Set<string> | undefined {
  try {
    const { issues } = JSON.parse(report) as { issues: Issue[] };
    return new Set(issues.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  } catch {
    return undefined;
  }
}
