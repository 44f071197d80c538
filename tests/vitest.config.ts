import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const browserTests = 'tests/e2e/**/*.test.ts';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: [browserTests], testTimeout: 60_000 } },
      {
        test: {
          name: 'browser',
          include: [browserTests],
          globalSetup: 'tests/e2e/setup.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
