import { monthDates } from '#app/domain/roadmap/months.ts';
import type { StepResult } from '#app/domain/roadmap/roadmap-result.ts';
import type { Range } from '#app/domain/shared/range.ts';
import { roughSpan } from '#app/domain/shared/rough-numbers.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ReportInput } from '../report-input.ts';
import { planDayOf } from '../report-input.ts';
import { measureTitle, shortEuro } from '../wording.ts';
import type { PlanLoad } from './plan-loads.ts';
import { isOver } from './plan-loads.ts';
import type { LoadLook, StepLook, TimelineLoad, TimelinePlot } from './plot-data.ts';
import { LOAD_LOOKS, STEP_LOOKS } from './plot-data.ts';
import { MONTHS_TOGETHER } from './timeline-frame.ts';

/** First and last day of three months of the plan. */
export function threeMonthsOf(input: ReportInput, index: number) {
  const first = index * MONTHS_TOGETHER + 1;
  const day = planDayOf(input);
  return { from: monthDates(day, first).from, to: monthDates(day, first + MONTHS_TOGETHER - 1).to };
}

/** A step that closes what can hurt now is told apart whatever it is besides. */
export const lookOf = ({ kind, safety }: StepResult): StepLook => (safety ? 'safety' : kind);

/** The numbers and words of the timeline. */
export function toTimelinePlot(input: ReportInput, loads: readonly PlanLoad[]): TimelinePlot {
  const { t, format } = input.translator;
  const { steps } = input.result.roadmap;
  const unit = unitOf(loads);
  const looks = new Set(steps.map(lookOf));
  const days = loads.map((load) => toBar(load.days, load.areDaysOver, (value) => format.number(value)));
  const money = loads.map((load) =>
    toBar(load.spentEur, load.isMoneyOver, (value) => format.number(value / unit.size, unit.digits)),
  );
  const limits = toLimits(input);
  return {
    ticks: toTicks(input, loads.length),
    steps: steps.map((step) => ({
      number: String(step.number),
      title: measureTitle(input.translator, step.measure),
      look: lookOf(step),
      month: step.month,
      endMonth: step.endMonth,
    })),
    key: STEP_LOOKS.filter((look) => looks.has(look)).map((look) => ({
      look,
      label: t(`report:plan.looks.${look}`),
    })),
    ...{ days, money, daysLimit: limits.days, years: toYears(input) },
    loadKey: LOAD_LOOKS.filter((look) => isShown(look, [...days, ...money], limits)).map((look) => ({
      look,
      label: t(`report:plan.loads.${look}`),
    })),
    labels: { ...limits.labels, days: t('report:plan.days'), money: t(`report:plan.money.${unit.name}`) },
  };
}

/** What there is, as a number and in words; null where not stated. */
function toLimits({ facts, result, translator: { t, format } }: ReportInput) {
  const days = facts.profile.resources?.staffDaysPerQuarter ?? null;
  const euro = result.roadmap.years[0]?.budgetEur ?? null;
  return {
    days,
    euro,
    labels: {
      daysLimit: days === null ? null : t('report:plan.daysThere', { days }),
      moneyLimit: euro === null ? null : t('report:plan.moneyThere', { money: format.euro(euro) }),
    },
  };
}

const isShown = (
  look: LoadLook,
  loads: readonly TimelineLoad[],
  limits: { readonly days: number | null; readonly euro: number | null },
): boolean => {
  if (look === 'limit') return limits.days !== null || limits.euro !== null;
  return look === 'over' ? loads.some((load) => load.isOver) : true;
};

/** Under a bar there is room for one number: the high estimate. The table has both, rounded alike. */
const toBar = (range: Range, isOver: boolean, write: (value: number) => string): TimelineLoad => ({
  ...range,
  ...{ label: write(range.high), isOver },
});

function toTicks(input: ReportInput, count: number): TimelinePlot['ticks'] {
  const firsts = Array.from({ length: count }, (_, index) => threeMonthsOf(input, index).from);
  const yearOf = (day: string | undefined): string => day?.slice(0, 4) ?? '';
  return firsts.map((first, index) => ({
    month: input.translator.format.shortMonth(first),
    year: yearOf(first) === yearOf(firsts[index - 1]) ? null : yearOf(first),
  }));
}

/** One unit for all bars of money, so that the figures below them stay short: its name is in the title. */
function unitOf(loads: readonly PlanLoad[]) {
  const most = Math.max(0, ...loads.map(({ spentEur }) => spentEur.high));
  if (most >= 10_000_000) return { name: 'millions', size: 1_000_000, digits: 0 } as const;
  if (most >= 10_000) return { name: 'thousands', size: 1000, digits: most >= 100_000 ? 0 : 1 } as const;
  return { name: 'euro', size: 1, digits: 0 } as const;
}

function toYears({ result, translator }: ReportInput): TimelinePlot['years'] {
  return result.roadmap.years.map(({ costEur, budgetEur }, index) => {
    const cost = roughSpan(costEur);
    return {
      label: toYearLabel({ year: index + 1, cost, budgetEur }, translator),
      limit: budgetEur,
      isOver: isOver(costEur, cost, budgetEur),
    };
  });
}

interface YearMoney {
  readonly year: number;
  readonly cost: Range;
  readonly budgetEur: number | null;
}

/** "Plan year 1: 11,000–45,000 of €40,000"; large sums shortened. */
function toYearLabel({ year: number, cost, budgetEur }: YearMoney, translator: Translator): string {
  const { t, format } = translator;
  const most = Math.max(cost.high, budgetEur ?? 0);
  const write = most < 1_000_000 ? (value: number) => format.integer(value) : shortEuro(translator);
  const [low, high] = [write(cost.low), write(cost.high)];
  const sum = low === high ? high : t('report:units.shortSpan', { low, high });
  const year = t('report:plan.year', { year: number });
  return budgetEur === null
    ? t('report:plan.yearCost', { year, cost: sum })
    : t('report:plan.yearOf', { year, cost: sum, budget: write(budgetEur) });
}
