import type { RequestHandler } from 'express';
import { createClientKeys } from './client-key.server.ts';
import type { SendProblem } from './edge.server.ts';
import type { RateLimiter } from './rate-limiter.ts';
import { createRateLimiter } from './rate-limiter.ts';

export interface RateLimits {
  readonly perMinute: number;
  readonly creationsPerHour: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const now = (): number => Date.now();

/** Beginning an assessment: by the interface, or by a form of the start page or the quick check. */
const CREATIONS = /^\/(?:api\/v1\/assessments|[^/]+(?:\/check|\/start)?)\/?(?:\.data)?$/;
const UNLIMITED = /^\/(?:healthz|readyz)$/;

/** Generous to people and to a hall full of them; a wall to a loop. Counted in memory only. */
export function rateLimits(limits: RateLimits, send: SendProblem): RequestHandler {
  const keyOf = createClientKeys(now);
  const all = createRateLimiter({ limit: limits.perMinute, windowMs: MINUTE_MS, now });
  const creations = createRateLimiter({ limit: limits.creationsPerHour, windowMs: HOUR_MS, now });
  return (request, response, next) => {
    const key = UNLIMITED.test(request.path) ? null : keyOf(request.ip);
    if (key === null) return next();
    const isCreation = request.method === 'POST' && CREATIONS.test(request.path);
    const limiters: readonly RateLimiter[] = isCreation ? [all, creations] : [all];
    const seconds = Math.max(...limiters.map((limiter) => limiter.take(key)));
    if (seconds === 0) return next();
    send(request, response, { code: 'rate-limited', retryAfterSeconds: seconds });
  };
}
