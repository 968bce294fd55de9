import { evaluateBenchmarks } from '../benchmarks/evaluate-benchmarks.ts';
import { officialSharesFor } from '../benchmarks/official-shares.ts';
import type { ProviderEvaluation } from '../providers/evaluate-providers.ts';
import { evaluateProviders } from '../providers/evaluate-providers.ts';
import { DIMENSIONS } from '../questionnaire/items.ts';
import type { Goal } from '../questionnaire/profile.ts';
import type { UseCase } from '../questionnaire/use-case.ts';
import { costsOfGoal } from '../roadmap/goal-costs.ts';
import type { NextGoal } from '../roadmap/next-goals.ts';
import { nextGoals } from '../roadmap/next-goals.ts';
import { planCourse, planRoadmap } from '../roadmap/plan-roadmap.ts';
import type { PlanningFirm } from '../roadmap/planning-firm.ts';
import { startLevels, toPlanningFirm } from '../roadmap/planning-firm.ts';
import { lowUnitsOf } from '../roadmap/projected-low.ts';
import { evaluateReturns } from '../roadmap/returns.ts';
import type { PlanCourse, RoadmapResult } from '../roadmap/roadmap-result.ts';
import { findContradictions } from '../scoring/contradictions.ts';
import { roundScore } from '../scoring/exact-score.ts';
import { findUnknownGates, standingGates, toGateResult } from '../scoring/gates.ts';
import { scoreDimensions, scoreOverall, toDimensionResult, toOverallResult } from '../scoring/scores.ts';
import { evaluateSovereignty } from '../scoring/sovereignty.ts';
import type { IsoDate } from '../shared/as-of-date.ts';
import type { Evaluation, EvaluationInput, QuickResult } from './evaluation.ts';
import { withFundingUnlocks } from './funding-unlocks.ts';
import type { Method } from './method.ts';
import { pilotsOf, planMoneyOf } from './plan-money.ts';
import { firstMeasureFor, isQuickCheck } from './quick-check.ts';
import { withSuitableRoutes } from './suitable-routes.ts';

/** What the method is asked: a firm as it is on a day. */
export interface Question {
  /** The version of the method. */
  readonly method: string;
  readonly input: EvaluationInput;
  readonly asOf: IsoDate;
}

/** A firm on a day, and what it is judged by. */
interface Case {
  readonly method: Method;
  readonly input: EvaluationInput;
  readonly asOf: IsoDate;
}

/** How a firm stands and what its plan is and brings: what is laid side by side of several ways. */
export type EvaluatedCourse = Scores & Pick<Evaluation, 'returns'> & { readonly roadmap: PlanCourse };

/**
 * Evaluates a firm by a method on a day. What is missing in a partial input counts as unknown. Pure: the same method,
 * input and day give the same result, byte for byte. Plan, needs, ledger and the ways to unlock follow in this order,
 * each from the one before. Source: method 2026-2.
 */
export function evaluate(method: Method, input: EvaluationInput, asOf: IsoDate): Evaluation {
  const { answers, profile } = input;
  const firm: Case = { method, input, asOf };
  const { exactScore, scores } = scoreFirm(input);
  const { gates, unknownGates } = scores;
  const planningFirm = planningFirmOf(firm);
  const roadmap = planningFirm
    ? planRoadmap(planningFirm, method.measures, exactScore)
    : roadmapWithoutSize(input);
  const ledger = judgeProviders(firm, roadmap, gates);
  const benchmarks = evaluateBenchmarks({
    ...{ profile, answers, asOf },
    readiness: { score: exactScore, gates, unknownGates },
    register: method.headlineBenchmarks,
  });
  const officialShares = officialSharesFor({ profile, asOf, register: method.officialBenchmarks });
  const quick = isQuickCheck(input) ? toQuick(firm, { benchmarks, officialShares, gates }) : null;
  return {
    ...{ questionnaire: input.questionnaire, method: method.version, asOf },
    ...scores,
    contradictions: findContradictions(answers, profile),
    sovereignty: evaluateSovereignty(answers),
    benchmarks,
    officialShares,
    roadmap: withSuitableRoutes(withFundingUnlocks(roadmap, ledger.needs), ledger.providers),
    returns: returnsOf(firm, roadmap),
    ...ledger,
    ...(quick && { quick }),
  };
}

