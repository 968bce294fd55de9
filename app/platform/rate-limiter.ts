import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';

export interface RateLimiter {
  /** 0 if the call is allowed, else the seconds until the window of the client ends. */
  readonly take: (clientKey: string) => Promise<number>;
}

/** So many calls of one client in so many seconds, under a name that sets it apart from other limits. */
export interface Limit {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

/** Where calls are counted: in this process, or in a database that several processes share. */
export type OpenCounter = (limit: Limit) => Pick<RateLimiterAbstract, 'consume'>;

const MAX_CLIENTS = 100_000;

/** Counts in this process. More clients than this: the newest are let through rather than memory filled. */
export function countInMemory(maxClients = MAX_CLIENTS): OpenCounter {
  return ({ name, points, seconds }) => {
    const counter = new RateLimiterMemory({ keyPrefix: name, points, duration: seconds });
    const windows = { clients: 0, endAt: 0 };
    return {
      consume: async (key) => {
        if ((await counter.get(key)) !== null) return await counter.consume(key);
        if (performance.now() >= windows.endAt) {
          windows.clients = 0;
          windows.endAt = performance.now() + seconds * 1000;
        }
        windows.clients += 1;
        if (windows.clients <= maxClients) return await counter.consume(key);
        return new RateLimiterRes(points, 0, 0, true);
      },
    };
  };
}

/** A fixed window a client, from its first call on. A counter that fails throws. */
export function createRateLimiter(limit: Limit, openCounter: OpenCounter): RateLimiter {
  const counter = openCounter(limit);
  const toSeconds = ({ msBeforeNext }: RateLimiterRes): number =>
    // A clock that was set back would make it more than a window.
    Math.min(limit.seconds, Math.max(1, Math.ceil(msBeforeNext / 1000)));
  return {
    take: (clientKey) =>
      counter.consume(clientKey).then(
        () => 0,
        (refusal: unknown) => {
          if (refusal instanceof RateLimiterRes) return toSeconds(refusal);
          throw refusal;
        },
      ),
  };
}
