import { openingLevelsOf } from '../scoring/gates.ts';
import type { Aim } from './find-way.ts';
import { ITEM_INDEX } from './planning-firm.ts';
import type { Schedule } from './schedule.ts';
import type { LevelAt, Task } from './task.ts';

/** What a search may use: the steps that help to reach its aims, and the levels they are to bring. */
export interface Ways {
  readonly tasks: readonly Task[];
  /** By item or milestone, the highest level that an aim or a helping step requires; 0 where none does. */
  readonly demand: Int8Array;
}

/** Everything that an aim requires, an opening level of each gate that bars pilots included. */
function requiredBy(schedule: Schedule, { task }: Aim): readonly LevelAt[] {
  if (task.kind !== 'pilot') return task.requires;
  const barring = schedule.firm.gates.filter(({ cap }) => cap === 'exploring');
  const opening = barring.flatMap((gate) =>
    openingLevelsOf(gate).map(([item, level]) => ({ index: ITEM_INDEX.get(item) ?? -1, level })),
  );
  return [...task.requires, ...opening];
}

/**
 * The steps that could help: those that raise what an aim requires, those that raise what they require, and so on; of
 * these only the ones that find room at all.
 */
export function findWays(schedule: Schedule, aims: readonly Aim[], tasks: readonly Task[]): Ways {
  const demand = new Int8Array(schedule.countsFrom.length);
  const ask = ({ index, level }: LevelAt): void => {
    if ((demand[index] as number) < level) demand[index] = level;
  };
  for (const aim of aims) requiredBy(schedule, aim).forEach(ask);
  const last = Math.max(...aims.map(({ month }) => month));
  const isPlaced = (id: string): boolean => schedule.find(id) !== null;
  const open = new Set(
    tasks.filter(({ kind, id }) => kind !== 'pilot' && kind !== 'roll-out' && !isPlaced(id)),
  );
  const found: Task[] = [];
  for (let grown = true; grown;) {
    grown = false;
    for (const task of open) {
      if (!helps(schedule, task, demand)) continue;
      open.delete(task);
      if (!canEverFit(schedule, task, last)) continue;
      found.push(task);
      task.requires.forEach(ask);
      grown = true;
    }
  }
  return { tasks: found.toSorted((a, b) => a.order - b.order), demand };
}

function helps(schedule: Schedule, { raises }: Task, demand: Int8Array): boolean {
  return raises.some(({ index, level }) => {
    const asked = Math.min(level, demand[index] as number);
    return asked > 0 && schedule.whenReached(index, asked) > 1;
  });
}

function canEverFit(schedule: Schedule, task: Task, last: number): boolean {
  for (let month = 1; month + task.months <= last; month += 1) if (schedule.fits(task, month)) return true;
  return false;
}

/** How many of the levels asked for a task brings. */
export const bringsOf = (task: Task, demand: Int8Array): number =>
  task.raises.filter(({ index }) => (demand[index] as number) > 0).length;
