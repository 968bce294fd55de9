import type { Answers } from '../questionnaire/answers.ts';
import { isNotApplicable, isUnknown, levelOf } from '../questionnaire/answers.ts';
import type { Item } from '../questionnaire/items.ts';
import { ITEMS } from '../questionnaire/items.ts';
import type { AiUse, Goal, Resources, SizeClass } from '../questionnaire/profile.ts';
import { isBelowFiftyPersons } from '../questionnaire/profile.ts';
import type { Gate } from '../scoring/gates.ts';
import { standingGates } from '../scoring/gates.ts';
import type { IsoDate } from '../shared/as-of-date.ts';
import { Effort } from './effort.ts';

/** What the planner knows of a firm, and how long it may search. */
export interface PlanningFirm {
  readonly asOf: IsoDate;
  readonly answers: Answers;
  readonly aiUse: AiUse | null;
  readonly sizeClass: SizeClass;
  /** Null in a partial evaluation: then only measures that suit every country are candidates. */
  readonly country: string | null;
  readonly goals: readonly Goal[];
  /** Null plans without limits. */
  readonly resources: Resources | null;
  readonly done: ReadonlySet<string>;
  /** Measures the firm decided against; what builds on them is never ready. */
  readonly dropped: ReadonlySet<string>;
  /** Gates that stand today. */
  readonly gates: readonly Gate[];
  /** Steps that may run at once: two below 50 persons, three from there. */
  readonly maxRunning: number;
  /** One for all searches of a plan. */
  readonly effort: Effort;
}

export type PlanningFacts = Omit<PlanningFirm, 'gates' | 'maxRunning' | 'effort'>;

export function toPlanningFirm(facts: PlanningFacts, effort = new Effort(Infinity)): PlanningFirm {
  return {
    ...facts,
    effort,
    gates: standingGates(facts.answers, facts.aiUse),
    maxRunning: isBelowFiftyPersons(facts.sizeClass) ? 2 : 3,
  };
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
