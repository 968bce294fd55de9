import type { IsoDate } from '../shared/as-of-date.ts';
import { addDays } from '../shared/as-of-date.ts';

/** For how many days a firm may report on its steps by a link: for one answer, or for a quarter of the plan. */
export const CHECK_IN_TERMS = [14, 90] as const;
export type CheckInTerm = (typeof CHECK_IN_TERMS)[number];
export const USUAL_CHECK_IN_TERM: CheckInTerm = 14;

/** So many may be open at a time for one plan: more are no longer kept in view. */
export const MOST_CHECK_INS = 5;

/** The last day of a link that is made today. */
export const lastDayToReport = (today: IsoDate, term: CheckInTerm): IsoDate => addDays(today, term);

/** Longest name an adviser gives a firm in the own calendar, in characters as people count them. */
export const MAX_LABEL = 40;
