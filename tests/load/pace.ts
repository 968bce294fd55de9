/** What a closed loop of clients achieved. Times in milliseconds. */
export interface Pace {
  readonly clients: number;
  readonly count: number;
  readonly failed: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** Nearest-rank percentile; 0 of nothing. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

export function toPace(
  times: readonly number[],
  facts: { clients: number; seconds: number; failed: number },
): Pace {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => rounded(percentile(sorted, share));
  return {
    clients: facts.clients,
    count: sorted.length,
    failed: facts.failed,
    perSecond: rounded(sorted.length / facts.seconds, 1),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    max: at(1),
  };
}

/** One turn of one client: how long it took, null where it failed. */
export type Turn = () => Promise<number | null>;

export interface Limits {
  readonly seconds: number;
  readonly warmUpSeconds?: number;
  readonly maxCount?: number;
}

/** Every client takes its turns one after the other until the time or the count is used up. */
export async function measure(turns: readonly Turn[], limits: Limits): Promise<Pace> {
  const { seconds, warmUpSeconds = 0.5, maxCount = 200_000 } = limits;
  const times: number[] = [];
  let failed = 0;
  const begin = performance.now() + warmUpSeconds * 1000;
  const end = begin + seconds * 1000;
  const run = async (turn: Turn): Promise<void> => {
    while (performance.now() < end && times.length < maxCount) {
      const time = await turn();
      if (performance.now() < begin) continue;
      if (time === null) failed += 1;
      else times.push(time);
    }
  };
  await Promise.all(turns.map(run));
  const elapsed = (Math.max(performance.now(), begin + 1) - begin) / 1000;
  return toPace(times, { clients: turns.length, seconds: elapsed, failed });
}
