import { LEVELS } from '../questionnaire/items.ts';
import type { Schedule } from './schedule.ts';
import type { LevelAt, Task } from './task.ts';
import type { Ways } from './ways.ts';

const STRIDE = LEVELS.length;

/**
 * Whether so many steps can bring all that is required, with what they require themselves, time and means aside. A plan
 * holds few steps, so that this settles most of what cannot be; what was settled once is remembered, as a search comes by
 * the same levels on many ways.
 */
export class FewestSteps {
  /** By levels, the most steps that were shown not to be enough and the fewest that were shown to be. */
  private readonly settled = new Map<string, { tooFew: number; enough: number }>();

  constructor(
    private readonly ways: Ways,
    private readonly required: readonly LevelAt[],
  ) {}

  /** Beside what the plan holds already, in whatever month it brings it. */
  canDoWith(schedule: Schedule, steps: number): boolean {
    const levels = new Int8Array(this.ways.demand.length);
    for (let index = 0; index < levels.length; index += 1) {
      let level = this.ways.demand[index] as number;
      while (level > 0 && schedule.whenReached(index, level) > schedule.months + 1) level -= 1;
      levels[index] = level;
    }
    const key = levels.join('');
    const known = this.settled.get(key) ?? { tooFew: -1, enough: Infinity };
    if (steps <= known.tooFew) return false;
    if (steps >= known.enough) return true;
    const can = this.canBring(levels, this.required, steps);
    if (can) known.enough = steps;
    else known.tooFew = steps;
    this.settled.set(key, known);
    return can;
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
