import { defineConfig } from 'vitest/config';

/** What a fault in the domain has to be noticed by: the tests of the domain itself, not those of pages built on it. */
export default defineConfig({
  test: {
    environment: 'node',
    restoreMocks: true,
    include: ['app/domain/**/*.test.ts'],
    setupFiles: ['./tests/setup/silence.ts'],
    testTimeout: 60_000,
  },
});
