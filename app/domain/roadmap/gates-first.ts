import type { Gate } from '../scoring/gates.ts';
import { ITEMS } from '../questionnaire/items.ts';
import type { Placement, Schedule } from './schedule.ts';
import type { LevelAt, Task } from './task.ts';
import { bringsLevel, FIND_OUT } from './task.ts';

/** A step that opens a gate, or one that an opener waits for. */
interface GateStep {
  readonly task: Task;
  /** The level it is to bring for an opener; null where it opens the gate itself. */
  readonly brings: LevelAt | null;
}

/** A gate that stands today and the steps that open it or lead there. */
export interface GateRoute {
  readonly gate: Gate;
  readonly steps: readonly GateStep[];
  /** The measures of these steps. */
  readonly ids: ReadonlySet<string>;
}

/** The ways through each gate that stands today, in table order. Pilots and what follows them are not made for gates. */
export function gateRoutes(schedule: Schedule, tasks: readonly Task[]): readonly GateRoute[] {
  const improvements = tasks.filter(({ kind }) => kind === 'improvement');
  return schedule.firm.gates.map((gate) => {
    const steps = routeOf(schedule, gate, improvements);
    return { gate, steps, ids: new Set(steps.map(({ task }) => task.id)) };
  });
}

function routeOf(schedule: Schedule, gate: Gate, improvements: readonly Task[]): GateStep[] {
  const wanted: (GateStep['brings'] & object)[] = [];
  const steps: GateStep[] = [];
  const add = (task: Task, brings: LevelAt | null): void => {
    if (steps.some((step) => step.task === task)) return;
    steps.push({ task, brings });
    for (const required of task.requires) {
      if (required.index < ITEMS.length && schedule.whenReached(required.index, required.level) > 1) {
        wanted.push(required);
      }
    }
  };
  for (const task of improvements) if (task.opens.includes(gate)) add(task, null);
  for (let next = wanted.shift(); next !== undefined; next = wanted.shift()) {
    for (const task of improvements) if (bringsLevel(task, next)) add(task, next);
  }
  return steps;
}

const NO_TASKS: readonly Task[] = [];

/** The steps that could begin to open a gate in this month: none where it is open, or a step to it is under way. */
function openersOf(schedule: Schedule, { gate, steps, ids }: GateRoute, month: number): readonly Task[] {
  if (!schedule.isStanding(gate, month)) return NO_TASKS;
  for (const { task, month: begun, endMonth } of schedule.placements) {
    if (begun <= month && month <= endMonth && ids.has(task.id)) return NO_TASKS;
  }
  let openers: Task[] | null = null;
  for (const { task, brings } of steps) {
    if (isMissing(schedule, brings, month) && schedule.canStart(task, month)) (openers ??= []).push(task);
  }
  return openers ?? NO_TASKS;
}

/** What may begin in this month for each gate that can be opened; gates with nothing to begin are left out. */
export function openableGates(
  schedule: Schedule,
  routes: readonly GateRoute[],
  month: number,
): readonly (readonly Task[])[] {
  const openable: (readonly Task[])[] = [];
  for (const route of routes) {
    const openers = openersOf(schedule, route, month);
    if (openers.length > 0) openable.push(openers);
  }
  return openable;
}

/** Whether a task opens one of the gates or leads to opening it. */
export const isGateStep = (routes: readonly GateRoute[], { id }: Task): boolean =>
  routes.some(({ ids }) => ids.has(id));

/** Whether the level that a step is to bring for an opener is not there yet. */
const isMissing = (schedule: Schedule, brings: GateStep['brings'], month: number): boolean =>
  brings === null || schedule.whenReached(brings.index, brings.level) > month;

/** Whether a task opens a gate that stands in this month, or leads to opening one. */
const leadsToGate = (schedule: Schedule, routes: readonly GateRoute[], { task, month }: Placement): boolean =>
  routes.some(
    ({ gate, steps, ids }) =>
      ids.has(task.id) &&
      schedule.isStanding(gate, month) &&
      steps.some((step) => step.task.id === task.id && isMissing(schedule, step.brings, month)),
  );

/**
 * Gates first: where a gate can be opened, a month in which something begins begins with a step to a gate. Finding out
 * stands before everything. Source: method 2026-2, section 5, invariant 6.
 */
export function beginsWithGate(schedule: Schedule, routes: readonly GateRoute[], month: number): boolean {
  let hasBegun = false;
  for (const placement of schedule.placements) {
    if (placement.month !== month || placement.task.kind === FIND_OUT) continue;
    if (leadsToGate(schedule, routes, placement)) return true;
    hasBegun = true;
  }
  return !hasBegun;
}

/** How a step stands in its month: finding out, then gates in table order, then the rest. */
export function rankInMonth(schedule: Schedule, routes: readonly GateRoute[], placement: Placement): number {
  if (placement.task.kind === FIND_OUT) return -1;
  const at = routes.findIndex((route) => leadsToGate(schedule, [route], placement));
  return at === -1 ? routes.length : at;
}
