import { configDefaults, defineConfig } from 'vitest/config';

/** They try hundreds of firms: too long for each of some thousand faults, which tables of rules have to notice. */
const PROPERTIES = [
  'app/domain/providers/{any-ledger,neutrality}.sweep.test.ts',
  'app/domain/roadmap/{plan-invariants,plan-order,reach-goal}.sweep.test.ts',
  'app/domain/roadmap/plan-precedence.test.ts',
];

/** What a fault in the domain has to be noticed by: the tests of the domain itself, not those of pages built on it. */
export default defineConfig({
  test: {
    environment: 'node',
    restoreMocks: true,
    include: ['app/domain/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...PROPERTIES],
    setupFiles: ['./tests/setup/silence.ts'],
    testTimeout: 60_000,
  },
});
