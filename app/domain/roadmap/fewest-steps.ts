import { LEVELS } from '../questionnaire/items.ts';
import type { Schedule } from './schedule.ts';
import type { LevelAt, Task } from './task.ts';

const STRIDE = LEVELS.length;

/** The steps that bring a level, and by item or milestone the highest level that is asked for. */
interface LevelWays {
  readonly demand: Int8Array;
  readonly bringing: (level: LevelAt) => readonly Task[];
}

/**
 * Whether so many steps can bring all that is required, with what they require themselves, time and means aside. A plan
 * holds few steps, so that this settles most of what cannot be; what was settled once is remembered, as a search comes by
 * the same levels on many ways.
 */
export class FewestSteps {
  /** By levels, the most steps that were shown not to be enough and the fewest that were shown to be. */
  private readonly settled = new Map<number, { tooFew: number; enough: number }>();
  /** The items and milestones that some way asks for. */
  private readonly asked: readonly number[];

  constructor(
    private readonly ways: LevelWays,
    private readonly required: readonly LevelAt[],
  ) {
    this.asked = [...ways.demand.keys()].filter((index) => (ways.demand[index] as number) > 0);
    const states = this.asked.reduce((product, index) => product * this.digitsOf(index), 1);
    if (states > Number.MAX_SAFE_INTEGER) throw new RangeError('One number cannot tell the levels apart');
  }

  /** Beside what the plan holds already, in whatever month it brings it. */
  canDoWith(schedule: Schedule, steps: number): boolean {
    const key = this.keyOf(schedule);
    let known = this.settled.get(key);
    if (known === undefined) this.settled.set(key, (known = { tooFew: -1, enough: Infinity }));
    if (steps <= known.tooFew) return false;
    if (steps >= known.enough) return true;
    const can = this.canBring(this.levelsIn(schedule), this.required, steps);
    if (can) known.enough = steps;
    else known.tooFew = steps;
    return can;
  }

  private digitsOf(index: number): number {
    return (this.ways.demand[index] as number) + 1;
  }

  /** The levels as digits of one number, each to a base of its own. */
  private keyOf(schedule: Schedule): number {
    let key = 0;
    for (const index of this.asked) {
      key = key * this.digitsOf(index) + this.levelIn(schedule, index);
    }
    return key;
  }

  private levelsIn(schedule: Schedule): Int8Array {
    const levels = new Int8Array(this.ways.demand.length);
    for (const index of this.asked) levels[index] = this.levelIn(schedule, index);
    return levels;
  }

  /** What the whole plan lifts an item or milestone to, of what is asked for. */
  private levelIn(schedule: Schedule, index: number): number {
    let level = this.ways.demand[index] as number;
    while (schedule.whenReached(index, level) > schedule.months + 1) level -= 1;
    return level;
  }

  private canBring(levels: Int8Array, required: readonly LevelAt[], steps: number): boolean {
    const missing = required.filter(({ index, level }) => (levels[index] as number) < level);
    const [next] = missing;
    if (next === undefined) return true;
    const tried = new Set<string>();
    for (const task of this.ways.bringing(next)) {
      const cost = task.kind === 'decision' ? 0 : 1;
      const key = `${task.id}:${task.requires.map(({ index, level }) => index * STRIDE + level).join()}`;
      if (cost > steps || tried.has(key)) continue;
      tried.add(key);
      if (this.canBring(raised(levels, task), [...missing, ...task.requires], steps - cost)) return true;
    }
    return false;
  }
}

function raised(levels: Int8Array, task: Task): Int8Array {
  const after = levels.slice();
  for (const { index, level } of task.raises) after[index] = Math.max(after[index] as number, level);
  return after;
}
