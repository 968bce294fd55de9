import type { IsoDate } from '../shared/as-of-date.ts';
import { addDays } from '../shared/as-of-date.ts';

/**
 * What a firm gets. Own: the assessment itself, under a new code that nobody else knows. Together: the same, and whoever hands
 * it over goes on answering it with the firm, in a session that the firm ends. View: a link to its report.
 */
export const HAND_OVER_MODES = ['own', 'together', 'view'] as const;
export type HandOverMode = (typeof HAND_OVER_MODES)[number];

/** For how many days a hand-over can be taken: until a meeting, usually, or over the holidays. */
export const HAND_OVER_TERMS = [3, 14, 30] as const;
export type HandOverTerm = (typeof HAND_OVER_TERMS)[number];
export const USUAL_HAND_OVER_TERM: HandOverTerm = 14;

/** The last day on which a hand-over that is made today can be taken. */
export const lastDayToTake = (today: IsoDate, term: HandOverTerm): IsoDate => addDays(today, term);

/** Whether the assessment itself is handed over, and with it the key. */
export const isWhole = (mode: HandOverMode): boolean => mode !== 'view';
