import { afterEach, describe, expect, it, vi } from 'vitest';
import { closeStore, openStore } from '#app/persistence/current-store.ts';
import { stopClock } from '#app/platform/clock.ts';
import { requireAsFound } from '#tests/setup/as-found.ts';
import { createDatabaseOn } from '#tests/setup/database.ts';

const AT = new Date('2026-11-23T00:00:00Z');

describe('a test file that shares a process', () => {
  afterEach(() => expect(requireAsFound).not.toThrow());

  it('leaves no setting', () => {
    process.env.LEFT_BEHIND = 'yes';
    expect(requireAsFound).toThrow('the environment');
    delete process.env.LEFT_BEHIND;
  });

  it('leaves no open store', async () => {
    const { address } = await createDatabaseOn('sqlite');
    await openStore(address, { random: () => 0.5, at: AT });
    expect(requireAsFound).toThrow('a store is open');
    await closeStore();
  });

  it('leaves no clock that stands', () => {
    stopClock(AT);
    expect(requireAsFound).toThrow('the clock stands');
    stopClock(null);
    vi.useFakeTimers();
    expect(requireAsFound).toThrow('timers are fake');
    vi.useRealTimers();
  });
});
