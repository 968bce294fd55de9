import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { readOffer } from './scripts/languages/language-faults.ts';

const silence = './tests/setup/silence.ts';
const takeAway = './tests/setup/take-away.ts';
const sweeps = 'app/**/*.sweep.test.ts';

/** No test replaces a module, so that files share what they import: reading it anew took longer than the tests. */
const together = { pool: 'threads', isolate: false } as const;

/** What tries both databases by itself, or is about one of them or neither, is done when SQLite has had its turn. */
const DONE_BEFORE =
  '{accounts,as-found,back-up,campaign-papers,clients,database-copy,demo,edge,erasures,facts,jobs,lost-files,mail,mail-probe,migrate,not-saved,open-data,openapi,pool-position,postgresql,production,progress-endings,questionnaire-2026-2,reads,release-files,release-thread,releases,retention,same-on-both,saving,store,wave-counts,web-processes,weekly-letters}';
const doneBefore =
  process.env.TEST_DATABASE === 'postgresql' ? [`tests/integration/${DONE_BEFORE}.test.ts`] : [];

/** What makes settings before the first module of the product reads them needs a process of its own. */
const WITH_SETTINGS =
  'tests/integration/{account-security,mail,reminder-pages,reminders,weekly-letters}.test.ts';

/** Servers and databases run beside each file. */
const integration = {
  globalSetup: ['./tests/setup/postgresql.global.ts'],
  // After the others: they keep limits of time.
  maxWorkers: 2,
  sequence: { groupOrder: 1 },
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // A busy machine draws slowly; how long a drawing may take is tested where it is set.
  env: { PDF_TIMEOUT_SECONDS: '100' },
};

/** As in a build: of a language with words missing, the guards say so once and no other test stumbles over each. */
const define = { PUBLISHED_LOCALES: JSON.stringify(readOffer().published) };

export default defineConfig({
  define,
  test: {
    environment: 'node',
    restoreMocks: true,
    // One worker less than processors, which is the habit, leaves half of a machine of two idle.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['app/**/*.test.{ts,tsx}'],
          exclude: ['app/documents/**', sweeps],
          setupFiles: [silence],
          ...together,
          // A busy machine must not turn property tests red.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          // Tries hundreds of firms, each of which is planned: for a change of the method, not for each save.
          name: 'sweeps',
          include: [sweeps],
          setupFiles: [silence],
          ...together,
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          // Draws whole documents, which takes as long as all the rest of the unit tests.
          name: 'documents',
          include: ['app/documents/**/*.test.{ts,tsx}'],
          exclude: [sweeps],
          setupFiles: [silence],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'guards',
          include: ['tests/guards/**/*.test.ts'],
          setupFiles: [silence],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          exclude: [WITH_SETTINGS, ...doneBefore],
          setupFiles: [silence, './tests/setup/as-found.ts', takeAway],
          ...integration,
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration-settings',
          include: [WITH_SETTINGS],
          exclude: doneBefore,
          setupFiles: [silence, takeAway],
          ...integration,
        },
      },
    ],
  },
});
