import { HEADLINE_BENCHMARKS } from '#app/domain/benchmarks/headline-benchmarks.ts';
import type { HeadlineBenchmarkId } from '#app/domain/benchmarks/benchmark-result.ts';
import type { Translator } from '#app/i18n/translator.server.ts';

export interface HeadlineFigure {
  readonly id: HeadlineBenchmarkId;
  readonly share: string;
  readonly population: string;
  readonly survey: string;
}

/** The three headline benchmarks as separate measures, their numbers from the register. */
export function toHeadlineFigures({ t, format }: Translator): readonly HeadlineFigure[] {
  const [first] = HEADLINE_BENCHMARKS;
  return HEADLINE_BENCHMARKS.map(({ id, share, testing }) => ({
    id,
    share: format.percent(share),
    population: t(`start:gap.${id}.population`, { testing: format.percent(testing ?? 0) }),
    survey: t(`start:gap.${id}.survey`, { first: format.percent(first?.share ?? 0) }),
  }));
}
