import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

const NOTHING = { passed: 0, failures: [], skipped: 0 };

function read(path, count) {
  if (!existsSync(path)) return { ...NOTHING, failures: [`${path} was not written`] };
  try {
    return count(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    return { ...NOTHING, failures: [`${path} cannot be read: ${error.message}`] };
  }
}

const firstLine = (text) => String(text).split('\n', 1)[0];

function failuresOfFile({ name, status, message, assertionResults }) {
  const failed = assertionResults.filter((test) => test.status === 'failed');
  const file = relative(process.cwd(), name);
  if (failed.length > 0)
    return failed.map((test) => `${file} › ${test.fullName}: ${firstLine(test.failureMessages?.[0] ?? '')}`);
  // A file that did not load has no tests, and that is no success.
  return status === 'failed' ? [`${file}: ${firstLine(message ?? 'did not load')}`] : [];
}

/** Reads vitest's JSON report. */
export function countVitest(report) {
  return {
    passed: report.numPassedTests,
    failures: report.testResults.flatMap(failuresOfFile),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

function failuresOfSpec({ title, file, tests }) {
  return tests
    .filter(({ status }) => status === 'unexpected' || status === 'flaky')
    .map(({ projectName, status }) => `[${projectName}] ${file} › ${title}: ${status}`);
}

/** Reads Playwright's JSON report. A test that passed at the second try failed, and so did what broke outside a test. */
export function countPlaywright(report) {
  const failed = report.suites.flatMap(specsOf).flatMap(failuresOfSpec);
  const outside = report.errors.map(({ message }) => firstLine(message ?? 'an error outside a test'));
  return { passed: report.stats.expected, failures: [...failed, ...outside], skipped: report.stats.skipped };
}

export const readVitest = (path) => read(path, countVitest);
export const readPlaywright = (path) => read(path, countPlaywright);

export function sum(tallies) {
  return tallies.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failures: [...all.failures, ...one.failures],
      skipped: all.skipped + one.skipped,
    }),
    NOTHING,
  );
}

/** What failed, once more where it is found, and the count as the last line. */
export function closingLines({ passed, failures, skipped }) {
  const count = `${passed} passed, ${failures.length} failed`;
  return [
    ...failures.map((failure) => `failed: ${failure}`),
    skipped > 0 ? `${count}, ${skipped} skipped` : count,
  ];
}
