import { RateLimiterCluster, RateLimiterRes } from 'rate-limiter-flexible';
import type { OpenCounter } from './rate-limiter.ts';
import { countInMemory } from './rate-limiter.ts';

/** Longer than the primary ever takes; a request does not wait for its limits beyond that. */
const PRIMARY_MS = 1000;

/**
 * Counts in the memory of the process that started this one, where the others of the machine count too. Nothing about
 * visitors reaches a disk or a database. If that process does not answer in time, this one counts for itself.
 */
export function countInPrimary(): OpenCounter {
  const openOwn = countInMemory();
  return (limit) => {
    const { name, points, seconds } = limit;
    const options = { keyPrefix: name, points, duration: seconds, timeoutMs: PRIMARY_MS };
    const shared = new RateLimiterCluster(options);
    const own = openOwn(limit);
    return {
      consume: (key) =>
        shared.consume(key).catch((refusal: unknown) => {
          if (refusal instanceof RateLimiterRes) throw refusal;
          return own.consume(key);
        }),
    };
  };
}
