import type { ProviderResult } from '../providers/provider-result.ts';
import type { RoadmapResult } from '../roadmap/roadmap-result.ts';

/**
 * Keeps of each step's routes those that are routes for this firm: entries of its ledger that meet a need as
 * recommended or alternative. A measure names help for every country; a firm is shown its own.
 * Source: method 2026-2, section 6.
 */
export function withSuitableRoutes(
  roadmap: RoadmapResult,
  providers: readonly ProviderResult[],
): RoadmapResult {
  const suitable = new Set(providers.filter(({ verdict }) => verdict !== 'not-for-you').map(({ id }) => id));
  return {
    ...roadmap,
    steps: roadmap.steps.map((step) => ({
      ...step,
      routes: step.routes.filter((route) => suitable.has(route)),
    })),
  };
}
