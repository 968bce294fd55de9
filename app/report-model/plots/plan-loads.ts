import { toMonthLoads, toSpentInYear } from '#app/domain/roadmap/loads.ts';
import { planYearOf } from '#app/domain/roadmap/months.ts';
import type { Range } from '#app/domain/shared/range.ts';
import { roughSpan } from '#app/domain/shared/rough-numbers.ts';
import type { ReportInput } from '../report-input.ts';
import { addRanges, roundedDays } from '../wording.ts';
import { MONTHS_TOGETHER } from './timeline-frame.ts';

/** Three months of a plan: own days, and money from the beginning of its plan year. */
export interface PlanLoad {
  readonly days: Range;
  readonly spentEur: Range;
  readonly areDaysOver: boolean;
  readonly isMoneyOver: boolean;
}

/** What each three months take against what there is, rounded once for picture, table and words. */
export function toPlanLoads({ result, facts }: Pick<ReportInput, 'result' | 'facts'>): readonly PlanLoad[] {
  const { steps, years } = result.roadmap;
  const months = toMonthLoads(steps);
  const spent = toSpentInYear(steps);
  const daysLimit = facts.profile.resources?.staffDaysPerQuarter ?? null;
  return Array.from({ length: months.length / MONTHS_TOGETHER }, (_, index) => {
    const last = (index + 1) * MONTHS_TOGETHER;
    const days = addRanges(months.slice(last - MONTHS_TOGETHER, last).map((month) => month.days));
    const money = spent[last - 1] ?? { low: 0, high: 0 };
    return {
      days: roundedDays(days),
      spentEur: roughSpan(money),
      areDaysOver: isOver(days, roundedDays(days), daysLimit),
      isMoneyOver: isOver(money, roughSpan(money), years[planYearOf(last)]?.budgetEur ?? null),
    };
  });
}

/** Only what is more than there is both as reckoned and as written: nobody sees "5,000 of 5,000" marked. */
export const isOver = (exact: Range, written: Range, limit: number | null): boolean =>
  limit !== null && exact.high > limit && written.high > limit;
