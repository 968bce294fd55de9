import type { Goal } from '#app/domain/questionnaire/profile.ts';
import { statusOf } from '#app/domain/questionnaire/profile.ts';
import { findGoalMeasure } from '#app/domain/roadmap/catalogue/measures.ts';
import type { MeasureKind } from '#app/domain/roadmap/measure.ts';
import type { RoadmapResult, StepResult } from '#app/domain/roadmap/roadmap-result.ts';
import type { ReportInput } from '../report-input.ts';
import { findRemark } from '../report-input.ts';
import { goalTitle, measureTitle, monthText, quoted } from '../wording.ts';

/**
 * When the firm has something of it: first what, then the trial, then routine. Each sentence is read off the plan, so
 * that headline, summary and steps name the same months.
 * @param isFirstSaid What comes first has been said already.
 */
export function toBenefit(input: ReportInput, isFirstSaid = false): string[] {
  const { result, translator } = input;
  const { goal, reason } = result.roadmap.firstBenefit;
  if (goal === null) return toNoGoal(input);
  if (reason === 'size-not-stated') return [];
  const said = findRemark(input, findGoalMeasure(goal, 'pilot')?.id ?? '')?.state;
  const words = { goal: goalTitle(translator, goal) };
  if (said === 'dropped') return [translator.t('report:summary.benefit.dropped', words)];
  return [
    ...toRunningBeside(input, goal),
    ...toTrial(input, goal, { isFirstSaid, isDone: said === 'done' }),
    ...toRoutine(input, goal),
  ];
}

/**
 * Where another goal than the first one is being tried, the headline is to finish that trial: without its name, it would
 * seem to speak of the first one.
 */
function toRunningBeside(input: ReportInput, first: Goal): string[] {
  const { result, facts, translator } = input;
  const { goals = [], goalStatus = {} } = facts.profile;
  if (result.roadmap.headline !== 'continue-trial') return [];
  return goals
    .filter((goal) => goal !== first && statusOf({ goalStatus }, goal) === 'trying')
    .filter((goal) => !findRemark(input, findGoalMeasure(goal, 'pilot')?.id ?? ''))
    .map((goal) => translator.t('report:summary.benefit.running', { goal: goalTitle(translator, goal) }));
}

interface Known {
  readonly isFirstSaid: boolean;
  readonly isDone: boolean;
}

function toTrial(input: ReportInput, goal: Goal, { isFirstSaid, isDone }: Known): string[] {
  const { result, facts, translator } = input;
  const { trialFrom } = result.roadmap.firstBenefit;
  const words = { goal: goalTitle(translator, goal) };
  const benefit = (name: string, more = {}): string[] => [
    translator.t(`report:summary.benefit.${name}`, { ...words, ...more }),
  ];
  if (trialFrom !== null) {
    const month = monthText(translator, trialFrom);
    const first = isFirstSaid ? null : findStepBefore(result.roadmap, goal);
    if (first === null) return benefit('trial', { month });
    return benefit(first === result.roadmap.steps[0] ? 'firstThen' : 'foundation', {
      month,
      first: quoted(translator, measureTitle(translator, first.measure)),
    });
  }
  if (isDone) return benefit('done');
  const { goalStatus = {} } = facts.profile;
  if (statusOf({ goalStatus }, goal) !== 'trying') return benefit('locked');
  const beside = isFirstSaid ? null : findStepBeside(result.roadmap, goal);
  if (beside === null) return benefit('running');
  return benefit('runningFirst', { first: quoted(translator, measureTitle(translator, beside.measure)) });
}

/** What the plan begins with while the trial goes on; null where that is to decide on the trial, or nothing. */
function findStepBeside({ steps }: RoadmapResult, goal: Goal): StepResult | null {
  const [first] = steps;
  return first === undefined || first.measure === findGoalMeasure(goal, 'decision')?.id ? null : first;
}

/** What comes before the trial: where the foundation comes first, the step that lays it; else the first of the plan. */
function findStepBefore({ headline, steps }: RoadmapResult, goal: Goal): StepResult | null {
  const trial = steps.find(({ measure }) => measure === findGoalMeasure(goal, 'pilot')?.id);
  const before = trial ? steps.filter(({ month }) => month < trial.month) : [];
  const opener = before.find(({ opensGates }) => opensGates.length > 0);
  return (headline === 'foundation-first' ? opener : undefined) ?? before[0] ?? null;
}

function toRoutine({ result, translator }: ReportInput, goal: Goal): string[] {
  const { t } = translator;
  const { routineFrom, reason } = result.roadmap.firstBenefit;
  if (routineFrom !== null)
    return [t('report:summary.benefit.routine', { month: monthText(translator, routineFrom) })];
  if (reason === 'trial-locked') return [];
  const rollOut = findGoalMeasure(goal, 'roll-out')?.id;
  const isLocked = result.roadmap.locked.some(({ measure }) => measure === rollOut);
  return [t(`report:summary.benefit.${isLocked ? 'noRoutineLocked' : 'noRoutine'}`)];
}

/** Where no goal is left: none was chosen, all are in daily work, or one was given up. Of a plan to keep, the headline says it. */
function toNoGoal(input: ReportInput): string[] {
  const { result, facts, translator } = input;
  const { goals = [], goalStatus = {} } = facts.profile;
  if (result.roadmap.headline === 'keep') return [];
  const said = (goal: Goal, kind: MeasureKind) =>
    findRemark(input, findGoalMeasure(goal, kind)?.id ?? '')?.state;
  const isInUse = (goal: Goal): boolean =>
    statusOf({ goalStatus }, goal) === 'in-use' || said(goal, 'roll-out') === 'done';
  if (goals.length === 0) return [translator.t('report:summary.benefit.noGoal')];
  if (goals.every(isInUse)) return [translator.t('report:summary.benefit.allInUse')];
  const dropped = goals.filter((goal) =>
    (['pilot', 'decision', 'roll-out'] as const).some((kind) => said(goal, kind) === 'dropped'),
  );
  return dropped.map((goal) =>
    translator.t('report:summary.benefit.dropped', { goal: goalTitle(translator, goal) }),
  );
}
