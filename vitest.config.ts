import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const browserTests = 'tests/e2e/**/*.test.ts';
const zimTests = 'tests/oracle/**/*.test.ts';
/** Gives all random tests the same seed. */
const setupFiles = 'tests/setup.ts';
/** Tests that replace modules by others, which files after them must not get. */
const testsWithMocks = ['tests/conversion/fallback-page.test.ts', 'tests/server/server-urls.test.ts'];

export default defineConfig({
  test: {
    // Vitest leaves one core idle by default; on a machine with two, that doubles the time. Two more than there are cores work
    // while others wait for a browser.
    maxWorkers: availableParallelism() + 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [browserTests, zimTests, ...testsWithMocks],
          // All files of a worker share their modules: loading them again for each file takes a fifth of the time.
          isolate: false,
          setupFiles,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      { test: { name: 'mocks', include: testsWithMocks, testTimeout: 120_000 } },
      {
        test: {
          name: 'browser',
          include: [browserTests],
          isolate: false,
          globalSetup: 'tests/e2e/setup.ts',
          testTimeout: 120_000,
          hookTimeout: 240_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
      { test: { name: 'oracle', include: [zimTests], setupFiles, testTimeout: 900_000, hookTimeout: 240_000 } },
    ],
  },
});
