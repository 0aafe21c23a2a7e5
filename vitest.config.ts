import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts', 'tests/*.test.ts'] } },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: ['tests/built-site.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          // One browser and one server at a time: the suites measure pages, not each other.
          fileParallelism: false,
        },
      },
    ],
    reporters: ['default', './tests/closing-line.ts'],
  },
});
