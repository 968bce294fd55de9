import { evaluateBenchmarks } from '../benchmarks/evaluate-benchmarks.ts';
import { officialSharesFor } from '../benchmarks/official-shares.ts';
import { evaluateProviders } from '../providers/evaluate-providers.ts';
import { DIMENSIONS } from '../questionnaire/items.ts';
import { Effort, TooMuchEffort } from '../roadmap/effort.ts';
import { planRoadmap } from '../roadmap/plan-roadmap.ts';
import type { PlanningFirm } from '../roadmap/planning-firm.ts';
import { startLevels, toPlanningFirm } from '../roadmap/planning-firm.ts';
import { lowUnitsOf } from '../roadmap/projected-low.ts';
import { evaluateReturns } from '../roadmap/returns.ts';
import { findContradictions } from '../scoring/contradictions.ts';
import { roundScore } from '../scoring/exact-score.ts';
import { findUnknownGates, standingGates, toGateResult } from '../scoring/gates.ts';
import { scoreDimensions, scoreOverall, toDimensionResult, toOverallResult } from '../scoring/scores.ts';
import { evaluateSovereignty } from '../scoring/sovereignty.ts';
import type { Evaluation, EvaluationInput, QuickResult } from './evaluation.ts';
import type { Method } from './method.ts';
import { getMethod } from './method.ts';
import type { IsoDate } from '../shared/as-of-date.ts';
import type { RoadmapResult } from '../roadmap/roadmap-result.ts';
import { withFundingUnlocks } from './funding-unlocks.ts';
import { pilotsOf, planMoneyOf } from './plan-money.ts';
import { firstMeasureFor, isQuickCheck } from './quick-check.ts';
import { withSuitableRoutes } from './suitable-routes.ts';
import { costsFromPlan } from './use-case-costs.ts';

/** What the method is asked: a firm as it is on a day. */
export interface Question {
  /** The version of the method. */
  readonly method: string;
  readonly input: EvaluationInput;
  readonly asOf: IsoDate;
}

/**
 * The same as `evaluate`, or null where the plan takes more tried placements than that: most plans take few, some take
 * a second of searching, and nothing but the search tells which.
 */
export function evaluateWithin(tries: number, { method, input, asOf }: Question): Evaluation | null {
  try {
    return evaluateBy(getMethod(method), input, { asOf, effort: new Effort(tries) });
  } catch (error) {
    if (error instanceof TooMuchEffort) return null;
    throw error;
  }
}

/**
 * Evaluates a firm by a method on a day. What is missing in a partial input counts as unknown. Pure: the same method,
 * input and day give the same result, byte for byte.
 */
export function evaluate(method: Method, input: EvaluationInput, asOf: IsoDate): Evaluation {
  return evaluateBy(method, input, { asOf, effort: new Effort(Infinity) });
}

interface Circumstances {
  readonly asOf: IsoDate;
  readonly effort: Effort;
}

function evaluateBy(method: Method, input: EvaluationInput, { asOf, effort }: Circumstances): Evaluation {
  const { answers, profile } = input;
  const exact = scoreDimensions(answers);
  const exactOverall = scoreOverall(DIMENSIONS.map((dimension) => exact[dimension]));
  const gates = standingGates(answers, profile.aiUse);
  const gateResults = gates.map(toGateResult);
  const unknownGates = findUnknownGates(answers, profile.aiUse);
  const benchmarks = evaluateBenchmarks({
    profile,
    answers,
    readiness: { score: exactOverall.score, gates: gateResults, unknownGates },
    asOf,
    register: method.headlineBenchmarks,
  });
  const officialShares = officialSharesFor({ profile, asOf, register: method.officialBenchmarks });
  const firm = planningFirmOf(input, { asOf, effort });
  const roadmap = firm ? planRoadmap(firm, method.measures, exactOverall.score) : roadmapWithoutSize(input);
  const ledger = evaluateProviders({
    profile,
    answers,
    gates: gateResults.map(({ id }) => id),
    plan: planMoneyOf(roadmap, pilotsOf(method.measures, profile.goals)),
    asOf,
    register: method.providers,
  });
  const quick: QuickResult | null = isQuickCheck(input)
    ? {
        benchmarks: benchmarks.flatMap(({ id, group }) => (group === null ? [] : [{ id, group }])),
        officialShares,
        gates: gateResults,
        firstMeasure: firstMeasureFor(input, method.measures),
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
    unknownGates,
    contradictions: findContradictions(answers, profile),
    sovereignty: evaluateSovereignty(answers),
    benchmarks,
    officialShares,
    roadmap: withSuitableRoutes(withFundingUnlocks(roadmap, ledger.needs), ledger.providers),
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
  { asOf, effort }: Circumstances,
): PlanningFirm | null {
  if (profile.sizeClass === null) return null;
  const { aiUse, sizeClass, country, goals, resources } = profile;
  return toPlanningFirm(
    {
      ...{ asOf, answers, aiUse, sizeClass, country, goals, resources },
      ...{ done: new Set(done), dropped: new Set(dropped) },
    },
    effort,
  );
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
