import type { Item } from '../questionnaire/items.ts';
import type { Goal } from '../questionnaire/profile.ts';
import { isWithinCautiousHalf } from './bridge.ts';
import { isServed, thriftyWaysToOpen } from './prerequisites.ts';
import type { Schedule } from './schedule.ts';
import { GOOD_ENOUGH, MAX_STARTS_PER_QUARTER } from './schedule.ts';
import type { Task } from './task.ts';

/** What moving an item up by one level is worth, by the level it stands at: the weakest first. */
const WORTH_OF_LEVEL = [5, 3, 2] as const;
/** Worth of an item that the first, second or third goal builds on. */
const WORTH_OF_GOAL = [6, 3, 2] as const;

/** Items a goal builds on beyond what every pilot needs, from the requirements of its own steps. */
export type GoalItems = ReadonlyMap<Goal, readonly Item[]>;

/**
 * Opens today's gates, each in the first quarter in which some way to open it fits: a way that costs nothing is not kept
 * waiting by one that has to wait for money.
 */
export function placeOpeners(schedule: Schedule, tasks: readonly Task[]): void {
  for (const gate of schedule.firm.gates) {
    if (!isServed(schedule, gate)) placeEarliest(schedule, thriftyWaysToOpen(schedule, gate, tasks));
  }
}

/** Places one of the tasks in the first quarter that has room for any of them; false where none has. */
export function placeEarliest(schedule: Schedule, tasks: readonly Task[]): boolean {
  for (let quarter = 1; quarter <= schedule.quarters; quarter += 1) {
    if (tasks.some((task) => tryPlace(schedule, task, quarter))) return true;
  }
  return false;
}

function tryPlace(schedule: Schedule, task: Task, quarter: number): boolean {
  if (schedule.find(task.id) !== null) return false;
  const isPossible =
    schedule.isReady(task, quarter) && schedule.isUseful(task, quarter) && schedule.fits(task, quarter);
  if (!isPossible) return false;
  schedule.place(task, quarter);
  if (schedule.areAllUseful() && isWithinCautiousHalf(schedule, task)) return true;
  schedule.takeBack();
  return false;
}

/** Uses what is left of days and money for the improvements that help most, quarter by quarter. */
export function fillSchedule(schedule: Schedule, tasks: readonly Task[], goalItems: GoalItems): void {
  const candidates = tasks.filter(({ kind }) => kind === 'improvement');
  for (let quarter = 1; quarter <= schedule.quarters; quarter += 1) {
    for (let started = 0; started < MAX_STARTS_PER_QUARTER; started += 1) {
      const ranked = rank(schedule, candidates, { quarter, goalItems });
      if (!ranked.some((task) => tryPlace(schedule, task, quarter))) break;
    }
  }
}

interface Rating {
  readonly quarter: number;
  readonly goalItems: GoalItems;
}

function rank(schedule: Schedule, candidates: readonly Task[], rating: Rating): readonly Task[] {
  return candidates
    .filter(
      (task) =>
        schedule.find(task.id) === null &&
        schedule.fits(task, rating.quarter) &&
        schedule.isReady(task, rating.quarter) &&
        schedule.isUseful(task, rating.quarter),
    )
    .map((task) => ({ task, worth: worthOf(schedule, task, rating) }))
    .toSorted((a, b) => b.worth - a.worth || (a.task.id < b.task.id ? -1 : a.task.id > b.task.id ? 1 : 0))
    .map(({ task }) => task);
}

function worthOf(schedule: Schedule, task: Task, { quarter, goalItems }: Rating): number {
  const { goals } = schedule.firm;
  return task.raises.reduce((worth, { item, index, level }) => {
    const now = schedule.levelAt(quarter, index);
    if (now >= GOOD_ENOUGH || now >= level) return worth;
    const goalRank = goals.findIndex((goal) => goalItems.get(goal)?.includes(item));
    return worth + (WORTH_OF_LEVEL[now] ?? 0) * (level - now) + (WORTH_OF_GOAL[goalRank] ?? 0);
  }, 0);
}
