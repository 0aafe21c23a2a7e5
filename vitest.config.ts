import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

// Some sixty commands and builds that tests run load the same modules: compiled once, each starts in two thirds of the time.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules/.cache/node');

/** Dictionaries and linters take their time to load on a machine that builds sites meanwhile. */
const PATIENT = { testTimeout: 60_000, hookTimeout: 60_000 };

/** Tests of finished sites, which are built while the tests that need none are running; see `tests/build-sites.ts`. */
function siteTests(name: string): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      include: [`tests/${name}/**/*.test.ts`],
      globalSetup: ['tests/build-sites.ts'],
      sequence: { groupOrder: 1 },
      testTimeout: 120_000,
      hookTimeout: 300_000,
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts', 'tests/*.test.ts'], ...PATIENT } },
      { test: { name: 'quality', include: ['tests/quality/**/*.test.ts'], ...PATIENT } },
      siteTests('engine'),
      siteTests('content'),
      siteTests('browser'),
      siteTests('hosting'),
    ],
    // No test changes what another one reads, so the dictionary and the rules are loaded once a worker.
    isolate: false,
    maxWorkers: availableParallelism(),
    reporters: ['default', './tests/closing-line.ts'],
  },
});
