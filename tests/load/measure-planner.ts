import { MEASURES } from '#app/domain/roadmap/catalogue/measures.ts';
import { planRoadmap } from '#app/domain/roadmap/plan-roadmap.ts';
import type { PlanningFacts } from '#app/domain/roadmap/planning-firm.ts';
import { toPlanningFirm } from '#app/domain/roadmap/planning-firm.ts';
import type { RoadmapResult } from '#app/domain/roadmap/roadmap-result.ts';
import { generateFirms } from '#tests/factories/generated-firms.ts';
import type { Pace } from './pace.ts';
import { toPace } from './pace.ts';

const SEED = 20_261_124;
const WARM_UP = 200;

interface PlannerPace extends Pace {
  /** Share of plans whose search ended before it was complete. */
  readonly endedEarly: number;
}

/** One plan after the other for so many generated firms. */
export function measurePlanner(count: number): PlannerPace {
  const firms = generateFirms(count + WARM_UP, SEED).map((facts) => toPlanningFirm(facts));
  for (const firm of firms.slice(0, WARM_UP)) planRoadmap(firm, MEASURES, null);
  let ended = 0;
  const begin = performance.now();
  const times = firms.slice(WARM_UP).map((firm) => {
    const start = performance.now();
    const { limits } = planRoadmap(firm, MEASURES, null);
    if (limits.includes('search-ended')) ended += 1;
    return performance.now() - start;
  });
  const pace = toPace(times, { clients: 1, seconds: (performance.now() - begin) / 1000, failed: 0 });
  return { ...pace, endedEarly: ended / count };
}

export interface Reach {
  /** Shares of the firms with a goal on its way. */
  readonly trial: number;
  readonly routine: number;
  /** The month of the plan in which half of the trials have begun. */
  readonly medianMonthOfTrial: number | null;
  /** Of the plans with a step of EUR 1,000 or more where funding is hardly known: those that look for it before. */
  readonly fundingBeforeMoney: number;
  /** Of the plans of firms without an independent backup: those that begin one within six months. */
  readonly backupWhereLacking: number;
}

const share = (all: readonly unknown[], some: readonly unknown[]): number =>
  all.length === 0 ? 1 : some.length / all.length;

const levelOf = ({ answers }: PlanningFacts, item: 'budget.funding' | 'cloud.resilience'): number => {
  const answer = answers[item];
  if (answer === undefined || 'unknown' in answer) return 0;
  return 'level' in answer ? answer.level : 4;
};

/** How far the plans of so many generated firms reach. */
export function measureReach(count: number): Reach {
  const planned = generateFirms(count, SEED).map((firm) => ({
    firm,
    plan: planRoadmap(toPlanningFirm(firm), MEASURES, null),
  }));
  const withGoal = planned.filter(({ plan }) => plan.firstBenefit.goal !== null);
  const trials = withGoal.flatMap(({ plan }) => findTrial(plan) ?? []).sort((a, b) => a - b);
  const spending = planned.filter(
    ({ firm, plan }) => levelOf(firm, 'budget.funding') <= 1 && firstPaid(plan) !== null,
  );
  const unsafe = planned.filter(({ firm }) => levelOf(firm, 'cloud.resilience') <= 1);
  return {
    trial: share(withGoal, trials),
    routine: share(
      withGoal,
      withGoal.filter(({ plan }) => plan.firstBenefit.routineFrom !== null),
    ),
    medianMonthOfTrial: trials[Math.floor(trials.length / 2)] ?? null,
    fundingBeforeMoney: share(
      spending,
      spending.filter(({ plan }) => endOfFunding(plan) < (firstPaid(plan) ?? 0)),
    ),
    backupWhereLacking: share(
      unsafe,
      unsafe.filter(({ plan }) => hasBackup(plan)),
    ),
  };
}

const findTrial = ({ steps, firstBenefit: { goal } }: RoadmapResult): number | null =>
  steps.find(({ measure }) => measure === `pilot-${goal}`)?.month ?? null;

const firstPaid = ({ steps }: RoadmapResult): number | null =>
  steps.find(({ costEur }) => costEur.high >= 1000)?.month ?? null;

const endOfFunding = ({ steps }: RoadmapResult): number =>
  steps.find(({ measure }) => measure === 'check-funding')?.endMonth ?? Infinity;

const hasBackup = ({ steps }: RoadmapResult): boolean =>
  steps.some(({ safety, month, raises }) => safety && month <= 6 && (raises['cloud.resilience'] ?? 0) > 1);
