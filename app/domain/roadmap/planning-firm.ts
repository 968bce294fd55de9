import type { Answers } from '../questionnaire/answers.ts';
import { isNotApplicable, isUnknown, levelOf } from '../questionnaire/answers.ts';
import type { Item } from '../questionnaire/items.ts';
import { ITEMS } from '../questionnaire/items.ts';
import type {
  AiUse,
  Goal,
  GoalStatusByGoal,
  Resources,
  Sector,
  SizeClass,
} from '../questionnaire/profile.ts';
import { isBelowFiftyPersons, statusOf } from '../questionnaire/profile.ts';
import type { Gate } from '../scoring/gates.ts';
import { findUnknownGates, standingGates } from '../scoring/gates.ts';
import type { IsoDate } from '../shared/as-of-date.ts';

/** What the planner is told of a firm. */
export interface PlanningFacts {
  readonly asOf: IsoDate;
  readonly answers: Answers;
  readonly aiUse: AiUse | null;
  readonly sizeClass: SizeClass;
  /** Null in a partial evaluation: then only measures that suit every sector are candidates. */
  readonly sector: Sector | null;
  /** Null in a partial evaluation: then only measures that suit every country are candidates. */
  readonly country: string | null;
  readonly goals: readonly Goal[];
  readonly goalStatus: GoalStatusByGoal;
  /** Persons doing a goal's task, where the firm told them; a whole number from 1. */
  readonly people: Readonly<Partial<Record<Goal, number>>>;
  /** Null plans without limits. */
  readonly resources: Resources | null;
  readonly done: ReadonlySet<string>;
  /** Measures the firm decided against; what builds on them is never ready. */
  readonly dropped: ReadonlySet<string>;
}

export interface PlanningFirm extends PlanningFacts {
  /** Gates that stand today. */
  readonly gates: readonly Gate[];
  /** How many gates nobody can tell of. */
  readonly unknownGates: number;
  /** Steps that may run at once: two below 50 persons, three from there. */
  readonly maxRunning: number;
  /** Steps a plan may hold, decisions aside. */
  readonly maxSteps: number;
}

/** Source: method 2026-2, section 5, invariant 2. */
const MAX_STEPS: Readonly<Record<SizeClass, number>> = {
  '1-9': 6,
  '10-49': 9,
  '50-249': 12,
  '250-499': 12,
  '500+': 12,
};

export function toPlanningFirm(facts: PlanningFacts): PlanningFirm {
  return {
    ...facts,
    gates: standingGates(facts.answers, facts.aiUse),
    unknownGates: findUnknownGates(facts.answers, facts.aiUse).length,
    maxRunning: isBelowFiftyPersons(facts.sizeClass) ? 2 : 3,
    maxSteps: MAX_STEPS[facts.sizeClass],
  };
}

export const isTrying = (firm: PlanningFacts, goal: Goal): boolean => statusOf(firm, goal) === 'trying';

/** The goals still on their way to daily work, most important first; the first of them is the plan's first goal. */
export function openGoalsOf(firm: PlanningFacts): readonly Goal[] {
  return firm.goals.filter(
    (goal) =>
      statusOf(firm, goal) !== 'in-use' &&
      !firm.done.has(`roll-out-${goal}`) &&
      !firm.dropped.has(`pilot-${goal}`),
  );
}

/** Items as positions, for the planner's arrays. */
export const ITEM_INDEX: ReadonlyMap<Item, number> = new Map(ITEMS.map((item, index) => [item, index]));

/** Stands for "not applicable" in simulated levels: a `requires` on it is met and nothing raises it. */
const NEVER_RAISED = 4;

/** Levels the simulation starts from: as answered, unknown as 0. */
export function startLevels(answers: Answers): Int8Array {
  return Int8Array.from(ITEMS, (item) =>
    isNotApplicable(answers, item) ? NEVER_RAISED : (levelOf(answers, item) ?? 0),
  );
}

export function unknownItems(answers: Answers): readonly Item[] {
  return ITEMS.filter((item) => isUnknown(answers, item));
}
