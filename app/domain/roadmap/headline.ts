import { isNotApplicable, levelOf } from '../questionnaire/answers.ts';
import { ITEMS } from '../questionnaire/items.ts';
import { isProductive, statusOf } from '../questionnaire/profile.ts';
import { BAND_FLOORS } from '../scoring/bands.ts';
import { UNITS_PER_POINT } from '../scoring/exact-score.ts';
import { CHECK_FUNDING, FIND_OUT } from './task.ts';
import type { PlanningFirm } from './planning-firm.ts';
import { openGoalsOf } from './planning-firm.ts';
import type { Headline, StepResult } from './roadmap-result.ts';

/** A trial that starts by this month, after at most so many steps of its own, is near. */
const NEAR = { month: 3, steps: 2 };
const UNKNOWN_GATES = 2;

/** Coverage below three quarters. */
function isHardlyCovered({ answers }: PlanningFirm): boolean {
  const applicable = ITEMS.filter((item) => !isNotApplicable(answers, item));
  const known = applicable.filter((item) => levelOf(answers, item) !== null);
  return 4 * known.length < 3 * applicable.length;
}

/** Whether so much is unknown that finding out comes before all else. */
export const isFindOutFirst = (firm: PlanningFirm, exactScore: number | null): boolean =>
  exactScore === null || firm.unknownGates >= UNKNOWN_GATES || isHardlyCovered(firm);

function isScaling({ aiUse, gates, unknownGates }: PlanningFirm, exactScore: number | null): boolean {
  const isReady = exactScore !== null && exactScore >= BAND_FLOORS.scaling * UNITS_PER_POINT;
  return isProductive(aiUse) && isReady && gates.length === 0 && unknownGates === 0;
}

function isTrialNear(firm: PlanningFirm, steps: readonly StepResult[]): boolean {
  const [goal] = openGoalsOf(firm);
  const pilot = steps.find(({ kind, measure }) => kind === 'pilot' && measure === `pilot-${goal}`);
  if (!pilot || pilot.month > NEAR.month) return false;
  const before = steps.filter(
    ({ number, measure }) => number < pilot.number && measure !== FIND_OUT && measure !== CHECK_FUNDING,
  );
  return before.length <= NEAR.steps;
}

interface Plan {
  readonly steps: readonly StepResult[];
  /** Everything is good enough and there is no goal. */
  readonly isAllWell: boolean;
}

/** The first that holds. Source: method 2026-2, section 5, "Headline". */
export function headlineOf(
  firm: PlanningFirm,
  exactScore: number | null,
  { steps, isAllWell }: Plan,
): Headline {
  if (firm.gates.some(({ cap }) => cap === 'exploring')) return 'foundation-first';
  if (isFindOutFirst(firm, exactScore)) return 'find-out-first';
  if (isAllWell) return 'keep';
  if (isScaling(firm, exactScore)) return 'scale';
  if (firm.goals.some((goal) => statusOf(firm, goal) === 'trying')) return 'continue-trial';
  return isTrialNear(firm, steps) ? 'pilot-ready' : 'build-up';
}
