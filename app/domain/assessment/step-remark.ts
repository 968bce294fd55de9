import type { IsoDate } from '../shared/as-of-date.ts';

/** What a firm says about a step of its plan. */
export const STEP_STATES = ['done', 'stuck', 'dropped'] as const;
export type StepState = (typeof STEP_STATES)[number];

/** Why a step is stuck, from what firms say most often. Words: report:web.checkIn.reasons. */
export const STUCK_REASONS = [
  'no-time',
  'no-money',
  'nobody-responsible',
  'know-how-missing',
  'staff-against',
  'technology-in-the-way',
  'waiting-for-others',
  'other-reason',
] as const;
export type StuckReason = (typeof STUCK_REASONS)[number];

/** The last thing somebody said about one step of a plan. */
export interface StepRemark {
  readonly measure: string;
  readonly state: StepState;
  /** Null where the step is not stuck, or nobody said why. */
  readonly reason: StuckReason | null;
  readonly note: string | null;
  /** ISO instant. */
  readonly at: string;
  /** The day of that instant where the operator is, as for the day of a result. */
  readonly day: IsoDate;
}

/** A remark as it is stored and sent: its day follows from its instant. */
export type SaidRemark = Omit<StepRemark, 'day'>;
