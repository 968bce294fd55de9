import type { Answers } from '../questionnaire/answers.ts';
import type { IsoDate } from '../shared/as-of-date.ts';
import type { StepRemark } from './step-remark.ts';

/** An assessment that another one follows, as far as the holder of that one may see it: no code, name or note. */
export interface Followed {
  readonly questionnaire: string;
  readonly answers: Answers;
  /** The day of its result, or null while it is a draft. */
  readonly asOf: IsoDate | null;
  /** By measure. */
  readonly remarks: readonly Pick<StepRemark, 'measure' | 'state' | 'at'>[];
}

/** One that was completed. */
export interface Predecessor extends Followed {
  readonly asOf: IsoDate;
}

const isCompleted = (followed: Followed): followed is Predecessor => followed.asOf !== null;

/**
 * The completed assessments of a chain, newest first; a draft in between is passed over, because nobody stood by its
 * answers.
 */
export const predecessorsIn = (follows: readonly Followed[]): readonly Predecessor[] =>
  follows.filter(isCompleted);

/** The completed assessment whose answers a chain began with; null where it begins with a draft or with nothing. */
export function lastTimeIn([direct]: readonly Followed[]): Predecessor | null {
  return direct !== undefined && isCompleted(direct) ? direct : null;
}
