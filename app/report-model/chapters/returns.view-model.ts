import type { GoalStatus } from '#app/domain/questionnaire/profile.ts';
import { statusOf } from '#app/domain/questionnaire/profile.ts';
import type { UseCase } from '#app/domain/questionnaire/use-case.ts';
import { timeOf } from '#app/domain/questionnaire/use-case.ts';
import { findGoalMeasure } from '#app/domain/roadmap/catalogue/measures.ts';
import type { MeasureKind } from '#app/domain/roadmap/measure.ts';
import type { ReturnResult } from '#app/domain/roadmap/return-result.ts';
import type { ReturnCase, ReturnCaseName } from '#app/domain/roadmap/returns.ts';
import { COST_IN, RETURN_CASES, toReturnCases } from '#app/domain/roadmap/returns.ts';
import type { Saving } from '#app/domain/roadmap/savings.ts';
import { LOSS_SAVINGS, TIME_SAVINGS } from '#app/domain/roadmap/savings.ts';
import { labelled } from '#app/i18n/punctuation.ts';
import type { Range } from '#app/domain/shared/range.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ReturnLine, ReturnPlot } from '../plots/plot-data.ts';
import { returnTicks } from '../plots/return-fan.ts';
import { costsOfGoals } from '#app/domain/assessment/goal-costs.ts';
import { paybackText, returnVerdict } from './payback.ts';
import type { ReportInput } from '../report-input.ts';
import type { ReturnModel, ReturnsModel, TableModel } from '../report-model.ts';
import { roughEuro, roundedDays, shortEuro } from '../wording.ts';

/** Three years: longer than anybody can foresee prices, long enough to see most of what pays. */
const PLOT_MONTHS = 36;

type Cases = Readonly<Record<ReturnCaseName, ReturnCase>>;

interface Calculated {
  readonly useCase: UseCase;
  readonly entry: ReturnResult;
  readonly cases: Cases;
}

export function toReturns(input: ReportInput): ReturnsModel {
  const { facts, translator } = input;
  const { t } = translator;
  const entries = toCalculated(input).map((each) => toReturn(each, input));
  const isOpen = entries.length === 0 && (facts.profile.goals ?? []).length > 0;
  return {
    title: t('report:returns.title'),
    lead: t(leadOf(entries.length > 0, isOpen)),
    isOpen,
    short: entries[0]?.verdict ?? t(isOpen ? 'report:returns.shortNone' : 'report:returns.leadNoGoal'),
    entries,
    plotHint: t('report:returns.plotHint'),
    note: t('report:returns.note'),
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
      : t('report:returns.notPriced');
  const title = t(`questionnaire:profile.goals.options.${entry.goal}`);
  const table = toTable(calculated, translator);
  return {
    title,
    given: toGiven(calculated.useCase, translator),
    basis: toBasis(calculated, translator),
    trial: toTrial(entry, status, translator),
    routine: toRoutine(entry, status, translator),
    verdict,
    notInPlan: toNotInPlan(entry, status, input),
    table: { ...table, caption: labelled(translator, title, table.caption) },
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

function toRoutine(
  { netEurPerYear: { low, high } }: ReturnResult,
  status: GoalStatus,
  translator: Translator,
) {
  const [from, to] = [low, high].map((euro) => roughEuro(translator, euro));
  const kind = high <= 0 ? 'never' : low > 0 ? 'always' : 'sometimes';
  const isInUse = status === 'in-use';
  const words = { low: from ?? '', high: to ?? '', status: isInUse ? 'inUse' : 'none' };
  return translator.t(`report:returns.routine.${kind}`, words);
}

/** What usual figures stand in for; null where trial and roll-out stand in the plan, or where it has been said. */
function toNotInPlan({ goal, routine }: ReturnResult, status: GoalStatus, input: ReportInput): string | null {
  if (routine.fromPlan || status === 'in-use') return null;
  const steps = [...input.result.roadmap.steps, ...(input.progress?.firstPlan.steps ?? [])];
  const isPlanned = (kind: MeasureKind): boolean =>
    steps.some(({ measure }) => measure === findGoalMeasure(goal, kind)?.id);
  const hasTrial = status === 'trying' || isPlanned('pilot');
  if (hasTrial && isPlanned('roll-out')) return null;
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

function toTable({ entry, cases }: Calculated, translator: Translator): TableModel {
  const { t, format } = translator;
  const row = (name: string, write: (id: ReturnCaseName) => string): string[] => [
    t(`report:returns.rows.${name}`),
    ...RETURN_CASES.map(write),
  ];
  const euro = (value: number): string => roughEuro(translator, value);
  const days = (id: ReturnCaseName, range: Range): string => {
    const value = COST_IN[id](range);
    return format.number(roundedDays({ low: value, high: value }).low);
  };
  const share = (name: 'timeShare' | 'lossShare'): string[][] =>
    cases.base[name] === null ? [] : [row(name, (id) => format.percent(cases[id][name] ?? 0))];
  const { trial, routine, paybackMonths, paybackReason } = entry;
  return {
    caption: t('report:returns.tableCaption'),
    head: [t('report:returns.rows.case'), ...RETURN_CASES.map((name) => t(`report:returns.cases.${name}`))],
    rows: [
      ...share('timeShare'),
      ...share('lossShare'),
      row('benefit', (id) => euro(cases[id].benefitEur)),
      row('running', (id) => euro(cases[id].runningEur)),
      row('trial', (id) => euro(COST_IN[id](trial.oneOffEur))),
      row('trialDays', (id) => days(id, trial.ownDays)),
      row('routine', (id) => euro(COST_IN[id](routine.oneOffEur))),
      row('routineDays', (id) => days(id, routine.ownDays)),
      row('payback', (id) =>
        paybackReason === null ? paybackText(paybackMonths[id], translator) : t('report:returns.notNamed'),
      ),
    ],
    numeric: [1, 2, 3],
  };
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
