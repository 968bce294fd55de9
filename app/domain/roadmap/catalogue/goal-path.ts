import type { Goal, Role } from '../../questionnaire/profile.ts';
import type { Evidence, LevelsByItem, Measure } from '../measure.ts';
import type { Effort } from './effort.ts';
import { isFreeAtLow, perSize, toForm } from './effort.ts';
import { OWN_ESTIMATE } from './evidence.ts';
import { PUBLIC_ADVICE } from './public-advice.ts';

interface Stage extends Effort {
  readonly requires: LevelsByItem;
  readonly raises: LevelsByItem;
}

/** What a goal's way from trial to routine consists of. */
export interface GoalPath {
  readonly goal: Goal;
  readonly lead: Role;
  readonly normal: Stage;
  /** One machine, one product, or a function of software the firm has. */
  readonly small: Stage;
  readonly rollOut: { readonly requires: LevelsByItem; readonly own: Effort; readonly bought: Effort };
  readonly routes: readonly string[];
  readonly evidence: Evidence;
}

/** No pilot without an owner, trained users, rules for data and an idea of what the task costs today. */
const EVERY_PILOT_REQUIRES: LevelsByItem = {
  'skills.leadership': 1,
  'skills.literacy': 2,
  'data.governance': 2,
  'budget.business-case': 1,
};
const SOME_MONEY: LevelsByItem = { 'budget.earmarked': 1 };

/** A pilot is judged with figures: whoever has run one can find and calculate the next use. */
const EVERY_PILOT_RAISES: LevelsByItem = { 'skills.usecases': 3, 'budget.business-case': 3 };

/** In daily work it has to survive the loss of a service, and somebody has to answer for it. */
const EVERY_ROLL_OUT_REQUIRES: LevelsByItem = {
  'skills.leadership': 1,
  'skills.literacy': 2,
  'skills.oversight': 2,
  'data.governance': 2,
  'cloud.resilience': 2,
  'budget.earmarked': 1,
};

const DECISION_DAYS = perSize([0.5, 1], [0.5, 1], [1, 1.5], [1, 2], [1, 2]);

function toPilotForm(id: 'normal' | 'small', stage: Stage): Measure['forms'][number] {
  return toForm(id, stage, {
    requires: { ...EVERY_PILOT_REQUIRES, ...(isFreeAtLow(stage) ? {} : SOME_MONEY), ...stage.requires },
    raises: { ...EVERY_PILOT_RAISES, ...stage.raises },
  });
}

/** A trial may be running since before the plan, on less than we ask of a beginner: judging it needs a trace of each. */
function toDecisionRequires(requires: LevelsByItem): LevelsByItem {
  const traces = Object.keys(requires).map((item) => [item, 1] as const);
  return { 'budget.business-case': 1, ...Object.fromEntries(traces) };
}

/** Pilot, decision and roll-out of a goal. */
export function goalMeasures(path: GoalPath): readonly Measure[] {
  const { goal, lead, routes, evidence, rollOut } = path;
  const shared = { goal, lead, evidence, countries: null, sectors: null, sizeClasses: null, safetyFor: null };
  const decision: Stage = {
    requires: toDecisionRequires(path.small.requires),
    raises: { 'budget.horizon': 2 },
    weeks: 4,
    days: DECISION_DAYS,
  };
  const routine = {
    requires: { ...EVERY_ROLL_OUT_REQUIRES, ...rollOut.requires },
    raises: { 'budget.horizon': 3 },
  } as const;
  return [
    {
      ...shared,
      id: `pilot-${goal}`,
      kind: 'pilot',
      after: null,
      forms: [toPilotForm('normal', path.normal), toPilotForm('small', path.small)],
      routes,
    },
    {
      ...shared,
      id: `decide-${goal}`,
      kind: 'decision',
      after: `pilot-${goal}`,
      forms: [toForm('own', decision, decision)],
      lead: 'owner',
      evidence: OWN_ESTIMATE,
      routes: [...PUBLIC_ADVICE],
    },
    {
      ...shared,
      id: `roll-out-${goal}`,
      kind: 'roll-out',
      after: `decide-${goal}`,
      forms: [toForm('own', rollOut.own, routine), toForm('bought', rollOut.bought, routine)],
      routes,
    },
  ];
}
