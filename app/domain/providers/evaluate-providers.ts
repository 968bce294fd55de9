import type { GapResult, Need, ProviderResult, Verdict } from './provider-result.ts';
import type { GateId } from '../scoring/score-result.ts';
import type { Answers } from '../questionnaire/answers.ts';
import type { PartialProfile } from '../questionnaire/profile.ts';
import type { IsoDate } from '../shared/as-of-date.ts';
import { alwaysListedFor } from './always-listed.ts';
import { gapsIn } from './gaps.ts';
import { isGpuNeeded, needsOf } from './needs.ts';
import type { Provider } from './provider.ts';
import { compareRoutes, recommendedAmong } from './recommend.ts';
import type { Firm } from './verdict.ts';
import { reasonsAgainst, toProviderResult } from './verdict.ts';

export interface ProviderInput {
  readonly profile: PartialProfile;
  readonly answers: Answers;
  readonly gates: readonly GateId[];
  /** Whether a pilot of a chosen goal is locked for want of money. */
  readonly lockedForMoney: boolean;
  readonly asOf: IsoDate;
  /** The ledger to judge. */
  readonly register: readonly Provider[];
}

export interface ProviderEvaluation {
  readonly needs: readonly Need[];
  readonly gaps: readonly GapResult[];
  readonly gpuNeeded: boolean;
  readonly providers: readonly ProviderResult[];
}

const VERDICT_ORDER: Readonly<Record<Verdict, number>> = { recommended: 0, alternative: 1, 'not-for-you': 2 };

type Judged = Omit<ProviderResult, 'alwaysListed'>;

const byVerdictThenId = (a: Judged, b: Judged): number =>
  VERDICT_ORDER[a.verdict] - VERDICT_ORDER[b.verdict] || (a.id < b.id ? -1 : 1);

function ledgerFor(register: readonly Provider[], firm: Firm): ProviderResult[] {
  const routes = register.filter((provider) => reasonsAgainst(provider, firm).length === 0);
  const recommended = recommendedAmong(routes, firm);
  const judge = (provider: Provider): Judged =>
    toProviderResult(provider, firm, recommended.has(provider.id));
  const order = register.map(judge).sort(byVerdictThenId);
  const verdicts = new Map(order.map(({ id, verdict }) => [id, VERDICT_ORDER[verdict]]));
  const rankOf = ({ id }: Provider): number => verdicts.get(id) ?? register.length;
  const byRoute = compareRoutes(firm);
  const ranked = register.toSorted((a, b) => rankOf(a) - rankOf(b) || byRoute(a, b));
  const always = alwaysListedFor(firm.profile, ranked);
  return order.map((entry) => ({ ...entry, alwaysListed: always.has(entry.id) }));
}

/**
 * What the firm needs from outside, every entry of the register with its verdict and reasons, so that "why is this one
 * not for me" has an answer for each, and where fewer than two routes are left. The owner's name plays no part in any
 * verdict. Source: method 2026-1, section 6.
 */
export function evaluateProviders(input: ProviderInput): ProviderEvaluation {
  const { profile, answers, asOf, register } = input;
  const needs = needsOf({ ...input, goals: profile.goals });
  const firm: Firm = { profile, answers, needs, asOf };
  return {
    needs,
    gaps: gapsIn(register, firm),
    gpuNeeded: isGpuNeeded(needs),
    providers: ledgerFor(register, firm),
  };
}
