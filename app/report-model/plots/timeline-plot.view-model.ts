import type { MonthLoad } from '#app/domain/roadmap/loads.ts';
import { toMonthLoads } from '#app/domain/roadmap/loads.ts';
import { monthDates } from '#app/domain/roadmap/months.ts';
import type { RoadmapResult, StepResult } from '#app/domain/roadmap/roadmap-result.ts';
import type { Range } from '#app/domain/shared/range.ts';
import { roughSpan } from '#app/domain/shared/rough-numbers.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ReportInput } from '../report-input.ts';
import { planDayOf } from '../report-input.ts';
import { addRanges, measureTitle, roundedDays, shortEuro } from '../wording.ts';
import type { StepLook, TimelinePlot } from './plot-data.ts';
import { STEP_LOOKS } from './plot-data.ts';

/** Days are given for a quarter, so days and money are summed over three months of the plan at a time. */
export const MONTHS_TOGETHER = 3;

/** Own days and money of each three months of a plan; index 0 is months 1 to 3. */
export function loadsByThreeMonths(steps: readonly StepResult[]): readonly MonthLoad[] {
  const months = toMonthLoads(steps);
  return Array.from({ length: months.length / MONTHS_TOGETHER }, (_, index) => {
    const part = months.slice(index * MONTHS_TOGETHER, (index + 1) * MONTHS_TOGETHER);
    return {
      days: addRanges(part.map(({ days }) => days)),
      costEur: addRanges(part.map(({ costEur }) => costEur)),
    };
  });
}

/** First and last day of three months of the plan. */
export function threeMonthsOf(input: ReportInput, index: number) {
  const first = index * MONTHS_TOGETHER + 1;
  const day = planDayOf(input);
  return { from: monthDates(day, first).from, to: monthDates(day, first + MONTHS_TOGETHER - 1).to };
}

/** A step that closes what can hurt now is told apart whatever it is besides. */
export const lookOf = ({ kind, safety }: StepResult): StepLook => (safety ? 'safety' : kind);

/** The numbers and words of the timeline. */
export function toTimelinePlot(input: ReportInput, loads: readonly MonthLoad[]): TimelinePlot {
  const { result, facts, translator } = input;
  const { t, format } = translator;
  const { steps, years } = result.roadmap;
  const days = facts.profile.resources?.staffDaysPerQuarter ?? null;
  const unit = unitOf(loads);
  const looks = new Set(steps.map(lookOf));
  return {
    ticks: toTicks(input, loads.length),
    steps: steps.map((step) => ({
      number: String(step.number),
      title: measureTitle(translator, step.measure),
      look: lookOf(step),
      month: step.month,
      endMonth: step.endMonth,
    })),
    key: STEP_LOOKS.filter((look) => looks.has(look)).map((look) => ({
      look,
      label: t(`report:plan.looks.${look}`),
    })),
    days: loads.map((load) => toBar(roundedDays(load.days), (value) => format.number(value))),
    cost: loads.map(({ costEur }) =>
      toBar(roughSpan(costEur), (value) => format.number(value / unit.size, unit.digits)),
    ),
    daysLimit: days,
    years: years.map((year, index) => toYearLabel(year, index, translator)),
    labels: {
      days: t('report:plan.days'),
      cost: t(`report:plan.cost.${unit.name}`),
      limit: days === null ? null : t('report:plan.limit', { days }),
      hatched: t('report:plan.hatched'),
    },
  };
}

/** Under a bar there is room for one number: the high estimate. The table has both, rounded alike. */
const toBar = (range: Range, write: (value: number) => string) => ({ ...range, label: write(range.high) });

function toTicks(input: ReportInput, count: number): TimelinePlot['ticks'] {
  const firsts = Array.from({ length: count }, (_, index) => threeMonthsOf(input, index).from);
  const yearOf = (day: string | undefined): string => day?.slice(0, 4) ?? '';
  return firsts.map((first, index) => ({
    month: input.translator.format.shortMonth(first),
    year: yearOf(first) === yearOf(firsts[index - 1]) ? null : yearOf(first),
  }));
}

/** One unit for all bars of money, so that the figures below them stay short: its name is in the title. */
function unitOf(loads: readonly MonthLoad[]) {
  const most = Math.max(0, ...loads.map(({ costEur }) => costEur.high));
  if (most >= 10_000_000) return { name: 'millions', size: 1_000_000, digits: 0 } as const;
  if (most >= 10_000) return { name: 'thousands', size: 1000, digits: most >= 100_000 ? 0 : 1 } as const;
  return { name: 'euro', size: 1, digits: 0 } as const;
}

/** "Plan year 1: 11,000–45,000 of €40,000"; large sums shortened. */
function toYearLabel(
  { costEur, budgetEur }: RoadmapResult['years'][number],
  index: number,
  translator: Translator,
): string {
  const { t, format } = translator;
  const most = Math.max(costEur.high, budgetEur ?? 0);
  const write = most < 1_000_000 ? (value: number) => format.integer(value) : shortEuro(translator);
  const { low, high } = roughSpan(costEur);
  const cost =
    write(low) === write(high)
      ? write(high)
      : t('report:units.shortSpan', { low: write(low), high: write(high) });
  const year = t('report:plan.year', { year: index + 1 });
  return budgetEur === null
    ? t('report:plan.yearCost', { year, cost })
    : t('report:plan.yearOf', { year, cost, budget: write(budgetEur) });
}
