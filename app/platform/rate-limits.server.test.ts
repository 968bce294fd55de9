import type { Request, Response } from 'express';
import { describe, expect, it, vi } from 'vitest';
import { rateLimits } from './rate-limits.server.ts';

/** How many of the requests of one client come through. */
function passing(requests: readonly (readonly [method: string, path: string])[]): number {
  const limit = rateLimits({ perMinute: 2, creationsPerHour: 1 }, vi.fn());
  const next = vi.fn();
  for (const [method, path] of requests) {
    const request: Partial<Request> = { method, path, ip: '203.0.113.7' };
    limit(request as Request, {} as Partial<Response> as Response, next);
  }
  return next.mock.calls.length;
}

describe('the limits', () => {
  it('hold for who tries out codes of reports as for who tries out codes to go on with', () => {
    for (const paths of [
      ['/de/verify', '/de/verify/A', '/en/verify/B', '/de/verify/C.data'],
      ['/de/resume', '/de/a/A', '/en/a/B', '/de/a/C.data'],
    ]) {
      expect(passing(paths.map((path) => ['GET', path]))).toBe(2);
    }
  });

  it('do not take a check for a beginning', () => {
    expect(
      passing([
        ['POST', '/de/verify'],
        ['POST', '/de/verify/A'],
      ]),
    ).toBe(2);
    expect(
      passing([
        ['POST', '/de/start'],
        ['POST', '/de/start'],
      ]),
    ).toBe(1);
  });
});
