import type { Goal } from '#app/domain/questionnaire/profile.ts';
import { statusOf } from '#app/domain/questionnaire/profile.ts';
import { findGoalMeasure } from '#app/domain/roadmap/catalogue/measures.ts';
import type { StepResult } from '#app/domain/roadmap/roadmap-result.ts';
import type { ReportInput } from '../report-input.ts';
import { findRemark } from '../report-input.ts';
import { goalTitle, measureTitle, monthText, quoted } from '../wording.ts';

/**
 * When the firm has something of it: first what, then the trial, then routine. Each sentence is read off the plan, so
 * that headline, summary and steps name the same months.
 */
export function toBenefit(input: ReportInput): string[] {
  const { result, translator } = input;
  const { goal, reason } = result.roadmap.firstBenefit;
  if (goal === null) return toNoGoal(input);
  if (reason === 'size-not-stated') return [];
  const said = findRemark(input, findGoalMeasure(goal, 'pilot')?.id ?? '')?.state;
  const words = { goal: goalTitle(translator, goal) };
  if (said === 'dropped') return [translator.t('report:summary.benefit.dropped', words)];
  return [...toTrial(input, goal, said === 'done'), ...toRoutine(input)];
}

function toTrial(input: ReportInput, goal: Goal, isDone: boolean): string[] {
  const { result, facts, translator } = input;
  const { trialFrom } = result.roadmap.firstBenefit;
  const words = { goal: goalTitle(translator, goal) };
  const benefit = (name: string, more = {}): string[] => [
    translator.t(`report:summary.benefit.${name}`, { ...words, ...more }),
  ];
  if (trialFrom !== null) {
    const month = monthText(translator, trialFrom);
    const first = findStepBefore(result.roadmap.steps, goal);
    if (first === null) return benefit('trial', { month });
    return benefit('firstThen', { month, first: quoted(translator, measureTitle(translator, first.measure)) });
  }
  if (isDone) return benefit('done');
  const { goalStatus = {} } = facts.profile;
  return benefit(statusOf({ goalStatus }, goal) === 'trying' ? 'running' : 'locked');
}

/** What the trial waits for: the first step of the plan that begins in an earlier month. */
function findStepBefore(steps: readonly StepResult[], goal: Goal): StepResult | null {
  const trial = steps.find(({ measure }) => measure === findGoalMeasure(goal, 'pilot')?.id);
  const [first] = steps;
  return trial && first && first.month < trial.month ? first : null;
}

function toRoutine({ result, translator }: ReportInput): string[] {
  const { t } = translator;
  const { routineFrom, reason } = result.roadmap.firstBenefit;
  if (routineFrom !== null)
    return [t('report:summary.benefit.routine', { month: monthText(translator, routineFrom) })];
  return reason === 'trial-locked' ? [] : [t('report:summary.benefit.noRoutine')];
}

/** Where no goal is left: none was chosen, or all are in daily work. Of a plan to keep, the headline says it. */
function toNoGoal({ result, facts, translator: { t } }: ReportInput): string[] {
  if (result.roadmap.headline === 'keep') return [];
  const hasGoals = (facts.profile.goals ?? []).length > 0;
  return [t(hasGoals ? 'report:summary.benefit.allInUse' : 'report:summary.benefit.noGoal')];
}
