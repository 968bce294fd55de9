import type { Limit, RoadmapResult } from '#app/domain/roadmap/roadmap-result.ts';
import { FIND_OUT } from '#app/domain/roadmap/task.ts';
import { wholeScore } from '#app/domain/scoring/exact-score.ts';
import { sentences } from '#app/i18n/punctuation.ts';
import { roughSpan } from '#app/domain/shared/rough-numbers.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { PlanLoad } from '../plots/plan-loads.ts';
import { isOver, toPlanLoads } from '../plots/plan-loads.ts';
import { MONTHS_TOGETHER } from '../plots/timeline-frame.ts';
import { threeMonthsOf, toTimelinePlot } from '../plots/timeline-plot.view-model.ts';
import type { ReportInput } from '../report-input.ts';
import type { PlanModel, TableModel } from '../report-model.ts';
import { daysSpan, euroSpan, measureTitle, monthsText, monthText } from '../wording.ts';
import { toNextInstead } from './next-instead.view-model.ts';
import { tightSteps } from './tight-steps.ts';

export function toPlan(input: ReportInput): PlanModel {
  const { result, translator } = input;
  const { t } = translator;
  const { roadmap } = result;
  const loads = toPlanLoads(input);
  const isEmpty = roadmap.steps.length === 0;
  return {
    title: t('report:plan.title'),
    lead: toLead(roadmap, t),
    tight: toTight(roadmap, t),
    notes: [...toReplanNote(input), ...toProvisionalNote(input), ...toLimitTexts(input)],
    plot: isEmpty ? null : toTimelinePlot(input, loads),
    plotTitle: t('report:plan.plotTitle'),
    plotText: isEmpty ? '' : toPlotText(input, loads),
    table: isEmpty ? null : toTable(input, loads),
    years: toYears(roadmap, translator),
    outlook: toOutlook(input),
    next: toNextInstead(input),
    later: toLater(roadmap, translator),
  };
}

/** That money and days are enough is said only where they were stated. */
function toLead({ steps, limits }: RoadmapResult, t: Translator['t']): string {
  if (steps.length === 0) return t('report:plan.leadEmpty');
  const isUnlimited = limits.includes('resources-not-stated');
  return t(isUnlimited ? 'report:plan.leadUnlimited' : 'report:plan.lead', { steps: steps.length });
}

/** Once for the plan: that the high estimate asks for more than there is, and which steps most of all. */
function toTight(roadmap: RoadmapResult, t: Translator['t']): string | null {
  const { money, days } = tightSteps(roadmap);
  if (money === null && days === null) return null;
  const both = money?.measure === days?.measure ? 'bothInOne' : 'both';
  const kind = money === null ? 'days' : days === null ? 'money' : both;
  return t(`report:plan.tight.${kind}`, { money: money?.number ?? 0, days: days?.number ?? 0 });
}

/** Says that the plan is no longer the first one, and what it takes for granted. */
function toReplanNote({ result, progress, translator }: ReportInput): string[] {
  if (progress === null) return [];
  const { t, format } = translator;
  const { steps, limits } = result.roadmap;
  const isOver = steps.length === 0 && limits.length === 0;
  return [
    t('report:plan.replanned', { date: format.date(progress.asOf) }),
    ...(isOver ? [t('report:plan.emptyAfterReports')] : []),
  ];
}

/** Open answers make a plan provisional; that finding out is a step is said only where it is one. */
function toProvisionalNote({ result: { roadmap }, translator: { t } }: ReportInput): string[] {
  if (!roadmap.provisional) return [];
  const isPlanned = roadmap.steps.some(({ measure }) => measure === FIND_OUT);
  return [t(isPlanned ? 'report:plan.provisional' : 'report:plan.provisionalOpen')];
}

/** What keeps the plan as short as it is, a text each. */
export const toLimitTexts = (input: ReportInput): string[] =>
  input.result.roadmap.limits.map((limit) => toLimitText(limit, input));

/** Nothing to spend is no reason to give up: the free steps are said to be enough to begin. */
function toLimitText(limit: Limit, { facts, result, translator }: ReportInput): string {
  const isFreeOnly =
    limit === 'no-money' &&
    facts.profile.resources?.budgetEurPerYear === 0 &&
    result.roadmap.steps.length > 0;
  return translator.t(isFreeOnly ? 'report:plan.onlyFree' : `method:limits.${limit}`);
}

