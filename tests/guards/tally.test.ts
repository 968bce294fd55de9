import { describe, expect, it } from 'vitest';
import { closingLines, countPlaywright, countVitest, readVitest, sum } from '../../scripts/tally.mjs';

const file = (name: string): string => `${process.cwd()}/app/${name}.test.ts`;
const vitest = {
  numPassedTests: 7,
  numPendingTests: 2,
  numTodoTests: 0,
  testResults: [
    { name: file('sound'), status: 'passed', assertionResults: [{ status: 'passed', fullName: 'adds' }] },
    {
      name: file('wrong'),
      status: 'failed',
      assertionResults: [
        { status: 'passed', fullName: 'adds' },
        { status: 'failed', fullName: 'divides', failureMessages: ['Error: by nought\n    at divide'] },
      ],
    },
    { name: file('unloaded'), status: 'failed', message: 'No such module', assertionResults: [] },
  ],
};
const playwright = {
  stats: { expected: 5, skipped: 1 },
  suites: [
    {
      specs: [],
      suites: [
        {
          specs: [
            {
              title: 'a page opens',
              file: 'page.spec.ts',
              tests: [
                { projectName: 'desktop', status: 'unexpected' },
                { projectName: 'phone', status: 'expected' },
              ],
            },
            {
              title: 'a form is sent',
              file: 'form.spec.ts',
              tests: [{ projectName: 'phone', status: 'flaky' }],
            },
          ],
        },
      ],
    },
  ],
  errors: [{ message: 'No server' }],
};

describe('the closing count', () => {
  it('names tests that failed, and files that did not load', () => {
    expect(countVitest(vitest)).toEqual({
      passed: 7,
      failures: ['app/wrong.test.ts › divides: Error: by nought', 'app/unloaded.test.ts: No such module'],
      skipped: 2,
    });
  });

  it('names flaky tests and errors outside tests as failed', () => {
    expect(countPlaywright(playwright)).toEqual({
      passed: 5,
      failures: [
        '[desktop] page.spec.ts › a page opens: unexpected',
        '[phone] form.spec.ts › a form is sent: flaky',
        'No server',
      ],
      skipped: 1,
    });
  });

  it('takes a result that was never written for a failure', () => {
    expect(readVitest('test-results/never-written.json').failures).toEqual([
      'test-results/never-written.json was not written',
    ]);
  });

  it('says at the end what failed, and how many', () => {
    expect(closingLines(sum([countVitest(vitest), countPlaywright(playwright)]))).toEqual([
      'failed: app/wrong.test.ts › divides: Error: by nought',
      'failed: app/unloaded.test.ts: No such module',
      'failed: [desktop] page.spec.ts › a page opens: unexpected',
      'failed: [phone] form.spec.ts › a form is sent: flaky',
      'failed: No server',
      '12 passed, 5 failed, 3 skipped',
    ]);
    expect(closingLines({ passed: 3, failures: [], skipped: 0 })).toEqual(['3 passed, 0 failed']);
  });
});
