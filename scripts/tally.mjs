import { existsSync, readFileSync } from 'node:fs';

const NOTHING = { passed: 0, failed: 0, skipped: 0 };
const UNREADABLE = { passed: 0, failed: 1, skipped: 0 };

function read(path, count) {
  if (!existsSync(path)) return UNREADABLE;
  try {
    return count(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return UNREADABLE;
  }
}

/** Counts vitest's JSON report. A file that did not load has no tests and counts as one failure. */
export function countVitest(report) {
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  const skipped = report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length, skipped };
}

/** Counts Playwright's JSON report. Errors outside a test count one failure each. */
export function countPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}

export const readVitest = (path) => read(path, countVitest);
export const readPlaywright = (path) => read(path, countPlaywright);

export function sum(tallies) {
  return tallies.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    NOTHING,
  );
}

export function closingLine({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}
