import type { ProviderResult } from '../providers/provider-result.ts';
import type { RoadmapResult, Unlock } from '../roadmap/roadmap-result.ts';

/**
 * Share of a project's cost that a programme bears at least, by its own rules; absent where the share depends on the
 * case. Source: the programmes as listed in the provider register, checked on the dates given there.
 */
const SHARE_BORNE: Readonly<Record<string, number>> = { 'digitalbonus-bayern': 0.5, zim: 0.25 };

/** Names the recommended money routes beside every pilot that is locked for want of money. */
export function withFundingUnlocks(
  roadmap: RoadmapResult,
  providers: readonly ProviderResult[],
): RoadmapResult {
  const routes = providers.filter(
    ({ verdict, needs }) => verdict === 'recommended' && needs.includes('money'),
  );
  const unlocks = routes.map(({ id }): Unlock => ({
    kind: 'funding',
    amount: null,
    route: id,
    share: SHARE_BORNE[id] ?? null,
  }));
  return {
    ...roadmap,
    locked: roadmap.locked.map((locked) =>
      locked.missing.reasons.includes('money')
        ? { ...locked, unlock: [...locked.unlock, ...unlocks] }
        : locked,
    ),
  };
}
