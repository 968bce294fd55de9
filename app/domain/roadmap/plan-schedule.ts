import { isNotApplicable } from '../questionnaire/answers.ts';
import type { Goal } from '../questionnaire/profile.ts';
import { COMMON_ITEMS } from './common-items.ts';
import { isWithinCautiousHalf } from './bridge.ts';
import type { GoalItems } from './fill-schedule.ts';
import { fillSchedule, placeEarliest, placeOpeners } from './fill-schedule.ts';
import { reachPilot } from './reach-pilot.ts';
import type { Schedule } from './schedule.ts';
import type { Task } from './task.ts';
import { FIND_OUT } from './task.ts';

/**
 * Fills a schedule: the first goal's pilot with all it needs, the steps that open gates, finding out, the other goals'
 * pilots in order of importance, decisions and roll-outs, and with what is left the improvements that help most.
 */
export function planSchedule(schedule: Schedule, tasks: readonly Task[]): void {
  beginSchedule(schedule, tasks);
  for (const goal of schedule.firm.goals.slice(1)) reachLaterGoal(schedule, goal, tasks);
  followUp(schedule, tasks, 'decision');
  followUp(schedule, tasks, 'roll-out');
  fillSchedule(schedule, tasks, goalItemsOf(schedule, tasks));
  followUp(schedule, tasks, 'roll-out');
}

/** Open questions are cleared up by this quarter, unless that would cost the first goal its pilot. */
const FIND_OUT_BY = 2;

/** The first goal's pilot, gates and finding out. */
function beginSchedule(schedule: Schedule, tasks: readonly Task[]): void {
  const findOut = tasks.find(({ id }) => id === FIND_OUT);
  const [goal] = schedule.firm.goals;
  const isReached = goal !== undefined && reachGoal(schedule, goal, tasks);
  settle(schedule, tasks, findOut);
  const placed = schedule.find(FIND_OUT);
  if (!isReached || !findOut || (placed && placed.quarter <= FIND_OUT_BY)) return;
  clear(schedule);
  if (schedule.fits(findOut, FIND_OUT_BY)) schedule.place(findOut, FIND_OUT_BY);
  if (!reachGoal(schedule, goal, tasks)) {
    clear(schedule);
    reachGoal(schedule, goal, tasks);
  }
  settle(schedule, tasks, findOut);
}

function settle(schedule: Schedule, tasks: readonly Task[], findOut: Task | undefined): void {
  placeOpeners(schedule, tasks);
  if (findOut) placeEarliest(schedule, [findOut]);
}

function clear(schedule: Schedule): void {
  while (schedule.placements.length > 0) schedule.takeBack();
}

/**
 * One form of a goal's pilot. The normal form where even its high estimate fits, else the small form likewise, else
 * the form whose low estimate fits, the small one first.
 */
export function reachGoal(schedule: Schedule, goal: Goal, tasks: readonly Task[]): boolean {
  const forms = tasks.filter(
    (task) => task.kind === 'pilot' && task.goal === goal && isApplicable(schedule, task),
  );
  const cautious = forms.map((form) => [form, 'high'] as const);
  const bold = forms.toReversed().map((form) => [form, 'low'] as const);
  return [...cautious, ...bold].some(([form, load]) => reachPilot(schedule, form, { tasks, load }));
}

/** The pilot of a goal after the first, unless more than half of a year's budget would then stand at only-at-low. */
function reachLaterGoal(schedule: Schedule, goal: Goal, tasks: readonly Task[]): void {
  const before = schedule.placements.length;
  if (!reachGoal(schedule, goal, tasks)) return;
  const isCautious = schedule.placements
    .slice(before)
    .every(({ task }) => isWithinCautiousHalf(schedule, task));
  while (!isCautious && schedule.placements.length > before) schedule.takeBack();
}

/** A pilot that requires an item which does not apply to the firm is locked. */
export function isApplicable({ firm }: Schedule, pilot: Task): boolean {
  return pilot.requires.every(({ item }) => !isNotApplicable(firm.answers, item));
}

/** Decisions and roll-outs of the chosen goals, most important first. Each once, in the first form that fits. */
function followUp(schedule: Schedule, tasks: readonly Task[], kind: 'decision' | 'roll-out'): void {
  for (const goal of schedule.firm.goals) {
    const forms = tasks.filter((task) => task.kind === kind && task.goal === goal);
    forms.some((form) => placeEarliest(schedule, [form]));
  }
}

function goalItemsOf(schedule: Schedule, tasks: readonly Task[]): GoalItems {
  return new Map(
    schedule.firm.goals.map((goal) => {
      const own = tasks.filter((task) => task.goal === goal);
      const items = own.flatMap(({ requires }) => requires.map(({ item }) => item));
      return [goal, items.filter((item) => !COMMON_ITEMS.includes(item))];
    }),
  );
}
