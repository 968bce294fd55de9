import type { Gate } from '../scoring/gates.ts';
import type { Schedule } from './schedule.ts';
import type { ItemLevel, Task } from './task.ts';

/** How many sets of prerequisites are tried for one pilot before it counts as out of reach. */
const MAX_SETS = 48;

/** The order in which ways to meet one requirement are tried. */
export type Thrift = 'money-first' | 'days-first';

function compareByCost(thrift: Thrift): (a: Task, b: Task) => number {
  const money = ({ low }: Task): number => low.cost + low.runningEachQuarter;
  const days = (task: Task): number => task.low.daysEachQuarter * task.quarters;
  const keys = thrift === 'money-first' ? [money, days] : [days, money];
  return (a, b) =>
    keys.map((key) => key(a) - key(b)).find((difference) => difference !== 0) ??
    (a.quarters - b.quarters || (a.id < b.id ? -1 : 1));
}

/** The first requirement of the chosen tasks that neither the schedule nor another chosen task meets. */
function findUnmet(schedule: Schedule, chosen: readonly Task[]): ItemLevel | null {
  const end = schedule.quarters + 1;
  for (const task of chosen) {
    for (const required of task.requires) {
      const others = chosen.filter((other) => other !== task).flatMap(({ raises }) => raises);
      const isMet =
        schedule.levelAt(end, required.index) >= required.level ||
        others.some(({ index, level }) => index === required.index && level >= required.level);
      if (!isMet) return required;
    }
  }
  return null;
}

function* expand(
  schedule: Schedule,
  chosen: readonly Task[],
  options: readonly Task[],
): Generator<readonly Task[]> {
  const unmet = findUnmet(schedule, chosen);
  if (!unmet) {
    yield chosen;
    return;
  }
  const ways = options.filter(
    (option) =>
      option.raises.some(({ index, level }) => index === unmet.index && level >= unmet.level) &&
      !chosen.some(({ id }) => id === option.id),
  );
  for (const way of ways) yield* expand(schedule, [...chosen, way], options);
}

/**
 * Sets of steps that together meet everything a pilot and its prerequisites require, the thriftiest first.
 * Every set begins with the pilot itself. `find-out` joins where a step has to wait for it.
 */
export function* prerequisiteSets(
  schedule: Schedule,
  pilot: Task,
  tasks: readonly Task[],
): Generator<readonly Task[]> {
  const improvements = tasks.filter(
    (task) => task.kind === 'improvement' && schedule.find(task.id) === null && schedule.canEverFit(task),
  );
  const findOut = tasks.find(({ kind }) => kind === 'find-out');
  const seen = new Set<string>();
  for (const thrift of ['money-first', 'days-first'] as const) {
    const options = improvements.toSorted(compareByCost(thrift));
    let count = 0;
    for (const set of expand(schedule, [pilot, ...openersFor(schedule, pilot, options)], options)) {
      if (count >= MAX_SETS) break;
      count += 1;
      const key = set
        .map(({ id, form }) => `${id}/${form}`)
        .toSorted()
        .join();
      if (seen.has(key)) continue;
      seen.add(key);
      const waits =
        findOut && schedule.find(findOut.id) === null && set.some(({ raisesUnknown }) => raisesUnknown);
      yield waits ? [...set, findOut] : set;
    }
  }
}

/** Whether a step of the schedule opens the gate. */
export function isServed(schedule: Schedule, gate: Gate): boolean {
  return schedule.placements.some(({ task }) => task.opens.includes(gate));
}

/** Ways to open a gate that need nothing before them, in the order given. */
function waysToOpen(schedule: Schedule, gate: Gate, options: readonly Task[]): readonly Task[] {
  return options.filter(
    (task) =>
      task.opens.includes(gate) &&
      task.requires.every(({ index, level }) => schedule.levelAt(1, index) >= level),
  );
}

/** The same among all improvements, the thriftiest first. */
export function thriftyWaysToOpen(schedule: Schedule, gate: Gate, tasks: readonly Task[]): readonly Task[] {
  const improvements = tasks.filter(({ kind }) => kind === 'improvement');
  return waysToOpen(schedule, gate, improvements).toSorted(compareByCost('money-first'));
}

/** One step for each gate standing today: the one that serves the pilot most, then the thriftiest. */
function openersFor(schedule: Schedule, pilot: Task, options: readonly Task[]): readonly Task[] {
  const serves = (task: Task): number =>
    pilot.requires.filter(
      (required) =>
        schedule.levelAt(1, required.index) < required.level &&
        task.raises.some(({ index, level }) => index === required.index && level >= required.level),
    ).length;
  const openers: Task[] = [];
  for (const gate of schedule.firm.gates) {
    if (isServed(schedule, gate) || openers.some(({ opens }) => opens.includes(gate))) continue;
    const best = waysToOpen(schedule, gate, options)
      .toSorted((a, b) => a.quarters - b.quarters || serves(b) - serves(a))
      .find(
        (task) =>
          task.low.daysEachQuarter <= schedule.capacity.days && task.low.cost <= schedule.capacity.money,
      );
    if (best) openers.push(best);
  }
  return openers;
}
