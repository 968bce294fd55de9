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
  /** Processor time of each plan, which a busy machine stretches less. */
  readonly cpu: Pace;
  /** Share of plans whose search ended before it was complete. */
  readonly endedEarly: number;
  readonly reach: Reach;
}

/** One plan after the other for so many generated firms: how long each takes and how far it reaches. */
export function measurePlanner(count: number): PlannerPace {
  const firms = generateFirms(count + WARM_UP, SEED);
  const plan = (firm: PlanningFacts): RoadmapResult => planRoadmap(toPlanningFirm(firm), MEASURES, null);
  firms.slice(0, WARM_UP).forEach(plan);
  const timed = firms.slice(WARM_UP).map((firm) => {
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    const roadmap = plan(firm);
    const { user, system } = process.cpuUsage(cpu);
    return {
      ms: performance.now() - start,
      cpuMs: (user + system) / 1000,
      outcome: toOutcome(firm, roadmap),
    };
  });
  const outcomes = timed.map(({ outcome }) => outcome);
  return {
    ...paceOf(timed.map(({ ms }) => ms)),
    cpu: paceOf(timed.map(({ cpuMs }) => cpuMs)),
    endedEarly: share(
      outcomes,
      outcomes.filter(({ hasEnded }) => hasEnded),
    ),
    reach: toReach(outcomes),
  };
}

const paceOf = (times: readonly number[]): Pace =>
  toPace(times, { clients: 1, seconds: times.reduce((sum, ms) => sum + ms, 0) / 1000, failed: 0 });

interface Reach {
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

/** What is kept of a plan, as ten thousand whole ones would crowd the memory. */
interface Outcome {
  readonly hasGoal: boolean;
  readonly hasEnded: boolean;
  readonly trial: number | null;
  readonly hasRoutine: boolean;
  /** Null where funding is known, or nothing costs so much that it is looked for. */
  readonly looksForFunding: boolean | null;
  /** Null where it is there. */
  readonly getsBackup: boolean | null;
}

function toOutcome(firm: PlanningFacts, plan: RoadmapResult): Outcome {
  const paid = levelOf(firm, 'budget.funding') <= 1 ? firstPaid(plan) : null;
  return {
    hasGoal: plan.firstBenefit.goal !== null,
    hasEnded: plan.limits.includes('search-ended'),
    trial: findTrial(plan),
    hasRoutine: plan.firstBenefit.routineFrom !== null,
    looksForFunding: paid === null ? null : endOfFunding(plan) < paid,
    getsBackup: levelOf(firm, 'cloud.resilience') <= 1 ? hasBackup(plan) : null,
  };
}

function toReach(outcomes: readonly Outcome[]): Reach {
  const withGoal = outcomes.filter(({ hasGoal }) => hasGoal);
  const trials = withGoal.flatMap(({ trial }) => trial ?? []).sort((a, b) => a - b);
  const shareOf = (says: (outcome: Outcome) => boolean | null): number => {
    const asked = outcomes.filter((outcome) => says(outcome) !== null);
    return share(asked, asked.filter(says));
  };
  return {
    trial: share(withGoal, trials),
    routine: share(
      withGoal,
      withGoal.filter(({ hasRoutine }) => hasRoutine),
    ),
    medianMonthOfTrial: trials[Math.floor(trials.length / 2)] ?? null,
    fundingBeforeMoney: shareOf(({ looksForFunding }) => looksForFunding),
    backupWhereLacking: shareOf(({ getsBackup }) => getsBackup),
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
