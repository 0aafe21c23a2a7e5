import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** Tests of finished sites, which are built first; see `tests/built-sites.ts`. */
function siteTests(name: string): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      include: [`tests/${name}/**/*.test.ts`],
      globalSetup: ['tests/built-sites.ts'],
      testTimeout: 120_000,
      hookTimeout: 300_000,
      // One browser and one server at a time: the suites measure pages, not each other.
      fileParallelism: false,
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts', 'tests/*.test.ts'] } },
      { test: { name: 'quality', include: ['tests/quality/**/*.test.ts'] } },
      siteTests('engine'),
      siteTests('content'),
      siteTests('browser'),
    ],
    reporters: ['default', './tests/closing-line.ts'],
  },
});