/** The picture in a sentence, for who does not see it. */
function toPlotText({ result, translator }: ReportInput, loads: readonly PlanLoad[]): string {
  const { steps, firstBenefit, years } = result.roadmap;
  const { trialFrom } = firstBenefit;
  const [first, last] = [
    steps
      .map(({ from }) => from)
      .toSorted()
      .at(0),
    steps
      .map(({ to }) => to)
      .toSorted()
      .at(-1),
  ];
  if (first === undefined || last === undefined) throw new RangeError('A plan without steps has no picture');
  return translator.t('report:plan.plotText', {
    steps: steps.length,
    months: monthsText(translator, { from: first, to: last }),
    ...{
      hasTrial: String(trialFrom !== null),
      trial: trialFrom === null ? '' : monthText(translator, trialFrom),
    },
    isStated: String(years.some(({ budgetEur }) => budgetEur !== null)),
    daysOver: loads.filter(({ areDaysOver }) => areDaysOver).length,
    moneyOver: years.filter(({ costEur, budgetEur }) => isOver(costEur, roughSpan(costEur), budgetEur))
      .length,
  });
}

/** What there is stands in the heads, as it is the same in every row. */
function toTable(input: ReportInput, loads: readonly PlanLoad[]): TableModel {
  const { result, facts, translator } = input;
  const { t, format } = translator;
  const days = facts.profile.resources?.staffDaysPerQuarter ?? null;
  const euro = result.roadmap.years[0]?.budgetEur ?? null;
  return {
    caption: t('report:plan.tableCaption'),
    head: [
      t('report:plan.head.months'),
      t('report:plan.head.starts'),
      days === null
        ? t('report:plan.head.days')
        : t('report:plan.head.daysOf', { days: format.number(days) }),
      euro === null
        ? t('report:plan.head.spent')
        : t('report:plan.head.spentOf', { money: format.euro(euro) }),
    ],
    rows: loads.map(({ days: taken, spentEur }, index) => [
      monthsText(translator, threeMonthsOf(input, index)),
      startsIn(result.roadmap, index, translator),
      daysSpan(translator, taken),
      euroSpan(translator, spentEur),
    ]),
    numeric: [2, 3],
  };
}

/** The numbers of the steps that start in these three months. */
function startsIn({ steps }: RoadmapResult, index: number, { t, format }: Translator): string {
  const numbers = steps
    .filter(({ month }) => Math.ceil(month / MONTHS_TOGETHER) === index + 1)
    .map(({ number }) => String(number));
  return numbers.length === 0 ? t('report:plan.noneStarts') : format.list(numbers);
}

function toYears(roadmap: RoadmapResult, translator: Translator): TableModel {
  const { t, format } = translator;
  return {
    caption: t('report:plan.yearsCaption'),
    head: [t('report:plan.head.year'), t('report:plan.head.cost'), t('report:plan.head.budget')],
    rows: (roadmap.steps.length === 0 ? [] : roadmap.years).map((year, index) => [
      t('report:plan.year', { year: index + 1 }),
      euroSpan(translator, roughSpan(year.costEur)),
      year.budgetEur === null ? t('report:units.notStated') : format.euro(year.budgetEur),
    ]),
    numeric: [1, 2],
  };
}

/** The low of the simulated end is shown against today's low, never beside today's score. */
function toOutlook({ result: { roadmap }, progress, translator }: ReportInput): string {
  const last = roadmap.steps.at(-1);
  if (last === undefined) return translator.t('report:plan.outlookEmpty');
  const reached = Math.max(...roadmap.steps.map((step) => step.projected.low));
  const outlook = translator.t(
    progress === null ? 'report:plan.outlook' : 'report:plan.outlookAfterReports',
    {
      start: wholeScore(roadmap.start.low),
      end: wholeScore(reached),
    },
  );
  return sentences(outlook, toEarlyEnd(roadmap, translator));
}

/** From here on a plan that is over leaves half a year and more unplanned. */
const EARLY_END = 18;

/** Why nothing is planned in months that are left, although more would make sense. */
function toEarlyEnd({ steps, later }: RoadmapResult, { t, format }: Translator): string {
  const last = steps.reduce((latest, step) => (step.endMonth > latest.endMonth ? step : latest));
  if (last.endMonth > EARLY_END || later.length === 0) return '';
  return t('report:plan.endsEarly', { month: format.months(last.to, last.to) });
}

function toLater(roadmap: RoadmapResult, translator: Translator): PlanModel['later'] {
  if (roadmap.later.length === 0) return null;
  const { t } = translator;
  return {
    title: t('report:plan.laterTitle'),
    lead: t('report:plan.laterLead'),
    count: t('report:plan.laterCount', { steps: roadmap.later.length }),
    list: roadmap.later.map((measure) => measureTitle(translator, measure)),
  };
}
