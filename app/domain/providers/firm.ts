import type { Answers } from '../questionnaire/answers.ts';
import { isNotApplicable, levelOf } from '../questionnaire/answers.ts';
import type { PartialProfile } from '../questionnaire/profile.ts';
import type { IsoDate } from '../shared/as-of-date.ts';
import type { Need } from './provider-result.ts';

/** What of the plan bears on money from outside. */
export interface PlanMoney {
  /** Whether the plan, or what is locked, costs money. */
  readonly costsMoney: boolean;
  /** Whether a pilot of a chosen goal is locked for want of money. */
  readonly lockedForMoney: boolean;
  /** The day on which the first step that costs money starts; null where none is planned. */
  readonly firstPayableDay: IsoDate | null;
  /** The most a single step, planned or locked, may cost. */
  readonly dearestStepEur: number;
  /** The most hours of training a single step may take. */
  readonly longestTrainingHours: number;
}

/** What verdicts are made of. */
export interface Firm {
  readonly profile: PartialProfile;
  readonly answers: Answers;
  readonly plan: PlanMoney;
  readonly needs: readonly Need[];
  readonly asOf: IsoDate;
}

/** The competence in the house, unknown counting as 0; null where the item does not apply. */
export function technicalLevelOf(answers: Answers): number | null {
  return isNotApplicable(answers, 'skills.technical') ? null : (levelOf(answers, 'skills.technical') ?? 0);
}