/** The same figures as `evaluate` gives, by the same rules, without what no comparison of ways shows. */
export function evaluateCourse(method: Method, input: EvaluationInput, asOf: IsoDate): EvaluatedCourse {
  const firm: Case = { method, input, asOf };
  const { exactScore, scores } = scoreFirm(input);
  const planningFirm = planningFirmOf(firm);
  const roadmap = planningFirm
    ? planCourse(planningFirm, method.measures, exactScore)
    : roadmapWithoutSize(input);
  return { ...scores, roadmap, returns: returnsOf(firm, roadmap) };
}

/** The goals a firm could choose next, each with what its trial takes. A plan or three are made for each. */
export function nextGoalsFor(method: Method, input: EvaluationInput, asOf: IsoDate): readonly NextGoal[] {
  const firm = planningFirmOf({ method, input, asOf });
  const { measures } = method;
  return firm === null ? [] : nextGoals({ firm, measures, exactScore: scoreFirm(input).exactScore });
}

type Scores = Pick<Evaluation, 'dimensions' | 'overall' | 'gates' | 'unknownGates'>;

/** @returns beside what is told, the overall score in units of 1/240 point; null where it is withheld. */
function scoreFirm({ answers, profile }: EvaluationInput) {
  const exact = scoreDimensions(answers);
  const exactOverall = scoreOverall(DIMENSIONS.map((dimension) => exact[dimension]));
  const standing = standingGates(answers, profile.aiUse);
  const scores: Scores = {
    dimensions: {
      data: toDimensionResult(exact.data),
      skills: toDimensionResult(exact.skills),
      cloud: toDimensionResult(exact.cloud),
      budget: toDimensionResult(exact.budget),
    },
    overall: toOverallResult(exactOverall, standing),
    gates: standing.map(toGateResult),
    unknownGates: findUnknownGates(answers, profile.aiUse),
  };
  return { exactScore: exactOverall.score, scores };
}

function judgeProviders(
  { method, input, asOf }: Case,
  roadmap: RoadmapResult,
  gates: Evaluation['gates'],
): ProviderEvaluation {
  const { profile, answers } = input;
  return evaluateProviders({
    ...{ profile, answers, asOf },
    gates: gates.map(({ id }) => id),
    plan: planMoneyOf(roadmap, pilotsOf(method.measures, profile.goals)),
    register: method.providers,
  });
}

const returnsOf = (firm: Case, plan: PlanCourse): Evaluation['returns'] =>
  evaluateReturns(firm.input.useCases, (useCase) => costsIn(firm, plan, useCase));

const costsIn = ({ method, input }: Case, { steps }: PlanCourse, useCase: UseCase) =>
  costsOfGoal({ measures: method.measures, steps, sizeClass: input.profile.sizeClass }, useCase);

type QuickFacts = Pick<Evaluation, 'benchmarks' | 'officialShares' | 'gates'>;

const toQuick = (
  { method, input }: Case,
  { benchmarks, officialShares, gates }: QuickFacts,
): QuickResult => ({
  benchmarks: benchmarks.flatMap(({ id, group }) => (group === null ? [] : [{ id, group }])),
  officialShares,
  gates,
  firstMeasure: firstMeasureFor(input, method.measures),
});

/** How many people do a goal's task, where the firm told it. */
function peopleOf(useCases: readonly UseCase[]): Readonly<Partial<Record<Goal, number>>> {
  const told = useCases.flatMap(({ goal, people }) =>
    people === null || people === undefined ? [] : [[goal, people] as const],
  );
  return Object.fromEntries(told);
}

function planningFirmOf({ input, asOf }: Case): PlanningFirm | null {
  const { answers, profile, done, dropped = [], useCases } = input;
  const { sizeClass } = profile;
  if (sizeClass === null) return null;
  const { aiUse, sector, country, goals, goalStatus, resources } = profile;
  return toPlanningFirm({
    ...{ asOf, answers, aiUse, sizeClass, sector, country, goals, goalStatus, resources },
    people: peopleOf(useCases),
    ...{ done: new Set(done), dropped: new Set(dropped) },
  });
}

/** Without a size class nothing has a cost, so nothing is planned. Only a partial evaluation gets here. */
function roadmapWithoutSize({ answers, profile }: EvaluationInput): RoadmapResult {
  return {
    headline: 'build-up',
    provisional: true,
    limits: ['size-not-stated'],
    start: { low: roundScore(lowUnitsOf(answers, startLevels(answers))) },
    firstBenefit: {
      goal: profile.goals[0] ?? null,
      ...{ trialFrom: null, routineFrom: null, reason: 'size-not-stated' },
    },
    steps: [],
    years: [],
    locked: [],
    later: [],
    nextIfResources: [],
  };
}
