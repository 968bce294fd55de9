import type { RequestHandler } from 'express';
import { createClientKeys } from './client-key.server.ts';
import type { SendProblem } from './request-guards.server.ts';
import type { OpenCounter } from './rate-limiter.ts';
import { countInMemory, createRateLimiter } from './rate-limiter.ts';

export interface RateLimits {
  readonly perMinute: number;
  readonly creationsPerHour: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const now = (): number => Date.now();

/** Beginning an assessment: by the HTTP API, or by a form of the start page or the quick check. */
const CREATIONS = /^\/(?:api\/v1\/assessments|[^/]+(?:\/check|\/start)?)\/?(?:\.data)?$/;
const UNLIMITED = /^\/(?:healthz|readyz)$/;

/** Generous to people and to a hall full of them; a wall to a loop. Counted in memory unless told where else. */
export function rateLimits(
  { perMinute, creationsPerHour }: RateLimits,
  send: SendProblem,
  openCounter: OpenCounter = countInMemory(),
): RequestHandler {
  const keyOf = createClientKeys(now);
  const all = createRateLimiter({ name: 'all', points: perMinute, seconds: MINUTE }, openCounter);
  const creation = { name: 'creations', points: creationsPerHour, seconds: HOUR };
  const creations = createRateLimiter(creation, openCounter);
  return async (request, response, next) => {
    const key = UNLIMITED.test(request.path) ? null : keyOf(request.ip);
    if (key === null) return next();
    const isCreation = request.method === 'POST' && CREATIONS.test(request.path);
    try {
      const waits = await Promise.all((isCreation ? [all, creations] : [all]).map(({ take }) => take(key)));
      const seconds = Math.max(...waits);
      if (seconds > 0) return send(request, response, { code: 'rate-limited', retryAfterSeconds: seconds });
    } catch (error) {
      return next(error);
    }
    next();
  };
}
