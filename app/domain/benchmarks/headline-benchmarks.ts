import type { HeadlineBenchmarkId } from './benchmark-result.ts';
import type { Benchmark } from './benchmark.schema.ts';

export type HeadlineBenchmark = Benchmark & { readonly id: HeadlineBenchmarkId };

/**
 * Both pairs of figures stand, without their source, in one German article on the Munich AI factory written at the end
 * of 2025. sme-11 and large-27 belong together, mittelstand-33 and its 24 per cent do not belong to them.
 */
const article = {
  use: 'headline',
  measures: 'productive',
  personsTo: null,
  personsFrom: null,
  sizeClasses: null,
  sectors: null,
  nace: null,
  period: null,
  publisher: null,
  title: null,
  url: null,
  namedIn: 'article-munich-ai-factory',
  seen: 'source-unnamed',
  asOf: '2025-12-31',
  checkAgain: '2027-03-31',
  end: '2028-12-31',
} as const;

export const HEADLINE_BENCHMARKS: readonly (Benchmark & { readonly id: HeadlineBenchmarkId })[] = [
  {
    ...article,
    id: 'sme-11',
    series: 'article-size-comparison',
    share: 0.11,
    testing: null,
    country: 'DE',
    definitionVersion: 'article-2025-productive-in-workflows',
  },
  {
    ...article,
    id: 'large-27',
    series: 'article-size-comparison',
    share: 0.27,
    testing: null,
    country: 'DE',
    definitionVersion: 'article-2025-productive-in-workflows',
  },
  {
    ...article,
    id: 'mittelstand-33',
    series: 'article-mittelstand',
    share: 0.33,
    testing: 0.24,
    country: 'DE',
    definitionVersion: 'article-2025-productive-mittelstand',
  },
];
