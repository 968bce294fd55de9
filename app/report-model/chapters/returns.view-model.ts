import type { GoalStatus } from '#app/domain/questionnaire/profile.ts';
import { statusOf } from '#app/domain/questionnaire/profile.ts';
import type { UseCase } from '#app/domain/questionnaire/use-case.ts';
import { timeOf } from '#app/domain/questionnaire/use-case.ts';
import { findGoalMeasure } from '#app/domain/roadmap/catalogue/measures.ts';
import type { MeasureKind } from '#app/domain/roadmap/measure.ts';
import type { ReturnResult } from '#app/domain/roadmap/return-result.ts';
import { RETURN_CASES, toReturnCases } from '#app/domain/roadmap/returns.ts';
import type { Saving } from '#app/domain/roadmap/savings.ts';
import { LOSS_SAVINGS, TIME_SAVINGS } from '#app/domain/roadmap/savings.ts';
import { sentences } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ReturnLine, ReturnPlot } from '../plots/plot-data.ts';
import { returnTicks } from '../plots/return-fan.ts';
import { costsOfGoals } from '#app/domain/assessment/goal-costs.ts';
import { returnVerdict, unpricedVerdict } from './payback.ts';
import type { ReportInput } from '../report-input.ts';
import type { ReturnModel, ReturnsModel } from '../report-model.ts';
import { goalTitle, roughEuro, roundedDays, shortEuro } from '../wording.ts';
import type { Calculated } from './return-tables.ts';
import { toReturnTable, toSideBySide } from './return-tables.ts';
import { routineText } from './routine.ts';

/** Three years: longer than anybody can foresee prices, long enough to see most of what pays. */
const PLOT_MONTHS = 36;

export function toReturns(input: ReportInput): ReturnsModel {
  const { facts, translator } = input;
  const { t } = translator;
  const calculated = toCalculated(input);
  const entries = calculated.map((each) => toReturn(each, input));
  const isOpen = entries.length === 0 && (facts.profile.goals ?? []).length > 0;
  return {
    title: t('report:returns.title'),
    lead: t(leadOf(entries.length > 0, isOpen)),
    isOpen,
    short: entries[0]?.verdict ?? t(isOpen ? 'report:returns.shortNone' : 'report:returns.leadNoGoal'),
    entries,
    sideBySide: toSideBySide(calculated, translator),
    plotHint: t('report:returns.plotHint'),
    note: sentences(
      calculated.some(({ entry }) => entry.paybackReason !== null) ? t('report:returns.priceDays') : '',
      t('report:returns.note'),
    ),
  };
}

function toCalculated(input: ReportInput): Calculated[] {
  const { result, facts, progress } = input;
  const { profile } = facts;
  const costsOf = costsOfGoals({ result, firstPlan: progress?.firstPlan ?? null, profile });
  return result.returns.flatMap((entry) => {
    const useCase = facts.useCases.find(({ goal }) => goal === entry.goal);
    return useCase === undefined ? [] : [{ useCase, entry, cases: toReturnCases(useCase, costsOf(useCase)) }];
  });
}

function leadOf(isCalculated: boolean, isOpen: boolean): string {
  if (isCalculated) return 'report:returns.lead';
  return isOpen ? 'report:returns.leadNone' : 'report:returns.leadNoGoal';
}

function toReturn(calculated: Calculated, input: ReportInput): ReturnModel {
  const { entry } = calculated;
  const { translator, facts } = input;
  const { goalStatus = {} } = facts.profile;
  const status = statusOf({ goalStatus }, entry.goal);
  const { t } = translator;
  const verdict =
    entry.paybackReason === null
      ? returnVerdict(entry.paybackMonths, translator)
      : unpricedVerdict(calculated.cases, translator);
  return {
    title: goalTitle(translator, entry.goal),
    given: toGiven(calculated.useCase, translator),
    basis: toBasis(calculated, translator),
    trial: toTrial(entry, status, translator),
    routine: sentences(routineText(entry, status, translator), toNotInPlan(entry, status, input)),
    verdict,
    table: toReturnTable(calculated, translator),
    plot: entry.paybackReason === null ? toPlot(calculated, translator) : null,
    plotTitle: t('report:returns.plotTitle', { months: PLOT_MONTHS }),
    plotText: t('report:returns.plotText', { months: PLOT_MONTHS, verdict }),
  };
}

