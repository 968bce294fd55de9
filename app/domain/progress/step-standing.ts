import type { StepRemark, StuckReason } from '../assessment/step-remark.ts';
import type { StepResult } from '../roadmap/roadmap-result.ts';
import type { IsoDate } from '../shared/as-of-date.ts';
import { daysBetween, lastDayOfMonth } from './calendar-days.ts';

/**
 * How a step stands on a day, those first that somebody has to look at: reported as stuck; its last day gone by; to be done
 * by the end of this calendar month; begun, and due later; not begun; reported as done; dropped.
 */
export const STEP_STANDINGS = ['stuck', 'overdue', 'due', 'running', 'ahead', 'done', 'dropped'] as const;
export type StepStanding = (typeof STEP_STANDINGS)[number];

/** Those that somebody has to look at this month. */
export const PRESSING = ['stuck', 'overdue', 'due'] as const satisfies readonly StepStanding[];

/** A step of a plan on a day. */
export interface StandingStep {
  readonly measure: string;
  /** The one it has in every plan of this assessment; null where no plan gave it one. */
  readonly number: number | null;
  readonly standing: StepStanding;
  /** First and last day in the plan in force; null where that does not hold it any more. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** Days until its last day, below 0 once that is over; null without one. */
  readonly daysLeft: number | null;
  /** The day on which it was last reported on; null where nobody did. */
  readonly reportedOn: IsoDate | null;
  /** Why it is stuck; null where it is not, or nobody said. */
  readonly reason: StuckReason | null;
}

/** The plan in force and what was said of it. */
export interface ReportedPlan {
  readonly steps: readonly Pick<StepResult, 'measure' | 'from' | 'to'>[];
  readonly remarks: readonly StepRemark[];
  readonly numbers: ReadonlyMap<string, number>;
}

function standingOf({ from, to }: Pick<StepResult, 'from' | 'to'>, today: IsoDate): StepStanding {
  if (to < today) return 'overdue';
  if (to <= lastDayOfMonth(today)) return 'due';
  return from <= today ? 'running' : 'ahead';
}

const dayOf = ({ standing, to, reportedOn }: StandingStep): IsoDate =>
  (standing === 'done' || standing === 'dropped' ? reportedOn : to) ?? '';

/** Sorts by standing, then by day, then by number. */
function inOrder(a: StandingStep, b: StandingStep): number {
  const byStanding = STEP_STANDINGS.indexOf(a.standing) - STEP_STANDINGS.indexOf(b.standing);
  if (byStanding !== 0) return byStanding;
  const byDay = dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0;
  return byDay !== 0 ? byDay : (a.number ?? 0) - (b.number ?? 0);
}

/**
 * Every step of a plan as it stands on a day, and every step that was reported on and is in the plan no more. What was said
 * counts before what the calendar says; a step that is stuck keeps its days.
 */
export function standingSteps(
  { steps, remarks, numbers }: ReportedPlan,
  today: IsoDate,
): readonly StandingStep[] {
  const planned = new Map(steps.map((step) => [step.measure, step]));
  const said = new Map(remarks.map((remark) => [remark.measure, remark]));
  const measures = [...new Set([...planned.keys(), ...said.keys()])];
  return measures
    .map((measure): StandingStep => {
      const step = planned.get(measure);
      const remark = said.get(measure);
      const calendar = step === undefined ? 'ahead' : standingOf(step, today);
      return {
        measure,
        number: numbers.get(measure) ?? null,
        standing: remark?.state ?? calendar,
        from: step?.from ?? null,
        to: step?.to ?? null,
        daysLeft: step === undefined ? null : daysBetween(today, step.to),
        reportedOn: remark?.day ?? null,
        reason: remark?.reason ?? null,
      };
    })
    .toSorted(inOrder);
}

/** Whether somebody has to look at a step this month. */
export const isPressing = ({ standing }: StandingStep): boolean =>
  (PRESSING as readonly StepStanding[]).includes(standing);
