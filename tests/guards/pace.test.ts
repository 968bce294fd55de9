import { describe, expect, it } from 'vitest';
import { measure, percentile, toPace } from '#tests/load/pace.ts';

describe('the pace of the bench', () => {
  it('takes the nearest rank', () => {
    const sorted = Array.from({ length: 100 }, (_, place) => place + 1);
    expect([0.5, 0.95, 0.99, 1].map((share) => percentile(sorted, share))).toEqual([50, 95, 99, 100]);
    expect(percentile([], 0.5)).toBe(0);
    expect(percentile([7], 0.99)).toBe(7);
  });

  it('counts what failed beside what was done', () => {
    const pace = toPace([3, 1, 2], { clients: 2, seconds: 1.5, failed: 4 });
    expect(pace).toEqual({ clients: 2, count: 3, failed: 4, perSecond: 2, p50: 2, p95: 3, p99: 3, max: 3 });
  });

  it('stops by itself, at the time or at the count', async () => {
    const turn = () => Promise.resolve(1);
    expect((await measure([turn], { seconds: 10, warmUpSeconds: 0, maxCount: 5 })).count).toBe(5);
    const failing = await measure([async () => (await new Promise((done) => setTimeout(done, 5)), null)], {
      seconds: 0.05,
      warmUpSeconds: 0,
    });
    expect(failing.count).toBe(0);
    expect(failing.failed).toBeGreaterThan(0);
  });
});
