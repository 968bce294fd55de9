import type { Goal, Role } from '../../questionnaire/profile.ts';
import type { Evidence, LevelsByItem, Measure } from '../measure.ts';
import type { Effort } from './effort.ts';
import { perSize, toForm } from './effort.ts';
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
  readonly rollOut: Stage;
  readonly routes: readonly string[];
  readonly evidence: Evidence;
}

/** No pilot without an owner, trained users, a first data rule and some money. Source: method 2026-1, section 5. */
const EVERY_PILOT_REQUIRES: LevelsByItem = {
  'skills.leadership': 1,
  'skills.literacy': 2,
  'data.governance': 1,
  'budget.earmarked': 1,
};

/** A pilot is judged with figures: whoever has run one can find and calculate the next use. */
const EVERY_PILOT_RAISES: LevelsByItem = { 'skills.usecases': 3, 'budget.business-case': 3 };

const DECISION_DAYS = perSize([0.5, 1], [0.5, 1], [1, 1.5], [1, 2], [1, 2]);

function toPilotForm(id: 'normal' | 'small', stage: Stage): Measure['forms'][number] {
  return toForm(id, stage, {
    requires: { ...EVERY_PILOT_REQUIRES, ...stage.requires },
    raises: { ...EVERY_PILOT_RAISES, ...stage.raises },
  });
}

/** Pilot, decision and roll-out of a goal. The decision needs the same evidence as the small pilot it judges. */
export function goalMeasures(path: GoalPath): readonly Measure[] {
  const { goal, lead, routes, evidence } = path;
  const shared = { goal, lead, evidence, countries: null, sizeClasses: null };
  const decision: Stage = {
    requires: path.small.requires,
    raises: { 'budget.horizon': 2 },
    weeks: 3,
    days: DECISION_DAYS,
  };
  const rollOut: Stage = {
    ...path.rollOut,
    requires: { ...EVERY_PILOT_REQUIRES, ...path.rollOut.requires },
  };
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
      routes: [...PUBLIC_ADVICE],
    },
    {
      ...shared,
      id: `roll-out-${goal}`,
      kind: 'roll-out',
      after: `decide-${goal}`,
      forms: [toForm('own', rollOut, rollOut)],
      routes,
    },
  ];
}
