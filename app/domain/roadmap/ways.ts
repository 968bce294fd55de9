import { LEVELS } from '../questionnaire/items.ts';
import { FewestSteps } from './fewest-steps.ts';
import type { Least } from './least.ts';
import { leastFor } from './least.ts';
import type { Schedule } from './schedule.ts';
import type { LevelAt, Task } from './task.ts';
import { bringsLevel } from './task.ts';

/** What a search for some aims may use. */
export interface Ways {
  /** The steps that could help, in method order. */
  readonly tasks: readonly Task[];
  /** By item or milestone, the highest level that an aim or a helping step requires; 0 where none does. */
  readonly demand: Int8Array;
  /** The steps that bring a level. */
  readonly bringing: (level: LevelAt) => readonly Task[];
  /** What every way to a level waits for, of other items. */
  readonly implied: (level: LevelAt) => readonly LevelAt[];
  /** What each level takes at the least, worked out when it is asked for. */
  readonly least: () => Least;
  /** How few steps can be enough, in whatever months the aims are; worked out when it is asked for. */
  readonly fewest: () => FewestSteps;
}

/** Everything that an aim requires, an opening level of each gate that bars pilots included. */
function requiredBy(schedule: Schedule, task: Task): readonly LevelAt[] {
  if (task.kind !== 'pilot') return task.requires;
  const barring = schedule.firm.gates.filter(({ cap }) => cap === 'exploring');
  return [...task.requires, ...barring.flatMap((gate) => schedule.openingsOf(gate))];
}

/** What an aim requires for certain, the level that opens a barring gate included where there is but one. */
export function certainlyRequiredBy(schedule: Schedule, task: Task): readonly LevelAt[] {
  if (task.kind !== 'pilot') return task.requires;
  const barring = schedule.firm.gates.filter(({ cap }) => cap === 'exploring');
  const openings = barring.map((gate) => schedule.openingsOf(gate)).filter(({ length }) => length === 1);
  return [...task.requires, ...openings.flat()];
}

/**
 * The steps that could help: those that raise what an aim requires, those that raise what they require, and so on; of
 * these only the ones that find room at all.
 */
export function findWays(schedule: Schedule, aimed: readonly Task[], tasks: readonly Task[]): Ways {
  const demand = new Int8Array(schedule.countsFrom.length);
  const ask = ({ index, level }: LevelAt): void => {
    if ((demand[index] as number) < level) demand[index] = level;
  };
  for (const task of aimed) requiredBy(schedule, task).forEach(ask);
  const open = new Set(tasks.filter(({ kind }) => kind !== 'pilot' && kind !== 'roll-out'));
  for (const { task } of schedule.placements) open.delete(task);
  const found: Task[] = [];
  for (let grown = true; grown;) {
    grown = false;
    for (const task of open) {
      if (!helps(schedule, task, demand)) continue;
      open.delete(task);
      if (!canEverFit(schedule, task)) continue;
      found.push(task);
      task.requires.forEach(ask);
      grown = true;
    }
  }
  const helping = found.toSorted((a, b) => a.order - b.order);
  const bringing = keptBySlot((level) => helping.filter((task) => bringsLevel(task, level)));
  const implied = keptBySlot((level) => sharedRequirements(bringing(level), level));
  const required = aimed.flatMap((task) => certainlyRequiredBy(schedule, task));
  return {
    ...{ tasks: helping, demand, bringing, implied },
    least: once(() => leastFor(helping, demand)),
    fewest: once(() => new FewestSteps({ demand, bringing }, required)),
  };
}

/** Worked out when it is asked for the first time. */
function once<Value>(workOut: () => Value): () => Value {
  let kept: { readonly value: Value } | null = null;
  return () => (kept ??= { value: workOut() }).value;
}

/** Worked out once for each level. */
function keptBySlot<Value>(
  workOut: (level: LevelAt) => readonly Value[],
): (level: LevelAt) => readonly Value[] {
  const kept: (readonly Value[] | undefined)[] = [];
  return (level) => (kept[level.index * LEVELS.length + level.level] ??= workOut(level));
}

/** The levels of other items that each of the steps requires. */
function sharedRequirements([first, ...others]: readonly Task[], { index }: LevelAt): readonly LevelAt[] {
  if (first === undefined) return [];
  return first.requires
    .filter((required) => required.index !== index)
    .map((required) => ({
      index: required.index,
      level: others.reduce(
        (level, { requires }) =>
          Math.min(level, requires.find((other) => other.index === required.index)?.level ?? 0),
        required.level,
      ),
    }))
    .filter(({ level }) => level > 0);
}

function helps(schedule: Schedule, { raises }: Task, demand: Int8Array): boolean {
  for (const { index, level } of raises) {
    const asked = Math.min(level, demand[index] as number);
    if (asked > 0 && schedule.whenReached(index, asked) > 1) return true;
  }
  return false;
}

function canEverFit(schedule: Schedule, task: Task): boolean {
  for (let month = 1; month + task.months <= schedule.months; month += 1) {
    if (schedule.fits(task, month)) return true;
  }
  return false;
}
