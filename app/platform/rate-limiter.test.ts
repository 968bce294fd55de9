import { describe, expect, it } from 'vitest';
import { createClientKeys, networkOf } from './client-key.server.ts';
import { createRateLimiter } from './rate-limiter.ts';

function withClock() {
  const clock = { at: 1_000_000 };
  return { clock, now: () => clock.at };
}

describe('a limit', () => {
  it('counts each client alone and forgets when its window ends', () => {
    const { clock, now } = withClock();
    const limiter = createRateLimiter({ limit: 2, windowMs: 60_000, now });
    expect([limiter.take('a'), limiter.take('a'), limiter.take('b')]).toEqual([0, 0, 0]);
    clock.at += 15_000;
    expect(limiter.take('a')).toBe(45);
    clock.at += 45_000;
    expect(limiter.take('a')).toBe(0);
  });

  it('does not lock everybody out when the clock is set back', () => {
    const { clock, now } = withClock();
    const limiter = createRateLimiter({ limit: 1, windowMs: 60_000, now });
    limiter.take('a');
    clock.at -= 3_600_000;
    expect(limiter.take('a')).toBe(0);
  });

  it('keeps memory bounded', () => {
    const { now } = withClock();
    const limiter = createRateLimiter({ limit: 1, windowMs: 60_000, now, maxClients: 2 });
    for (const client of ['a', 'b', 'c', 'c', 'c']) expect(limiter.take(client)).toBe(0);
    expect(limiter.take('a')).toBeGreaterThan(0);
  });
});

describe('what clients are counted by', () => {
  it('is one key a network, other after an hour, and never the address', () => {
    const { clock, now } = withClock();
    const keyOf = createClientKeys(now);
    const key = keyOf('203.0.113.7');
    expect(key).toHaveLength(22);
    expect(key).not.toContain('203');
    expect(keyOf('::ffff:203.0.113.7')).toBe(key);
    expect(keyOf('203.0.113.8')).not.toBe(key);
    clock.at += 3_600_000;
    expect(keyOf('203.0.113.7')).not.toBe(key);
  });

  it('is nothing where all look alike', () => {
    const keyOf = createClientKeys(() => 0);
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', undefined])
      expect(keyOf(address)).toBeNull();
  });

  it('takes a household of IPv6 for one', () => {
    expect(networkOf('2001:db8:1:2:aaaa::1')).toBe(networkOf('2001:0DB8:1:2::ffff'));
    expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0');
    expect(networkOf('2001:db8:1:3::1')).not.toBe(networkOf('2001:db8:1:2::1'));
  });
});
