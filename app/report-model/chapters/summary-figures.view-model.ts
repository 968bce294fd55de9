import type { Goal } from '#app/domain/questionnaire/profile.ts';
import { statusOf } from '#app/domain/questionnaire/profile.ts';
import { wholeScore } from '#app/domain/scoring/exact-score.ts';
import type { Range } from '#app/domain/shared/range.ts';
import { roughSpan } from '#app/domain/shared/rough-numbers.ts';
import { toMonthLoads } from '#app/domain/roadmap/loads.ts';
import type { ReportInput } from '../report-input.ts';
import type { KeyFigure, SummaryModel } from '../report-model.ts';
import { addRanges, daysSpan, euroSpan, goalTitle, monthText, roundedDays, scoreSpan } from '../wording.ts';
import { bandText, scoreText } from './profile.view-model.ts';

const MONTHS_A_YEAR = 12;
const QUARTERS_A_YEAR = 4;

/** When it begins to help, what the first year takes against what there is, and where the firm stands. */
export function toFigures(input: ReportInput): KeyFigure[] {
  const { steps, firstBenefit } = input.result.roadmap;
  return [
    ...(firstBenefit.goal === null ? [] : [toTrial(input, firstBenefit.goal), toRoutine(input)]),
    ...(steps.length === 0 ? [] : [toMoney(input), toDays(input)]),
    toScore(input),
  ];
}

function toTrial({ result, facts, translator }: ReportInput, goal: Goal): KeyFigure {
  const { t } = translator;
  const { trialFrom } = result.roadmap.firstBenefit;
  const { goalStatus = {} } = facts.profile;
  const isRunning = statusOf({ goalStatus }, goal) === 'trying';
  const open = t(isRunning ? 'report:summary.figures.running' : 'report:summary.figures.open');
  return {
    id: 'trial',
    label: t('report:summary.figures.trial'),
    value: trialFrom === null ? open : monthText(translator, trialFrom),
    note: goalTitle(translator, goal),
  };
}

function toRoutine({ result, translator }: ReportInput): KeyFigure {
  const { t } = translator;
  const { routineFrom } = result.roadmap.firstBenefit;
  return {
    id: 'routine',
    label: t('report:summary.figures.routine'),
    value: routineFrom === null ? t('report:summary.figures.open') : monthText(translator, routineFrom),
    note: t(
      routineFrom === null ? 'report:summary.figures.routineOpen' : 'report:summary.figures.routineNote',
    ),
  };
}

/** What there is beside what is needed; null where it was not stated. */
function available({ facts }: ReportInput): { readonly money: number; readonly days: number } | null {
  const resources = facts.profile.resources ?? null;
  return (
    resources && {
      money: resources.budgetEurPerYear,
      days: QUARTERS_A_YEAR * resources.staffDaysPerQuarter,
    }
  );
}

/** Cost and own days of the first year of the plan. */
function firstYear({ result: { roadmap } }: ReportInput): { readonly money: Range; readonly days: Range } {
  const loads = toMonthLoads(roadmap.steps).slice(0, MONTHS_A_YEAR);
  return {
    money: roadmap.years[0]?.costEur ?? { low: 0, high: 0 },
    days: roundedDays(addRanges(loads.map(({ days }) => days))),
  };
}

function toMoney(input: ReportInput): KeyFigure {
  const { t, format } = input.translator;
  const limit = available(input);
  return {
    id: 'money',
    label: t('report:summary.figures.money'),
    value: euroSpan(input.translator, roughSpan(firstYear(input).money)),
    note:
      limit === null
        ? t('report:summary.figures.notStated')
        : t('report:summary.figures.available', { limit: format.euro(limit.money) }),
  };
}

function toDays(input: ReportInput): KeyFigure {
  const { t } = input.translator;
  const limit = available(input);
  return {
    id: 'days',
    label: t('report:summary.figures.days'),
    value: daysSpan(input.translator, firstYear(input).days),
    note:
      limit === null
        ? t('report:summary.figures.notStated')
        : t('report:summary.figures.available', { limit: t('report:units.days', { days: limit.days }) }),
  };
}

function toScore({ result: { overall }, translator }: ReportInput): KeyFigure {
  const { t } = translator;
  const span = scoreSpan(translator, overall);
  const band = bandText(translator, overall);
  const isExact = overall.score !== null && span === String(wholeScore(overall.score));
  return {
    id: 'score',
    label: t('report:summary.figures.score'),
    value: scoreText(translator, overall),
    note: isExact
      ? t('report:summary.figures.stage', { band })
      : t('report:summary.figures.stageAndSpan', { band, span }),
  };
}

/** Said where the high estimate asks for more than there is; null elsewhere. */
export function toTightYear(input: ReportInput): SummaryModel['tight'] {
  const { t, format } = input.translator;
  const limit = available(input);
  if (limit === null) return null;
  const { money, days } = firstYear(input);
  const [isShortOfMoney, isShortOfDays] = [money.high > limit.money, days.high > limit.days];
  // As rough as the figure above it, so that the reader can check the difference.
  const rough = roughSpan(money).high;
  const missing = {
    money: format.euro((rough > limit.money ? rough : money.high) - limit.money),
    days: t('report:units.days', { days: days.high - limit.days }),
    count: days.high - limit.days,
  };
  if (isShortOfMoney && isShortOfDays) return t('report:summary.tight.both', missing);
  if (isShortOfMoney) return t('report:summary.tight.money', missing);
  return isShortOfDays ? t('report:summary.tight.days', missing) : null;
}
