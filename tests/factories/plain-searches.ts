import { Effort } from '#app/domain/roadmap/effort.ts';
import { findWay } from '#app/domain/roadmap/find-way.ts';
import { gateRoutes } from '#app/domain/roadmap/gates-first.ts';
import type { Measure } from '#app/domain/roadmap/measure.ts';
import type { PlanningFacts } from '#app/domain/roadmap/planning-firm.ts';
import type { PlainForm } from './plain-plans.ts';
import { plainFirm, plainSchedule, plainStep } from './plain-plans.ts';

const goal = 'assistant' as const;
/** A stage of the goal that takes no days. */
export const stage = (kind: 'pilot' | 'decision' | 'roll-out', plain: PlainForm = {}) =>
  plainStep(`${kind === 'decision' ? 'decide' : kind}-${goal}`, {}, { kind, goal, days: 0, ...plain });
/** Lacking in what the steps of such plans lift. */
export const LOW = { 'data.quality': { level: 0 }, 'data.access': { level: 0 } } as const;

export interface Search {
  readonly low?: Parameters<typeof plainFirm>[0];
  readonly firm?: Partial<PlanningFacts>;
  readonly measures: readonly Measure[];
  readonly aims: readonly (readonly [id: string, month: number])[];
  /** What is in the plan before. */
  readonly placed?: readonly (readonly [id: string, month: number])[];
  readonly tries?: number;
}

/** What the plan holds in the end, in order of months; what the search has tried. */
export function searched({ low = LOW, firm, measures, aims, placed = [], tries }: Search) {
  const plan = plainSchedule(plainFirm(low, { goals: [goal], ...firm }), measures);
  const { schedule, tasks, task } = plan;
  for (const [id, month] of placed) schedule.place(task(id), month);
  const effort = new Effort(tries);
  const means = { tasks, routes: gateRoutes(schedule, tasks), effort };
  const isFound = findWay(
    schedule,
    aims.map(([id, month]) => ({ task: task(id), month })),
    means,
  );
  const starts = schedule.placements
    .toSorted((a, b) => a.month - b.month || a.task.order - b.task.order)
    .map(({ task: { id, form }, month }) => `${id}${form === 'bought' ? ' bought' : ''}@${month}`);
  return { isFound, starts, spent: effort.spent };
}

export const trialAt = (month: number) => [['pilot-assistant', month]] as const;
