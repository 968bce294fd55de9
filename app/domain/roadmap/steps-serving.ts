import type { Goal } from '../questionnaire/profile.ts';
import type { Placement, Schedule } from './schedule.ts';
import type { LevelAt } from './task.ts';
import { bringsLevel } from './task.ts';

/** Pilot, decision and roll-out of a goal, and every step that one of them or their prerequisites waits for. */
export function stepsServing(schedule: Schedule, goal: Goal): ReadonlySet<Placement> {
  const serving = new Set<Placement>();
  const add = (step: Placement): void => {
    if (serving.has(step)) return;
    serving.add(step);
    for (const required of step.task.requires) addNeeded(findBringing(schedule, [required]));
    if (step.task.kind === 'pilot')
      barring(schedule).forEach((gate) => addNeeded(findBringing(schedule, gate)));
  };
  const addNeeded = (step: Placement | null): void => {
    if (step) add(step);
  };
  for (const placement of schedule.placements) if (placement.task.goal === goal) add(placement);
  return serving;
}

/** The opening levels of each gate that no pilot starts behind. */
const barring = (schedule: Schedule): readonly (readonly LevelAt[])[] =>
  schedule.firm.gates.filter(({ cap }) => cap === 'exploring').map((gate) => schedule.openingsOf(gate));

/** The first step to be over that brings one of these levels, where none of them counts today. */
function findBringing(schedule: Schedule, levels: readonly LevelAt[]): Placement | null {
  if (levels.some(({ index, level }) => schedule.whenReached(index, level) <= 1)) return null;
  let first: Placement | null = null;
  for (const placement of schedule.placements) {
    if (!levels.some((level) => bringsLevel(placement.task, level))) continue;
    if (first === null || placement.endMonth < first.endMonth) first = placement;
  }
  return first;
}
