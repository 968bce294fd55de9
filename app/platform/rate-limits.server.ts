import type { RequestHandler } from 'express';
import { toRulePath } from './address.ts';
import type { Spend } from './client-budget.server.ts';
import { onBehalfOf } from './client-budget.server.ts';
import { createClientKeys } from './client-key.server.ts';
import type { Env } from './env.schema.ts';
import type { SendProblem } from './request-guards.server.ts';
import type { OpenCounter } from './rate-limiter.ts';
import { countInMemory, createRateLimiter } from './rate-limiter.ts';

export type RateLimits = Env['rateLimits'];

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const now = (): number => Date.now();

const UNLIMITED = /^\/(?:healthz|readyz)$/;

/** Generous to people and to a hall full of them; a wall to a loop. Counted in memory unless told where else. */
export function rateLimits(
  { perMinute, creationsPerHour, plansPerMinute, linksPerMinute }: RateLimits,
  send: SendProblem,
  openCounter: OpenCounter = countInMemory(),
): RequestHandler {
  const keyOf = createClientKeys(now);
  const all = createRateLimiter({ name: 'all', points: perMinute, seconds: MINUTE }, openCounter);
  const budgets = {
    creations: createRateLimiter({ name: 'creations', points: creationsPerHour, seconds: HOUR }, openCounter),
    plans: createRateLimiter({ name: 'plans', points: plansPerMinute, seconds: MINUTE }, openCounter),
    links: createRateLimiter({ name: 'links', points: linksPerMinute, seconds: MINUTE }, openCounter),
  };
  return async (request, response, next) => {
    const key = UNLIMITED.test(toRulePath(request.path)) ? null : keyOf(request.ip);
    if (key === null) return next();
    try {
      const seconds = await all.take(key);
      if (seconds > 0) return send(request, response, { code: 'rate-limited', retryAfterSeconds: seconds });
    } catch (error) {
      return next(error);
    }
    const spend: Spend = (budget) => budgets[budget].take(key);
    onBehalfOf(spend, next);
  };
}
