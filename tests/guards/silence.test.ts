import { afterEach, describe, expect, it } from 'vitest';
import { requireSilence, takeConsoleLines } from '#tests/setup/silence.ts';

describe('silence', () => {
  // Runs before the hook of the setup file, so the second test shows that this very hook refuses.
  afterEach(() => expect(takeConsoleLines()).toEqual([]));

  it('hands over what a test expects', () => {
    console.error('disk %s', 'full');
    console.warn('slow');
    expect(takeConsoleLines()).toEqual(['console.error: disk full', 'console.warn: slow']);
  });

  it('refuses what no test has taken', () => {
    console.error('surprise');
    expect(requireSilence).toThrow('Unexpected console output:\nconsole.error: surprise');
    expect(requireSilence).not.toThrow();
  });
});
