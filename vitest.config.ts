import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['scripts/fresh-build.js', 'tests/standard/home.ts'],
    setupFiles: 'tests/seed.ts',
    // A module is loaded once for all files of a worker, not once a file: half the time of most. Tests share no state.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
