import { mondayOf } from '../progress/calendar-days.ts';
import type { IsoDate } from '../shared/as-of-date.ts';
import { addDays } from '../shared/as-of-date.ts';
import type { CampaignWave } from './campaign.ts';

/** How many firms one step is. */
export const stepOf = (floor: number): number => 2 * floor;

/**
 * What a chamber is told of participation between releases: the number of firms rounded down to steps of twice the floor.
 * Anything finer would be a way to tell one firm from the next. Source: method, section 7.
 */
export function toldParticipation(firms: number, floor: number): number {
  if (!Number.isInteger(firms) || firms < 0) throw new RangeError('Firms are counted in whole numbers');
  const step = stepOf(floor);
  return Math.floor(firms / step) * step;
}

/** The Monday of the week of a day: what was completed on it or later is counted a week later. */
export const countedUntil = (today: IsoDate): IsoDate => mondayOf(today);

/**
 * Whether a wave is to be counted for a Monday: it has begun before, it was not counted for that Monday yet, and its last
 * day was not counted for good already.
 */
export function isCountDue(
  { firstDay, lastDay }: Pick<CampaignWave, 'firstDay' | 'lastDay'>,
  countedOn: IsoDate | null,
  monday: IsoDate,
): boolean {
  if (firstDay >= monday) return false;
  return countedOn === null || (countedOn < monday && countedOn <= lastDay);
}

/** The day on which the first number of a wave is told. */
export const firstCountOn = ({ firstDay }: Pick<CampaignWave, 'firstDay'>): IsoDate =>
  addDays(mondayOf(firstDay), 7);
