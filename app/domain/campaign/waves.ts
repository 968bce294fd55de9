import type { IsoDate } from '../shared/as-of-date.ts';
import type { Campaign, CampaignWave } from './campaign.ts';

type Days = Pick<CampaignWave, 'firstDay' | 'lastDay'>;
type Timed = Pick<Campaign, 'closedAt'> & { readonly waves: readonly Days[] };

export const CAMPAIGN_STATES = ['planned', 'open', 'closed'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

const holds = ({ firstDay, lastDay }: Days, day: IsoDate): boolean => firstDay <= day && day <= lastDay;

/** The wave whose days hold this one: to it belongs what is completed on it. Null between waves, before and after them. */
export const waveOn = <Wave extends Days>(waves: readonly Wave[], day: IsoDate): Wave | null =>
  waves.find((wave) => holds(wave, day)) ?? null;

/** Open while it asks, planned while a wave is still to come, closed after the last one or by its chamber. */
export function stateOf({ waves, closedAt }: Timed, today: IsoDate): CampaignState {
  if (closedAt !== null) return 'closed';
  if (waveOn(waves, today) !== null) return 'open';
  return waves.some(({ firstDay }) => firstDay > today) ? 'planned' : 'closed';
}

/**
 * Whether floor and districts are fixed: from the first day on, when the first answer can come. Not by whether one came,
 * since that would be told by it. Source: method, section 7, "Parameters".
 */
export const isFixed = ({ waves }: Pick<Timed, 'waves'>, today: IsoDate): boolean =>
  waves.some(({ firstDay }) => firstDay <= today);

/** The year of the first day, and the place among the waves that begin in it. */
export function labelOf(before: readonly Days[], { firstDay }: Days): string {
  const year = firstDay.slice(0, 4);
  const inYear = before.filter((wave) => wave.firstDay.startsWith(year));
  return `${year}-${String(inYear.length + 1)}`;
}

export type WaveFault = 'first-day-past' | 'last-day-first' | 'waves-overlap';

/** What is wrong with the days of a wave that comes after these, or null. */
export function waveFault(before: readonly Days[], days: Days, today: IsoDate): WaveFault | null {
  if (days.lastDay < days.firstDay) return 'last-day-first';
  if (days.firstDay < today) return 'first-day-past';
  return before.some(({ lastDay }) => lastDay >= days.firstDay) ? 'waves-overlap' : null;
}
