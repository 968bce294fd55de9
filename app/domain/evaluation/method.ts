import type { Benchmark } from '../benchmarks/benchmark.schema.ts';
import type { HeadlineBenchmark } from '../benchmarks/headline-benchmarks.ts';
import { HEADLINE_BENCHMARKS } from '../benchmarks/headline-benchmarks.ts';
import { OFFICIAL_BENCHMARKS } from '../benchmarks/official-benchmarks.ts';
import type { Provider } from '../providers/provider.ts';
import { PROVIDERS } from '../providers/register.ts';
import { MEASURES } from '../roadmap/catalogue/measures.ts';
import type { Measure } from '../roadmap/measure.ts';

/** A version of the method with everything it plans, compares and judges with. */
export interface Method {
  readonly version: string;
  readonly measures: readonly Measure[];
  readonly providers: readonly Provider[];
  readonly headlineBenchmarks: readonly HeadlineBenchmark[];
  readonly officialBenchmarks: readonly Benchmark[];
}

const METHOD_2026_2: Method = {
  version: '2026-2',
  measures: MEASURES,
  providers: PROVIDERS,
  headlineBenchmarks: HEADLINE_BENCHMARKS,
  officialBenchmarks: OFFICIAL_BENCHMARKS,
};

/** The method that evaluates what is completed today. */
export const CURRENT_METHOD: Method = METHOD_2026_2;

const METHODS: readonly Method[] = [METHOD_2026_2];

/**
 * The method that made a stored result, to plan on with what it was planned with.
 * @throws RangeError for a version this program does not know.
 */
export function getMethod(version: string): Method {
  const found = METHODS.find((method) => method.version === version);
  if (found === undefined) throw new RangeError(`There is no method "${version}"`);
  return found;
}