/** The most the trial takes: what people fear before they begin. Of one that runs, nobody but the firm knows it. */
function toTrial({ trial }: ReturnResult, status: GoalStatus, translator: Translator): string {
  if (status === 'in-use') return translator.t('report:returns.trial.inUse');
  const days = roundedDays(trial.ownDays).high;
  const euro = trial.oneOffEur.high;
  const words = { days, written: translator.format.number(days), euro: roughEuro(translator, euro) };
  if (status === 'trying') return translator.t('report:returns.trial.running', words);
  return translator.t(`report:returns.trial.${euro === 0 ? 'free' : 'costs'}`, words);
}

/** What usual figures stand in for; empty where trial and roll-out stand in the plan, or where it has been said. */
function toNotInPlan({ goal, routine }: ReturnResult, status: GoalStatus, input: ReportInput): string {
  if (routine.fromPlan || status === 'in-use') return '';
  const steps = [...input.result.roadmap.steps, ...(input.progress?.firstPlan.steps ?? [])];
  const isPlanned = (kind: MeasureKind): boolean =>
    steps.some(({ measure }) => measure === findGoalMeasure(goal, kind)?.id);
  const hasTrial = status === 'trying' || isPlanned('pilot');
  if (hasTrial && isPlanned('roll-out')) return '';
  return input.translator.t(`report:returns.${hasTrial ? 'rollOutNotInPlan' : 'notInPlan'}`);
}

function toGiven(useCase: UseCase, translator: Translator): string {
  const { t, format } = translator;
  const [time, loss] = [timeOf(useCase), useCase.lossEurPerYear ?? null];
  return [
    time &&
      t('report:returns.given', {
        people: time.people,
        hours: format.number(time.hoursPerWeek),
        cost: format.euro(time.hourlyCostEur),
      }),
    loss && t('report:returns.givenLoss', { loss: roughEuro(translator, loss) }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Where a share rests: on the owner's own assumption, or on published evidence. */
function toBasis({ useCase, cases }: Calculated, translator: Translator): string {
  const { t } = translator;
  const { goal, shareOverride = null, lossShareOverride = null } = useCase;
  const written = (words: string, saving: Saving | undefined): string =>
    saving === undefined
      ? ''
      : t('report:returns.basis', {
          text: t(`measures:${words}.${goal}`),
          quality: t(`measures:qualities.${saving.evidence.quality}`),
        });
  const ownTime = shareOverride !== null && t('report:returns.ownShare');
  const ownLoss = lossShareOverride !== null && t('report:returns.ownLossShare');
  return [
    cases.base.timeShare !== null && (ownTime || written('savings', TIME_SAVINGS[goal])),
    cases.base.lossShare !== null && (ownLoss || written('losses', LOSS_SAVINGS[goal])),
  ]
    .filter(Boolean)
    .join(' ');
}

function toPlot({ entry, cases }: Calculated, translator: Translator): ReturnPlot {
  const { t } = translator;
  const lines = RETURN_CASES.map((id): ReturnLine => {
    const { benefitEur, oneOffEur, runningEur } = cases[id];
    const isBack = entry.paybackMonths[id] !== null;
    return {
      id,
      start: oneOffEur === 0 ? 0 : -oneOffEur,
      perMonth: (benefitEur - runningEur) / 12,
      crossing: isBack ? (12 * oneOffEur) / (benefitEur - runningEur) : null,
      crossingLabel: t('report:returns.crossing', { month: entry.paybackMonths[id] ?? 0 }),
      label: t(`report:returns.cases.${id}`),
    };
  });
  const write = shortEuro(translator);
  return {
    months: PLOT_MONTHS,
    lines,
    ticks: returnTicks(lines, PLOT_MONTHS).map((value) => ({ value, label: write(value) })),
    labels: { months: t('report:returns.axisMonths'), euro: t('report:returns.axisEuro') },
  };
}
