import type { EvaluationResult } from '#app/domain/evaluation/evaluation.ts';

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
