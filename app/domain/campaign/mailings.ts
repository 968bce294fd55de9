import type { IsoDate } from '../shared/as-of-date.ts';
import { addDays } from '../shared/as-of-date.ts';
import type { CampaignWave } from './campaign.ts';

/** How often firms that have not begun are written to again in a wave. */
export const MOST_REMINDERS = 2;
/** Between two mailings, in days: a letter is on its way for two of them, and nobody opens all mail at once. */
export const DAYS_BETWEEN = 7;
/** For how many days after the end a list is kept, for answers that come late. */
export const LIST_KEPT_DAYS = 30;
/** How many letters are printed in one file. */
export const LETTERS_A_FILE = 200;

/** One time that the firms of a list are written to: 0 is the invitation, 1 and 2 are reminders. */
export interface Mailing {
  readonly number: number;
  readonly openedOn: IsoDate;
}

/** The mailing that can be opened next, and from which day on. */
export interface NextMailing {
  readonly number: number;
  readonly from: IsoDate;
}

const laterOf = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other);

/**
 * The mailing that comes after these, or null: after the second reminder, and where it would come after the last day. The
 * invitation may go out before the first day; a reminder needs days in which somebody could have begun.
 */
export function nextMailing(
  opened: readonly Mailing[],
  { firstDay, lastDay }: Pick<CampaignWave, 'firstDay' | 'lastDay'>,
  today: IsoDate,
): NextMailing | null {
  const last = opened.at(-1);
  if (last === undefined) return { number: 0, from: today };
  if (last.number === MOST_REMINDERS) return null;
  const from = addDays(laterOf(last.openedOn, firstDay), DAYS_BETWEEN);
  return from > lastDay ? null : { number: last.number + 1, from };
}

/** The day on which the list of a campaign is erased by itself: so many days after its last one, or after it was closed. */
export function listErasedOn(
  { waves }: { readonly waves: readonly Pick<CampaignWave, 'lastDay'>[] },
  closedOn: IsoDate | null,
): IsoDate {
  const lastDay = waves.map((wave) => wave.lastDay).reduce(laterOf);
  return addDays(closedOn !== null && closedOn < lastDay ? closedOn : lastDay, LIST_KEPT_DAYS);
}

/** Into how many files the letters of a list are parted. */
export const filesFor = (firms: number): number => Math.ceil(firms / LETTERS_A_FILE);

/** The places on the list whose letters are in a file, the first file being 1. */
export const placesIn = (file: number): { readonly first: number; readonly last: number } => ({
  first: (file - 1) * LETTERS_A_FILE + 1,
  last: file * LETTERS_A_FILE,
});

/** No list has so many places; a whole number that both databases know. */
export const LAST_PLACE = 2_000_000_000;
