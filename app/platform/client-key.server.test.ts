import { describe, expect, it } from 'vitest';
import { createClientKeys } from './client-key.server.ts';

const HOUR_MS = 60 * 60 * 1000;
const ADDRESS = '203.0.113.7';

describe('the key of a client', () => {
  it('is the same in every process that shares the secret, for one hour', () => {
    let at = 10 * HOUR_MS;
    const [one, other] = [createClientKeys(() => at, 'shared'), createClientKeys(() => at, 'shared')];
    const before = one(ADDRESS);
    expect(other(ADDRESS)).toBe(before);
    at += HOUR_MS;
    expect(one(ADDRESS)).not.toBe(before);
    expect(other(ADDRESS)).toBe(one(ADDRESS));
  });

  it('is nobody else’s without a secret, and there is none for the loopback', () => {
    const [one, other] = [createClientKeys(() => 0, null), createClientKeys(() => 0, null)];
    expect(one(ADDRESS)).toBe(one(ADDRESS));
    expect(other(ADDRESS)).not.toBe(one(ADDRESS));
    expect(one('127.0.0.1')).toBeNull();
  });
});
