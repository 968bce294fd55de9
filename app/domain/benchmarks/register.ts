import { ASSOCIATION_SURVEYS } from './association-surveys.ts';
import type { Benchmark } from './benchmark.schema.ts';
import type { Breakdown } from './breakdown.schema.ts';
import { EARLIER_WAVES } from './earlier-waves.ts';
import { HEADLINE_BENCHMARKS } from './headline-benchmarks.ts';
import { OFFICIAL_BENCHMARKS } from './official-benchmarks.ts';
import { OFFICIAL_BREAKDOWNS } from './official-breakdowns.ts';
import { RESEARCH_SURVEYS } from './research-surveys.ts';
import { SURVEY_BREAKDOWNS } from './survey-breakdowns.ts';

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

/** What firms use AI for, what keeps them from it, and what surveys say on dependence and on people. */
export const BREAKDOWNS: readonly Breakdown[] = [...OFFICIAL_BREAKDOWNS, ...SURVEY_BREAKDOWNS];
