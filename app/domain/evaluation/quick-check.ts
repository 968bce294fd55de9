import type { Answers } from '../questionnaire/answers.ts';
import { isNotApplicable, levelOf } from '../questionnaire/answers.ts';
import type { Item } from '../questionnaire/items.ts';
import { QUICK_CHECK_ITEMS } from '../questionnaire/items.ts';
import type { Measure } from '../roadmap/measure.ts';
import type { PlanningFirm } from '../roadmap/planning-firm.ts';
import { ITEM_INDEX } from '../roadmap/planning-firm.ts';
import { GOOD_ENOUGH, Schedule } from '../roadmap/schedule.ts';
import type { Task } from '../roadmap/task.ts';
import { tasksFor } from '../roadmap/task.ts';
import type { EvaluationInput } from './evaluation.ts';

/** Profile fields that the quick check does not ask. */
const NOT_ASKED = ['role', 'sector', 'country', 'region', 'resources'] as const;

/** Whether the quick check's six are answered and nothing else. Source: method 2026-1, section 2. */
export function isQuickCheck({ answers, profile }: Pick<EvaluationInput, 'answers' | 'profile'>): boolean {
  const answered = Object.keys(answers);
  return (
    profile.sizeClass !== null &&
    profile.aiUse !== null &&
    profile.goals.length === 0 &&
    NOT_ASKED.every((field) => profile[field] === null) &&
    answered.length === QUICK_CHECK_ITEMS.length &&
    QUICK_CHECK_ITEMS.every((item) => answers[item] !== undefined)
  );
}

/** The lowest of the four items that is not yet good enough, unknown as 0, ties in the quick check's order. */
function weakestItem(answers: Answers): Item | null {
  const open = QUICK_CHECK_ITEMS.filter((item) => !isNotApplicable(answers, item))
    .map((item) => ({ item, level: levelOf(answers, item) ?? 0 }))
    .filter(({ level }) => level < GOOD_ENOUGH)
    .toSorted((a, b) => a.level - b.level);
  return open[0]?.item ?? null;
}

/**
 * One first measure for the weakest of the four items: one that can start at once where there is one, the cheapest, then
 * the quickest. Null only where all four are good enough.
 */
export function firstMeasureFor(firm: PlanningFirm, measures: readonly Measure[]): string | null {
  const item = weakestItem(firm.answers);
  if (item === null) return null;
  const index = ITEM_INDEX.get(item) ?? -1;
  const schedule = new Schedule({ ...firm, resources: null });
  const lifting = tasksFor(firm, measures).filter(
    (task) =>
      task.kind === 'improvement' &&
      task.raises.some((raise) => raise.index === index && raise.level > schedule.levelAt(1, index)),
  );
  const unmet = ({ requires }: Task): number =>
    requires.filter((required) => schedule.levelAt(1, required.index) < required.level).length;
  const best = lifting.toSorted(
    (a, b) =>
      unmet(a) - unmet(b) ||
      a.low.cost - b.low.cost ||
      a.low.daysEachQuarter * a.quarters - b.low.daysEachQuarter * b.quarters ||
      (a.id < b.id ? -1 : 1),
  );
  return best[0]?.id ?? null;
}
