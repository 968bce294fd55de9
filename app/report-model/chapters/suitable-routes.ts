import type { EvaluationResult } from '#app/domain/evaluation/evaluation.ts';
import { findProvider } from '#app/domain/providers/register.ts';
import type { StepResult } from '#app/domain/roadmap/roadmap-result.ts';

/** Who helps with a step to its end: not who is known to close before. */
export const helpersOf = (
  { routes, to }: Pick<StepResult, 'routes' | 'to'>,
  result: Pick<EvaluationResult, 'providers'>,
): string[] =>
  suitableRoutes(routes, result).filter((route) => (findProvider(route)?.validUntil ?? to) >= to);

/** Routes without what the ledger found not to suit this firm. */
export function suitableRoutes(
  routes: readonly string[],
  { providers }: Pick<EvaluationResult, 'providers'>,
): string[] {
  const unsuitable = new Set(
    providers.filter((entry) => entry.verdict === 'not-for-you').map((entry) => entry.id),
  );
  return routes.filter((route) => !unsuitable.has(route));
}
