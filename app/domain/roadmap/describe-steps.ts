import type { Cause, StepResult } from './roadmap-result.ts';
import type { GateId } from '../scoring/score-result.ts';
import { isNotApplicable, levelOf, isUnknown } from '../questionnaire/answers.ts';
import type { Item, Level } from '../questionnaire/items.ts';
import { GOOD_ENOUGH, ITEMS } from '../questionnaire/items.ts';
import type { Goal } from '../questionnaire/profile.ts';
import { roundScore } from '../scoring/exact-score.ts';
import { testBridge } from './bridge.ts';
import type { GateRoute } from './gates-first.ts';
import { rankInMonth } from './gates-first.ts';
import { monthDates } from './months.ts';
import type { PlanningFirm } from './planning-firm.ts';
import { openGoalsOf } from './planning-firm.ts';
import { lowUnitsOf } from './projected-low.ts';
import type { Placement, Schedule } from './schedule.ts';
import { stepsServing } from './steps-serving.ts';
import { FIND_OUT } from './task.ts';

/** Steps in the order people read them: by month, to the gates first, then in order of choice. */
export function inReadingOrder(schedule: Schedule, routes: readonly GateRoute[]): readonly Placement[] {
  const rank = (placement: Placement): number => rankInMonth(schedule, routes, placement);
  return schedule.placements.toSorted((a, b) => a.month - b.month || rank(a) - rank(b));
}

/** The steps of a finished schedule. */
export function describeSteps(schedule: Schedule, routes: readonly GateRoute[]): readonly StepResult[] {
  const tests = testBridge(schedule);
  const served = openGoalsOf(schedule.firm).map((goal) => [goal, stepsServing(schedule, goal)] as const);
  const opened = openedBy(schedule);
  return inReadingOrder(schedule, routes).map((placement, index) => {
    const test = tests.get(placement);
    return {
      ...describeStep(schedule, placement),
      number: index + 1,
      because: [
        ...itemCauses(schedule.firm, placement),
        ...served.flatMap(([goal, steps]): { goal: Goal }[] => (steps.has(placement) ? [{ goal }] : [])),
      ],
      opensGates: opened.get(placement) ?? [],
      bridge: {
        understandable: 'yes',
        affordable: test?.affordable ?? null,
        doable: test?.doable ?? null,
      },
    };
  });
}

type Described = Omit<StepResult, 'number' | 'because' | 'opensGates' | 'bridge'>;

function describeStep(schedule: Schedule, { task, month, endMonth }: Placement): Described {
  const { firm } = schedule;
  return {
    measure: task.id,
    kind: task.kind === FIND_OUT ? 'improvement' : task.kind,
    form: task.form,
    month,
    endMonth,
    from: monthDates(firm.asOf, month).from,
    to: monthDates(firm.asOf, endMonth).to,
    lead: task.lead,
    ...task.estimate,
    safety: task.isSafety,
    requires: task.levels.requires,
    raises: task.levels.raises,
    routes: task.routes,
    projected: { low: roundScore(lowUnitsOf(firm.answers, schedule.levelsAt(endMonth + 1))) },
  };
}

/** The items a step is for: those it raises that are not good enough yet; for finding out, all that nobody could say. */
function itemCauses({ answers }: PlanningFirm, { task }: Placement): readonly Cause[] {
  const cause = (item: Item): Cause => ({ item, level: levelOf(answers, item) });
  if (task.kind === FIND_OUT) return ITEMS.filter((item) => isUnknown(answers, item)).map(cause);
  return (Object.entries(task.levels.raises) as [Item, Level][])
    .filter(([item]) => !isNotApplicable(answers, item))
    .filter(([item, to]) => (levelOf(answers, item) ?? 0) < Math.min(GOOD_ENOUGH, to))
    .map(([item]) => cause(item));
}

/** Each gate of today belongs to the first step to be over that opens it. */
function openedBy({ firm, placements }: Schedule): ReadonlyMap<Placement, readonly GateId[]> {
  const opened = new Map<Placement, GateId[]>();
  for (const gate of firm.gates) {
    const [first] = placements
      .filter(({ task }) => task.opens.includes(gate))
      .toSorted((a, b) => a.endMonth - b.endMonth);
    if (first) opened.set(first, [...(opened.get(first) ?? []), gate.id]);
  }
  return opened;
}
