import { isNotApplicable } from '../questionnaire/answers.ts';
import { GOOD_ENOUGH, ITEMS, dimensionOf, itemsOf } from '../questionnaire/items.ts';
import type { Goal } from '../questionnaire/profile.ts';
import { scoreUnits } from '../scoring/exact-score.ts';
import { isWithinCautiousHalf } from './bridge.ts';
import type { GateRoute } from './gates-first.ts';
import { beginsWithGate, openableGates } from './gates-first.ts';
import { openGatesIn } from './open-gates.ts';
import type { Schedule } from './schedule.ts';
import { NEVER } from './schedule.ts';
import type { Task } from './task.ts';
import { raisedItems } from './task.ts';

/** What one level of an item adds to the low of its dimension, in whole units: each of few items weighs more. */
type Weights = readonly number[];

function weightsOf({ firm }: Schedule): Weights {
  return ITEMS.map((item) => {
    if (isNotApplicable(firm.answers, item)) return 0;
    const applicable = itemsOf(dimensionOf(item)).filter((each) => !isNotApplicable(firm.answers, each));
    return scoreUnits(1, applicable.length);
  });
}

/** What the plan's overall low gains from a step, to which all dimensions add alike. */
function gainOf(schedule: Schedule, task: Task, weights: Weights): number {
  const planned = (index: number): number => {
    let level = 0;
    while (level < GOOD_ENOUGH + 1 && schedule.whenReached(index, level + 1) !== NEVER) level += 1;
    return level;
  };
  return raisedItems(task).reduce(
    (gain, { index, level }) => gain + Math.max(0, level - planned(index)) * (weights[index] as number),
    0,
  );
}

/** The forms of a measure, the preferred one first. */
type Forms = readonly [Task, ...Task[]];

interface Choice {
  readonly task: Task;
  readonly gain: number;
  readonly days: number;
}

/** The first item it raises in method order. */
const itemOrder = (task: Task): number => Math.min(...raisedItems(task).map(({ index }) => index));

/** Most gain for a day, what takes none before all, then the cheaper, then method order, in which they come. */
function compareChoices(a: Choice, b: Choice): number {
  if ((a.days === 0) !== (b.days === 0)) return a.days === 0 ? -1 : 1;
  // Cross-multiplied, so that a tie is a tie.
  const byGain = a.days === 0 ? b.gain - a.gain : b.gain * a.days - a.gain * b.days;
  return byGain || a.task.low.cost - b.task.low.cost || itemOrder(a.task) - itemOrder(b.task);
}

/** The measures that could begin in this month, best first. */
function choicesIn(schedule: Schedule, { measures, weights }: Choosable, month: number): readonly Forms[] {
  return measures
    .filter(([task]) => schedule.isNew(task, month))
    .map((forms) => {
      const [task] = forms;
      const choice = { task, gain: gainOf(schedule, task, weights), days: task.estimate.staffDays.high };
      return { forms, choice };
    })
    .toSorted((a, b) => compareChoices(a.choice, b.choice))
    .map(({ forms }) => forms);
}

/** What there is to choose from, and what each level that it brings is worth to the firm. */
interface Choosable {
  readonly measures: readonly Forms[];
  readonly weights: Weights;
}

interface Place {
  readonly month: number;
  readonly routes: readonly GateRoute[];
  /** The goal whose way may stand at only-at-low. */
  readonly firstGoal: Goal | null;
}

/** Places a task in this month where room, gates and the usefulness of all steps allow. */
export function tryPlace(
  schedule: Schedule,
  task: Task,
  { month, routes }: Omit<Place, 'firstGoal'>,
): boolean {
  if (!schedule.canStart(task, month)) return false;
  const canOpen = openableGates(schedule, routes, month).length > 0;
  schedule.place(task, month);
  if (schedule.areAllUseful() && (!canOpen || beginsWithGate(schedule, routes, month))) return true;
  schedule.takeBack();
  return false;
}

/** The same, unless too much were affordable only if things go well. */
function tryPlaceCautiously(schedule: Schedule, task: Task, place: Place): boolean {
  if (!tryPlace(schedule, task, place)) return false;
  if (isWithinCautiousHalf(schedule, place.firstGoal)) return true;
  schedule.takeBack();
  return false;
}

const formsOf = (tasks: readonly Task[]): readonly Forms[] =>
  tasks
    .filter((task, index) => tasks.findIndex(({ id }) => id === task.id) === index)
    .map((first) => [first, ...tasks.filter((task) => task !== first && task.id === first.id)]);

/** Uses what is left of days, money and places for what lifts most, month by month, gates before the rest. */
export function fillSchedule(schedule: Schedule, tasks: readonly Task[], aim: Omit<Place, 'month'>): void {
  const measures = formsOf(tasks.filter(({ kind }) => kind === 'improvement'));
  const choosable = { measures, weights: weightsOf(schedule) };
  for (let month = 1; month <= schedule.months; month += 1) {
    openGatesIn(schedule, aim.routes, month);
    while (fillOnce(schedule, choicesIn(schedule, choosable, month), { month, ...aim }));
  }
}

function fillOnce(schedule: Schedule, choices: readonly Forms[], place: Place): boolean {
  return choices.some(([own, ...others]) => {
    if (tryPlaceCautiously(schedule, own, place)) return true;
    return (
      lacksDays(schedule, own, place.month) &&
      others.some((form) => tryPlaceCautiously(schedule, form, place))
    );
  });
}

/** Whether own days are what keeps a step from starting: it would fit if it took none. */
const lacksDays = (schedule: Schedule, task: Task, month: number): boolean =>
  !schedule.fits(task, month) && schedule.fits(task, month, { ...task.low, daysEachMonth: 0 });
