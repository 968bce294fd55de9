import { GATES } from '../scoring/gates.ts';
import type { Range } from '../shared/range.ts';
import { COMMON_ITEMS } from './common-items.ts';
import { prerequisiteSets } from './prerequisites.ts';
import type { Schedule } from './schedule.ts';
import { MAX_STARTS_PER_QUARTER } from './schedule.ts';
import type { Load } from './loads.ts';
import type { Task } from './task.ts';

/** Tried placements in one search; a bound on time, far above what firms need. */
const MAX_TRIES = 20_000;

interface Search {
  readonly schedule: Schedule;
  readonly pilot: Task;
  readonly pilotLoad: Load;
  /** Steps to place before the pilot, in order of choice. */
  readonly steps: readonly Task[];
  readonly start: number;
  readonly deadEnds: Set<string>;
  readonly budget: { tries: number };
}

interface Means {
  readonly tasks: readonly Task[];
  /** The estimate of the pilot itself that has to fit: its low one, or its high one for a safer plan. */
  readonly load: keyof Range;
}

/**
 * Places a pilot with all it needs, as early as the firm's days and money and the gates allow, and keeps those
 * steps in the schedule: their means are set aside. Leaves the schedule untouched and returns false where no plan
 * reaches the pilot. Source: method 2026-1, section 5, invariants 1, 2, 6 and 7.
 */
export function reachPilot(schedule: Schedule, pilot: Task, { tasks, load }: Means): boolean {
  if (!schedule.canEverFit(pilot, pilot[load])) return false;
  const budget = { tries: MAX_TRIES };
  for (const set of prerequisiteSets(schedule, pilot, tasks)) {
    const steps = set.filter((task) => task !== pilot).toSorted(byChoice(schedule, pilot));
    for (let start = 1; start + pilot.quarters - 1 <= schedule.quarters; start += 1) {
      const deadEnds = new Set<string>();
      if (reach({ schedule, pilot, pilotLoad: pilot[load], steps, start, deadEnds, budget }, 1)) return true;
    }
    if (budget.tries <= 0) return false;
  }
  return false;
}

/** Gate openers first in table order, then finding out, then what only this goal needs, then what every pilot needs. */
function byChoice(schedule: Schedule, pilot: Task): (a: Task, b: Task) => number {
  const required = pilot.requires.map(({ item }) => item);
  const rank = (task: Task): number => {
    if (schedule.opensAt(task, 1).length > 0) return schedule.rankAsOpener(task, 1);
    if (task.kind === 'find-out') return GATES.length;
    const isOwn = task.raises.some(({ item }) => required.includes(item) && !COMMON_ITEMS.includes(item));
    return isOwn ? GATES.length + 1 : GATES.length + 2;
  };
  return (a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1);
}

function reach(search: Search, quarter: number): boolean {
  const { schedule, pilot, steps, start } = search;
  const left = steps.filter((task) => schedule.find(task.id) === null);
  if (quarter < start && cannotKeepUp(search, left, quarter)) return false;
  const key = `${quarter}:${toMask(steps, left)}:${schedule.fingerprintFrom(quarter)}`;
  if (search.deadEnds.has(key)) return false;
  const eligible = left.filter(
    (task) =>
      schedule.isReady(task, quarter) && schedule.isUseful(task, quarter) && schedule.fits(task, quarter),
  );
  const isPilotDue = quarter === start;
  if (isPilotDue && !schedule.isReady(pilot, quarter)) return false;
  const choices = isPilotDue
    ? eligible.filter((task) => schedule.opensAt(task, quarter).length > 0)
    : eligible;
  if (choose(search, { quarter, choices, from: 0, started: [] })) return true;
  search.deadEnds.add(key);
  return false;
}

/** Which of the steps are left, as one number: one set has far fewer steps than a number has bits. */
function toMask(steps: readonly Task[], left: readonly Task[]): number {
  let mask = 0;
  let next = 0;
  for (let index = 0; index < steps.length; index += 1) {
    if (steps[index] !== left[next]) continue;
    mask += 2 ** index;
    next += 1;
  }
  return mask;
}

/** Too many steps left for the quarters before the pilot. */
function cannotKeepUp({ schedule, start }: Search, left: readonly Task[], quarter: number): boolean {
  const aQuarter = Math.min(MAX_STARTS_PER_QUARTER, schedule.firm.maxRunning);
  const needed = left.filter(({ opens }) => opens.every(({ cap }) => cap === 'exploring'));
  return needed.length > (start - quarter) * aQuarter;
}

interface Choice {
  readonly quarter: number;
  readonly choices: readonly Task[];
  /** From which choice on; those before it are decided. */
  readonly from: number;
  /** A stack, like the schedule itself. */
  readonly started: Task[];
}

/** Tries every set of steps that may start in this quarter, the fullest first. */
function choose(search: Search, { quarter, choices, from, started }: Choice): boolean {
  const { schedule, budget } = search;
  for (let index = from; index < choices.length; index += 1) {
    const task = choices[index];
    if (task === undefined || budget.tries <= 0) break;
    if (!schedule.fits(task, quarter) || !schedule.isUseful(task, quarter)) continue;
    budget.tries -= 1;
    schedule.firm.effort.spend();
    schedule.place(task, quarter);
    started.push(task);
    if (choose(search, { quarter, choices, from: index + 1, started })) return true;
    started.pop();
    schedule.takeBack();
  }
  return closeQuarter(search, { quarter, choices, from: choices.length, started });
}

/** Gates first: a quarter in which a gate could be opened begins with a step that opens one. */
function closeQuarter(search: Search, { quarter, choices, started }: Choice): boolean {
  const { schedule, pilot, pilotLoad, start } = search;
  const opens = (task: Task): boolean => schedule.opensAt(task, quarter).length > 0;
  const isPilotDue = quarter === start;
  const startsSomething = (): boolean =>
    isPilotDue || schedule.placements.some((placement) => placement.quarter === quarter);
  if (choices.some(opens) && !started.some(opens) && startsSomething()) return false;
  if (!isPilotDue) return reach(search, quarter + 1);
  if (!schedule.fits(pilot, quarter, pilotLoad)) return false;
  schedule.place(pilot, quarter);
  if (schedule.areAllUseful()) return true;
  schedule.takeBack();
  return false;
}
