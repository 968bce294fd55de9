import { describe, expect, it } from 'vitest';
import { closingLine, countPlaywright, countVitest, readVitest, sum } from '../../scripts/tally.mjs';

const vitest = {
  numPassedTests: 7,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 0,
  testResults: [
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
    // This one did not load: no test ran, and that is no success.
    { status: 'failed', assertionResults: [] },
  ],
};
const playwright = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 1 }, errors: [{}] };

describe('the closing count', () => {
  it('counts tests, and files that did not load', () => {
    expect(countVitest(vitest)).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  it('counts flaky tests and errors outside tests as failed', () => {
    expect(countPlaywright(playwright)).toEqual({ passed: 5, failed: 3, skipped: 1 });
  });

  it('takes a result that was never written for a failure', () => {
    expect(readVitest('test-results/never-written.json')).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('adds up and says it plainly', () => {
    expect(closingLine(sum([countVitest(vitest), countPlaywright(playwright)]))).toBe(
      '12 passed, 5 failed, 3 skipped',
    );
    expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  });
});
