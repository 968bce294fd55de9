import type { Need } from '#app/domain/providers/provider-result.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import type { Goal } from '#app/domain/questionnaire/profile.ts';
import type { StepResult } from '#app/domain/roadmap/roadmap-result.ts';

/** The need a step serves when it raises an item. */
const NEED_BY_ITEM: Readonly<Partial<Record<Item, Need>>> = {
  'skills.technical': 'advice',
  'skills.usecases': 'advice',
  'skills.literacy': 'learning',
  'cloud.control': 'hosting',
  'cloud.resilience': 'hosting',
  'cloud.exit': 'exit',
  'cloud.portability': 'exit',
  'budget.funding': 'money',
};

/** What the trial or the routine of a goal is bought as. */
const NEED_BY_GOAL: Readonly<Record<Goal, Need>> = {
  assistant: 'assistant',
  software: 'assistant',
  'document-processing': 'model-access',
  quotation: 'model-access',
  'knowledge-search': 'model-access',
  'customer-service': 'model-access',
  'predictive-maintenance': 'hosting',
  'visual-inspection': 'accelerator',
  'demand-forecasting': 'hosting',
  'planning-energy': 'hosting',
};

function needsOfStep({ kind, raises, because }: StepResult): readonly Need[] {
  const byItem = Object.keys(raises).flatMap((item) => NEED_BY_ITEM[item as Item] ?? []);
  if (kind !== 'pilot' && kind !== 'roll-out') return byItem;
  const goals = because.flatMap((cause) => ('goal' in cause ? [cause.goal] : []));
  return [...byItem, ...goals.map((goal) => NEED_BY_GOAL[goal])];
}

/** Needs of steps that start by the month, the earliest first, each once. */
export function needsOfFirstMonths(steps: readonly StepResult[], lastMonth: number): readonly Need[] {
  const early = steps
    .filter(({ month }) => month <= lastMonth)
    .toSorted((a, b) => a.month - b.month || a.number - b.number);
  return [...new Set(early.flatMap(needsOfStep))];
}
