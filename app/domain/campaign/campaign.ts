import type { OrganisationId } from '../access/roles.ts';
import type { IsoDate } from '../shared/as-of-date.ts';

/** Names a campaign. Public: it opens nothing. */
export type CampaignId = string;

/**
 * A part of a chamber's area as it draws it itself. Its firms choose it from its name and members; nothing finer of where
 * they are is ever stored.
 */
export interface District {
  readonly id: string;
  readonly name: string;
  /** Municipalities or postcodes, as typed: shown to firms, never compared with anything. */
  readonly members: readonly string[];
}

/** One time that a campaign asks. Both days are among its days. */
export interface CampaignWave {
  readonly id: string;
  /** 1 for the first. */
  readonly number: number;
  /** Such as 2027-1: the year of its first day, and its place among those that begin in that year. */
  readonly label: string;
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
}

/** What a chamber asks its firms to take part in, for its statistics. */
export interface Campaign {
  readonly id: CampaignId;
  readonly organisation: OrganisationId;
  /** What firms type, without gaps. */
  readonly shortCode: string;
  readonly name: string;
  /** BCP 47 tags. */
  readonly languages: readonly string[];
  /** What the chamber says to its firms, by language. */
  readonly introduction: Readonly<Record<string, string>>;
  readonly contact: string;
  /** The least count of answers that a release tells. Source: method, section 7, "Parameters". */
  readonly floor: number;
  /** Empty: the chamber is not divided. */
  readonly districts: readonly District[];
  /** One after the other, the first one first; never empty. */
  readonly waves: readonly CampaignWave[];
  /** When its chamber closed it; null where it has not. */
  readonly closedAt: Date | null;
}

/** The least floor, and the one for figures that everybody may read. Source: method, section 7, "Parameters". */
export const FLOORS = [5, 10] as const;
