import { evaluateBenchmarks } from '../benchmarks/evaluate-benchmarks.ts';
import { officialSharesFor } from '../benchmarks/official-shares.ts';
import { evaluateProviders } from '../providers/evaluate-providers.ts';
import { DIMENSIONS } from '../questionnaire/items.ts';
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
import type { Evaluation, EvaluationInput, QuickResult } from './evaluation.ts';
import type { Method } from './method.ts';
import type { IsoDate } from '../shared/as-of-date.ts';
import type { RoadmapResult } from '../roadmap/roadmap-result.ts';
import { withFundingUnlocks } from './funding-unlocks.ts';
import { firstMeasureFor, isQuickCheck } from './quick-check.ts';
import { withSuitableRoutes } from './suitable-routes.ts';
import { costsFromPlan } from './use-case-costs.ts';

/**
 * Evaluates a firm by a method on a day. What is missing in a partial input counts as unknown. Pure: the same method,
 * input and day give the same result, byte for byte.
 */
export function evaluate(method: Method, input: EvaluationInput, asOf: IsoDate): Evaluation {
  const { answers, profile } = input;
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
    register: method.headlineBenchmarks,
  });
  const officialShares = officialSharesFor({ profile, asOf, register: method.officialBenchmarks });
  const firm = planningFirmOf(input, asOf);
  const roadmap = firm ? planRoadmap(firm, method.measures, exactOverall.score) : roadmapWithoutSize(input);
  const ledger = evaluateProviders({
    profile,
    answers,
    gates: gateResults.map(({ id }) => id),
    lockedForMoney: roadmap.locked.some(({ missing }) => missing.reasons.includes('money')),
    asOf,
    register: method.providers,
  });
  const quick: QuickResult | null =
    firm && isQuickCheck(input)
      ? {
          benchmarks: benchmarks.flatMap(({ id, group }) => (group === null ? [] : [{ id, group }])),
          officialShares,
          gates: gateResults,
          firstMeasure: firstMeasureFor(firm, method.measures),
        }
      : null;
  return {
    questionnaire: input.questionnaire,
    method: method.version,
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
      costsOf: costsFromPlan(method.measures, roadmap, profile.sizeClass),
    }),
    ...ledger,
    ...(quick && { quick }),
  };
}

function planningFirmOf(
  { answers, profile, done, dropped = [] }: EvaluationInput,
  asOf: IsoDate,
): PlanningFirm | null {
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
