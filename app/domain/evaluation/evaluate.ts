import { evaluateBenchmarks } from '../benchmarks/evaluate-benchmarks.ts';
import { officialSharesFor } from '../benchmarks/official-shares.ts';
import { evaluateProviders } from '../providers/evaluate-providers.ts';
import { DIMENSIONS } from '../questionnaire/items.ts';
import { CURRENT_METHOD } from '../questionnaire/version.ts';
import { MEASURES } from '../roadmap/catalogue/measures.ts';
import { planRoadmap } from '../roadmap/plan-roadmap.ts';
import type { PlanningFirm } from '../roadmap/planning-firm.ts';
import { startLevels, toPlanningFirm } from '../roadmap/planning-firm.ts';
import { lowUnitsOf } from '../roadmap/projected-low.ts';
import { evaluateReturns } from '../roadmap/returns.ts';
import { findContradictions } from '../scoring/contradictions.ts';
import { roundScore, toPoints } from '../scoring/exact-score.ts';
import { standingGates, toGateResult } from '../scoring/gates.ts';
import { scoreDimensions, scoreOverall, toDimensionResult, toOverallResult } from '../scoring/scores.ts';
import { evaluateSovereignty } from '../scoring/sovereignty.ts';
import type { EvaluationInput, EvaluationResult, QuickResult, RoadmapResult } from './evaluation.ts';
import { canonicalInput } from './canonical-input.ts';
import { withFundingUnlocks } from './funding-unlocks.ts';
import { firstMeasureFor, isQuickCheck } from './quick-check.ts';
import { withSuitableRoutes } from './suitable-routes.ts';
import { costsFromPlan } from './use-case-costs.ts';

/** What the evaluation may not do by itself: the domain knows no cryptography. */
export interface EvaluationTools {
  /** SHA-256 as lower-case hexadecimal. */
  readonly hash: (text: string) => string;
}

/** For what is neither stored nor compared with anything stored. */
export const WITHOUT_FINGERPRINT: EvaluationTools = { hash: () => '' };

/**
 * Evaluates a firm by method 2026-1. What is missing in a partial input counts as unknown. Pure: the same input gives
 * the same result, byte for byte.
 */
export function evaluate(input: EvaluationInput, { hash }: EvaluationTools): EvaluationResult {
  const { answers, profile, asOf } = input;
  const exact = scoreDimensions(answers);
  const exactOverall = scoreOverall(DIMENSIONS.map((dimension) => exact[dimension]));
  const gates = standingGates(answers, profile.aiUse);
  const gateResults = gates.map(toGateResult);
  const benchmarks = evaluateBenchmarks({
    profile,
    score: exactOverall.score === null ? null : toPoints(exactOverall.score),
    low: toPoints(exactOverall.low),
    high: toPoints(exactOverall.high),
    asOf,
  });
  const officialShares = officialSharesFor({ profile, asOf });
  const firm = planningFirmOf(input);
  const roadmap = firm ? planRoadmap(firm, MEASURES, exactOverall.score) : roadmapWithoutSize(input);
  const ledger = evaluateProviders({
    profile,
    answers,
    gates: gateResults.map(({ id }) => id),
    lockedForMoney: roadmap.locked.some(({ missing }) => missing.reasons.includes('money')),
    asOf,
  });
  const quick: QuickResult | null =
    firm && isQuickCheck(input)
      ? {
          benchmarks: benchmarks.flatMap(({ id, group }) => (group === null ? [] : [{ id, group }])),
          officialShares,
          gates: gateResults,
          firstMeasure: firstMeasureFor(firm, MEASURES),
        }
      : null;
  return {
    questionnaire: input.questionnaire,
    method: CURRENT_METHOD,
    asOf,
    dimensions: {
      data: toDimensionResult(exact.data),
      skills: toDimensionResult(exact.skills),
      cloud: toDimensionResult(exact.cloud),
      budget: toDimensionResult(exact.budget),
    },
    overall: toOverallResult(exactOverall, gates),
    gates: gateResults,
    contradictions: findContradictions(answers, profile.aiUse),
    sovereignty: evaluateSovereignty(answers),
    benchmarks,
    officialShares,
    roadmap: withSuitableRoutes(withFundingUnlocks(roadmap, ledger.providers), ledger.providers),
    returns: evaluateReturns({
      useCases: input.useCases,
      costsOf: costsFromPlan(roadmap, profile.sizeClass),
    }),
    ...ledger,
    inputHash: hash(canonicalInput(input)),
    ...(quick && { quick }),
  };
}

function planningFirmOf({
  asOf,
  answers,
  profile,
  done,
  dropped = [],
}: EvaluationInput): PlanningFirm | null {
  if (profile.sizeClass === null) return null;
  return toPlanningFirm({
    asOf,
    answers,
    aiUse: profile.aiUse,
    sizeClass: profile.sizeClass,
    country: profile.country,
    goals: profile.goals,
    resources: profile.resources,
    done: new Set(done),
    dropped: new Set(dropped),
  });
}

/** Without a size class nothing has a cost, so nothing is planned. Only a partial evaluation gets here. */
function roadmapWithoutSize({ answers }: EvaluationInput): RoadmapResult {
  return {
    headline: 'build-up',
    provisional: true,
    limits: ['size-not-stated'],
    start: { low: roundScore(lowUnitsOf(answers, startLevels(answers))) },
    steps: [],
    years: [],
    locked: [],
    later: [],
    nextIfResources: [],
  };
}
