import type { Limit, RoadmapResult } from '#app/domain/roadmap/roadmap-result.ts';
import { PLAN_QUARTERS, quarterDates } from '#app/domain/roadmap/quarters.ts';
import { FIND_OUT } from '#app/domain/roadmap/task.ts';
import type { Range } from '#app/domain/shared/range.ts';
import type { Piece } from '#app/i18n/punctuation.ts';
import { apart, piece, strong, toPieces } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { TimelinePlot } from '../plots/plot-data.ts';
import { toNextInstead } from './next-instead.view-model.ts';
import type { QuarterLoad } from '#app/domain/roadmap/loads.ts';
import { toQuarterLoads } from '#app/domain/roadmap/loads.ts';
import type { ReportInput } from '../report-input.ts';
import { planDayOf } from '../report-input.ts';
import type { PlanModel, TableModel } from '../report-model.ts';
import { wholeScore } from '#app/domain/scoring/exact-score.ts';
import { roughSpan } from '#app/domain/shared/rough-numbers.ts';
import { daysSpan, euroSpan, measureTitle, roundedDays, shortEuro, spanText } from '../wording.ts';

type PlanYear = RoadmapResult['years'][number];

export function toPlan(input: ReportInput): PlanModel {
  const { result, translator } = input;
  const { t } = translator;
  const { roadmap } = result;
  const loads = toQuarterLoads(roadmap.steps);
  const isEmpty = roadmap.steps.length === 0;
  return {
    title: t('report:plan.title'),
    lead: t(isEmpty ? 'report:plan.leadEmpty' : 'report:plan.lead', { steps: roadmap.steps.length }),
    notes: [
      ...toReplanNote(input),
      ...toProvisionalNote(input),
      ...roadmap.limits.map((limit) => toLimitText(limit, input)),
    ],
    plot: isEmpty ? null : toPlot(input, loads),
    plotText: t('report:plan.plotText'),
    table: isEmpty ? null : toTable(input, loads),
    years: toYears(roadmap, translator),
    yearsLine: toYearsLine(toYears(roadmap, translator), translator),
    outlook: toOutlook(input),
    next: toNextInstead(input),
    later: toLater(roadmap, translator),
  };
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

/** Nothing to spend is no reason to give up: the free steps are said to be enough to begin. */
function toLimitText(limit: Limit, { facts, result, translator }: ReportInput): string {
  const isFreeOnly =
    limit === 'no-money' &&
    facts.profile.resources?.budgetEurPerYear === 0 &&
    result.roadmap.steps.length > 0;
  return translator.t(isFreeOnly ? 'report:plan.onlyFree' : `method:limits.${limit}`);
}

function toPlot(input: ReportInput, loads: readonly QuarterLoad[]): TimelinePlot {
  const { result, facts, translator } = input;
  const { t, format } = translator;
  const resources = facts.profile.resources ?? null;
  const unit = unitOf(loads);
  return {
    quarters: loads.map((_, index) => {
      const { from, to } = quarterDates(planDayOf(input), index + 1);
      return { months: shortMonths(from, to, translator), year: from.slice(0, 4) };
    }),
    steps: result.roadmap.steps.map((step, index) => ({
      number: String(index + 1),
      title: measureTitle(translator, step.measure),
      quarter: step.quarter,
      endQuarter: step.endQuarter,
    })),
    days: loads.map(({ days }) => ({
      ...days,
      label: shortSpan(days, translator, (value) => format.number(value)),
    })),
    cost: loads.map(({ costEur }) => ({
      ...costEur,
      label: shortSpan(costEur, translator, (value) => format.number(value / unit.size, unit.digits)),
    })),
    daysLimit: resources?.staffDaysPerQuarter ?? null,
    years: result.roadmap.years.map((year) => toYearLabel(year, translator)),
    labels: {
      days: t('report:plan.days'),
      cost: t(`report:plan.cost.${unit.name}`),
      limit: resources === null ? null : t('report:plan.limit', { days: resources.staffDaysPerQuarter }),
      hatched: t('report:plan.hatched'),
    },
  };
}

/** One unit for all bars of money, so that the figures below them stay short: its name is in the title. */
function unitOf(loads: readonly QuarterLoad[]) {
  const most = Math.max(0, ...loads.map(({ costEur }) => costEur.high));
  if (most >= 10_000_000) return { name: 'millions', size: 1_000_000, digits: 0 } as const;
  if (most >= 10_000) return { name: 'thousands', size: 1000, digits: most >= 100_000 ? 0 : 1 } as const;
  return { name: 'euro', size: 1, digits: 0 } as const;
}

/** "11,000–45,000 of 40,000 €"; large sums shortened. */
function toYearLabel({ costEur, budgetEur }: PlanYear, translator: Translator): string {
  const { t, format } = translator;
  const most = Math.max(costEur.high, budgetEur ?? 0);
  const write = most < 1_000_000 ? (value: number) => format.integer(value) : shortEuro(translator);
  const cost = shortSpan(roughSpan(costEur), translator, write);
  return budgetEur === null
    ? t('report:plan.yearCost', { cost })
    : t('report:plan.yearOf', { cost, budget: write(budgetEur) });
}

/** Under a bar there is room for the high estimate alone; the table has both. */
function shortSpan(range: Range, translator: Translator, write: (value: number) => string): string {
  if (range.high === 0) return '0';
  return spanText(translator, write(range.low), write(range.high)) === write(range.high)
    ? write(range.high)
    : translator.t('report:units.shortSpan', { low: write(range.low), high: write(range.high) });
}

function shortMonths(from: string, to: string, translator: Translator): string {
  const { t } = translator;
  return t('report:plan.months', {
    from: t(`report:plan.monthNames.${Number(from.slice(5, 7))}`),
    to: t(`report:plan.monthNames.${Number(to.slice(5, 7))}`),
  });
}

function toTable(input: ReportInput, loads: readonly QuarterLoad[]): TableModel {
  const { result, facts, translator } = input;
  const { t, format } = translator;
  const resources = facts.profile.resources ?? null;
  const limit =
    resources === null
      ? t('report:units.notStated')
      : t('report:units.days', { days: resources.staffDaysPerQuarter });
  return {
    caption: t('report:plan.tableCaption'),
    head: [
      t('report:plan.head.quarter'),
      t('report:plan.head.starts'),
      t('report:plan.head.days'),
      t('report:plan.head.limit'),
      t('report:plan.head.cost'),
    ],
    rows: loads.slice(0, PLAN_QUARTERS).map((load, index) => {
      const { from, to } = quarterDates(planDayOf(input), index + 1);
      return [
        format.months(from, to),
        startsIn(result.roadmap, index + 1, translator),
        daysSpan(translator, roundedDays(load.days)),
        limit,
        euroSpan(translator, roughSpan(load.costEur)),
      ];
    }),
    numeric: [2, 3, 4],
  };
}

function startsIn(roadmap: RoadmapResult, quarter: number, translator: Translator): string {
  const numbers = roadmap.steps.flatMap((step, index) =>
    step.quarter === quarter ? [String(index + 1)] : [],
  );
  return numbers.length === 0 ? translator.t('report:plan.noneStarts') : translator.format.list(numbers);
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

function toYearsLine({ head, rows }: TableModel, translator: Translator): readonly Piece[] {
  const lines = rows.map(([year = '', cost = '', budget = '']) =>
    translator.t('report:plan.yearMoney', {
      year: strong(year),
      cost: piece(cost),
      available: piece(head[2] ?? ''),
      budget: piece(budget),
    }),
  );
  return toPieces(apart(translator, lines));
}

/** The low of the simulated end is shown against today's low, never beside today's score. */
function toOutlook({ result: { roadmap }, progress, translator }: ReportInput): string {
  const last = roadmap.steps.at(-1);
  if (last === undefined) return translator.t('report:plan.outlookEmpty');
  const reached = Math.max(...roadmap.steps.map((step) => step.projected.low));
  return translator.t(progress === null ? 'report:plan.outlook' : 'report:plan.outlookAfterReports', {
    start: wholeScore(roadmap.start.low),
    end: wholeScore(reached),
  });
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
