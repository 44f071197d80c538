import { defineConfig } from 'vitest/config';

const browserTests = 'tests/e2e/**/*.test.ts';
const zimTests = 'tests/oracle/**/*.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [browserTests, zimTests],
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: [browserTests],
          globalSetup: 'tests/e2e/setup.ts',
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      { test: { name: 'oracle', include: [zimTests], testTimeout: 900_000 } },
    ],
  },
});
