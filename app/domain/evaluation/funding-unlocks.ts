import type { NeedResult } from '../providers/provider-result.ts';
import type { RoadmapResult, Unlock } from '../roadmap/roadmap-result.ts';

/**
 * Share of a project's cost that a programme bears at least, by its own rules; absent where the share depends on the
 * case. Source: the programmes as listed in the provider register, checked on the dates given there.
 */
const SHARE_BORNE: Readonly<Record<string, number>> = {
  'bafa-consulting': 0.5,
  'digitalbonus-bayern': 0.5,
  'inqa-coaching': 0.8,
  'slim-nl': 0.6,
  'smv-digital': 0.5,
  zim: 0.25,
};

/**
 * Names, beside everything that is locked for want of money, the money that is open then and fits the firm: the
 * shortlist of the need for money, in its order. Comes last: plan, needs, ledger, unlock.
 */
export function withFundingUnlocks(roadmap: RoadmapResult, needs: readonly NeedResult[]): RoadmapResult {
  const routes = needs.find(({ id }) => id === 'money')?.shortlist ?? [];
  const unlocks = routes.map(({ provider }): Unlock => ({
    kind: 'funding',
    amount: null,
    route: provider,
    share: SHARE_BORNE[provider] ?? null,
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
