import type { Benchmark } from './benchmark.schema.ts';
import { CONTEXT_BENCHMARKS } from './context-benchmarks.ts';
import { HEADLINE_BENCHMARKS } from './headline-benchmarks.ts';
import { OFFICIAL_BENCHMARKS } from './official-benchmarks.ts';

/** Every published figure the product knows: headline benchmarks first, then official series, then other surveys. */
export const BENCHMARKS: readonly Benchmark[] = [
  ...HEADLINE_BENCHMARKS,
  ...OFFICIAL_BENCHMARKS,
  ...CONTEXT_BENCHMARKS,
];

export function findBenchmark(id: string): Benchmark | null {
  return BENCHMARKS.find((entry) => entry.id === id) ?? null;
}
