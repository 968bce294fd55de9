import { ASSOCIATION_SURVEYS } from './association-surveys.ts';
import type { Benchmark } from './benchmark.schema.ts';
import { EARLIER_WAVES } from './earlier-waves.ts';
import { HEADLINE_BENCHMARKS } from './headline-benchmarks.ts';
import { OFFICIAL_BENCHMARKS } from './official-benchmarks.ts';
import { RESEARCH_SURVEYS } from './research-surveys.ts';

/**
 * Every published figure the product knows: headline benchmarks first, then the official series and its earlier waves,
 * then other surveys.
 */
export const BENCHMARKS: readonly Benchmark[] = [
  ...HEADLINE_BENCHMARKS,
  ...OFFICIAL_BENCHMARKS,
  ...EARLIER_WAVES,
  ...RESEARCH_SURVEYS,
  ...ASSOCIATION_SURVEYS,
];

export function findBenchmark(id: string): Benchmark | null {
  return BENCHMARKS.find((entry) => entry.id === id) ?? null;
}
