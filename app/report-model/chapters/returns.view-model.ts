import type { UseCase } from '#app/domain/questionnaire/use-case.ts';
import type { ReturnResult } from '#app/domain/roadmap/return-result.ts';
import type { ReturnCase, ReturnCaseName } from '#app/domain/roadmap/returns.ts';
import { RETURN_CASES, SAVINGS, toReturnCases } from '#app/domain/roadmap/returns.ts';
import { labelled } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ReturnLine, ReturnPlot } from '../plots/plot-data.ts';
import { returnTicks } from '../plots/return-fan.ts';
import { costsOfGoals } from '#app/domain/assessment/goal-costs.ts';
import { paybackText, returnVerdict } from './payback.ts';
import type { ReportInput } from '../report-input.ts';
import type { ReturnModel, ReturnsModel, TableModel } from '../report-model.ts';
import { roughEuro, shortEuro } from '../wording.ts';

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
  const calculated = toCalculated(input);
  return {
    title: t('report:returns.title'),
    lead: t(leadOf(calculated.length > 0, (facts.profile.goals ?? []).length > 0)),
    entries: calculated.map((each) => toReturn(each, translator)),
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
    return useCase === undefined
      ? []
      : [{ useCase, entry, cases: toReturnCases(useCase, costsOf(entry.goal)) }];
  });
}

function leadOf(isCalculated: boolean, hasGoal: boolean): string {
  if (isCalculated) return 'report:returns.lead';
  return hasGoal ? 'report:returns.leadNone' : 'report:returns.leadNoGoal';
}

function toReturn({ useCase, entry, cases }: Calculated, translator: Translator): ReturnModel {
  const { t } = translator;
  const verdict = returnVerdict(entry.paybackMonths, translator);
  const title = t(`questionnaire:profile.goals.options.${entry.goal}`);
  const table = toTable(entry, cases, translator);
  return {
    title,
    given: toGiven(useCase, translator),
    basis: toBasis(useCase, translator),
    verdict,
    pays: entry.paybackMonths.high !== null,
    table: { ...table, caption: labelled(translator, title, table.caption) },
    plot: toPlot(entry, cases, translator),
    plotText: t('report:returns.plotText', { months: PLOT_MONTHS, verdict }),
  };
}

const isOwnShare = ({ shareOverride }: UseCase): boolean =>
  shareOverride !== undefined && shareOverride !== null;

function toGiven(useCase: UseCase, { t, format }: Translator): string {
  return t('report:returns.given', {
    people: useCase.people,
    hours: format.number(useCase.hoursPerWeek),
    cost: format.euro(useCase.hourlyCostEur),
  });
}

function toBasis(useCase: UseCase, { t }: Translator): string {
  if (isOwnShare(useCase)) return t('report:returns.ownShare');
  const { quality } = SAVINGS[useCase.goal].evidence;
  return t('report:returns.basis', {
    text: t(`measures:savings.${useCase.goal}`),
    quality: t(`measures:qualities.${quality}`),
  });
}

function toTable({ paybackMonths }: ReturnResult, cases: Cases, translator: Translator): TableModel {
  const { t, format } = translator;
  const row = (name: string, write: (value: ReturnCase, id: ReturnCaseName) => string): string[] => [
    t(`report:returns.rows.${name}`),
    ...RETURN_CASES.map((id) => write(cases[id], id)),
  ];
  return {
    caption: t('report:returns.tableCaption'),
    head: [t('report:returns.rows.case'), ...RETURN_CASES.map((name) => t(`report:returns.cases.${name}`))],
    rows: [
      row('share', ({ share }) => format.percent(share)),
      row('benefit', ({ benefitEur }) => roughEuro(translator, benefitEur)),
      row('running', ({ runningEur }) => roughEuro(translator, runningEur)),
      row('oneOff', ({ oneOffEur }) => roughEuro(translator, oneOffEur)),
      row('payback', (_, id) => paybackText(paybackMonths[id], translator)),
    ],
    numeric: [1, 2, 3],
  };
}

function toPlot(entry: ReturnResult, cases: Cases, translator: Translator): ReturnPlot {
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
