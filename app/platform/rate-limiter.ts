/** Counts of one window, for keys that say nothing about who they belong to. */
interface Window {
  readonly startedAt: number;
  readonly counts: Map<string, number>;
}

export interface RateLimiter {
  /** 0 if the call is allowed, else the seconds until the window ends. */
  readonly take: (clientKey: string) => number;
}

export interface RateLimiterOptions {
  readonly limit: number;
  readonly windowMs: number;
  readonly now: () => number;
  /** More clients than this in a window: the newest are let through rather than memory filled. */
  readonly maxClients?: number;
}

const MAX_CLIENTS = 100_000;

/** A fixed window a client, in memory, forgotten as a whole when it ends. */
export function createRateLimiter(options: RateLimiterOptions): RateLimiter {
  const { limit, windowMs, now, maxClients = MAX_CLIENTS } = options;
  let window: Window = { startedAt: now(), counts: new Map() };
  return {
    take: (clientKey) => {
      const at = now();
      if (at - window.startedAt >= windowMs || at < window.startedAt)
        window = { startedAt: at, counts: new Map() };
      const count = (window.counts.get(clientKey) ?? 0) + 1;
      if (count === 1 && window.counts.size >= maxClients) return 0;
      window.counts.set(clientKey, count);
      return count <= limit ? 0 : Math.max(1, Math.ceil((window.startedAt + windowMs - at) / 1000));
    },
  };
}
