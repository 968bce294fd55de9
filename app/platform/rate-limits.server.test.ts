import type { Request, Response } from 'express';
import { describe, expect, it } from 'vitest';
import type { Budget } from './client-budget.server.ts';
import { spend } from './client-budget.server.ts';
import type { OpenCounter } from './rate-limiter.ts';
import type { RateLimits } from './rate-limits.server.ts';
import { rateLimits } from './rate-limits.server.ts';

type Call = readonly [method: string, path: string];
const PASSED = 'passed';

/** What becomes of calls of one client: passed, or the problem or the fault it ends with. */
function client(limits: RateLimits, openCounter?: OpenCounter): (...call: Call) => Promise<unknown> {
  const current = { settle: (_outcome: unknown): void => {} };
  const limit = rateLimits(limits, (_request, _response, problem) => current.settle(problem), openCounter);
  return (method, path) =>
    new Promise((resolve) => {
      current.settle = resolve;
      const request: Partial<Request> = { method, path, ip: '203.0.113.7' };
      const response: Partial<Response> = {};
      limit(request as Request, response as Response, (fault?: unknown) => resolve(fault ?? PASSED));
    });
}

/** How many of the requests of one client come through. */
async function passing(calls: readonly Call[]): Promise<number> {
  const ask = client({
    perMinute: 2,
    creationsPerHour: 1,
    plansPerMinute: 1,
    linksPerMinute: 1,
    signInsPerMinute: 1,
  });
  const outcomes: unknown[] = [];
  for (const call of calls) outcomes.push(await ask(...call));
  return outcomes.filter((outcome) => outcome === PASSED).length;
}

describe('the limits', () => {
  it('say when to come again', async () => {
    const ask = client({
      perMinute: 1,
      creationsPerHour: 1,
      plansPerMinute: 1,
      linksPerMinute: 1,
      signInsPerMinute: 1,
    });
    expect(await ask('GET', '/de')).toBe(PASSED);
    expect(await ask('GET', '/de')).toEqual({ code: 'rate-limited', retryAfterSeconds: 60 });
  });

  it('do not hide that counting failed', async () => {
    const fault = new Error('The database is gone');
    const ask = client(
      { perMinute: 1, creationsPerHour: 1, plansPerMinute: 1, linksPerMinute: 1, signInsPerMinute: 1 },
      () => ({
        consume: () => Promise.reject(fault),
      }),
    );
    expect(await ask('GET', '/de')).toBe(fault);
  });

  it('hold for who tries out codes of reports as for who tries out codes to go on with', async () => {
    for (const paths of [
      ['/de/verify', '/de/verify/A', '/en/verify/B', '/de/verify/C.data'],
      ['/de/resume', '/de/a/A', '/en/a/B', '/de/a/C.data'],
    ]) {
      expect(await passing(paths.map((path) => ['GET', path]))).toBe(2);
    }
  });

  it('count what is done, not the address it was asked for under', async () => {
    const limits = {
      perMinute: 100,
      creationsPerHour: 2,
      plansPerMinute: 1,
      linksPerMinute: 1,
      signInsPerMinute: 1,
    };
    const limit = rateLimits(limits, () => undefined);
    const request: Partial<Request> = { method: 'POST', path: '/anything', ip: '203.0.113.7' };
    const response: Partial<Response> = {};
    const doOnce = (budget: Budget): Promise<unknown> =>
      new Promise(
        (resolve) => void limit(request as Request, response as Response, () => resolve(spend(budget))),
      );
    const limited = { ok: false, problem: { code: 'rate-limited' } };
    expect(await doOnce('creations')).toMatchObject({ ok: true });
    expect(await doOnce('creations')).toMatchObject({ ok: true });
    expect(await doOnce('creations')).toMatchObject(limited);
    expect(await doOnce('plans')).toMatchObject({ ok: true });
    expect(await doOnce('plans')).toMatchObject(limited);
    expect(await doOnce('sign-ins')).toMatchObject({ ok: true });
    expect(await doOnce('sign-ins')).toMatchObject(limited);
    expect(await spend('creations'), 'what no client asked for').toMatchObject({ ok: true });
  });

  describe('of guesses about one account', () => {
    const limits = {
      perMinute: 999,
      creationsPerHour: 1,
      plansPerMinute: 1,
      linksPerMinute: 1,
      signInsPerMinute: 1,
    };
    const limit = rateLimits(limits, () => undefined);
    const guess = (ip: string, about: string): Promise<number> =>
      new Promise((resolve, reject) => {
        const request: Partial<Request> = { method: 'POST', path: '/de/account/sign-in', ip };
        const response: Partial<Response> = {};
        const ask = () =>
          spend({ for: 'guesses', about }).then((paid) =>
            paid.ok ? 0 : (paid.problem.retryAfterSeconds ?? -1),
          );
        void limit(request as Request, response as Response, () => void ask().then(resolve, reject));
      });
    const guessOften = async (count: number, ip: string, about: string) => {
      const waits: number[] = [];
      for (let index = 0; index < count; index += 1) waits.push(await guess(ip, about));
      return waits;
    };

    it('grow for who goes on, and are nobody else’s', async () => {
      const waits = await guessOften(22, '203.0.113.7', 'eva');
      expect(waits.slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
      expect([waits[5], waits[10], waits[20]]).toEqual([60, 600, 3600]);
      // The owner, from where the owner is; and another account from there.
      expect(await guess('198.51.100.9', 'eva')).toBe(0);
      expect(await guess('203.0.113.7', 'ida')).toBe(0);
    });

    it('stay short where clients cannot be told apart', async () => {
      const waits = await guessOften(40, '127.0.0.1', 'eva');
      expect([waits[9], waits[10], waits[39]]).toEqual([0, 60, 60]);
    });
  });
});
