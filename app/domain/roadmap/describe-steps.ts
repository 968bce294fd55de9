import type { Cause, StepResult } from './roadmap-result.ts';
import type { GateId } from '../scoring/score-result.ts';
import { isNotApplicable, levelOf } from '../questionnaire/answers.ts';
import type { Goal } from '../questionnaire/profile.ts';
import { roundScore } from '../scoring/exact-score.ts';
import type { BridgeTest } from './bridge.ts';
import { inReadingOrder, testBridge } from './bridge.ts';
import { lowUnitsOf } from './projected-low.ts';
import type { PlanningFirm } from './planning-firm.ts';
import { unknownItems } from './planning-firm.ts';
import { quarterDates } from './quarters.ts';
import type { Placement, Schedule } from './schedule.ts';
import { GOOD_ENOUGH } from './schedule.ts';
import { FIND_OUT } from './task.ts';

/** The steps of a finished schedule, by quarter and then in order of choice. */
export function describeSteps(schedule: Schedule): readonly StepResult[] {
  const tests = testBridge(schedule);
  const served = goalsServed(schedule);
  const opened = new Set<GateId>();
  return inReadingOrder(schedule).map((placement) => {
    const opensGates = placement.task.opens.map(({ id }) => id).filter((id) => !opened.has(id));
    for (const id of opensGates) opened.add(id);
    const goals = schedule.firm.goals.filter((goal) => served.get(goal)?.has(placement));
    return describeStep(schedule, placement, { test: tests.get(placement), goals, opensGates });
  });
}

interface StepFacts {
  readonly test: BridgeTest | undefined;
  readonly goals: readonly Goal[];
  readonly opensGates: readonly GateId[];
}

function describeStep(schedule: Schedule, placement: Placement, facts: StepFacts): StepResult {
  const { task, quarter, endQuarter } = placement;
  const { firm } = schedule;
  return {
    measure: task.id,
    form: task.form,
    quarter,
    endQuarter,
    from: quarterDates(firm.asOf, quarter).from,
    to: quarterDates(firm.asOf, endQuarter).to,
    lead: task.lead,
    ...task.estimate,
    because: [...itemCauses(firm, placement), ...facts.goals.map((goal) => ({ goal }))],
    requires: task.levels.requires,
    raises: task.levels.raises,
    opensGates: facts.opensGates,
    routes: task.routes,
    bridge: {
      understandable: 'yes',
      affordable: facts.test?.affordable ?? null,
      doable: facts.test?.doable ?? null,
    },
    projected: { low: roundScore(lowUnitsOf(firm.answers, schedule.levelsAt(endQuarter + 1))) },
  };
}

/** Every raised item that stands below 3 and below the level raised to, as answered: null where nobody could say. */
function itemCauses(firm: PlanningFirm, { task }: Placement): readonly Cause[] {
  if (task.id === FIND_OUT) return unknownItems(firm.answers).map((item) => ({ item, level: null }));
  const inMethodOrder = task.raises.toSorted((a, b) => a.index - b.index);
  return inMethodOrder.flatMap(({ item, level }) => {
    const answered = levelOf(firm.answers, item);
    const start = answered ?? 0;
    return !isNotApplicable(firm.answers, item) && start < GOOD_ENOUGH && start < level
      ? [{ item, level: answered }]
      : [];
  });
}

/** For each chosen goal the pilot, what it needs, its decision and its roll-out, as far as they are in the plan. */
function goalsServed(schedule: Schedule): ReadonlyMap<Goal, ReadonlySet<Placement>> {
  const served = new Map<Goal, Set<Placement>>();
  for (const goal of schedule.firm.goals) {
    const steps = new Set<Placement>();
    for (const own of schedule.placements.filter(({ task }) => task.goal === goal)) {
      steps.add(own);
      if (own.task.kind === 'pilot') addPrerequisites(schedule, own, steps);
    }
    served.set(goal, steps);
  }
  return served;
}

function addPrerequisites(schedule: Schedule, step: Placement, steps: Set<Placement>): void {
  const { task, quarter } = step;
  const earlier = schedule.placements.filter(({ endQuarter }) => endQuarter < quarter);
  const needed = earlier.filter(
    (other) =>
      (other.task.id === FIND_OUT && task.raisesUnknown) ||
      task.requires.some(({ index, level }) => isNeededFor(schedule, other, { index, level })),
  );
  for (const other of needed) {
    if (steps.has(other)) continue;
    steps.add(other);
    addPrerequisites(schedule, other, steps);
  }
}

/** The earliest step that lifts an item from below a required level up to it is what the requirement needs. */
function isNeededFor(
  schedule: Schedule,
  other: Placement,
  required: { readonly index: number; readonly level: number },
): boolean {
  if (schedule.levelAt(1, required.index) >= required.level) return false;
  const lifting = schedule.placements
    .filter(({ task }) =>
      task.raises.some(({ index, level }) => index === required.index && level >= required.level),
    )
    .toSorted((a, b) => a.endQuarter - b.endQuarter);
  return lifting[0] === other;
}
